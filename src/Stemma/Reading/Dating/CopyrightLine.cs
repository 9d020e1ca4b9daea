using System.Buffers;
using System.Text.RegularExpressions;
using Stemma.Reading.Imprint;

namespace Stemma.Reading.Dating;

/// <summary>Reads the holder out of a line such as <c>© 2023 Gulf Tribune. All rights reserved</c>, <c>(C)共同通信社</c>, <c>ⓒ 한겨레, 무단 전재 금지</c>.</summary>
internal static partial class CopyrightLine
{
    // What a line that the expression below takes begins with, after a bracket and spaces.
    private static readonly SearchValues<char> Beginnings = SearchValues.Create("©ⓒⒸ(（cC저著");

    /// <summary>Longest line read.</summary>
    public const int Longest = 300;

    /// <summary>Whose the text is, or null where the line is no copyright line.</summary>
    public static string? Holder(string line)
    {
        if (line.Length > Longest || !Beginnings.Contains(First(line)))
        {
            return null;
        }

        var match = Line().Match(line);
        if (!match.Success)
        {
            return null;
        }

        var name = match.Groups["holder"].Value.Trim(' ', '.', ',', '-', '–', '|');
        return name.Length is >= 2 and <= 50 && (char.IsUpper(name[0]) || name[0] >= '\u2E80')
            ? name
            : null;
    }

    private static char First(string line)
    {
        var start = line.AsSpan().TrimStart("<[【（(");
        start = start.TrimStart();
        return start.IsEmpty || start.Length < line.Length && line[0] is '(' or '（'
            ? '('
            : start[0];
    }

    /// <summary>Another outlet that the line names after the holder, as user of the text under contract; null where none.</summary>
    public static string? UserOf(string line, string holder)
    {
        var at = line.IndexOf(holder, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        foreach (
            var word in line[(at + holder.Length)..]
                .Split(
                    [' ', '/', '|', ',', '，', '、', ']', ')', '】'],
                    StringSplitOptions.RemoveEmptyEntries
                )
        )
        {
            var name = word.TrimEnd('은', '는', '이', '가', '의', 'は', 'が', 'の');
            if (OutletWords.Ends(name) && !holder.Contains(name, StringComparison.Ordinal))
            {
                return name;
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"^[<\[【（(]?\s*(?:(?:copyright|저작권자|著作権者)\s*)?(?:[©ⓒⒸ]|[(（][cC][)）]|copyright|저작권자|著作権)\s*:?\s*(?:by\s+)?(?:\d{4}(?:\s*[-–]\s*\d{4})?,?\s*)?(?<holder>[^.,。、|/<>\]】\d]{2,50}?)(?:\s*(?:[.,。、|/<>\]】]|\d{4}|all rights|무단|無断|$|－|\s-\s))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Line();
}
