using Stemma.Reading.Imprint;
using Stemma.Reading.Pages;

namespace Stemma.Reading.Dating;

/// <summary>The line above (or below) a story that says when it was posted: <c>All News 13:47 May 14, 2024</c>, <c>입력 2024.05.15. 00:05 | 온라인뉴스팀</c>.</summary>
internal static class PostingLine
{
    /// <summary>Longest such line: two dates, an outlet, a desk and a reading time.</summary>
    private const int Longest = 140;

    /// <summary>What may be left beside the dates: section, outlet, "Published", place.</summary>
    private const int MostBeside = 70;

    /// <summary>Whether the line is about when.</summary>
    public static bool Is(string text)
    {
        if (text.Length > Longest || text[^1] is '。')
        {
            return false;
        }

        if (text.Contains('\n', StringComparison.Ordinal))
        {
            return text.Split('\n').Any(line => line.Length > 0 && Is(line))
                && text.Split('\n').All(line => line.Length < MostBeside);
        }

        var dates = DateReader.All(text);
        if (dates.Count == 0 || dates.All(date => date.Year is null))
        {
            return false;
        }

        var beside = text.Length - dates.Sum(date => date.Span.Length);
        var labels =
            text.Count(c => c is '|' or '·' or '：' or '•' or '/')
            + Count(text, " - ")
            + Count(text, " – ")
            + Count(text, " — ")
            + Count(text, ": ");
        return beside <= MostBeside && (beside <= 40 + (labels * 20)) && !LooksLikeSentence(text);
    }

    /// <summary>Longest sentence about the posting.</summary>
    public const int LongestSentence = 250;

    /// <summary>Whether a line with a date has a word of posting: "Dieser Beitrag wurde am 3. Dezember 2011 veröffentlicht".</summary>
    public static bool IsSentence(string text)
    {
        if (
            text.Length > LongestSentence
            || !DateReader.All(text).Any(date => date.Readings.Count > 0)
        )
        {
            return false;
        }

        var folded = TextFolding.Fold(text);
        return WordLists
            .Posting("posted")
            .Concat(WordLists.Posting("updated"))
            .Any(word => AgencyRoll.Contains(folded, word));
    }

    /// <summary>The byline that stands in one part of such a line, or null.</summary>
    public static Byline? BylineIn(string text)
    {
        foreach (
            var part in text.Split(
                [" - ", " – ", " — ", " | ", " · ", " • ", "\u3000"],
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            if (DateReader.All(part).Count == 0 && Byline.Read(part) is { } byline)
            {
                return byline;
            }
        }

        return null;
    }

    /// <summary>The dates of such a line. A second date is that of a later change.</summary>
    public static IEnumerable<DateClue> Clues(string text, PublicationBasis basis)
    {
        var first = true;
        foreach (var date in DateReader.All(text))
        {
            if (date.Readings.Count > 0)
            {
                yield return new DateClue(
                    date.Readings,
                    basis,
                    !first || IsUpdate(text, date.Span.Start)
                );
                first = false;
            }
        }
    }

    /// <summary>Takes a source label (<c>来源：…</c>) and outlet or agency standing beside the date.</summary>
    public static void TakeCredits(PageDraft draft, string text)
    {
        foreach (
            var field in text.Split(
                ['|', '\u3000', '\t'],
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            if (SourceLabel.Read(field) is { } source)
            {
                draft.Outlet ??= source;
            }
            else if (OutletWords.Ends(field) && DateReader.All(field).Count == 0)
            {
                draft.Outlet ??= field;
            }
        }

        var dates = DateReader.All(text);
        if (dates.Count == 1)
        {
            var after = text[dates[0].Span.End..].Trim(' ', '|', '-', '·', ',', '\u3000');
            if (draft.Agency is null && AgencyRoll.Named(after) is not null)
            {
                draft.Agency = after;
            }
        }
    }

    private static int Count(string text, string sign)
    {
        var count = 0;
        for (
            var at = text.IndexOf(sign, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(sign, at + sign.Length, StringComparison.Ordinal)
        )
        {
            count++;
        }

        return count;
    }

    private static bool IsUpdate(string text, int before)
    {
        var label = TextFolding.Fold(text[Math.Max(0, before - 32)..before]);
        var updated = WordLists
            .Posting("updated")
            .Max(word => label.LastIndexOf(word, StringComparison.Ordinal));
        return updated >= 0
            && updated
                > WordLists
                    .Posting("posted")
                    .Max(word => label.LastIndexOf(word, StringComparison.Ordinal));
    }

    private static bool LooksLikeSentence(string text) =>
        text[^1] == '.' && text.Length > 60 && text.Split(' ').Length > 10;
}
