using System.Text;

namespace Stemma.Training.Names;

/// <summary>
/// Joins again what the marked sets take apart (<c>de os</c>: <c>dos</c>), so that a tagger also learns from text as people write it.
/// </summary>
internal sealed class Contractions
{
    private readonly Dictionary<(string, string), string> _joined = [];

    private Contractions(string language)
    {
        using var stream = typeof(Contractions).Assembly.GetManifestResourceStream(
            $"contractions.{language}.tsv"
        );
        if (stream is null)
        {
            return;
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#') && line.Split('\t') is [var first, var second, var both])
            {
                _joined[(first, second)] = both;
            }
        }
    }

    /// <summary>Those of a language; none for most.</summary>
    public static Contractions Of(string language) => new(language);

    /// <summary>Whether the language has none.</summary>
    public bool IsEmpty => _joined.Count == 0;

    /// <summary>The text with its words joined where no name begins or ends between them.</summary>
    public GoldText Join(GoldText text)
    {
        if (_joined.Count == 0)
        {
            return text;
        }

        var edges = text.Names.SelectMany(n => new[] { n.Start, n.End }).ToHashSet();
        var joined = new StringBuilder(text.Text.Length);
        var moved = new int[text.Text.Length + 1];
        int at = 0;
        while (at < text.Text.Length)
        {
            int first = WordEnd(text.Text, at);
            int second = first + 1 < text.Text.Length ? WordEnd(text.Text, first + 1) : first;
            var word = text.Text[at..first];
            if (
                (at == 0 || !char.IsLetter(text.Text[at - 1]))
                && second > first + 1
                && text.Text[first] == ' '
                && !edges.Contains(first)
                && !edges.Contains(first + 1)
                && _joined.TryGetValue(
                    (word.ToLowerInvariant(), text.Text[(first + 1)..second]),
                    out var both
                )
            )
            {
                Array.Fill(moved, joined.Length, at, second - at);
                joined.Append(char.IsUpper(word[0]) ? char.ToUpperInvariant(both[0]) : both[0]);
                joined.Append(both, 1, both.Length - 1);
                at = second;
                continue;
            }

            int end = Math.Max(first, at + 1);
            for (; at < end; at++)
            {
                moved[at] = joined.Length;
                joined.Append(text.Text[at]);
            }
        }

        moved[at] = joined.Length;
        return text with
        {
            Text = joined.ToString(),
            Names = [.. text.Names.Select(n => new GoldName(moved[n.Start], moved[n.End], n.Type))],
        };
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && char.IsLetter(text[at]))
        {
            at++;
        }

        return at;
    }
}
