using System.Collections.Immutable;

namespace Stemma.Language;

/// <summary>
/// Finds the numbers of a text with their values and units, so that figures can be compared across languages. Numbers
/// inside names ("F-16", "G7") are none; nor are words that only hint at an amount ("dozens", "수십", "数百").
/// </summary>
public static class NumberFinder
{
    /// <summary>The numbers of a stretch of text, in text order, not overlapping.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The stretch, UTF-16 code units of <paramref name="text"/>.</param>
    /// <param name="language">BCP 47 tag; of a language without data only digits are read.</param>
    public static ImmutableArray<NumberMention> Find(string text, TextSpan span, string language)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        var found = ImmutableArray.CreateBuilder<NumberMention>();
        var scan = new Scan(text, span, NumberLexicon.For(language));
        int at = span.Start;
        while (at < span.End)
        {
            if (scan.TryMention(at, out var mention, out int next))
            {
                found.Add(mention);
            }

            at = Math.Max(next, at + 1);
        }

        return found.DrainToImmutable();
    }

    private readonly ref struct Scan(string text, TextSpan span, NumberLexicon lexicon)
    {
        public bool TryMention(int at, out NumberMention mention, out int next)
        {
            mention = default;
            char c = text[at];
            next = at + 1;
            if (char.IsDigit(c))
            {
                return FromDigits(at, out mention, out next);
            }

            if (Script.IsHan(c) || Script.IsHangul(c))
            {
                return FromNumerals(at, out mention, out next);
            }

            if (char.IsLetter(c))
            {
                return FromWord(at, out mention, out next);
            }

            return false;
        }

        private bool FromDigits(int at, out NumberMention mention, out int next)
        {
            mention = default;
            next = at + 1;
            if (
                IsInsideName(at)
                || IsVague(at)
                || Numerals.Read(text, at, span.End, lexicon) is not { } number
            )
            {
                next = EndOfRun(at);
                return false;
            }

            var value = number.Value;
            int stop = number.Stop;
            if (stop < EndOfRun(at))
            {
                // "1.2.3", "30.01.2023", "192.168.0.1": figures that are no one number
                next = EndOfRun(at);
                return false;
            }

            var currency = Currency(at, out int start);
            if (stop < span.End && char.IsAsciiLetter(text[stop]) && text[stop - 1] != ' ')
            {
                int letters = LettersEnd(stop);
                var suffix = text.AsSpan(stop, letters - stop);
                if (
                    lexicon.Word(suffix, NumberRole.Suffix) is { } scale
                    && (currency is not null || (suffix.Length > 1 && scale.Value >= 1_000_000))
                    && value < 1_000_000_000m
                )
                {
                    value *= scale.Value;
                    stop = letters;
                    number = number with { IsScaled = true };
                }
                else if (lexicon.Word(suffix, NumberRole.OrdinalSuffix) is not null)
                {
                    stop = letters;
                    number = number with { IsOrdinal = true };
                }
                else if (!lexicon.TryUnit(suffix, out _))
                {
                    // "1990s", "5G", "3D", "20er"
                    next = letters;
                    return false;
                }
            }
            else if (stop < span.End && text[stop] is 'º' or 'ª')
            {
                stop++;
                number = number with { IsOrdinal = true };
            }

            next = Math.Max(stop, at + 1);
            mention = Finish(at, start, stop, value, number, currency);
            next = Math.Max(next, mention.Extent.End);
            return true;
        }

        private bool FromNumerals(int at, out NumberMention mention, out int next)
        {
            mention = default;
            next = at + 1;
            bool hangul = Script.IsHangul(text[at]);
            if (
                hangul
                && at > span.Start
                && (Script.IsHangul(text[at - 1]) || char.IsDigit(text[at - 1]))
            )
            {
                return false;
            }

            if (Numerals.Read(text, at, span.End, lexicon) is not { } number)
            {
                return false;
            }

            if (!hangul)
            {
                next = number.Stop;
            }

            bool ordinal =
                lexicon.Prefix is { } prefix
                && at - prefix.Length >= span.Start
                && text.AsSpan(at - prefix.Length, prefix.Length).SequenceEqual(prefix);
            if (IsVague(at))
            {
                return false;
            }

            if (Fraction(number, at, out mention))
            {
                next = mention.Span.End;
                return true;
            }

            bool selfContained =
                lexicon.Word(text.AsSpan(at, number.Stop - at), NumberRole.Native) is not null
                && !hangul;
            var unit = Unit(number.Stop, number, out int extent);
            if (hangul && !number.IsScaled && !number.IsNative)
            {
                return false;
            }

            if (unit is { AfterDigits: true })
            {
                unit = null;
            }

            if (hangul && unit is { } glued && text[number.Stop] != ' ' && !glued.Glued)
            {
                unit = null;
            }

            // "一人", "三月" are counts; "三菱", "이천" without a counter are parts of words
            if (unit is null && !ordinal && !selfContained)
            {
                if (
                    hangul
                    || number.Stop - at < 2
                    || (number.Stop < span.End && Script.IsHan(text[number.Stop]))
                )
                {
                    return false;
                }
            }

            next = number.Stop;
            mention = new NumberMention(
                new TextSpan(at, number.Stop),
                new TextSpan(at, unit is null ? number.Stop : extent),
                Plain(number.Value),
                ordinal,
                unit
            );
            return true;
        }

        /// <summary>"百分之五" is five per cent; other fractions of the kind are their quotient.</summary>
        private bool Fraction(NumberReading denominator, int at, out NumberMention mention)
        {
            mention = default;
            if (
                lexicon.Part is not { } part
                || !text.AsSpan(denominator.Stop, span.End - denominator.Stop)
                    .StartsWith(part, StringComparison.Ordinal)
                || denominator.Value == 0
                || Numerals.Read(text, denominator.Stop + part.Length, span.End, lexicon)
                    is not { } numerator
            )
            {
                return false;
            }

            var whole = new TextSpan(at, numerator.Stop);
            mention =
                denominator.Value == 100
                    ? new NumberMention(
                        whole,
                        whole,
                        numerator.Value,
                        false,
                        new NumberUnit(NumberUnitClass.Percent, "percent")
                    )
                    : new NumberMention(
                        whole,
                        whole,
                        numerator.Value / denominator.Value,
                        false,
                        null
                    );
            return true;
        }

        private bool FromWord(int at, out NumberMention mention, out int next)
        {
            mention = default;
            next = LettersEnd(at);
            if (
                at > span.Start
                && (char.IsLetterOrDigit(text[at - 1]) || IsApostrophe(text[at - 1]))
            )
            {
                return false;
            }

            if (
                lexicon.Word(text.AsSpan(at, Math.Min(next - at, 40))).IsEmpty
                || SpelledNumerals.Read(text, at, span.End, lexicon) is not { } number
            )
            {
                return false;
            }

            if (number.Stop < span.End && char.IsLetterOrDigit(text[number.Stop]))
            {
                return false;
            }

            var unit = Unit(number.Stop, number, out _);
            if (number.NeedsUnit && unit is null)
            {
                return false;
            }

            mention = Finish(at, at, number.Stop, number.Value, number, currency: null);
            next = mention.Extent.End;
            return true;
        }

        private NumberMention Finish(
            int at,
            int start,
            int stop,
            decimal value,
            NumberReading number,
            NumberUnit? currency
        )
        {
            var unit = number.IsOrdinal ? null : Unit(stop, number, out _);
            int extent = stop;
            if (unit is not null)
            {
                Unit(stop, number, out extent);
            }

            if (currency is not null && unit is not { Class: NumberUnitClass.Currency })
            {
                unit = currency;
                extent = stop;
            }

            return new NumberMention(
                new TextSpan(at, stop),
                new TextSpan(start, extent),
                Plain(value),
                number.IsOrdinal,
                unit
            );
        }

        /// <summary>The value without zeros after its last place, so that equal numbers print alike.</summary>
        private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

        private int LettersEnd(int at)
        {
            int stop = at;
            while (
                stop < span.End
                && char.IsLetter(text[stop])
                && !Script.IsUnspaced(text[stop])
                && !Script.IsHangul(text[stop])
            )
            {
                stop++;
            }

            return Math.Max(stop, at + 1);
        }

        private int EndOfRun(int at)
        {
            int stop = at;
            while (
                stop < span.End
                && (
                    char.IsDigit(text[stop])
                    || (
                        text[stop] is '.' or ','
                        && stop + 1 < span.End
                        && char.IsDigit(text[stop + 1])
                    )
                )
            )
            {
                stop++;
            }

            return stop;
        }

        private static bool IsApostrophe(char c) => c is '\'' or '\u2019';

        /// <summary>Letters before the digits, also across a hyphen: "F-16", "G7", "COVID-19".</summary>
        private bool IsInsideName(int at)
        {
            if (at == span.Start)
            {
                return false;
            }

            char before = text[at - 1];
            if (before is '-' or '\u2010' or '\u2011' && at - 2 >= span.Start)
            {
                return char.IsLetter(text[at - 2])
                    && !Script.IsUnspaced(text[at - 2])
                    && !Script.IsHangul(text[at - 2]);
            }

            return char.IsLetter(before)
                && !Script.IsUnspaced(before)
                && !Script.IsHangul(before)
                && Currency(at, out _) is null;
        }

        private bool IsVague(int at)
        {
            foreach (var vague in lexicon.Vague)
            {
                int start = at - vague.Length;
                if (
                    vague.Length == 1
                    && start >= span.Start
                    && text.AsSpan(start, vague.Length).SequenceEqual(vague)
                )
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>A currency sign or code before the digits: "$", "NZ$", "USD ".</summary>
        private NumberUnit? Currency(int at, out int start)
        {
            start = at;
            int stop = at;
            if (stop > span.Start && text[stop - 1] is ' ' or '\u00A0')
            {
                stop--;
            }

            for (int length = 4; length > 0; length--)
            {
                int from = stop - length;
                if (
                    from >= span.Start
                    && (
                        from == span.Start
                        || !char.IsLetterOrDigit(text[from - 1])
                        || !char.IsLetter(text[from])
                    )
                    && NumberLexicon
                        .Currencies.GetAlternateLookup<ReadOnlySpan<char>>()
                        .TryGetValue(text.AsSpan(from, length), out var name)
                )
                {
                    start = from;
                    return new NumberUnit(NumberUnitClass.Currency, name);
                }
            }

            return null;
        }

        private NumberUnit? Unit(int at, NumberReading number, out int stop)
        {
            stop = at;
            foreach (var about in lexicon.About)
            {
                if (text.AsSpan(at, span.End - at).StartsWith(about, StringComparison.Ordinal))
                {
                    at += about.Length;
                    break;
                }
            }

            if (at < span.End && text[at] is ' ' or '\u00A0' or '\u202F' or '-')
            {
                at++;
            }

            if (number.IsScaled)
            {
                at = AfterOf(at);
            }

            // Scripts without spaces, and Korean whose particles follow, take the longest unit that begins here.
            for (int length = Math.Min(lexicon.LongestUnit, span.End - at); length > 0; length--)
            {
                if (lexicon.TryUnit(text.AsSpan(at, length), out var unit) && EndsWord(at + length))
                {
                    stop = at + length;
                    return unit;
                }
            }

            return null;
        }

        private bool EndsWord(int at)
        {
            if (at >= span.End || !char.IsLetterOrDigit(text[at]))
            {
                return true;
            }

            char last = text[at - 1];
            return Script.IsUnspaced(last)
                || Script.IsHangul(last)
                || Script.IsUnspaced(text[at])
                || Script.IsHangul(text[at])
                || !char.IsLetterOrDigit(last);
        }

        private int AfterOf(int at)
        {
            int stop = at;
            while (
                stop < span.End
                && stop - at < 4
                && (char.IsLetter(text[stop]) || IsApostrophe(text[stop]))
            )
            {
                stop++;
                if (IsApostrophe(text[stop - 1]))
                {
                    break;
                }
            }

            if (stop == at)
            {
                return at;
            }

            var word = text.AsSpan(at, stop - at);
            bool elided = IsApostrophe(word[^1]);
            if (elided ? word is ['d' or 'D', _] : lexicon.Word(word, NumberRole.Of) is not null)
            {
                return !elided && stop < span.End && text[stop] is ' ' or '\u00A0'
                    ? stop + 1
                    : stop;
            }

            return at;
        }
    }
}
