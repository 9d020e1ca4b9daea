using Stemma.Attribution;
using Xunit;

namespace Stemma.Tests.Attribution;

/// <summary>
/// Reads <c>Specs/Attribution/statements.*.md</c>: a fenced block of text, then one of lines <c>kind | source | cue | content</c>; <c>-</c> stands
/// for none, <c>…</c> between spaces parts the pieces. The language is the last part of the file's name.
/// </summary>
public sealed class StatementSpecs
{
    public static TheoryData<string, string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string, string>();
        var folder = Path.Combine(AppContext.BaseDirectory, "Specs", "Attribution");
        foreach (
            var file in Directory.GetFiles(folder, "statements.*.md").Order(StringComparer.Ordinal)
        )
        {
            var language = Path.GetFileNameWithoutExtension(file).Split('.')[^1];
            var blocks = File.ReadAllText(file).ReplaceLineEndings("\n").Split("```\n");
            for (var i = 1; i + 2 < blocks.Length; i += 4)
            {
                var title = $"{Path.GetFileName(file)}: {blocks[i - 1].Trim().Split('\n')[^1]}";
                cases.Add(title, language, blocks[i].TrimEnd('\n'), blocks[i + 2].TrimEnd('\n'));
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Statements_are_as_specified(
        string title,
        string language,
        string text,
        string expected
    )
    {
        var (_, statements) = Annotated.Statements(text, language);
        var found = statements.Select(statement =>
            string.Join(
                " | ",
                statement.Kind.ToString().ToLowerInvariant(),
                statement.Source is { } source ? Annotated.Words(text, source.Spans) : "-",
                statement.Cue.IsEmpty ? "-" : Annotated.Words(text, statement.Cue),
                Annotated.Words(text, statement.Content)
            )
        );
        Assert.True(
            string.Join('\n', found) == expected,
            $"{title}\nexpected:\n{expected}\nfound:\n{string.Join('\n', found)}"
        );
    }
}
