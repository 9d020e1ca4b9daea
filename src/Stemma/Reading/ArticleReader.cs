using System.Collections.Immutable;
using System.Security.Cryptography;
using Stemma.Reading.Dating;
using Stemma.Reading.Encodings;
using Stemma.Reading.Inputs;
using Stemma.Reading.Inputs.Documents;
using Stemma.Reading.Inputs.Feeds;
using Stemma.Reading.Inputs.Json;
using Stemma.Reading.Inputs.Mail;
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
        var kind = InputKinds.Of(document.Path, document.MediaType, document.Bytes.Span);
        return InputKinds.IsContainer(kind)
            ? ReadAll(document, options)
            : ReadOne(document, kind, options);
    }

    /// <summary>
    /// Reads files as they are opened, several documents at a time, and gives what came of each in order. Archives of any size pass
    /// through in the memory of the documents at hand.
    /// </summary>
    /// <param name="inputs">The files.</param>
    /// <param name="options">How to read.</param>
    /// <param name="cancellation">Stops after the documents at hand.</param>
    public static IEnumerable<(string Path, ReadOutcome Outcome)> ReadAll(
        IEnumerable<InputFile> inputs,
        ReadOptions options,
        CancellationToken cancellation = default
    ) =>
        InOrder.Work(
            inputs.SelectMany(InputOpener.Open),
            item =>
                (
                    item.Path,
                    item.Document is { } document
                        ? Read(document, options)
                        : Failed(item.Failure ?? InputItem.NotFetched(item.Address ?? string.Empty))
                ),
            cancellation
        );

    /// <summary>The articles of all documents that an input in memory holds.</summary>
    private static ReadOutcome ReadAll(InputDocument container, ReadOptions options)
    {
        var articles = ImmutableArray.CreateBuilder<Article>();
        var failures = new List<string>();
        foreach (var item in InputOpener.Open(container))
        {
            if (item.Document is not { } document)
            {
                failures.Add(
                    Place(container.Path, item.Path)
                        + (item.Failure ?? InputItem.NotFetched(item.Address!))
                );
                continue;
            }

            var kind = InputKinds.Of(document.Path, document.MediaType, document.Bytes.Span);
            var outcome = InputKinds.IsContainer(kind)
                ? Failed("is packed once more than can be told")
                : ReadOne(document, kind, options);
            articles.AddRange(outcome.Articles);
            if (outcome.Failure is { } reason)
            {
                failures.Add(Place(container.Path, item.Path) + reason);
            }
        }

        return new ReadOutcome(
            articles.ToImmutable(),
            failures.Count > 0 ? FeedNotes.Join(failures)
                : articles.Count == 0 ? "holds no article"
                : null
        );
    }

    private static string Place(string container, string member) =>
        member.Length > container.Length && member.StartsWith(container, StringComparison.Ordinal)
            ? $"{member[container.Length..].TrimStart('/')}: "
            : string.Empty;

    private static ReadOutcome ReadOne(InputDocument document, InputKind kind, ReadOptions options)
    {
        var outcome = ReadKind(document, kind, options);
        return outcome.Failure is { } reason && document.Place is { } line
            ? outcome with
            {
                Failure = $"line {line}: {reason}",
            }
            : outcome;
    }

    private static ReadOutcome ReadKind(InputDocument document, InputKind kind, ReadOptions options)
    {
        var (path, bytes) = document;
        if (bytes.Length > UnpackingLimits.MostBytes)
        {
            return Failed($"larger than {UnpackingLimits.MostBytes >> 20} MB");
        }

        var hash = $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes.Span))}";
        switch (kind)
        {
            case InputKind.Unknown:
                return Failed($"unsupported kind of file ({InputKinds.Supported})");
            case InputKind.Mail:
                return Articles(document, hash, MailArticle.Parse(bytes));
            case InputKind.Pdf:
                return Articles(document, hash, PdfArticle.Parse(bytes));
            default:
                break;
        }

        if (IsBinary(bytes.Span))
        {
            return Failed("holds binary data, not text");
        }

        using var text = Charset.DecodeLent(bytes.Span, document.Charset, mend: !options.Plain);
        var outcome = kind switch
        {
            InputKind.Json => JsonArticles.Read(document, hash, text.ToString(), options),
            InputKind.Xml => FeedArticles.Read(document, hash, text.ToString()),
            InputKind.Html => Articles(
                document,
                hash,
                HtmlPage.Parse(text.Characters, options.Trees ?? StoryTrees.Standard)
            ),
            InputKind.Markdown when !options.Plain => Articles(
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

    private static ReadOutcome Articles(
        InputDocument document,
        string hash,
        (PageDraft? Draft, string? Failure) read
    ) =>
        read.Draft is { } draft
            ? Articles(document, hash, draft)
            : Failed(read.Failure ?? "not readable");

    private static ReadOutcome Articles(InputDocument document, string hash, PageDraft draft)
    {
        if (document.Url is null)
        {
            FileDate.Add(draft, document.Path);
        }

        draft.Url ??= document.Url;
        draft.Retrieved = document.Retrieved;
        var articles = ArticleAssembly.Make(document.Path, hash, draft);
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
