using System.Buffers;
using System.Globalization;

namespace Stemma.Reading.Encodings;

/// <summary>
/// Whole paragraphs that were read in a wrong charset before they reached us: Korean as Latin letters ("¾È³ç"), windows-1251 as KOI8,
/// UTF-8 as GBK. A pair of charsets explains them where writing the words with the one and reading the bytes with the other gives a text that
/// is likelier by far.
/// </summary>
internal static class MisreadText
{
    /// <summary>Characters looked at to find the pair.</summary>
    private const int Sampled = 1500;

    /// <summary>What the pair must gain: as <see cref="Mojibake.CertainBits"/>, and the choice among the pairs on top.</summary>
    private const int CertainBits = Mojibake.CertainBits + 12;

    private static readonly int[] Writers = [1252, 1251, 20866, 949, 54936, 932, 950, 1250];
    private static readonly int[] Readers = [65001, 949, 54936, 932, 51932, 950, 1251, 20866];

    private static readonly Lazy<SearchValues<char>> CommonSigns = new(() =>
        SearchValues.Create([
            .. Enumerable
                .Range(0x4E00, 0xD7A4 - 0x4E00)
                .Select(code => (char)code)
                .Where(c =>
                    ((string[])["zh", "zh-hant", "ja", "ko"]).Any(language =>
                        LetterBits.Of(language).IsCommon(c)
                    )
                ),
        ])
    );

    /// <summary>Turns the paragraphs back in place where it is certain.</summary>
    /// <returns>What to say of it; null where nothing is wrong.</returns>
    public static Doubt? Mend(IList<string> paragraphs)
    {
        if (!paragraphs.Any(IsStrange))
        {
            return null;
        }

        var sample = Sample(paragraphs);
        var (gain, writer, reader) = (0, 0, 0);
        foreach (var w in Writers)
        {
            foreach (var r in Readers.Where(r => r != w))
            {
                var own = sample.Sum(paragraph => Gain(paragraph, w, r));
                if (own > gain)
                {
                    (gain, writer, reader) = (own, w, r);
                }
            }
        }

        if (gain < CertainBits)
        {
            return gain >= Mojibake.DoubtfulBits
                ? new Doubt("mojibake", "reads like text in a wrong charset; left as it is")
                : null;
        }

        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (
                Reread(paragraphs[i], writer, reader) is { } back
                && Cost(back) < Cost(paragraphs[i])
            )
            {
                paragraphs[i] = back;
            }
        }

        return new Doubt(
            "mojibake-repaired",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Of(reader).Name} that had been read as {Of(writer).Name} was turned back"
            )
        );
    }

    /// <summary>
    /// Whether a paragraph is worth the look: Latin letters with accents side by side, capitals inside words, or signs of East Asia among which
    /// the common ones are missing.
    /// </summary>
    private static bool IsStrange(string text)
    {
        var (accents, beside, capitals, cyrillic, wide, common) = (0, 0, 0, 0, 0, 0);
        var before = '\0';
        foreach (var c in text)
        {
            if (
                c
                is (>= '\u0080' and < '\u0180')
                    or '\u20AC'
                    or '\u2021'
                    or '\u2020'
                    or '\u02C6'
                    or '\u2030'
            )
            {
                accents++;
                beside += before is >= '\u0080' and < '\u0180' ? 1 : 0;
            }
            else if (c is >= '\u0400' and < '\u0460')
            {
                cyrillic++;
                capitals +=
                    c is >= '\u0400' and < '\u0430' && before is >= '\u0430' and < '\u0460' ? 1 : 0;
            }
            else if (c is (>= '\u3400' and < '\uD7A4') or (>= '\uFF61' and < '\uFFA0'))
            {
                wide++;
                common += CommonSigns.Value.Contains(c) ? 1 : 0;
            }

            before = c;
        }

        return (beside >= 3 && beside * 4 >= accents)
            || (capitals >= 3 && capitals * 8 >= cyrillic)
            || (wide >= 6 && common * 4 < wide);
    }

    private static List<string> Sample(IList<string> paragraphs)
    {
        var sample = new List<string>();
        var length = 0;
        foreach (var paragraph in paragraphs.Where(IsStrange))
        {
            sample.Add(paragraph);
            length += paragraph.Length;
            if (length >= Sampled)
            {
                break;
            }
        }

        return sample;
    }

    private static int Gain(string paragraph, int writer, int reader) =>
        Reread(paragraph, writer, reader) is { } back ? Cost(paragraph) - Cost(back) : 0;

    private static int Cost(string text) =>
        LetterBits.Languages.Min(language => LetterBits.Of(language).Of(text));

    private static string? Reread(string text, int writer, int reader)
    {
        var bytes = writer == 1252 ? Mojibake.Bytes(text) : Of(writer).EncodeStrictly(text);
        return bytes is null ? null : Of(reader).DecodeStrictly(bytes);
    }

    private static KnownCharset Of(int codePage) =>
        KnownCharset.All.First(charset => charset.CodePage == codePage);
}
