using System.Buffers;
using System.Globalization;
using System.Text;

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
        SearchValues.Create(LetterBits.CommonSigns())
    );

    /// <summary>Turns the paragraphs back in place where it is certain.</summary>
    /// <returns>What to say of it; null where nothing is wrong.</returns>
    public static Doubt? Mend(IList<string> paragraphs)
    {
        if (!paragraphs.Any(IsStrange))
        {
            return null;
        }

        var sample = Sample(paragraphs)
            .ConvertAll(paragraph => (paragraph, Cost(paragraph, LetterBits.Languages)));
        var (gain, writer, reader) = (0, 0, 0);
        foreach (var w in Writers)
        {
            foreach (var r in Readers.Where(r => r != w))
            {
                var own = sample.Sum(entry => Gain(entry.paragraph, entry.Item2, w, r));
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
                !Ascii.IsValid(paragraphs[i])
                && Reread(paragraphs[i], writer, reader) is { } back
                && Cost(back, Of(reader).Languages) < Cost(paragraphs[i], LetterBits.Languages)
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

    /// <summary>As <see cref="Mend"/>, on what stands between the tags of a page, or on the lines of a text.</summary>
    public static (string Text, Doubt? Doubt) MendMarkup(string text)
    {
        var pieces = new List<string>();
        for (var start = 0; start < text.Length; )
        {
            var length = text.AsSpan(start).IndexOfAny("<>\n");
            var end = length < 0 ? text.Length : start + length + (length == 0 ? 1 : 0);
            pieces.Add(text[start..end]);
            start = end;
        }

        var doubt = Mend(pieces);
        return (doubt is null ? text : string.Concat(pieces), doubt);
    }

    /// <summary>
    /// Whether a paragraph is worth the look: Latin letters with accents side by side, capitals inside words, or signs of East Asia among which
    /// the common ones are missing.
    /// </summary>
    public static bool IsStrange(string text)
    {
        var (accents, beside, capitals, inside, cyrillic, wide, common) = (0, 0, 0, 0, 0, 0, 0);
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
                var isCapital = c < '\u0430';
                capitals += isCapital ? 1 : 0;
                inside += isCapital && before is >= '\u0430' and < '\u0460' ? 1 : 0;
            }
            else if (c is (>= '\u3400' and < '\uD7A4') or (>= '\uFF61' and < '\uFFA0'))
            {
                wide++;
                common += CommonSigns.Value.Contains(c) ? 1 : 0;
            }

            before = c;
        }

        return (beside >= 3 && beside * 4 >= accents)
            || (capitals >= 6 && capitals * 2 >= cyrillic)
            || (inside >= 3 && inside * 8 >= cyrillic)
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

    private static int Gain(string paragraph, int cost, int writer, int reader) =>
        Reread(paragraph, writer, reader) is { } back && IsLanguage(back, Of(reader).Languages)
            ? cost - Cost(back, Of(reader).Languages)
            : 0;

    /// <summary>
    /// Whether nine letters in ten, those of ASCII left aside, are letters that one of the languages has: the characters a list of accents turns
    /// into are any.
    /// </summary>
    private static bool IsLanguage(string text, IEnumerable<string> languages)
    {
        var letters = LetterBits.Of(languages.MinBy(language => LetterBits.Of(language).Of(text))!);
        var beyond = text.Where(c => !char.IsAscii(c)).ToList();
        return beyond.Count(letters.Knows) * 10 >= beyond.Count * 9;
    }

    private static int Cost(string text, IEnumerable<string> languages) =>
        languages.Min(language => LetterBits.Of(language).Of(text));

    private static string? Reread(string text, int writer, int reader)
    {
        var bytes = writer == 1252 ? Mojibake.Bytes(text) : Of(writer).EncodeStrictly(text);
        return bytes is null ? null : Of(reader).DecodeStrictly(bytes);
    }

    private static KnownCharset Of(int codePage) =>
        KnownCharset.All.First(charset => charset.CodePage == codePage);
}
