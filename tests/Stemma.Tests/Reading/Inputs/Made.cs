using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Stemma.Reading;
using Stemma.Reading.Inputs;

namespace Stemma.Tests.Reading.Inputs;

/// <summary>Inputs of every kind made from the same invented story.</summary>
internal static class Made
{
    public const string Story =
        "<p>The harbour council of Veldmar approved a new pier on Tuesday, its chair Ana Lima said after a long debate.</p>"
        + "<p>\"We waited nine years for this,\" Lima told reporters at the port office in the morning.</p>"
        + "<p>Work begins in spring, according to the port office, and will take two years.</p>";

    public const string Page =
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>Veldmar builds a pier</title></head><body><article>"
        + $"<h1>Veldmar builds a pier</h1>{Story}</article></body></html>";

    public const string Text =
        "Veldmar builds a pier\n\nThe harbour council approved a new pier on Tuesday, its chair said.\n";

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var packer = new GZipStream(packed, CompressionLevel.Optimal))
        {
            packer.Write(bytes);
        }

        return packed.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] members)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in members)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return packed.ToArray();
    }

    public static byte[] Tar(params (string Name, byte[] Content)[] members)
    {
        using var packed = new MemoryStream();
        using (var tar = new TarWriter(packed))
        {
            foreach (var (name, content) in members)
            {
                tar.WriteEntry(
                    new PaxTarEntry(TarEntryType.RegularFile, name)
                    {
                        DataStream = new MemoryStream(content),
                    }
                );
            }
        }

        return packed.ToArray();
    }

    public static byte[] Record(
        string type,
        byte[] block,
        string media = "application/http; msgtype=response",
        string url = "https://gazette.example/pier"
    ) =>
        [
            .. Utf8(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-04-01T00:00:00Z\r\nContent-Type: {media}\r\nContent-Length: {block.Length}\r\n\r\n"
                )
            ),
            .. block,
            .. "\r\n\r\n"u8,
        ];

    public static byte[] Answer(
        string page = Page,
        string media = "text/html; charset=utf-8",
        string fields = ""
    ) => Answer(Utf8(page), media, fields);

    public static byte[] Answer(
        byte[] body,
        string media = "text/html; charset=utf-8",
        string fields = ""
    ) =>
        Record(
            "response",
            [.. Utf8($"HTTP/1.1 200 OK\r\nContent-Type: {media}\r\n{fields}\r\n"), .. body]
        );

    /// <summary>A document of pages of lines, each page set in one column at 12 points.</summary>
    public static byte[] Pdf(params string[][] pages)
    {
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Kids [{string.Join(' ', pages.Select((_, i) => $"{4 + (2 * i)} 0 R"))}] /Count {pages.Length} >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        };
        foreach (var lines in pages)
        {
            var shown = lines.Select(
                (line, i) =>
                    line.StartsWith('#')
                        ? $"/F1 20 Tf 1 0 0 1 72 {740 - (14 * i)} Tm ({line[1..]}) Tj /F1 11 Tf"
                        : $"1 0 0 1 72 {740 - (14 * i)} Tm ({line}) Tj"
            );
            var content = $"BT /F1 11 Tf\n{string.Join('\n', shown)}\nET";
            objects.Add(
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {objects.Count + 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
            );
            objects.Add($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
        }

        var made = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (index, value) in objects.Index())
        {
            places.Add(made.Length);
            made.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{value}\nendobj\n");
        }

        var start = made.Length;
        made.Append(
            CultureInfo.InvariantCulture,
            $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n"
        );
        foreach (var place in places)
        {
            made.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        }

        made.Append(
            CultureInfo.InvariantCulture,
            $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
        );
        return Encoding.Latin1.GetBytes(made.ToString());
    }

    public static List<InputItem> Open(string path, byte[] bytes) =>
        [.. InputOpener.Open(new InputDocument(path, bytes))];

    public static ReadOutcome Read(string path, byte[] bytes) =>
        ArticleReader.Read(path, bytes, new ReadOptions());

    public static ReadOutcome Read(string path, string text) => Read(path, Utf8(text));
}
