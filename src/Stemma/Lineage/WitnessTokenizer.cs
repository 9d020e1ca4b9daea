namespace Stemma.Lineage;

/// <summary>
/// Cuts text into comparable tokens. Words are parted at everything that is no letter or digit, so that house style
/// (<c>cyber-attacks</c>, <c>cyber attacks</c>) does not part two copies; digits keep together across separators.
/// </summary>
internal static class WitnessTokenizer
{
    /// <summary>Longest token in UTF-16 code units; longer runs of letters (hostile input) are cut into pieces.</summary>
    private const int LongestToken = 64;

    internal static void Read(string text, TextSpan within, List<WitnessToken> tokens)
    {
        var opening = true;
        var at = within.Start;
        while (at < within.End)
        {
            var c = text[at];
            if (CjkScript.Is(c))
            {
                var folded = TextFolding.Fold(text.Substring(at, 1));
                Add(
                    tokens,
                    folded,
                    new TextSpan(at, at + 1),
                    opening ? TokenTraits.Opening : TokenTraits.None
                );
                opening = false;
                at++;
            }
            else if (char.IsLetterOrDigit(c))
            {
                at = ReadWord(text, at, within.End, opening, tokens);
                opening = false;
            }
            else
            {
                opening |=
                    c
                        is '.'
                            or '!'
                            or '?'
                            or '。'
                            or '！'
                            or '？'
                            or ':'
                            or '\n'
                            or '"'
                            or '“'
                            or '«'
                            or '„';
                at++;
            }
        }
    }

    private static int ReadWord(
        string text,
        int start,
        int end,
        bool opening,
        List<WitnessToken> tokens
    )
    {
        var digits = char.IsDigit(text[start]);
        var at = start + 1;
        end = Math.Min(end, start + LongestToken);
        while (at < end)
        {
            var c = text[at];
            var more = digits
                ? char.IsDigit(c) || (IsSeparator(c) && at + 1 < end && char.IsDigit(text[at + 1]))
                : (char.IsLetter(c) || c is >= '\u0300' and <= '\u036F') && !CjkScript.Is(c);
            if (!more)
            {
                break;
            }

            at++;
        }

        var traits = TokenTraits.None;
        traits |= digits ? TokenTraits.Number : TokenTraits.None;
        traits |= opening ? TokenTraits.Opening : TokenTraits.None;
        traits |= char.IsUpper(text[start]) ? TokenTraits.Capital : TokenTraits.None;
        var folded = TextFolding.Fold(text[start..at]);
        if (digits)
        {
            folded = string.Concat(folded.Where(c => !IsSeparator(c)));
        }

        Add(tokens, folded, new TextSpan(start, at), traits);
        return at;
    }

    private static bool IsSeparator(char c) =>
        c is '.' or ',' or '\u00A0' or '\u202F' or '\'' or '’';

    private static void Add(
        List<WitnessToken> tokens,
        string folded,
        TextSpan span,
        TokenTraits traits
    )
    {
        if (folded.Length > 0)
        {
            var weight = WordSurprise.Of(folded, (traits & TokenTraits.Number) != TokenTraits.None);
            tokens.Add(new WitnessToken(KeyHash.Of(folded), span, weight, traits));
        }
    }
}
