using System.Text.RegularExpressions;

namespace Stemma.Reading.Imprint;

/// <summary>The outlet in lines such as <c>[아시아경제 = 국제부]</c>, where the other side is a desk or a reporter.</summary>
internal static partial class DeskLine
{
    /// <summary>The outlet, or null where the line is none of these.</summary>
    public static string? Outlet(string line)
    {
        if (line.Length > 60)
        {
            return null;
        }

        var match = Bracketed().Match(line.Trim());
        if (!match.Success)
        {
            return null;
        }

        var desk = match.Groups["desk"].Value.Trim();
        return
            WordLists.IsDesk(TextFolding.Fold(desk))
            || WordLists
                .Credit("reporter")
                .Any(word => desk.EndsWith(word, StringComparison.Ordinal))
            ? match.Groups["outlet"].Value.Trim()
            : null;
    }

    [GeneratedRegex(
        @"^[\[(（【](?<outlet>[^=＝\]\)）】]{2,30})[=＝](?<desk>[^=＝\]\)）】]{2,30})[\])）】]$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Bracketed();
}
