using Stemma.Reading.Pages;

namespace Stemma.Reading.Tongues;

/// <summary>
/// Tells the languages of the paragraphs, and parts a page that holds a text and its translation. A quoted foreign sentence, a title in
/// the other script or a lone foreign paragraph parts nothing.
/// </summary>
internal static class BilingualSplit
{
    /// <summary>A second text has at least so many paragraphs: a quotation or a poem may have fewer.</summary>
    private const int FewestParagraphs = 3;

    /// <summary>And at least this share of the whole, since a translation is about as long as its original.</summary>
    private const double LeastShare = 0.2;

    /// <summary>Letters that an identification by function words should have to be trusted on its own.</summary>
    private const int TrustedLetters = 60;

    /// <summary>The kept blocks in one list a language, the main one first in page order; one list where the page has one language.</summary>
    public static List<(string Language, List<PageBlock> Blocks)> Part(PageDraft draft)
    {
        var kept = draft.Blocks.Where(block => block.IsKept).ToList();
        var declared = Primary(draft.Language);
        var whole = LanguageIdentifier.OfSeveral(
            kept.Where(block => block.Role is PartRole.Body or PartRole.QuoteBlock or PartRole.List)
                .Select(block => block.Text)
        );
        if (whole == LanguageIdentifier.Unknown)
        {
            whole = LanguageIdentifier.OfSeveral(kept.Select(block => block.Text));
        }

        var main =
            whole != LanguageIdentifier.Unknown ? whole : declared ?? LanguageIdentifier.Unknown;
        foreach (var block in kept)
        {
            block.Language = OfBlock(block, main);
        }

        var weights = kept.Where(block =>
                block.Role is PartRole.Body or PartRole.QuoteBlock
                && ScriptWeight(block) >= TrustedLetters
            )
            .GroupBy(block => block.Language, StringComparer.Ordinal)
            .Select(group =>
                (
                    Language: group.Key,
                    Paragraphs: group.Count(),
                    Weight: group.Sum(block => ScriptWeight(block))
                )
            )
            .Where(group => group.Language != LanguageIdentifier.Unknown)
            .ToList();
        var total = weights.Sum(group => group.Weight);
        var texts = weights
            .Where(group =>
                group.Paragraphs >= FewestParagraphs && group.Weight >= total * LeastShare
            )
            .Select(group => group.Language)
            .ToHashSet(StringComparer.Ordinal);
        return texts.Count < 2 ? [(main, kept)] : Runs(kept, texts);
    }

    private static string OfBlock(PageBlock block, string main)
    {
        var own = LanguageIdentifier.Of(block.Text);
        if (own == LanguageIdentifier.Unknown)
        {
            return main;
        }

        // Another script is certain; another language of the same script needs words enough.
        return own == main || Script(own) != Script(main) || ScriptWeight(block) >= TrustedLetters
            ? own
            : main;
    }

    /// <summary>Blocks in the language of the run they stand in: a lone paragraph in another language stays where it is.</summary>
    private static List<(string, List<PageBlock>)> Runs(List<PageBlock> kept, HashSet<string> texts)
    {
        var home = new string[kept.Count];
        for (var i = 0; i < kept.Count; i++)
        {
            home[i] =
                texts.Contains(kept[i].Language) && Certain(kept[i])
                    ? kept[i].Language
                    : string.Empty;
        }

        // A single certain paragraph between two of another text is quoted matter of that text, unless the page alternates.
        var changes = 0;
        var before = string.Empty;
        foreach (var language in home.Where(language => language.Length > 0))
        {
            changes += before.Length > 0 && language != before ? 1 : 0;
            before = language;
        }

        var alternates = changes * 2 > home.Count(language => language.Length > 0);
        if (!alternates)
        {
            Absorb(kept, home);
        }

        Fill(home);
        return
        [
            .. texts
                .Select(language => (language, kept.Where((_, i) => home[i] == language).ToList()))
                .Where(part => part.Item2.Count > 0)
                .OrderBy(part => kept.IndexOf(part.Item2[0])),
        ];
    }

    private static void Absorb(List<PageBlock> kept, string[] home)
    {
        for (var i = 0; i < home.Length; i++)
        {
            if (home[i].Length == 0)
            {
                continue;
            }

            var end = i;
            while (end + 1 < home.Length && (home[end + 1] == home[i] || home[end + 1].Length == 0))
            {
                end++;
            }

            var weight = 0;
            for (var k = i; k <= end; k++)
            {
                weight += home[k] == home[i] ? ScriptWeight(kept[k]) : 0;
            }

            var previous = i > 0 ? home[i - 1] : string.Empty;
            if (
                previous.Length > 0
                && previous != home[i]
                && end + 1 < home.Length
                && home[end + 1] == previous
                && weight < 400
            )
            {
                for (var k = i; k <= end; k++)
                {
                    home[k] = previous;
                }
            }

            i = end;
        }
    }

    private static void Fill(string[] home)
    {
        for (var i = 1; i < home.Length; i++)
        {
            if (home[i].Length == 0)
            {
                home[i] = home[i - 1];
            }
        }

        for (var i = home.Length - 2; i >= 0; i--)
        {
            if (home[i].Length == 0)
            {
                home[i] = home[i + 1];
            }
        }
    }

    private static bool Certain(PageBlock block) =>
        LanguageIdentifier.Of(block.Text) != LanguageIdentifier.Unknown;

    private static int ScriptWeight(PageBlock block)
    {
        var count = block.Scripts;
        return count.Letters + (2 * (count.Hangul + count.Han + count.Kana));
    }

    private static string Script(string language) =>
        language switch
        {
            "ko" => "hang",
            "ja" or "zh" => "hani",
            "ru" or "uk" or "bg" or "sr" or "mk" or "be" => "cyrl",
            "ar" or "fa" or "ur" => "arab",
            "el"
            or "he"
            or "hy"
            or "ka"
            or "hi"
            or "bn"
            or "ta"
            or "te"
            or "th"
            or "lo"
            or "my"
            or "km"
            or "mn" => language,
            _ => "latn",
        };

    private static string? Primary(string? tag)
    {
        var end = tag?.AsSpan().IndexOfAny('-', '_') ?? -1;
        var primary = end > 0 ? tag![..end] : tag;
        return primary is { Length: 2 or 3 } && primary.All(char.IsAsciiLetter)
            ? primary.ToLowerInvariant()
            : null;
    }
}
