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

    private static readonly string[] LabelKinds = ["posted", "updated", "other"];

    /// <summary>So many characters before a date can hold its label.</summary>
    private const int LabelReach = 32;

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

    /// <summary>So much of a paragraph is read for a sentence about the posting, which opens it.</summary>
    public const int LongestSentence = 250;

    /// <summary>Longest paragraph that can open with such a sentence: categories, tags and notes on comments follow it.</summary>
    public const int LongestParagraph = 1200;

    /// <summary>The sentence or line with a date and a word of posting that opens a paragraph; null where there is none.</summary>
    public static string? Sentence(string text)
    {
        if (text.Length > LongestParagraph)
        {
            return null;
        }

        var head = text.Length > LongestSentence ? text[..LongestSentence] : text;
        if (
            !DateTokens.HasDigit(head) || !DateReader.All(head).Any(date => date.Readings.Count > 0)
        )
        {
            return null;
        }

        var folded = TextFolding.Fold(head);
        return
            WordLists.Posting("posted").Any(word => AgencyRoll.Contains(folded, word))
            || WordLists.Posting("updated").Any(word => AgencyRoll.Contains(folded, word))
            ? head
            : null;
    }

    /// <summary>Whether the line is a sentence about the posting.</summary>
    public static bool IsSentence(string text) =>
        text.Length <= LongestSentence && Sentence(text) is not null;

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
                var label =
                    LabelBefore(text, date.Span.Start)
                    ?? (first ? LabelAfter(text, date.Span.End) : null);
                if (label == "other")
                {
                    continue;
                }

                yield return new DateClue(
                    date.Readings,
                    basis,
                    label == "updated" || (!first && label is null)
                )
                {
                    Kind =
                        label == "posted" ? ClueKind.Labelled
                        : basis == PublicationBasis.Dateline ? ClueKind.Dateline
                        : ClueKind.Line,
                };
                first &= label == "updated";
            }
        }
    }

    /// <summary>The same clue where its line stands away from the headline.</summary>
    public static DateClue FurtherOff(DateClue clue) =>
        clue.Kind == ClueKind.Line ? clue with { Kind = ClueKind.FarLine } : clue;

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

    /// <summary>The kind of the label that stands last before a date in a line: <c>posted</c>, <c>updated</c>, <c>other</c>, or null.</summary>
    private static string? LabelBefore(string text, int before)
    {
        var label = TextFolding.Fold(text[Math.Max(0, before - LabelReach)..before]);
        if (string.IsNullOrWhiteSpace(label))
        {
            return null;
        }

        string? kind = null;
        var last = -1;
        foreach (var candidate in LabelKinds)
        {
            if (Last(label, candidate) is var at && at > last)
            {
                (kind, last) = (candidate, at);
            }
        }

        return kind;
    }

    /// <summary>Sentences in German, Dutch, Japanese and Korean put the word last: "wurde am 3. Dezember 2011 um 14:48 veröffentlicht".</summary>
    private static string? LabelAfter(string text, int after)
    {
        var end = text.AsSpan(after).IndexOf('\n');
        var rest = TextFolding.Fold(
            text.Substring(after, Math.Min(LabelReach * 2, end < 0 ? text.Length - after : end))
        );
        return Last(rest, "posted") >= 0 ? "posted" : null;
    }

    private static int Last(string label, string kind)
    {
        var last = -1;
        foreach (var word in WordLists.Posting(kind))
        {
            var at = label.LastIndexOf(word, StringComparison.Ordinal);
            last = at > last && AgencyRoll.IsWord(label, at, at + word.Length) ? at : last;
        }

        return last;
    }

    private static bool LooksLikeSentence(string text) =>
        text[^1] == '.' && text.Length > 60 && text.Split(' ').Length > 10;
}
