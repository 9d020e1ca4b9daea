namespace Stemma.Reading.Dating;

/// <summary>
/// Finds written calendar dates in a line of metadata, a byline, a dateline or an address, in any language of <c>months.tsv</c> and in the
/// forms of East Asia. It reads what is written and decides nothing.
/// </summary>
internal static class DateReader
{
    /// <summary>Longest line read: dates of publication stand in short lines, and a limit keeps a 50 MB line cheap.</summary>
    private const int LongestLine = 4000;

    /// <summary>Juche 1 is 1912.</summary>
    private const int JucheEpoch = 1911;

    /// <summary>All dates with at least a month, in order.</summary>
    public static IReadOnlyList<WrittenDate> All(string line)
    {
        var dates = new List<WrittenDate>();
        if (line.Length == 0)
        {
            return dates;
        }

        var text = line.Length > LongestLine ? line[..LongestLine] : line;
        if (!DateTokens.HasDigit(text))
        {
            return dates;
        }

        var tokens = DateTokens.Of(text);
        for (var i = 0; i < tokens.Count; )
        {
            if (At(tokens, i) is { } found)
            {
                var (date, next) = ClockReader.Attach(found.Date, tokens, i, found.Next);
                dates.Add(date);
                i = Math.Max(next, i + 1);
            }
            else
            {
                i++;
            }
        }

        return dates;
    }

    /// <summary>The years that Juche dates name (<c>주체112</c>, <c>Juche 112</c>), in order.</summary>
    public static IEnumerable<int> JucheYears(string line)
    {
        if (!DateTokens.HasDigit(line))
        {
            yield break;
        }

        var tokens = DateTokens.Of(line.Length > LongestLine ? line[..LongestLine] : line);
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (IsJuche(tokens[i]) && tokens[i + 1].Number is > 0 and < 300 and var year)
            {
                yield return year + JucheEpoch;
            }
        }
    }

    private static bool IsJuche(DateToken token) =>
        token.Word is "주체" or "juche" or "主体" or "主體";

    private static (WrittenDate Date, int Next)? At(List<DateToken> tokens, int i)
    {
        var token = tokens[i];
        if (IsJuche(token))
        {
            return Juche(tokens, i);
        }

        if (!token.IsNumber)
        {
            return MonthFirst(tokens, i);
        }

        if (SolarHijri.At(tokens, i) is var (day, after))
        {
            return (Make(tokens, i, after, day.Year, day.Month, day.Day), after);
        }

        return EastAsian(tokens, i)
            ?? YearFirst(tokens, i)
            ?? DayFirst(tokens, i)
            ?? DayAndName(tokens, i);
    }

    private static (WrittenDate, int)? Juche(List<DateToken> tokens, int i)
    {
        if (
            i + 5 < tokens.Count
            && tokens[i + 1].Number is > 0 and < 300 and var year
            && tokens[i + 2].Word == "."
            && tokens[i + 3].Number is >= 1 and <= 12 and var month
            && tokens[i + 4].Word == "."
            && tokens[i + 5].Number is >= 1 and <= 31 and var day
        )
        {
            return (Make(tokens, i, i + 6, year + JucheEpoch, month, day), i + 6);
        }

        return null;
    }

    // 2024년 5월 14일, 2024年5月14日, 1월 30일, 10月10日
    private static (WrittenDate, int)? EastAsian(List<DateToken> tokens, int i)
    {
        var at = i;
        int? year = null;
        if (Starts(tokens, at + 1, "년", "年") && IsYear(tokens[at]))
        {
            year = tokens[at].Number;
            at += 2;
            if (at + 2 < tokens.Count && tokens[at].Word == "(")
            {
                return null;
            }
        }

        if (
            at + 1 >= tokens.Count
            || tokens[at].Number is not (>= 1 and <= 12 and var month)
            || !Starts(tokens, at + 1, "월", "月")
        )
        {
            return null;
        }

        at += 2;
        if (
            at + 1 < tokens.Count
            && tokens[at].Number is >= 1 and <= 31 and var day
            && Starts(tokens, at + 1, "일", "日")
        )
        {
            return (Make(tokens, i, at + 2, year, month, day), at + 2);
        }

        return year is null ? null : (Make(tokens, i, at, year, month, null), at);
    }

    // 2024-05-14, 2024/05/14, 2024.05.14., 2024. 5. 14.
    private static (WrittenDate, int)? YearFirst(List<DateToken> tokens, int i)
    {
        if (i + 2 >= tokens.Count || !IsYear(tokens[i]) || tokens[i].Length != 4)
        {
            return null;
        }

        var sign = tokens[i + 1].Word;
        if (
            sign is "-" or "/" or "." or "‐" or "–"
            && tokens[i + 2].Number is >= 1 and <= 12 and var month
            && tokens[i + 2].Length <= 2
        )
        {
            if (
                i + 4 < tokens.Count
                && tokens[i + 3].Word == sign
                && tokens[i + 4].Number is >= 1 and <= 31 and var day
                && tokens[i + 4].Length <= 2
            )
            {
                return (Make(tokens, i, i + 5, tokens[i].Number, month, day), i + 5);
            }

            // 2023-07 alone is more often a number range than a month, unless written with a dash and two digits.
            return
                sign == "-"
                && tokens[i + 2].Length == 2
                && !(i + 3 < tokens.Count && tokens[i + 3].Word is "-" or "/")
                ? (Make(tokens, i, i + 3, tokens[i].Number, month, null), i + 3)
                : null;
        }

        // 2024 May 14, 2024, május 14.
        var at = sign is "," or "." ? i + 2 : i + 1;
        return
            at + 1 < tokens.Count
            && MonthNames.Number(tokens[at].Word) is > 0 and var named
            && Day(tokens, at + 1) is { } d
            ? (Make(tokens, i, at + 2, tokens[i].Number, named, d), at + 2)
            : null;
    }

    // 14.5.2024, 09/11/2023, 13-09-2023, 12.09.23
    private static (WrittenDate, int)? DayFirst(List<DateToken> tokens, int i)
    {
        if (i + 4 >= tokens.Count || tokens[i].Length > 2)
        {
            return null;
        }

        var sign = tokens[i + 1].Word;
        if (
            sign is not ("." or "/" or "-" or "‐" or "|")
            || tokens[i + 3].Word != sign
            || !tokens[i + 2].IsNumber
            || tokens[i + 2].Length > 2
            || !tokens[i + 4].IsNumber
            || (i > 0 && tokens[i - 1].End == tokens[i].Start && tokens[i - 1].Word == sign)
        )
        {
            return null;
        }

        int first = tokens[i].Number,
            second = tokens[i + 2].Number;
        int year;
        if (tokens[i + 4].Length == 4 && IsYear(tokens[i + 4]))
        {
            year = tokens[i + 4].Number;
        }
        else if (
            tokens[i + 4].Length == 2
            && tokens[i].Length == 2
            && tokens[i + 2].Length == 2
            && sign is "." or "/"
        )
        {
            year = 2000 + tokens[i + 4].Number;
        }
        else
        {
            return null;
        }

        // Dots and dashes put the day first wherever they are used with the year last; strokes are used both ways (CLDR date formats).
        if (second is >= 1 and <= 12 && first is >= 1 and <= 31)
        {
            var swappable = sign == "/" && first <= 12;
            return (
                Make(tokens, i, i + 5, year, second, first) with
                {
                    MayBeSwapped = swappable,
                },
                i + 5
            );
        }

        return first is >= 1 and <= 12 && second is >= 1 and <= 31
            ? (Make(tokens, i, i + 5, year, first, second), i + 5)
            : null;
    }

    // 5 March 2024, 5th of March, 5 de marzo de 2024, 05-Mar-2024, 1er mars, 5. März
    private static (WrittenDate, int)? DayAndName(List<DateToken> tokens, int i)
    {
        if (tokens[i].Number is not (>= 1 and <= 31 and var day) || tokens[i].Length > 2)
        {
            return null;
        }

        var at = i + 1;
        while (
            at < tokens.Count
            && at - i <= 3
            && tokens[at].Word
                is "."
                    or "-"
                    or "st"
                    or "nd"
                    or "rd"
                    or "th"
                    or "of"
                    or "de"
                    or "er"
                    or "º"
                    or "ª"
                    or "o"
                    or "a"
                    or "d"
                    or "/"
                    or "ος"
                    or "η"
        )
        {
            at++;
        }

        if (at >= tokens.Count || MonthNames.Number(tokens[at].Word) is not (> 0 and var month))
        {
            return null;
        }

        if (BuddhistYear(tokens, at, at + 1) is { } era)
        {
            return (Make(tokens, i, at + 2, era, month, day), at + 2);
        }

        at++;
        var (year, next) = YearAfter(tokens, at);
        return (Make(tokens, i, next, year, month, day), next);
    }

    // March 5, 2024; Mar. 5; March 2024; November 5th 2020
    private static (WrittenDate, int)? MonthFirst(List<DateToken> tokens, int i)
    {
        if (MonthNames.Number(tokens[i].Word) is not (> 0 and var month))
        {
            return null;
        }

        var at = i + 1;
        if (at < tokens.Count && tokens[at].Word is "." or "," or "-" or "/")
        {
            at++;
        }

        if (at >= tokens.Count)
        {
            return null;
        }

        if (Day(tokens, at) is { } day)
        {
            at++;
            if (at < tokens.Count && tokens[at].Word is "st" or "nd" or "rd" or "th")
            {
                at++;
            }

            var (year, next) = YearAfter(tokens, at);
            return (Make(tokens, i, next, year, month, day), next);
        }

        if (tokens[at].Word is "de" or "of" && at + 1 < tokens.Count)
        {
            at++;
        }

        return IsYear(tokens[at]) && tokens[at].Length == 4
            ? (Make(tokens, i, at + 1, tokens[at].Number, month, null), at + 1)
            : null;
    }

    private static (int? Year, int Next) YearAfter(List<DateToken> tokens, int at)
    {
        var next = at;
        while (
            next < tokens.Count
            && next - at < 2
            && tokens[next].Word is "," or "." or "-" or "de" or "del" or "of" or "/" or "'" or "’"
        )
        {
            next++;
        }

        if (next < tokens.Count && IsYear(tokens[next]) && tokens[next].Length == 4)
        {
            return (tokens[next].Number, next + 1);
        }

        return (null, at);
    }

    private static int? Day(List<DateToken> tokens, int at) =>
        at < tokens.Count
        && tokens[at].Number is >= 1 and <= 31 and var day
        && tokens[at].Length <= 2
        && !(at + 1 < tokens.Count && tokens[at + 1].Word == ":")
            ? day
            : null;

    /// <summary>Years of the Buddhist era beside a Thai month: 2567 is 2024.</summary>
    private static int? BuddhistYear(List<DateToken> tokens, int month, int at)
    {
        const int Era = 543;
        return
            tokens[month].Word[0] is >= '\u0E00' and <= '\u0E7F'
            && at < tokens.Count
            && tokens[at].Number is >= 1900 + Era and <= 2199 + Era and var year
            ? year - Era
            : null;
    }

    private static bool IsYear(DateToken token) => token.Number is >= 1900 and <= 2199;

    private static bool Starts(List<DateToken> tokens, int at, string first, string second) =>
        at < tokens.Count
        && (
            tokens[at].Word.StartsWith(first, StringComparison.Ordinal)
            || tokens[at].Word.StartsWith(second, StringComparison.Ordinal)
        );

    private static WrittenDate Make(
        List<DateToken> tokens,
        int from,
        int to,
        int? year,
        int month,
        int? day
    ) => new(new TextSpan(tokens[from].Start, tokens[to - 1].End), year, month, day);
}
