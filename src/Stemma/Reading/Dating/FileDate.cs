using Stemma.Reading.Pages;

namespace Stemma.Reading.Dating;

/// <summary>A full date in a file's name or an address.</summary>
internal static class FileDate
{
    /// <summary>Adds the date in the file's name, the weakest basis.</summary>
    public static void Add(PageDraft draft, string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (InName(name) is { } day)
        {
            draft.Dates.Add(new DateClue([IsoDate.OfDay(day)], PublicationBasis.File));
        }
    }

    /// <summary>Adds the date in the article's address.</summary>
    public static void AddFromUrl(PageDraft draft)
    {
        if (draft.Url is { } url && InUrl(url) is { } date)
        {
            draft.Dates.Add(new DateClue([date], PublicationBasis.Url));
        }
    }

    /// <summary>The one day a name holds: <c>2024-03-05</c>, <c>2024_03_05</c>, <c>20240305</c>, set off by signs.</summary>
    internal static DateOnly? InName(string name)
    {
        for (var i = 0; i + 8 <= name.Length; i++)
        {
            if (!char.IsAsciiDigit(name[i]) || (i > 0 && char.IsAsciiDigit(name[i - 1])))
            {
                continue;
            }

            var digits = new string([.. name.Skip(i).Take(10).Where(char.IsAsciiDigit).Take(8)]);
            var compact = name.AsSpan(i, 8).ContainsAnyExceptInRange('0', '9') is false;
            var parted =
                i + 10 <= name.Length
                && name[i + 4] is '-' or '_' or '.'
                && name[i + 7] == name[i + 4];
            var end = compact ? i + 8 : i + 10;
            if (
                (compact || parted)
                && digits.Length == 8
                && (end >= name.Length || !char.IsAsciiDigit(name[end]))
                && DateOnly.TryParseExact(digits, "yyyyMMdd", out var day)
                && day.Year is > 1900 and < 2100
            )
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>The date in the path of an address: <c>/2024/05/15/</c>, <c>/2024/mar/06/</c>, <c>-2024-05-15</c>, <c>/20240515/</c>; a month where only that is given.</summary>
    internal static IsoDate? InUrl(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal);
        var path = start < 0 ? url : url[(start + 3)..];
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return null;
        }

        path = path[slash..];
        var end = path.AsSpan().IndexOfAny('?', '#');
        path = end >= 0 ? path[..end] : path;
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < segments.Length; i++)
        {
            if (
                segments[i].Length != 4
                || !int.TryParse(segments[i], out var year)
                || year is < 1991 or > 2099
            )
            {
                continue;
            }

            var month =
                int.TryParse(segments[i + 1], out var number) && segments[i + 1].Length <= 2
                    ? number
                    : MonthNames.Number(segments[i + 1].ToLowerInvariant());
            if (month is < 1 or > 12)
            {
                continue;
            }

            if (
                i + 2 < segments.Length
                && segments[i + 2].Length <= 2
                && int.TryParse(segments[i + 2], out var day)
                && day >= 1
                && day <= DateTime.DaysInMonth(year, month)
            )
            {
                return IsoDate.OfDay(new DateOnly(year, month, day));
            }

            return IsoDate.OfMonth(year, month);
        }

        return InName(path) is { } found && found.Year >= 1991 ? IsoDate.OfDay(found) : null;
    }
}
