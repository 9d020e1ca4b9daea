using Stemma.Reading.Dating;

namespace Stemma.Reading.Pages;

/// <summary>
/// Bounds on the day of publication from the text's own words where nothing else is given: it was written after the latest past year or
/// day it speaks of, and within the year it implies (<see cref="YearsAway"/>).
/// </summary>
internal static class TextBounds
{
    /// <summary>Years before are history, and bound nothing that matters.</summary>
    private const int FirstYear = 1950;

    private static readonly Lazy<HashSet<string>> Future = new(() =>
        EmbeddedResource
            .Rows("Reading/Resources/future-markers.tsv")
            .SelectMany(row => row[1].Split('|'))
            .Select(TextFolding.Fold)
            .ToHashSet(StringComparer.Ordinal)
    );

    private static readonly Lazy<string[]> DenseFuture = new(() =>
        [.. Future.Value.Where(word => word[0] >= '\u2E80')]
    );

    /// <summary>The interval the text allows; unknown where it names no past year.</summary>
    public static DateInterval Of(IEnumerable<PageBlock> blocks)
    {
        DateOnly? latest = null;
        var years = new SortedSet<int>();
        foreach (
            var block in blocks.Where(block =>
                block.Role is PartRole.Body or PartRole.QuoteBlock && block.Text.Length < 20_000
            )
        )
        {
            foreach (var sentence in Sentences(block.Text))
            {
                if (!sentence.AsSpan().ContainsAnyInRange('0', '9'))
                {
                    continue;
                }

                var tokens = DateTokens.Of(sentence);
                YearsAway.Add(tokens, years);
                if (PastDay(sentence, tokens) is { } day && (latest is null || day > latest))
                {
                    latest = day;
                }
            }
        }

        if (years.Count == 0)
        {
            return latest is null ? DateInterval.Unknown : DateInterval.Between(latest, null);
        }

        // Two years are two voices, of which one is quoted; and a year before the latest past day is quoted too.
        var written = years.Max;
        var start = new DateOnly(written, 1, 1);
        var isCertain = years.Count == 1 && (latest is null || latest.Value.Year <= written);
        return DateInterval.Between(
            latest is { } past && past > start ? past : start,
            isCertain ? new DateOnly(written, 12, 31) : null
        );
    }

    private static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (
                text[i] is '。' or '！' or '？'
                || (text[i] is '.' or '!' or '?' && i + 1 < text.Length && text[i + 1] == ' ')
            )
            {
                yield return text[start..(i + 1)];
                start = i + 1;
            }
        }

        if (start < text.Length)
        {
            yield return text[start..];
        }
    }

    /// <summary>A month may be called like a word of the future ("4 May 2021"): beside a number it is the month.</summary>
    private static bool HoldsFuture(List<DateToken> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (
                Future.Value.Contains(tokens[i].Word)
                && !(i > 0 && tokens[i - 1].IsNumber)
                && !(i + 1 < tokens.Count && tokens[i + 1].IsNumber)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static DateOnly? PastDay(string sentence, List<DateToken> tokens)
    {
        if (
            HoldsFuture(tokens)
            || DenseFuture.Value.Any(word => sentence.Contains(word, StringComparison.Ordinal))
        )
        {
            return null;
        }

        DateOnly? latest = null;
        foreach (
            var date in DateReader
                .All(sentence)
                .Where(date => date.Year >= FirstYear)
                .SelectMany(date => date.Readings.Take(1))
        )
        {
            latest = latest is null || date.Earliest > latest ? date.Earliest : latest;
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            if (
                tokens[i].Number is >= FirstYear and < 2100 and var year
                && tokens[i].Length == 4
                && IsYear(tokens, i)
            )
            {
                var start = new DateOnly(year, 1, 1);
                latest = latest is null || start > latest ? start : latest;
            }
        }

        return latest;
    }

    /// <summary>A bare number is a year after "in", "since" and their like, and before 年 or 년.</summary>
    private static bool IsYear(List<DateToken> tokens, int i) =>
        (i + 1 < tokens.Count && tokens[i + 1].Word[0] is '年' or '년')
        || (
            i > 0
            && tokens[i - 1].Word
                is "in"
                    or "since"
                    or "during"
                    or "en"
                    or "depuis"
                    or "em"
                    or "desde"
                    or "seit"
                    or "nel"
                    or "dal"
                    or "из"
                    or "с"
                    or "в"
            && !(
                i + 1 < tokens.Count
                && tokens[i + 1].Word is "%" or "." or ","
                && i + 2 < tokens.Count
                && tokens[i + 2].IsNumber
                && tokens[i + 2].Start == tokens[i + 1].End
            )
        );
}
