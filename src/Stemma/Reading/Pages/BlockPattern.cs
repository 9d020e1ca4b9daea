namespace Stemma.Reading.Pages;

/// <summary>
/// A pattern over folded words: <c>*</c> is any run, <c>#</c> a number with its separators, <c>~</c> up to 60 characters
/// without the end of a sentence, all else itself. Matching costs at most the product of both lengths, and rules are tried on short
/// blocks only.
/// </summary>
internal sealed class BlockPattern
{
    /// <summary>Room for a credit: names of photographer, agency and licence together stay below it in the captions we know.</summary>
    private const int CreditLength = 60;

    private readonly string pattern;

    public BlockPattern(string pattern)
    {
        this.pattern = TextFolding.Fold(pattern);
        var end = this.pattern.AsSpan().IndexOfAny("*#~");
        Literal = end < 0 ? this.pattern : this.pattern[..end];
        Needed = this.pattern.Split('*', '#', '~').MaxBy(piece => piece.Length) ?? string.Empty;
    }

    /// <summary>What the matched words start with; empty where the pattern is open at its start.</summary>
    public string Literal { get; }

    /// <summary>The longest piece that matched words hold; empty where the pattern is all signs.</summary>
    public string Needed { get; }

    /// <summary>The first character, <c>#</c> for a number, or null where the pattern is open at its start.</summary>
    public char? FirstCharacter =>
        pattern.Length == 0 || pattern[0] is '*' or '~' ? null : pattern[0];

    /// <summary>Whether the whole of <paramref name="folded"/> fits.</summary>
    /// <remarks>A search for the longest literal piece comes first: nearly all rules fail there, at the speed of a scan.</remarks>
    public bool Matches(ReadOnlySpan<char> folded) =>
        folded.Contains(Needed, StringComparison.Ordinal) && Matches(pattern, folded);

    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        int p = 0,
            t = 0,
            star = -1,
            mark = 0,
            limit = int.MaxValue;
        while (true)
        {
            if (p < pattern.Length && pattern[p] is '*' or '~')
            {
                limit = pattern[p] == '~' ? CreditLength : int.MaxValue;
                star = p++;
                mark = t;
                if (p == pattern.Length && limit == int.MaxValue)
                {
                    return true;
                }

                continue;
            }

            if (t == text.Length && p == pattern.Length)
            {
                return true;
            }

            if (p < pattern.Length && t < text.Length && Step(pattern[p], text, ref t))
            {
                p++;
                continue;
            }

            if (star < 0 || mark >= text.Length || limit-- == 0)
            {
                return false;
            }

            if (
                pattern[star] == '~'
                && text[mark] is '.' or '。' or '?' or '!'
                && mark + 1 < text.Length
                && text[mark + 1] == ' '
                && mark > 3
                && text[mark - 2] != ' '
            )
            {
                return false;
            }

            p = star + 1;
            t = ++mark;
        }
    }

    private static bool Step(char wanted, ReadOnlySpan<char> text, ref int t)
    {
        if (wanted != '#')
        {
            if (text[t] != wanted)
            {
                return false;
            }

            t++;
            return true;
        }

        if (!char.IsAsciiDigit(text[t]))
        {
            return false;
        }

        while (
            t < text.Length
            && (
                char.IsAsciiDigit(text[t])
                || (
                    text[t] is '.' or ',' or '\''
                    && t + 1 < text.Length
                    && char.IsAsciiDigit(text[t + 1])
                )
            )
        )
        {
            t++;
        }

        return true;
    }
}
