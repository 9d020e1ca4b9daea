using System.Text.Json;
using System.Text.RegularExpressions;
using Stemma.Reading.Encodings;
using Stemma.Reading.Inputs;
using Stemma.Reading.Pages;

namespace Stemma.Training.Reading;

/// <summary>
/// Labels the paragraphs of the evaluation pages. <c>extraction</c> gives whole bodies: a paragraph is of the story when its four-word runs
/// are in the body. <c>extraction-many</c> gives snippets that must and must not appear: the paragraphs that hold them are labelled, others not.
/// </summary>
internal static partial class PageLabels
{
    private const int Run = 4;

    /// <summary>A page has six snippets, and some two hundred paragraphs where its whole body is known.</summary>
    private const double SnippetWeight = 2;

    /// <summary>All pages of both sets, in order of their names.</summary>
    public static List<LabelledPage> Load(string data)
    {
        var pages = new List<LabelledPage>();
        var bodies = JsonDocument
            .Parse(File.ReadAllText(Path.Combine(data, "extraction", "ground-truth.json")))
            .RootElement;
        foreach (var page in bodies.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            var file = Path.Combine(data, "extraction", "html", page.Name + ".html.gz");
            var host = new Uri(page.Value.GetProperty("url").GetString()!).Host;
            pages.Add(
                new LabelledPage(
                    Group(host),
                    file,
                    ByBody(file, page.Value.GetProperty("articleBody").GetString() ?? "")
                )
            );
        }

        foreach (var line in File.ReadLines(Path.Combine(data, "extraction-many", "pages.jsonl")))
        {
            var page = JsonDocument.Parse(line).RootElement;
            var name = page.GetProperty("file").GetString()!;
            var file = Path.Combine(data, "extraction-many", "html", name);
            pages.Add(
                new LabelledPage(
                    Group(name),
                    file,
                    BySnippets(file, Strings(page, "with"), Strings(page, "without"))
                )
            );
        }

        return pages;
    }

    private static string[] Strings(JsonElement page, string name) =>
        [.. page.GetProperty(name).EnumerateArray().Select(s => Fold(s.GetString()!))];

    private static string Fold(string text) => Spaces().Replace(text, " ").Trim();

    /// <summary>The first letters of a site's name: enough to keep its pages together.</summary>
    private static string Group(string host)
    {
        var name = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        return name[..Math.Min(7, name.Length)];
    }

    private static List<LabelledBlock> ByBody(string file, string body)
    {
        var words = Words(body);
        var joined = $" {string.Join(' ', words)} ";
        var runs = Runs(words).ToHashSet(StringComparer.Ordinal);
        return Label(
            file,
            block =>
            {
                var own = Words(block.Text);
                if (own.Length == 0)
                {
                    return null;
                }

                var share =
                    own.Length < Run
                        ? joined.Contains($" {string.Join(' ', own)} ", StringComparison.Ordinal)
                            ? 1.0
                            : 0
                        : Runs(own).Average(run => runs.Contains(run) ? 1.0 : 0);
                return share is > 0.3 and < 0.7
                    ? null
                    : (
                        share >= 0.7,
                        0.3 + Math.Min(4, 40.0 * own.Length / Math.Max(100, words.Length))
                    );
            }
        );
    }

    private static List<LabelledBlock> BySnippets(string file, string[] with, string[] without) =>
        Label(
            file,
            block =>
            {
                var text = Fold(block.Text);
                return with.Any(s => text.Contains(s, StringComparison.Ordinal))
                        ? (true, SnippetWeight)
                    : without.Any(s => text.Contains(s, StringComparison.Ordinal))
                        ? (false, SnippetWeight)
                    : null;
            }
        );

    private static List<LabelledBlock> Label(
        string file,
        Func<PageBlock, (bool IsStory, double Weight)?> label
    )
    {
        var labelled = new List<LabelledBlock>();
        var document = InputOpener.Open(new InputFile(file, file)).Single().Document!;
        using var text = Charset.DecodeLent(document.Bytes.Span);
        HtmlPage.Parse(
            text.Characters,
            StoryTrees.Standard,
            (page, story, facts) =>
            {
                var all = StoryFeatures.Of(page, story, facts);
                var width = StoryFeatures.Names.Length;
                for (var i = 0; i < page.Blocks.Count; i++)
                {
                    if (StoryJudge.IsOpen(page.Blocks[i]) && label(page.Blocks[i]) is { } told)
                    {
                        labelled.Add(
                            new LabelledBlock(
                                all[(i * width)..((i + 1) * width)],
                                told.IsStory,
                                told.Weight
                            )
                        );
                    }
                }
            }
        );
        return labelled;
    }

    private static string[] Words(string text) => [.. Word().Matches(text).Select(m => m.Value)];

    private static IEnumerable<string> Runs(string[] words) =>
        Enumerable
            .Range(0, Math.Max(0, words.Length - Run + 1))
            .Select(i => string.Join(' ', words[i..(i + Run)]));

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
