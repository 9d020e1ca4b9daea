using System.Collections.Frozen;
using System.Text;

namespace Stemma.Reading.Tongues;

/// <summary>
/// The language of a text: by script where that settles it, by the share of function words where several languages share a script.
/// Small, fast at the start, and silent (<c>und</c>) where a text is too short to tell.
/// </summary>
internal static class LanguageIdentifier
{
    /// <summary>Not told.</summary>
    public const string Unknown = "und";

    /// <summary>Longest stretch looked at: function words repeat every few words, so more says no more.</summary>
    private const int Window = 4000;

    /// <summary>A word of Chinese characters or syllables says about as much as this many Latin letters.</summary>
    private const int DenseWeight = 3;

    /// <summary>Function words are short; no word of the lists is longer.</summary>
    private const int LongestWord = 12;

    private static readonly Lazy<(
        FrozenDictionary<string, int[]> Words,
        string[] Languages
    )> Words = new(Load);

    /// <summary>BCP 47 tag of the language most of <paramref name="text"/> is in, or <see cref="Unknown"/>.</summary>
    public static string Of(string text) => Of(text, []);

    /// <summary>The language most of several paragraphs are in, of which only so many are put together as are looked at.</summary>
    public static string OfSeveral(IEnumerable<string> paragraphs)
    {
        var window = new StringBuilder(Window);
        foreach (var paragraph in paragraphs)
        {
            window.Append(window.Length > 0 ? "\n" : string.Empty);
            window.Append(paragraph.AsSpan(0, Math.Min(paragraph.Length, Window)));
            if (window.Length >= Window)
            {
                break;
            }
        }

        return Of(window.ToString());
    }

    /// <summary>As <see cref="Of(string)"/>, among <paramref name="candidates"/> only where there are any.</summary>
    public static string Of(string text, IReadOnlyCollection<string> candidates)
    {
        var window = text.AsSpan(0, Math.Min(text.Length, Window));
        var count = ScriptCount.Of(window);
        var dense = (count.Hangul + count.Kana + count.Han) * DenseWeight;
        var most = Math.Max(
            Math.Max(count.Latin, dense),
            Math.Max(Math.Max(count.Cyrillic, count.Arabic), count.Other)
        );
        if (most == 0)
        {
            return Unknown;
        }

        if (most == dense)
        {
            return EastAsian(count);
        }

        if (most == count.Other)
        {
            return count.OtherLanguage ?? Unknown;
        }

        return ByWords(
            window,
            most == count.Latin ? 'l'
                : most == count.Cyrillic ? 'c'
                : 'a',
            candidates
        );
    }

    private static string EastAsian(ScriptCount count)
    {
        if (count.Hangul >= count.Kana && count.Hangul * 3 >= count.Han)
        {
            return "ko";
        }

        // Running Japanese is at least a third kana; a headline may have fewer, a Chinese text has hardly any.
        return count.Kana * 12 >= count.Han && count.Kana > 0 ? "ja" : "zh";
    }

    private static string ByWords(
        ReadOnlySpan<char> text,
        char script,
        IReadOnlyCollection<string> candidates
    )
    {
        var (lookup, languages) = Words.Value;
        var byWord = lookup.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<double> scores = stackalloc double[languages.Length];
        scores.Clear();
        Span<char> lower = stackalloc char[LongestWord];
        var words = 0;
        for (var i = 0; i < text.Length; )
        {
            if (!char.IsLetter(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && char.IsLetter(text[i]))
            {
                i++;
            }

            words++;
            var word = text[start..i];
            if (word.Length > LongestWord)
            {
                continue;
            }

            word.ToLowerInvariant(lower);
            if (byWord.TryGetValue(lower[..word.Length], out var speakers))
            {
                foreach (var language in speakers)
                {
                    // A word that many languages share says less than one of a single language.
                    scores[language] += 1.0 / speakers.Length;
                }
            }
        }

        // Languages are in ordinal order, so that of two with one score the first is taken.
        int best = -1,
            second = -1;
        for (var i = 0; i < languages.Length; i++)
        {
            if (
                scores[i] <= 0
                || ScriptOf(languages[i]) != script
                || (
                    candidates.Count > 0
                    && !candidates.Contains(languages[i], StringComparer.Ordinal)
                )
            )
            {
                continue;
            }

            if (best < 0 || scores[i] > scores[best])
            {
                (best, second) = (i, best);
            }
            else if (second < 0 || scores[i] > scores[second])
            {
                second = i;
            }
        }

        // At least one whole word's worth of evidence, in one word out of twenty, and a lead.
        return
            best >= 0
            && scores[best] >= 1
            && scores[best] * 20 >= words
            && (second < 0 || scores[best] > scores[second] * 1.1)
            ? languages[best]
            : Unknown;
    }

    private static char ScriptOf(string language) =>
        language switch
        {
            "ru" or "uk" or "bg" or "sr" or "mk" or "be" => 'c',
            "ar" or "fa" or "ur" => 'a',
            _ => 'l',
        };

    private static (FrozenDictionary<string, int[]> Words, string[] Languages) Load()
    {
        var rows = EmbeddedResource.Rows("Reading/Resources/function-words.tsv").ToList();
        string[] languages =
        [
            .. rows.Select(row => row[0])
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        var words = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            foreach (var word in row[1].Split(' ').Distinct(StringComparer.Ordinal))
            {
                if (!words.TryGetValue(word, out var speakers))
                {
                    words[word] = speakers = [];
                }

                speakers.Add(Array.IndexOf(languages, row[0]));
            }
        }

        return (
            words.ToFrozenDictionary(
                pair => pair.Key,
                pair => pair.Value.ToArray(),
                StringComparer.Ordinal
            ),
            languages
        );
    }
}
