using Stemma.Chronology;
using Stemma.Language;

namespace Stemma.Ledger.Figures;

/// <summary>
/// Which numbers of a sentence are quantities, and of what. Dates, clock times, ordinals, years, page numbers and telephone
/// numbers are none.
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
        var text = article.Text;
        var context = FigureLexicon.Of(sentence.Language);
        var end = sentence.Span.Start;
        foreach (var number in NumberFinder.Find(text, sentence.Span, sentence.Language))
        {
            if (
                number.IsOrdinal
                || number.Value <= 0
                || number.Extent.Start < end
                || IsPartOfCode(text, number.Span)
                || IsTime(number, times, text)
                || context?.IsBarred(text, number.Extent) == true
            )
            {
                continue;
            }

            var figure = ToFigure(number, sentence, syntax, text, context);
            found.Add(figure);
            end = figure.Span.End;
        }

        return found;
    }

    private static Figure ToFigure(
        NumberMention number,
        Sentence sentence,
        SyntaxLayer syntax,
        string text,
        FigureLexicon? context
    )
    {
        var (unit, span, head) = (number.Unit, number.Extent, string.Empty);
        if (unit is null)
        {
            (unit, head, span) = Noun(number.Extent, sentence, syntax, text);
        }

        return new Figure(
            span,
            (double)number.Value,
            unit?.Name ?? string.Empty,
            head,
            context?.Bound(text, number.Extent) ?? FigureBound.Exact,
            unit
                is null
                    or { Class: NumberUnitClass.Counter, Name: not ("person" or "piece" or "time") }
        );
    }

    /// <summary>"06:40", "2/3", "555-0199": parts of something else.</summary>
    private static bool IsPartOfCode(string text, TextSpan number) =>
        (
            number.End + 1 < text.Length
            && IsJoint(text[number.End])
            && char.IsDigit(text[number.End + 1])
        )
        || (
            number.Start > 1
            && IsJoint(text[number.Start - 1])
            && char.IsDigit(text[number.Start - 2])
        );

    private static bool IsJoint(char c) => c is ':' or '/' or '-' or '–' or '：' or '.' or '~';

    private static bool IsTime(NumberMention number, TimeLayer? times, string text)
    {
        var covering = times is null ? null : At(times, number.Span);
        if (covering is not null)
        {
            return covering.Type != TimeType.Duration;
        }

        if (number.Unit is { Class: NumberUnitClass.Time })
        {
            // "3월", "20日": one character names a place in the calendar or on the clock as well as a length of time;
            // "小时", "개월" name a length.
            return number.Value is >= 1900 and <= 2100
                || (
                    TermFolding.IsSyllabic(text[number.Extent.End - 1])
                    && number.Extent.End - number.Span.End == 1
                );
        }

        return number.Unit is null
            && number.Span.Length == 4
            && number.Value is >= 1900 and <= 2100
            && char.IsDigit(text[number.Span.Start]);
    }

    private static TimeExpression? At(TimeLayer times, TextSpan number)
    {
        var (low, high) = (0, times.Times.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var time = times.Times[middle];
            if (time.Span.Overlaps(number))
            {
                return time;
            }

            if (time.Span.Start < number.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return null;
    }

    /// <summary>The noun that a bare number counts, with its unit where the lexicon knows it.</summary>
    private static (NumberUnit? Unit, string Head, TextSpan Span) Noun(
        TextSpan number,
        Sentence sentence,
        SyntaxLayer syntax,
        string text
    )
    {
        var lexicon = NumberLexicon.For(sentence.Language);
        var (head, end) = (string.Empty, number.End);
        var last = Math.Min(sentence.FirstToken + sentence.TokenCount, syntax.Tokens.Length);
        var first = FirstAfter(syntax, sentence.FirstToken, last, number.End);
        for (var i = first; i < last && i <= first + WordsBeforeNoun; i++)
        {
            var token = syntax.Tokens[i];
            if (token.Kind != TokenKind.Word || TermFolding.IsSyllabic(text[token.Span.Start]))
            {
                break;
            }

            if (lexicon.TryUnit(token.Span.Of(text), out var unit) && token.Span.Length > 2)
            {
                return (unit, string.Empty, number with { End = token.Span.End });
            }

            // Of a compound ("assault rifles") the last noun is counted; without parts of speech the first word of weight
            // must do.
            if (head.Length == 0 && token.Span.Length > 3)
            {
                head = TermFolding.Stem(token, text, sentence.Language);
                end = token.Span.End;
            }
        }

        return (null, head, number with { End = end });
    }

    private static int FirstAfter(SyntaxLayer syntax, int low, int high, int offset)
    {
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (syntax.Tokens[middle].Span.Start < offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
