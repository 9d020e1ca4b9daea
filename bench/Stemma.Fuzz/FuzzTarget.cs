using System.IO.Compression;
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
            new("gzip", [".txt.gz", ".html.gz"], FormatWords.Text) { Dress = Gzipped },
            new("charset", [".txt", ".html"], FormatWords.Charset) { Dress = Encoded },
        ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(target => target.Name)];

    /// <summary>Puts a changed input into its packing, so that changes reach beyond the packing's checks.</summary>
    public Func<byte[], Random, byte[]> Dress { get; init; } = (bytes, _) => bytes;

    /// <summary>One input through the public reading path.</summary>
    public void Run(byte[] input) =>
        _ = ArticleReader.Read("in" + Endings[0], input, new ReadOptions());

    /// <summary>What the mutations insert, as bytes.</summary>
    public IReadOnlyList<byte[]> WordBytes() => [.. Words.Select(Encoding.UTF8.GetBytes)];

    private static byte[] Gzipped(byte[] input, Random chance)
    {
        if (chance.Next(3) == 0)
        {
            return input;
        }

        using var packed = new MemoryStream();
        using (var packer = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            packer.Write(input);
        }

        var bytes = packed.ToArray();
        if (chance.Next(3) == 0)
        {
            bytes[chance.Next(bytes.Length)] ^= (byte)(1 << chance.Next(8));
        }

        return bytes;
    }

    private static byte[] Encoded(byte[] input, Random chance)
    {
        string[] names =
        [
            "euc-kr", "shift_jis", "euc-jp", "gb18030", "big5", "windows-1251", "windows-1252", "koi8-r",
            "utf-16", "utf-16BE", "utf-32", "iso-2022-jp",
        ];
        if (chance.Next(3) == 0)
        {
            return input;
        }

        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(names[chance.Next(names.Length)]);
        var text = encoding.GetBytes(Encoding.UTF8.GetString(input));
        return chance.Next(2) == 0 ? text : [.. encoding.GetPreamble(), .. text];
    }
}
