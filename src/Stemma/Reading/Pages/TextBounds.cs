using Stemma.Reading.Dating;

namespace Stemma.Reading.Pages;

/// <summary>
/// A bound on the day of publication from the text's own words where nothing else is given: it was written after the latest past year or
/// day it speaks of.
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
        foreach (
            var block in blocks.Where(block =>
                block.Role is PartRole.Body or PartRole.QuoteBlock && block.Text.Length < 20_000
            )
        )
        {
            foreach (var sentence in Sentences(block.Text))
            {
                if (
                    sentence.AsSpan().ContainsAnyInRange('0', '9')
                    && PastDay(sentence) is { } day
                    && (latest is null || day > latest)
                )
                {
                    latest = day;
                }
            }
        }

        return latest is null ? DateInterval.Unknown : DateInterval.Between(latest, null);
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

    private static DateOnly? PastDay(string sentence)
    {
        var tokens = DateTokens.Of(sentence);
        if (
            tokens.Exists(token => Future.Value.Contains(token.Word))
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
