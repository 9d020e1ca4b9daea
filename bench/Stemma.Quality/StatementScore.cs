using Stemma.Attribution;

namespace Stemma.Quality;

/// <summary>
/// Scores statements in sentences of five languages. One is right where its content shares at least half of the letters with the reader's
/// (intersection over union) and its source shares a letter with the reader's, or neither has one. Direct: quoted throughout or in part.
/// </summary>
internal static class StatementScore
{
    public static (SortedDictionary<string, double> Figures, List<string> Misses) Of(
        IReadOnlyList<LabelledSentence> sentences
    )
    {
        var tally = new SortedDictionary<string, (int Right, int Found, int Gold)>(
            StringComparer.Ordinal
        );
        var misses = new List<string>();
        foreach (var sentence in sentences)
        {
            var found = sentence.Found();
            var right = found.FirstOrDefault(statement => IsRight(sentence, statement));
            if (found.Count > 1 || right is null && (found.Count > 0 || sentence.Kind != "none"))
            {
                misses.Add(
                    $"{sentence.Language} {sentence.Kind}: {sentence.Text}"
                        + string.Concat(
                            found.Select(statement => "\n    " + Shown(sentence, statement))
                        )
                );
            }

            foreach (var key in new[] { string.Empty, "-" + sentence.Language })
            {
                foreach (var statement in found)
                {
                    Count(statement.Kind == StatementKind.Indirect, key, (0, 1, 0));
                }

                if (sentence.Kind != "none")
                {
                    Count(sentence.Kind == "indirect", key, (0, 0, 1));
                }

                if (right is not null)
                {
                    Count(right.Kind == StatementKind.Indirect, key, (1, 0, 0));
                }
            }
        }

        var figures = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (key, (hits, answers, gold)) in tally)
        {
            figures[$"statements{key}.precision"] = answers == 0 ? 0 : (double)hits / answers;
            figures[$"statements{key}.recall"] = gold == 0 ? 0 : (double)hits / gold;
            figures[$"statements{key}.f1"] =
                answers + gold == 0 ? 0 : 2.0 * hits / (answers + gold);
        }

        return (figures, misses);

        void Count(bool indirect, string key, (int Right, int Found, int Gold) by)
        {
            var name = key + (indirect ? "/indirect" : "/direct");
            var (r, f, g) = tally.GetValueOrDefault(name);
            tally[name] = (r + by.Right, f + by.Found, g + by.Gold);
        }
    }

    private static bool IsRight(LabelledSentence sentence, Statement statement)
    {
        var (gold, found) = (
            Letters(sentence.Text, sentence.Content),
            Letters(sentence.Text, statement.Content)
        );
        var shared = gold.Intersect(found).Count();
        var sources = Letters(sentence.Text, statement.Source?.Spans ?? []);
        return gold.Count > 0
            && 2 * shared >= gold.Union(found).Count()
            && (statement.Kind == StatementKind.Indirect) == (sentence.Kind == "indirect")
            && (
                sentence.Source.Count == 0
                    ? sources.Count == 0
                    : sources.Overlaps(Letters(sentence.Text, sentence.Source))
            );
    }

    private static HashSet<int> Letters(string text, IEnumerable<TextSpan> spans) =>
        [
            .. spans
                .SelectMany(span => Enumerable.Range(span.Start, span.Length))
                .Where(at => char.IsLetterOrDigit(text[at])),
        ];

    private static string Shown(LabelledSentence sentence, Statement statement) =>
        $"{statement.Kind} [{Words(sentence, statement.Source?.Spans ?? [])}] [{Words(sentence, statement.Content)}]";

    private static string Words(LabelledSentence sentence, IEnumerable<TextSpan> spans) =>
        string.Join(" … ", spans.Select(span => span.Of(sentence.Text)));
}
