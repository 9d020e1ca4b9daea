using System.Collections.Immutable;
using System.Security.Cryptography;
using Stemma.Reading.Dating;
using Stemma.Reading.Encodings;
using Stemma.Reading.Inputs;
using Stemma.Reading.Pages;

namespace Stemma.Reading;

/// <summary>Bytes to articles.</summary>
public static class ArticleReader
{
    /// <summary>Reads one input. It never throws on content: what cannot be read is a failure with its reason.</summary>
    /// <param name="path">Path as the contract prints it; its ending tells the format.</param>
    /// <param name="bytes">The raw bytes.</param>
    /// <param name="options">How to read.</param>
    public static ReadOutcome Read(string path, ReadOnlyMemory<byte> bytes, ReadOptions options) =>
        Read(new InputDocument(path, bytes), options);

    /// <summary>Reads one input with what is known of it from outside. It never throws on content.</summary>
    /// <param name="document">The input.</param>
    /// <param name="options">How to read.</param>
    public static ReadOutcome Read(InputDocument document, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(options);
        var (path, bytes) = document;
        var hash = $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes.Span))}";
        var (format, isPacked) = InputFormats.Of(document);
        if (format is InputFormat.Unknown)
        {
            return Failed($"unsupported kind of file ({InputFormats.Supported})");
        }

        if (isPacked)
        {
            var (unpacked, failure) = Unpacking.Gzip(bytes);
            if (unpacked is null)
            {
                return Failed(failure ?? "gzip: not readable");
            }

            bytes = unpacked;
        }

        if (bytes.Length > Unpacking.MostBytes)
        {
            return Failed($"larger than {Unpacking.MostBytes >> 20} MB");
        }

        if (IsBinary(bytes.Span))
        {
            return Failed("holds binary data, not text");
        }

        using var text = Charset.DecodeLent(bytes.Span, document.Charset, mend: !options.Plain);
        var outcome = format switch
        {
            InputFormat.Json or InputFormat.JsonLines => JsonArticles.Read(
                path,
                hash,
                text.ToString(),
                options,
                format is InputFormat.JsonLines
            ),
            InputFormat.Html => Articles(
                document,
                hash,
                HtmlPage.Parse(text.Characters, options.Trees ?? StoryTrees.Standard)
            ),
            InputFormat.Markdown when !options.Plain => Articles(
                document,
                hash,
                MarkdownPage.Parse(text.ToString())
            ),
            _ when options.Plain => PlainPage.Read(path, hash, text.ToString()),
            _ when LooksLikeHtml(text.Characters.Span) => Articles(
                document,
                hash,
                HtmlPage.Parse(text.Characters, options.Trees ?? StoryTrees.Standard)
            ),
            _ => Articles(document, hash, TextPage.Parse(text.ToString())),
        };
        return text.Doubts.Count == 0
            ? outcome
            : outcome with
            {
                Articles =
                [
                    .. outcome.Articles.Select(article =>
                        article with
                        {
                            Doubts = [.. text.Doubts, .. article.Doubts],
                        }
                    ),
                ],
            };
    }

    private static ReadOutcome Articles(InputDocument document, string hash, PageDraft draft)
    {
        var path = document.Path;
        draft.Url ??= document.Url;
        draft.Retrieved = document.Retrieved;
        FileDate.Add(draft, path);
        var articles = ArticleAssembly.Make(path, hash, draft);
        return articles.IsEmpty
            ? Failed(draft.Refusal ?? "holds no article text")
            : new ReadOutcome(articles, null);
    }

    private static ReadOutcome Failed(string reason) => new([], reason);

    /// <summary>Texts hold no zero bytes, except in UTF-16 and UTF-32.</summary>
    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 4096)];
        return head.Contains((byte)0) && !WideText.Is(bytes);
    }

    private static bool LooksLikeHtml(ReadOnlySpan<char> text)
    {
        var head = text[..Math.Min(text.Length, 400)].TrimStart();
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>How to read.</summary>
public sealed record ReadOptions
{
    /// <summary>
    /// Takes a <c>.txt</c> file, or the <c>text</c> of a JSON line, to the letter: nothing dropped, nothing normalised. Default: false.
    /// </summary>
    public bool Plain { get; init; }

    /// <summary>What weighs the paragraphs of pages in place of the library's own trees; null for these. For the training program.</summary>
    internal StoryTrees? Trees { get; init; }
}

/// <summary>What came of one input.</summary>
/// <param name="Articles">The articles it holds, in order; more than one where a page has several languages.</param>
/// <param name="Failure">Why nothing (more) could be read; null where all went well.</param>
public sealed record ReadOutcome(ImmutableArray<Article> Articles, string? Failure);
