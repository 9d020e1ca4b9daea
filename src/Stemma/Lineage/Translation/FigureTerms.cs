using Stemma.Language;

namespace Stemma.Lineage.Translation;

/// <summary>Numbers as terms: the same value is the same term in every language.</summary>
internal static class FigureTerms
{
    /// <summary>Adds a number by its value, the number of a month as that month.</summary>
    /// <returns>The offset behind it.</returns>
    public static int Add(string text, NumberMention number, int end, TermList found)
    {
        int at = number.Span.End;
        if (
            at < end
            && text[at] is '월' or '月'
            && number.Value is >= 1 and <= 12
            && (at + 1 == end || text[at + 1] is not '간' and not '間' and not '间')
        )
        {
            int month = EnglishVocabulary.Instance.Lemma(Months[(int)number.Value - 1]);
            if (month >= 0)
            {
                found.Add(EnglishVocabulary.Instance.Family(month), 1);
                found.Close(
                    new TextSpan(number.Span.Start, at + 1),
                    EnglishVocabulary.Instance.Weight(month)
                );
                return at + 1;
            }
        }

        found.Add(TermKey.OfFigure((double)number.Value), 1);
        found.Close(number.Span, FigureWeight(number.Value));
        return at;
    }

    /// <summary>How much a number tells: small ones are everywhere.</summary>
    private static float FigureWeight(decimal value) =>
        value switch
        {
            <= 1 => 1.5f,
            <= 12 => 2.5f,
            <= 100 => 3.5f,
            _ => 5f,
        };

    private static readonly string[] Months =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
}
