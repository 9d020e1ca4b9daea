using System.Buffers;
using Stemma.Reading.Imprint;
using Stemma.Reading.Pages;

namespace Stemma.Reading.Dating;

/// <summary>
/// Dates of publication in the fields that publishing systems write into scripts for their counters
/// (<c>"first-publication":"2019-07-30 09:35"</c>). Read only where a page has no better clue.
/// </summary>
internal static class ScriptDates
{
    /// <summary>A field's value starts so close after its name.</summary>
    private const int Gap = 4;

    /// <summary>Longest value of a date.</summary>
    private const int Longest = 40;

    private static readonly Lazy<SearchValues<string>> Beginnings = new(() =>
        SearchValues.Create(["publi", "pubdate", "pub_date"], StringComparison.OrdinalIgnoreCase)
    );

    /// <summary>Adds the dates where all fields of the page's scripts name one day.</summary>
    public static void Add(PageCensus page, PageDraft facts)
    {
        var found = page.Scripts.SelectMany(Dates).ToList();
        if (
            found.Count > 0
            && found.Select(clue => clue.Readings[0].Earliest).Distinct().Count() == 1
        )
        {
            facts.Dates.Add(found[0]);
        }
    }

    private static IEnumerable<DateClue> Dates(string code)
    {
        for (var at = 0; at < code.Length; )
        {
            var next = code.AsSpan(at).IndexOfAny(Beginnings.Value);
            if (next < 0)
            {
                yield break;
            }

            at += next;
            var end = at;
            while (
                end < code.Length
                && (char.IsAsciiLetterOrDigit(code[end]) || code[end] is '_' or '-' or ':' or '.')
            )
            {
                end++;
            }

            var start = at;
            while (
                start > 0
                && (
                    char.IsAsciiLetterOrDigit(code[start - 1])
                    || code[start - 1] is '_' or '-' or ':' or '.'
                )
            )
            {
                start--;
            }

            var name = code[start..end];
            at = Math.Max(end, at + 1);
            if (name.Length <= Longest && IsPublished(name) && Value(code, end) is { } value)
            {
                foreach (var clue in DateText.Clues(value, PublicationBasis.Meta, false))
                {
                    if (clue.Readings[0].Day is not null)
                    {
                        yield return clue with
                        {
                            Kind = ClueKind.Script,
                        };
                    }
                }
            }
        }
    }

    /// <summary>Whether a field's name is one of the metadata schemes, however it is spelled.</summary>
    private static bool IsPublished(string name) =>
        PageMetadata.DateKind(name) == "published"
        || PageMetadata.DateKind(name.Replace("-", "_", StringComparison.Ordinal)) == "published"
        || TextCleaning.Key(name)
            is "publishedfirst"
                or "firstpublication"
                or "firstpublished"
                or "publicationtime"
                or "publishtime"
                or "publishedat"
                or "publisheddate"
                or "publicationdate";

    private static string? Value(string code, int from)
    {
        var at = from;
        while (
            at < code.Length
            && at - from <= Gap
            && code[at] is '"' or '\'' or ' ' or ':' or '=' or '\\'
        )
        {
            at++;
        }

        if (at == from || at >= code.Length || !char.IsAsciiDigit(code[at]))
        {
            return null;
        }

        var end = at;
        while (
            end < code.Length
            && end - at <= Longest
            && code[end] is not ('"' or '\'' or ',' or '}' or '\\' or '\n')
        )
        {
            end++;
        }

        return end - at <= Longest ? code[at..end].Trim() : null;
    }
}
