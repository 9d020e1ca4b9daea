using CsCheck;
using Stemma.Lineage;

namespace Stemma.Tests.Collation;

/// <summary>Articles for the collation tests: plain text, a paragraph a line, no layers.</summary>
internal static class Texts
{
    private static readonly string[] Vocabulary =
    [
        "the",
        "a",
        "of",
        "in",
        "and",
        "not",
        "may",
        "will",
        "said",
        "minister",
        "harbour",
        "signed",
        "accord",
        "Monday",
        "Tuesday",
        "ships",
        "three",
        "12",
        "4,000",
        "reporters",
        "told",
        "according",
        "to",
        "river",
        "bridge",
        "opened",
        "closed",
        "quietly",
        "envoy",
        "budget",
        "winter",
        "Kim",
        "Marta",
        "Lisbon",
        "about",
        "people",
        "\"never\"",
    ];

    /// <summary>Sentences of words of the vocabulary, some of them of arbitrary letters.</summary>
    public static Gen<string> Text { get; } =
        Gen.Int[0, Vocabulary.Length - 1]
            .Select(index => Vocabulary[index])
            .Array[3, 14]
            .Select(words => string.Join(' ', words) + ".")
            .Array[1, 12]
            .Select(sentences => string.Join(' ', sentences));

    public static Article Article(string id, string text, string language = "en") =>
        new()
        {
            Id = new ArticleId(id),
            Path = id + ".txt",
            Language = language,
            ContentHash = "sha256:" + id,
            Text = text,
        };

    public static Derivation Derivation(
        string from,
        string to,
        DerivationType type = DerivationType.Edited
    ) =>
        new(
            new ArticleId(from),
            new ArticleId(to),
            type,
            DerivationDirection.Inferred,
            1,
            [],
            ["given by the test"]
        );
}
