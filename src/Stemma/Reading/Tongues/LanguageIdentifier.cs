using System.Collections.Frozen;

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

    private static readonly Lazy<FrozenDictionary<string, string[]>> Words = new(Load);

    /// <summary>BCP 47 tag of the language most of <paramref name="text"/> is in, or <see cref="Unknown"/>.</summary>
    public static string Of(string text) => Of(text, []);

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
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        var words = 0;
        var lookup = Words.Value;
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
            if (
                i - start <= 12
                && lookup.TryGetValue(
                    text[start..i].ToString().ToLowerInvariant(),
                    out var languages
                )
            )
            {
                foreach (var language in languages)
                {
                    // A word that many languages share says less than one of a single language.
                    scores[language] =
                        scores.GetValueOrDefault(language) + (1.0 / languages.Length);
                }
            }
        }

        var ranked = scores
            .Where(score =>
                ScriptOf(score.Key) == script
                && (candidates.Count == 0 || candidates.Contains(score.Key, StringComparer.Ordinal))
            )
            .OrderByDescending(score => score.Value)
            .ThenBy(score => score.Key, StringComparer.Ordinal)
            .Take(2)
            .ToArray();

        // At least one whole word's worth of evidence, in one word out of twenty, and a lead.
        return
            ranked.Length > 0
            && ranked[0].Value >= 1
            && ranked[0].Value * 20 >= words
            && (ranked.Length == 1 || ranked[0].Value > ranked[1].Value * 1.1)
            ? ranked[0].Key
            : Unknown;
    }

    private static char ScriptOf(string language) =>
        language switch
        {
            "ru" or "uk" or "bg" or "sr" or "mk" or "be" => 'c',
            "ar" or "fa" or "ur" => 'a',
            _ => 'l',
        };

    private static FrozenDictionary<string, string[]> Load()
    {
        var words = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var row in EmbeddedResource.Rows("Reading/Resources/function-words.tsv"))
        {
            foreach (var word in row[1].Split(' ').Distinct(StringComparer.Ordinal))
            {
                if (!words.TryGetValue(word, out var languages))
                {
                    words[word] = languages = [];
                }

                languages.Add(row[0]);
            }
        }

        return words.ToFrozenDictionary(
            pair => pair.Key,
            pair => pair.Value.ToArray(),
            StringComparer.Ordinal
        );
    }
}
