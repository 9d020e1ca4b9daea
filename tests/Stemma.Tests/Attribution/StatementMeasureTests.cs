using System.Globalization;
using System.Text.RegularExpressions;
using Stemma.Attribution;
using Xunit;

namespace Stemma.Tests.Attribution;

/// <summary>
/// Precision, recall and F1 over <c>Specs/Attribution/said.LANGUAGE.md</c>. A statement is right when kind group (direct or not) and
/// source agree and its content shares at least half of the letters with the expected one, as IoU.
/// </summary>
public sealed partial class StatementMeasureTests(ITestOutputHelper output)
{
    private sealed record Said(bool Direct, string Source, string Content);

    [Theory]
    [InlineData("ko")]
    [InlineData("ja")]
    [InlineData("zh")]
    [InlineData("pt")]
    [InlineData("fr")]
    public void Written_examples_are_found(string language)
    {
        var path = Path.Combine(
            AppContext.BaseDirectory,
            "Specs",
            "Attribution",
            $"said.{language}.md"
        );
        var blocks = File.ReadAllText(path).ReplaceLineEndings("\n").Split("```\n");
        var counts = new Dictionary<bool, (int Right, int Found, int Expected)>
        {
            [true] = default,
            [false] = default,
        };
        for (var i = 1; i + 2 < blocks.Length; i += 4)
        {
            var text = blocks[i].TrimEnd('\n');
            var expected = blocks[i + 2]
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(" | "))
                .Select(row => new Said(row[0] == "direct", row[1], row[2]))
                .ToList();
            var (_, statements) = Annotated.Statements(text, language);
            var found = statements
                .Select(statement => new Said(
                    statement.Kind == StatementKind.Direct,
                    statement.Source is { } source ? Annotated.Words(text, source.Spans) : "-",
                    Annotated.Words(text, statement.Content)
                ))
                .ToList();
            foreach (var direct in new[] { true, false })
            {
                var gold = expected.Where(said => said.Direct == direct).ToList();
                var seen = found.Where(said => said.Direct == direct).ToList();
                var right = gold.Count(want =>
                    seen.Exists(have => have.Source == want.Source && Overlap(have, want) >= 0.5)
                );
                var (r, f, e) = counts[direct];
                counts[direct] = (r + right, f + seen.Count, e + gold.Count);
                if (right < gold.Count || seen.Count > gold.Count)
                {
                    output.WriteLine(
                        $"{text}\n  want {string.Join("; ", gold)}\n  have {string.Join("; ", seen)}"
                    );
                }
            }
        }

        var d = counts[true];
        var n = counts[false];
        var precision = (double)d.Right / Math.Max(1, d.Found);
        var recall = (double)d.Right / Math.Max(1, d.Expected);
        var f1 = 2.0 * n.Right / Math.Max(1, n.Found + n.Expected);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{language}: direct precision {precision:F2}, recall {recall:F2}; indirect F1 {f1:F2}"
            )
        );
        // The figures asked of the station; see the development plan's attribution entry.
        Assert.True(
            precision >= 0.95 && recall >= 0.85 && f1 >= 0.70,
            $"{precision} {recall} {f1}"
        );
    }

    private static double Overlap(Said a, Said b)
    {
        var left = Letters().Matches(a.Content).Select(match => match.Value).ToList();
        var right = Letters().Matches(b.Content).Select(match => match.Value).ToList();
        var both = left.Intersect(right).Count();
        return (double)both / Math.Max(1, left.Union(right).Count());
    }

    [GeneratedRegex(@"[\u3040-\u9FFF\uAC00-\uD7A3]|[\p{L}\p{N}]+")]
    private static partial Regex Letters();
}
