using System.Collections.Frozen;

namespace Stemma.Attribution;

/// <summary>Tells media, which carry other people's words, from those whose words they carry.</summary>
internal static class Carriers
{
    private static readonly Lazy<(FrozenSet<string> Names, string[] Nouns, string[] Ends)> Known =
        new(() =>
        {
            var rows = EmbeddedResource
                .Rows("Attribution/Resources/carriers.tsv")
                .ToLookup(row => row[0], row => row[1].Split('|'), StringComparer.Ordinal);
            return (
                rows["name"].SelectMany(words => words).ToFrozenSet(StringComparer.Ordinal),
                [.. rows["noun"].SelectMany(words => words)],
                [.. rows["end"].SelectMany(words => words)]
            );
        });

    /// <summary>Whether words name a medium: a known one, or one that calls itself so.</summary>
    /// <param name="words">As printed, without an article before.</param>
    /// <param name="article">The article they stand in: its own agency and outlet are media.</param>
    public static bool Is(string words, Article article)
    {
        if (words.Length == 0)
        {
            return false;
        }

        var (names, nouns, ends) = Known.Value;
        return names.Contains(words)
            || Array.Exists(
                nouns,
                noun => $" {words} ".Contains($" {noun} ", StringComparison.Ordinal)
            )
            || Array.Exists(
                ends,
                end =>
                    words.Length > end.Length
                    && words.EndsWith(end, StringComparison.Ordinal)
                    && (end[0] > 0x7F || words[^(end.Length + 1)] == ' ')
            )
            || Array.Exists(words.Split(' '), word => word.Length > 1 && names.Contains(word))
            || IsOwn(words, article);
    }

    // The agency or outlet itself, in full or by the short form printed in brackets ("(MPA)").
    private static bool IsOwn(string words, Article article) =>
        words.Length > 1
        && (
            article.Agency?.Contains(words, StringComparison.Ordinal) == true
            || article.Outlet?.Contains(words, StringComparison.Ordinal) == true
            || words.All(char.IsUpper)
                && article.Text.AsSpan(0, Math.Min(article.Text.Length, 600)) is var head
                && (
                    head.Contains($"({words})", StringComparison.Ordinal)
                    || head.StartsWith(words + "/", StringComparison.Ordinal)
                )
        );
}
