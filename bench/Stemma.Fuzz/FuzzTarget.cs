using System.Text;
using Stemma.Reading;

namespace Stemma.Fuzz;

/// <summary>A kind of input under test.</summary>
/// <param name="Name">As on the command line.</param>
/// <param name="Endings">Endings of file names: inputs of a folder with one of them are taken, the first is what runs are called.</param>
/// <param name="Words">What the mutations insert.</param>
internal sealed record FuzzTarget(string Name, string[] Endings, string[] Words)
{
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("html", [".html", ".htm"], FormatWords.Html),
        new("text", [".txt"], FormatWords.Text),
        new("markdown", [".md"], FormatWords.Markdown),
        new("json", [".json"], FormatWords.Json),
        new("jsonl", [".jsonl"], FormatWords.Json),
        new("feed", [".xml", ".rss", ".atom"], FormatWords.Feed),
        new("warc", [".warc"], FormatWords.Warc) { Dress = Packing.Recorded },
        new("wacz", [".wacz"], FormatWords.Warc) { Dress = Packing.Collected },
        new("eml", [".eml"], FormatWords.Mail),
        new("pdf", [".pdf"], FormatWords.Pdf),
        new("gzip", [".txt.gz", ".html.gz"], FormatWords.Text) { Dress = Packing.Gzipped },
        new("charset", [".txt", ".html"], FormatWords.Charset) { Dress = Packing.Encoded },
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(target => target.Name)];

    /// <summary>Puts a changed input into its packing, so that changes reach beyond the packing's checks.</summary>
    public Func<byte[], Random, byte[]> Dress { get; init; } = (bytes, _) => bytes;

    /// <summary>One input through the public reading path.</summary>
    public void Run(byte[] input) =>
        _ = ArticleReader.Read("in" + Endings[0], input, new ReadOptions());

    /// <summary>What the mutations insert, as bytes.</summary>
    public IReadOnlyList<byte[]> WordBytes() => [.. Words.Select(Encoding.UTF8.GetBytes)];
}
