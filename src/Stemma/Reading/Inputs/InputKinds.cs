using System.Collections.Frozen;

namespace Stemma.Reading.Inputs;

/// <summary>The kind of an input by its name, by what a server calls it, and by its first bytes.</summary>
internal static class InputKinds
{
    /// <summary>The endings, for people.</summary>
    public const string Supported =
        ".txt .md .html .htm .xhtml .xml .rss .atom .json .jsonld .jsonl .ndjson .eml .pdf .urls .warc .wacz .zip .tar, each also with .gz";

    private static readonly FrozenDictionary<string, InputKind> Endings = new Dictionary<
        string,
        InputKind
    >(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = InputKind.Text,
        [".md"] = InputKind.Markdown,
        [".markdown"] = InputKind.Markdown,
        [".html"] = InputKind.Html,
        [".htm"] = InputKind.Html,
        [".xhtml"] = InputKind.Html,
        [".xml"] = InputKind.Xml,
        [".rss"] = InputKind.Xml,
        [".atom"] = InputKind.Xml,
        [".rdf"] = InputKind.Xml,
        [".json"] = InputKind.Json,
        [".jsonld"] = InputKind.Json,
        [".jsonl"] = InputKind.JsonLines,
        [".ndjson"] = InputKind.JsonLines,
        [".eml"] = InputKind.Mail,
        [".pdf"] = InputKind.Pdf,
        [".url"] = InputKind.Addresses,
        [".urls"] = InputKind.Addresses,
        [".warc"] = InputKind.Warc,
        [".wacz"] = InputKind.Zip,
        [".zip"] = InputKind.Zip,
        [".tar"] = InputKind.Tar,
        [".tgz"] = InputKind.Gzip,
        [".gz"] = InputKind.Gzip,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, InputKind> MediaTypes = new Dictionary<
        string,
        InputKind
    >(StringComparer.OrdinalIgnoreCase)
    {
        ["text/html"] = InputKind.Html,
        ["application/xhtml+xml"] = InputKind.Html,
        ["text/plain"] = InputKind.Text,
        ["text/markdown"] = InputKind.Markdown,
        ["text/xml"] = InputKind.Xml,
        ["application/xml"] = InputKind.Xml,
        ["application/rss+xml"] = InputKind.Xml,
        ["application/atom+xml"] = InputKind.Xml,
        ["application/rdf+xml"] = InputKind.Xml,
        ["application/json"] = InputKind.Json,
        ["application/ld+json"] = InputKind.Json,
        ["application/feed+json"] = InputKind.Json,
        ["application/x-ndjson"] = InputKind.JsonLines,
        ["application/jsonl"] = InputKind.JsonLines,
        ["message/rfc822"] = InputKind.Mail,
        ["application/pdf"] = InputKind.Pdf,
        ["text/uri-list"] = InputKind.Addresses,
        ["application/warc"] = InputKind.Warc,
        ["application/zip"] = InputKind.Zip,
        ["application/wacz"] = InputKind.Zip,
        ["application/x-tar"] = InputKind.Tar,
        ["application/gzip"] = InputKind.Gzip,
        ["application/x-gzip"] = InputKind.Gzip,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What the ending of a name says.</summary>
    public static InputKind ByName(string path)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        var dot = name.LastIndexOf('.');
        return dot < 0 ? InputKind.Unknown : Endings.GetValueOrDefault(name[dot..].ToString());
    }

    /// <summary>What a server calls it.</summary>
    public static InputKind ByMediaType(string? type) =>
        type is null ? InputKind.Unknown : MediaTypes.GetValueOrDefault(type.Trim());

    /// <summary>The name without the ending of its packing: <c>a.warc.gz</c> is <c>a.warc</c>, <c>a.tgz</c> is <c>a.tar</c>.</summary>
    public static string Unpacked(string path) =>
        path.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase) ? path[..^4] + ".tar"
        : path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3]
        : path;

    /// <summary>Whether an input of this kind holds others rather than articles.</summary>
    public static bool IsContainer(InputKind kind) => kind >= InputKind.Addresses;

    /// <summary>
    /// The kind of an input. Signatures of binary formats win over every name; what is said of a text holds unless its first
    /// characters are those of another format.
    /// </summary>
    /// <param name="path">Its name.</param>
    /// <param name="mediaType">What a server calls it.</param>
    /// <param name="head">Its first bytes, as many as there are of <see cref="ContentSigns.Window"/>.</param>
    public static InputKind Of(string path, string? mediaType, ReadOnlySpan<byte> head)
    {
        var seen = ContentSigns.Of(head);
        var said = ByMediaType(mediaType);
        if (said == InputKind.Unknown)
        {
            said = ByName(Unpacked(path));
        }

        if (said == InputKind.Gzip)
        {
            // It says to be packed and is not.
            said = InputKind.Unknown;
        }

        return (said, seen) switch
        {
            (
                _,
                InputKind.Gzip
                    or InputKind.Zip
                    or InputKind.Pdf
                    or InputKind.Warc
                    or InputKind.Tar
            ) => seen,
            (InputKind.Unknown, _) => seen,
            (InputKind.Text or InputKind.Markdown, InputKind.Addresses) => seen,
            (InputKind.Html, InputKind.Xml) => seen,
            (InputKind.Xml or InputKind.Json or InputKind.JsonLines, InputKind.Html) => seen,
            (InputKind.Xml, InputKind.Json)
            or (InputKind.Json, InputKind.Xml or InputKind.JsonLines) => seen,
            _ => said,
        };
    }
}
