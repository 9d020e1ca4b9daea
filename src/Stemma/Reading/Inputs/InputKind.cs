namespace Stemma.Reading.Inputs;

/// <summary>What an input holds.</summary>
internal enum InputKind
{
    /// <summary>Nothing that is read.</summary>
    Unknown,

    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>A page.</summary>
    Html,

    /// <summary>RSS or Atom; other XML is named as such.</summary>
    Xml,

    /// <summary>One article, several in an array or a graph, or a JSON Feed.</summary>
    Json,

    /// <summary>A mail.</summary>
    Mail,

    /// <summary>A PDF document.</summary>
    Pdf,

    /// <summary>Addresses, one a line.</summary>
    Addresses,

    /// <summary>One JSON article a line: holds documents.</summary>
    JsonLines,

    /// <summary>A web archive: holds documents.</summary>
    Warc,

    /// <summary>A zip archive, WACZ among them: holds inputs.</summary>
    Zip,

    /// <summary>A tar archive: holds inputs.</summary>
    Tar,

    /// <summary>Gzip: holds one input, or the records of a web archive.</summary>
    Gzip,
}
