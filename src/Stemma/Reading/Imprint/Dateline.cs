using System.Text.RegularExpressions;
using Stemma.Reading.Dating;

namespace Stemma.Reading.Imprint;

/// <summary>The place, day and agency that open an agency text, in the forms agencies use.</summary>
/// <param name="Agency">The agency as printed; null where the dateline names none.</param>
/// <param name="Length">How much of the paragraph it takes, in UTF-16 code units.</param>
internal sealed partial record Dateline(string? Agency, int Length)
{
    /// <summary>Datelines stand in so many characters from the paragraph's beginning.</summary>
    private const int Window = 160;

    /// <summary>The dateline a paragraph opens with, or null.</summary>
    public static Dateline? At(string paragraph)
    {
        var text = paragraph.Length > Window ? paragraph[..Window] : paragraph;
        foreach (var form in (Regex[])[Bracketed(), Equal(), Wire(), Dashed()])
        {
            var match = form.Match(text);
            if (match.Success)
            {
                var agency = match.Groups["agency"].Value.Trim(' ', ',', '.');
                if (IsAgency(agency))
                {
                    return new Dateline(Shortened(agency), match.Length);
                }
            }
        }

        // 27.1.2022 - / Karlsruhe (12.11.2021). (a full date, a place of a few words before it)
        if (
            DateReader.All(text) is [{ Year: not null, Day: not null } full, ..]
            && full.Span.Start <= 30
            && full.Span.End < text.Length - 1
        )
        {
            var place = text[..full.Span.Start].Trim(' ', ',', '(', '[');
            var sign = text[full.Span.End..].TrimStart();
            if (
                place.Split(' ').Length <= 3
                && (place.Length == 0 || char.IsUpper(place[0]))
                && sign.Length > 1
                && (
                    sign[0] is ')' or ']' && place.Length > 0
                    || sign[0] is '-' or '–' or '—' && char.IsWhiteSpace(sign[1])
                )
            )
            {
                return new Dateline(null, full.Span.End);
            }
        }

        // TRIESTE, 5 June 2023 - (a place and a day without agency)
        var dash = text.IndexOfAny(['-', '–', '—']);
        if (dash > 6 && dash < 70 && text[dash - 1] == ' ' && dash + 1 < text.Length)
        {
            var head = text[..dash];
            var comma = head.IndexOf(',', StringComparison.Ordinal);
            if (comma > 1 && IsPlace(head[..comma]) && DateReader.All(head) is [{ Day: not null }])
            {
                return new Dateline(null, dash);
            }
        }

        return null;
    }

    private static bool IsPlace(string text) =>
        text.Split(' ').Length <= 4
        && text.All(c => char.IsUpper(c) || c is ' ' or '.' or '\'' or '-');

    /// <summary>The dateline a whole short paragraph is, or null: <c>(평양 1월 30일발 조선중앙통신)</c>, <c>CAPE DARUN (Levant Newswire)</c>.</summary>
    public static Dateline? Alone(string paragraph)
    {
        if (paragraph.Length > 120)
        {
            return null;
        }

        var text = paragraph.Trim();
        var inBrackets =
            text[0] is '(' or '（' or '[' or '【' && text[^1] is ')' or '）' or ']' or '】';
        if (inBrackets && AgencyRoll.Within(text) is { } named && DateReader.All(text).Count > 0)
        {
            return new Dateline(named, paragraph.Length);
        }

        var match = PlaceAndAgency().Match(text);
        return match.Success && IsAgency(match.Groups["agency"].Value)
            ? new Dateline(match.Groups["agency"].Value.Trim(), paragraph.Length)
            : null;
    }

    private static bool IsAgency(string name) =>
        name.Length is >= 2 and <= 45
        && (char.IsUpper(name[0]) || name[0] >= '\u2E80' || AgencyRoll.Named(name) is not null)
        && !name.Any(char.IsAsciiDigit)
        && !WordLists.IsDesk(TextFolding.Fold(name))
        && !WordLists.Credit("reporter").Any(word => name.EndsWith(word, StringComparison.Ordinal));

    /// <summary>"新华社北京" and "Toyo Tsushin via X" hold more than the name where the name is a known one.</summary>
    private static string Shortened(string agency) =>
        agency.Length > 4
        && AgencyRoll.Named(agency) is null
        && AgencyRoll.Within(agency) is { } known
        && agency.StartsWith(known, StringComparison.Ordinal)
            ? known
            : agency;

    // PARIS, March 5 (Reuters) - / Brussels, 12 September (BANA) - / LONDRES (AFP) –
    [GeneratedRegex(
        @"^[\p{Lu}][^()\n]{1,90}?\((?<agency>[^()\d]{2,45})\)\s*[-–—]{1,2}\s",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Bracketed();

    // (서울=연합뉴스) / 【東京＝共同】 / [서울=뉴시스] / （パリ＝時事）
    [GeneratedRegex(
        @"^[(（\[【〔][^=＝)）\]】\n]{1,30}[=＝](?<agency>[^)）\]】\n]{2,30})[)）\]】〕]",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Equal();

    // 新华社北京10月10日电 / 中新网3月5日电 / 中央社台北5日電
    [GeneratedRegex(
        @"^[(（【]?(?<agency>[\u4E00-\u9FFF]{2,12}?)(?:\d{1,2}月)?\d{1,2}日(?:[电電]|专电)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Wire();

    // NAHA, Feb. 20, Kyodo - / SYDNEY, March 5, Xinhua --
    [GeneratedRegex(
        @"^\p{Lu}[\p{Lu} .'-]{1,40},\s[^,\n]{2,25}\d{1,2},\s(?<agency>[^,()\d\n-]{2,40}?)\s[-–—]{1,2}\s",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Dashed();

    // CAPE DARUN (Levant Newswire)
    [GeneratedRegex(
        @"^\p{Lu}[\p{Lu}\s.,'-]{2,40}\((?<agency>[^()]{2,45})\)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex PlaceAndAgency();
}
