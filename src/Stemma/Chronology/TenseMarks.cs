namespace Stemma.Chronology;

/// <summary>Where a sentence has words that tell its tense.</summary>
internal sealed class TenseMarks
{
    /// <summary>Words farther off than this tell nothing of an expression's tense, in UTF-16 code units.</summary>
    private const int Reach = 150;

    private readonly List<int> _past = [];
    private readonly List<int> _future = [];

    /// <summary>Finds them, in one pass.</summary>
    public static TenseMarks Of(string text, TextSpan sentence, TimeLexicon lexicon)
    {
        var marks = new TenseMarks();
        for (int at = sentence.Start; at < sentence.End; at++)
        {
            if (!char.IsLetter(text[at]) && text[at] != '\'')
            {
                continue;
            }

            var rest = text.AsSpan(at, sentence.End - at);
            bool opens = at == sentence.Start || !char.IsLetter(text[at - 1]);
            if (Has("future", "futurein", rest, opens, lexicon))
            {
                marks._future.Add(at);
            }

            if (Has("past", "pastin", rest, opens, lexicon))
            {
                marks._past.Add(at);
            }
        }

        return marks;
    }

    /// <summary>The tense of the nearest mark.</summary>
    public Tense Near(TextSpan span)
    {
        int past = Distance(_past, span);
        int future = Distance(_future, span);
        return past < future ? Tense.Past
            : future < past ? Tense.Future
            : Tense.Unknown;
    }

    private static bool Has(
        string words,
        string inside,
        ReadOnlySpan<char> rest,
        bool opens,
        TimeLexicon lexicon
    ) =>
        (opens && lexicon.TryWord(words, rest, out _, out _))
        || lexicon.TryWord(inside, rest, out _, out _);

    /// <summary>Distance to the nearest mark outside the span; more than any where there is none within reach.</summary>
    private static int Distance(List<int> marks, TextSpan span)
    {
        int index = marks.BinarySearch(span.Start);
        int after = index < 0 ? ~index : index;
        int best = int.MaxValue;
        if (after > 0)
        {
            best = span.Start - marks[after - 1];
        }

        while (after < marks.Count && marks[after] < span.End)
        {
            after++;
        }

        if (after < marks.Count)
        {
            best = Math.Min(best, marks[after] - span.End);
        }

        return best <= Reach ? best : int.MaxValue;
    }
}
