using Stemma.Lineage.Translation;
using Xunit;

namespace Stemma.Tests.Lineage.Translation;

/// <summary>The same invented story in six languages, so that every pair of languages is tried.</summary>
public sealed class SixLanguagesTests
{
    private const int Head = 4;
    private const int Sentences = 12;
    private static readonly Dictionary<string, string[]> Story = Read();

    public static TheoryData<string, string> Pairs { get; } =
    [
        .. Story.Keys.SelectMany(
            first => Story.Keys.Where(second => string.CompareOrdinal(first, second) < 0),
            (first, second) => new TheoryDataRow<string, string>(first, second)
        ),
    ];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void What_both_texts_have_is_linked_and_the_rest_is_not(string language, string other)
    {
        // The first lacks the last four sentences, the second the first four: four of eight belong together.
        var a = Part(language, 0, Sentences - Head);
        var b = Part(other, Head, Sentences);
        var links = SentenceLinker.Align(a, b).Links;
        int right = links.Count(link =>
            Numbers(a, link.From).SequenceEqual(Numbers(b, link.To).Select(n => n + Head))
        );
        Assert.True(right >= Sentences - (2 * Head) - 1, $"{right} right of {links.Length} links");
        Assert.True(links.Length - right <= 1, $"{right} right of {links.Length} links");
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void The_whole_is_a_translation_and_its_halves_are_none_of_each_other(
        string language,
        string other
    )
    {
        var whole = TranslationLinker.Link(Part(language, 0, Sentences), Part(other, 0, Sentences));
        Assert.NotNull(whole);
        Assert.True(whole.Confidence > 0.95);
        Assert.True(Math.Min(whole.CoverageFrom, whole.CoverageTo) > 0.8);
        Assert.Null(TranslationLinker.Link(Part(language, 0, 6), Part(other, 6, Sentences)));
    }

    private static IEnumerable<int> Numbers(Article article, TextSpan span) =>
        article
            .Parts.Select((part, i) => (part, i))
            .Where(x => span.Contains(x.part.Span))
            .Select(x => x.i);

    private static Article Part(string language, int from, int to) =>
        Witnesses.Make(
            language,
            string.Join("\n\n", Story[language][from..to]),
            language: language
        );

    private static Dictionary<string, string[]> Read()
    {
        var story = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var path = Path.Combine(
            AppContext.BaseDirectory,
            "Specs",
            "Lineage",
            "one-story-six-languages.md"
        );
        foreach (
            var section in File.ReadAllText(path).ReplaceLineEndings("\n").Split("\n## ").Skip(1)
        )
        {
            var lines = section.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            story[lines[0]] = lines[1..];
        }

        return story;
    }
}
