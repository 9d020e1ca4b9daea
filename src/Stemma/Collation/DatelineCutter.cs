namespace Stemma.Collation;

/// <summary>
/// Finds where the matter of a report begins, after the line of place, day and agency that opens it. Outlets drop or keep that line
/// by house style: it is not collated.
/// </summary>
internal static class DatelineCutter
{
    // A dateline holds a place or two, a day and an agency: with eighty characters there is room to spare.
    private const int Reach = 80;

    // "(Seoul=Agency) Reporter = ": a name and a title at most.
    private const int Byline = 16;

    /// <summary>Where the dateline of the sentence ends; the sentence's start where it has none.</summary>
    public static int EndOf(string text, TextSpan sentence)
    {
        var line = text.AsSpan(sentence.Start, Math.Min(Reach, sentence.Length));
        if (line.Length > 0 && line[0] is '(' or '（' or '【' or '[')
        {
            return sentence.Start + AfterBracket(line);
        }

        var dispatch = line.IndexOf("日电", StringComparison.Ordinal);
        if (dispatch > 0)
        {
            return sentence.Start + dispatch + 2;
        }

        var dash = Dash(line);
        return dash > 0 && IsPlaceAndDay(line[..dash]) ? sentence.Start + dash : sentence.Start;
    }

    private static int AfterBracket(ReadOnlySpan<char> line)
    {
        var close = line.IndexOfAny(")）】]");
        if (close < 0)
        {
            return 0;
        }

        var equals = line[close..].IndexOfAny('=', '＝');
        return equals is > 0 and <= Byline ? close + equals + 1 : close + 1;
    }

    private static int Dash(ReadOnlySpan<char> line)
    {
        for (var at = 1; at + 1 < line.Length; at++)
        {
            if (line[at] is '-' or '–' or '—' && line[at - 1] is ' ' or ')')
            {
                return at + 1;
            }
        }

        return -1;
    }

    /// <summary>Whether every word before the dash is capitalised, a number, or in brackets.</summary>
    private static bool IsPlaceAndDay(ReadOnlySpan<char> head)
    {
        var inBrackets = false;
        for (var at = 0; at < head.Length; at++)
        {
            inBrackets = head[at] switch
            {
                '(' => true,
                ')' => false,
                _ => inBrackets,
            };
            var begins = char.IsLetter(head[at]) && (at == 0 || !char.IsLetter(head[at - 1]));
            if (begins && !inBrackets && char.IsLower(head[at]))
            {
                return false;
            }
        }

        return true;
    }
}
