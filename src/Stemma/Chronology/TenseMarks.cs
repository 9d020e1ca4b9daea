namespace Stemma.Chronology;

/// <summary>Where a sentence has words that tell its tense.</summary>
internal sealed class TenseMarks
{
    /// <summary>Words farther off than this tell nothing of an expression's tense, in UTF-16 code units.</summary>
    private const int Reach = 150;

    /// <summary>A verb this near to "until" is the one it belongs to, in UTF-16 code units.</summary>
    private const int LimitReach = 20;

    /// <summary>Letters before an ending that tells the past: "red" and "bed" are no past tenses.</summary>
    private const int ShortestStem = 3;

    private readonly List<int> _past = [];
    private readonly List<int> _future = [];

    /// <summary>Finds them, in one pass.</summary>
    public static TenseMarks Of(string text, TextSpan sentence, TimeLexicon lexicon)
    {
        var marks = new TenseMarks();
        var limits = new List<int>();
        int word = sentence.Start;
        bool infinitive = false;
        for (int at = sentence.Start; at < sentence.End; at++)
        {
            if (!char.IsLetter(text[at]) && text[at] != '\'')
            {
                continue;
            }

            var rest = text.AsSpan(at, sentence.End - at);
            bool opens = at == sentence.Start || !char.IsLetter(text[at - 1]);
            if (opens)
            {
                infinitive = lexicon.IsWord("infinitive", text.AsSpan(word, at - word).Trim());
                word = at;
            }

            if (Has("until", "untilin", rest, opens, lexicon))
            {
                limits.Add(at);
            }

            if (Has("future", "futurein", rest, opens, lexicon))
            {
                marks._future.Add(at);
            }
            else if (
                !infinitive
                && (
                    Has("past", "pastin", rest, opens, lexicon)
                    || (at - word >= ShortestStem && lexicon.EndsWord("pastsuffix", rest))
                )
            )
            {
                marks._past.Add(at);
            }
        }

        marks.AddLimits(limits);
        return marks;
    }

    /// <summary>"Runs until Friday" speaks of what will be, "lasted until Friday" does not.</summary>
    private void AddLimits(List<int> limits)
    {
        foreach (int limit in limits)
        {
            int index = _past.BinarySearch(limit - LimitReach);
            index = index < 0 ? ~index : index;
            if (index == _past.Count || _past[index] > limit + LimitReach)
            {
                _future.Add(limit);
            }
        }

        _future.Sort();
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
