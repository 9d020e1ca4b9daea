namespace Stemma.Language;

/// <summary>
/// Numbers in places of ten and groups of ten thousand, in Han or Hangul numerals, digits, or both: "三十五", "二〇二三",
/// "1万2千", "3조 5천억"; and the native words of Korean and Japanese ("스물두", "三つ").
/// </summary>
internal static class EastAsianNumerals
{
    /// <summary>Reads a number, or null where there is none or where it is digits alone.</summary>
    public static NumberReading? Read(string text, int at, int end, NumberLexicon lexicon)
    {
        var native = Native(text, at, end, lexicon);
        if (native is not null)
        {
            return native;
        }

        decimal total = 0;
        decimal section = 0;
        decimal? figure = null;
        decimal lastBig = decimal.MaxValue;
        decimal lastSmall = 10_000;
        bool scaled = false;
        bool places = false;
        bool digits = false;
        int stop = at;
        while (stop < end)
        {
            char c = text[stop];
            if (char.IsDigit(c))
            {
                if (
                    figure is not null
                    || Numerals.Digits(text, stop, end, lexicon) is not { } run
                    || (scaled && !ScaleFollows(text, run.Stop, end, lexicon, run.Value))
                )
                {
                    break;
                }

                figure = run.Value;
                digits = true;
                stop = run.Stop;
                continue;
            }

            if (lexicon.Word(text.AsSpan(stop, 1), NumberRole.Digit) is { } digit)
            {
                if (figure is not null && (!places || figure > 999_999_999_999m))
                {
                    break;
                }

                figure = ((figure ?? 0) * 10) + digit.Value;
                places = true;
            }
            else if (lexicon.Word(text.AsSpan(stop, 1), NumberRole.Small) is { } small)
            {
                if (small.Value >= lastSmall && section > 0 || figure > 9999)
                {
                    break;
                }

                section += (figure ?? 1) * small.Value;
                lastSmall = small.Value;
                figure = null;
                places = false;
                scaled = true;
            }
            else if (
                lexicon.Word(text.AsSpan(stop, 1), NumberRole.Big) is { } big
                && big.Value < lastBig
                && section + (figure ?? 0) is > 0 and var count
            )
            {
                total += count * big.Value;
                section = 0;
                figure = null;
                lastBig = big.Value;
                lastSmall = 10_000;
                places = false;
                scaled = true;
                stop++;
                if (
                    stop + 1 < end
                    && text[stop] == ' '
                    && ContinuesAfterSpace(text, stop + 1, end, lexicon, big.Value)
                )
                {
                    stop++;
                }

                continue;
            }
            else
            {
                break;
            }

            stop++;
        }

        if (stop == at || (digits && !scaled))
        {
            return null;
        }

        bool single = stop - at == 1;
        bool weak =
            !digits && (single || !scaled && !places || Script.IsHangul(text[at]) || !scaled);
        return new NumberReading(
            total + section + (figure ?? 0),
            stop,
            NeedsUnit: weak || !digits,
            IsScaled: scaled
        );
    }

    /// <summary>"1万2千", "3억5000만": further digits belong to the number if they are below the last scale.</summary>
    private static bool ScaleFollows(
        string text,
        int at,
        int end,
        NumberLexicon lexicon,
        decimal value
    ) =>
        value >= 1000
        || (
            at < end
            && (
                lexicon.Word(text.AsSpan(at, 1), NumberRole.Small) is not null
                || lexicon.Word(text.AsSpan(at, 1), NumberRole.Big) is not null
            )
        )
        || value >= 100;

    private static bool ContinuesAfterSpace(
        string text,
        int at,
        int end,
        NumberLexicon lexicon,
        decimal below
    )
    {
        if (!char.IsDigit(text[at]))
        {
            return false;
        }

        return Numerals.Digits(text, at, end, lexicon) is { } run
            && run.Value < below
            && ScaleFollows(text, run.Stop, end, lexicon, run.Value);
    }

    private static NumberReading? Native(string text, int at, int end, NumberLexicon lexicon)
    {
        for (int length = Math.Min(6, end - at); length > 0; length--)
        {
            if (lexicon.Word(text.AsSpan(at, length), NumberRole.Native) is { } native)
            {
                return new NumberReading(
                    native.Value,
                    at + length,
                    NeedsUnit: true,
                    IsNative: true
                );
            }
        }

        return null;
    }
}
