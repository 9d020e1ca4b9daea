using System.Security.Cryptography;
using System.Text;

namespace Stemma;

/// <summary>
/// Names one article: a hash of its path, content and language, so the same in every command, run and order.
/// Two identical files at two paths are two articles.
/// </summary>
/// <param name="Value">16 lower-case hexadecimal digits, or the id that the input itself gave.</param>
public readonly record struct ArticleId(string Value) : IComparable<ArticleId>
{
    /// <summary>The id of the article that <paramref name="path"/> holds in <paramref name="language"/>.</summary>
    /// <param name="path">The path as the contract prints it, with forward slashes.</param>
    /// <param name="contentHash">Hash of the raw bytes, as in <see cref="Article.ContentHash"/>.</param>
    /// <param name="language">BCP 47 tag, or <c>und</c>.</param>
    public static ArticleId Of(string path, string contentHash, string language)
    {
        var key = Encoding.UTF8.GetBytes($"{path}\n{contentHash}\n{language}");
        return new ArticleId(Convert.ToHexStringLower(SHA256.HashData(key).AsSpan(0, 8)));
    }

    /// <summary>Ordinal order of the values.</summary>
    public int CompareTo(ArticleId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Ordinal order of the values.</summary>
    public static bool operator <(ArticleId left, ArticleId right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order of the values.</summary>
    public static bool operator >(ArticleId left, ArticleId right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order of the values.</summary>
    public static bool operator <=(ArticleId left, ArticleId right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order of the values.</summary>
    public static bool operator >=(ArticleId left, ArticleId right) => left.CompareTo(right) >= 0;
}
