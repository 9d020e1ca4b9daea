using Stemma.Reading.Pages;

namespace Stemma.Reading.Dating;

/// <summary>The order of day and month on a page, from its dates with strokes that can be read in one way only (25/12/2023).</summary>
internal static class DateOrder
{
    /// <summary>Longer paragraphs are prose, where dates with strokes are rare and often quoted.</summary>
    private const int LongestLine = 300;

    /// <summary>Months of a year: a greater number is a day.</summary>
    private const int Months = 12;

    /// <summary>Whether the day comes first; null where no date tells, or they contradict each other.</summary>
    public static bool? Of(IEnumerable<PageBlock> blocks)
    {
        int day = 0,
            month = 0;
        foreach (
            var block in blocks.Where(block =>
                block.Text.Length <= LongestLine
                && block.Text.Contains('/', StringComparison.Ordinal)
                && DateTokens.HasDigit(block.Text)
            )
        )
        {
            var tokens = DateTokens.Of(block.Text);
            for (var i = 0; i + 4 < tokens.Count; i++)
            {
                if (
                    tokens[i + 1].Word == "/"
                    && tokens[i + 3].Word == "/"
                    && tokens[i].Number is >= 1 and <= 31 and var first
                    && tokens[i + 2].Number is >= 1 and <= 31 and var second
                    && tokens[i + 4].IsNumber
                    && tokens[i + 4].Length is 2 or 4
                )
                {
                    day += first > Months && second <= Months ? 1 : 0;
                    month += second > Months && first <= Months ? 1 : 0;
                }
            }
        }

        return (day, month) switch
        {
            (> 0, 0) => true,
            (0, > 0) => false,
            _ => null,
        };
    }
}
