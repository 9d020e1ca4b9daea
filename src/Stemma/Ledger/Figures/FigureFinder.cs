using Stemma.Chronology;
using Stemma.Language;

namespace Stemma.Ledger.Figures;

/// <summary>
/// Finds the quantities a sentence gives: numbers in digits or words with scale, unit and noun. Dates, clock times, ordinals,
/// years, page numbers and numbers that are part of a name are no quantities.
/// </summary>
internal static class FigureFinder
{
    // "2,000 assault rifles", "14 highly trained analysts": a unit's noun stands at most two words behind the number.
    private const int WordsBeforeNoun = 2;

    /// <summary>The figures of one sentence in text order, not overlapping.</summary>
    public static List<Figure> In(
        Article article,
        Sentence sentence,
        SyntaxLayer syntax,
        TimeLayer? times
    )
    {
        var found = new List<Figure>();
        if (FigureLexicon.Of(sentence.Language) is not { } lexicon)
        {
            return found;
        }

        var text = article.Text;
        var end = sentence.Span.End;
        var at = sentence.Span.Start;
        while (at < end)
        {
            var scan = new FigureScan(text, at, end, sentence.Language, lexicon);
            if (!scan.Starts)
            {
                at++;
                continue;
            }

            scan.Read();
            if (scan.Accepted && !IsTime(times, scan.Number))
            {
                found.Add(ToFigure(scan, sentence, syntax, text));
            }

            at = Math.Max(at + 1, scan.Accepted ? scan.End : scan.Number.End);
        }

        return found;
    }

    private static Figure ToFigure(
        FigureScan scan,
        Sentence sentence,
        SyntaxLayer syntax,
        string text
    )
    {
        var head = scan.Unit.Length > 0 ? string.Empty : Head(scan.End, sentence, syntax, text);
        return new Figure(
            new TextSpan(scan.Start, scan.End),
            scan.Value,
            scan.Unit,
            head,
            scan.Bound
        );
    }

    private static bool IsTime(TimeLayer? times, TextSpan number)
    {
        if (times is null)
        {
            return false;
        }

        foreach (var time in times.Times)
        {
            if (time.Span.Start >= number.End)
            {
                break;
            }

            if (time.Type != TimeType.Duration && time.Span.Overlaps(number))
            {
                return true;
            }
        }

        return false;
    }

    private static string Head(int from, Sentence sentence, SyntaxLayer syntax, string text)
    {
        var first = default(string);
        var seen = 0;
        var last = Math.Min(sentence.FirstToken + sentence.TokenCount, syntax.Tokens.Length);
        for (var i = sentence.FirstToken; i < last && seen <= WordsBeforeNoun; i++)
        {
            var token = syntax.Tokens[i];
            if (token.Span.Start < from)
            {
                continue;
            }

            if (token.Kind != TokenKind.Word)
            {
                break;
            }

            seen++;
            var word = TermFolding.Stem(token, text, sentence.Language);
            if (string.Equals(token.Upos, "NOUN", StringComparison.Ordinal))
            {
                return word;
            }

            // Without parts of speech the next word of weight must do.
            first ??= token.Upos is null && token.Span.Length > 3 ? word : null;
        }

        return first ?? string.Empty;
    }
}
