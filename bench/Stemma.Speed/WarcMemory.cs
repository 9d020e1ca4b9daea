using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Stemma.Reading;
using Stemma.Reading.Inputs;

namespace Stemma.Speed;

/// <summary>What a web archive costs in memory: a small one, then one ten times as large, made here and read to the end.</summary>
internal static class WarcMemory
{
    /// <summary>Paragraphs added to a page, so that pages weigh what news pages do: some 80 KB.</summary>
    private const int Paragraphs = 600;

    public static string Table()
    {
        var table = new StringBuilder(
            "Web archives made of the sample pages, each grown to some 80 KB, read to the end; the high-water mark of the whole process.\n\n"
                + "| archive | size | pages | time | articles | highest memory |\n|---|---|---|---|---|---|\n"
        );
        var folder = Directory.CreateTempSubdirectory("stemma-warc-").FullName;
        try
        {
            foreach (
                var (name, megabytes) in new[]
                {
                    ("a.warc", 100),
                    ("b.warc", 1000),
                    ("c.warc.gz", 1000),
                }
            )
            {
                var file = Path.Combine(folder, name);
                var pages = Write(file, megabytes * 1_000_000L);
                var start = Stopwatch.GetTimestamp();
                long articles = 0,
                    highest = 0;
                foreach (
                    var (_, outcome) in ArticleReader.ReadAll(
                        [new InputFile(name, file)],
                        new ReadOptions()
                    )
                )
                {
                    articles += outcome.Articles.Length;
                    highest = Math.Max(highest, Environment.WorkingSet);
                }

                table.Append(
                    CultureInfo.InvariantCulture,
                    $"| {(name.EndsWith(".gz", StringComparison.Ordinal) ? ".warc.gz, unpacked" : ".warc")} | {megabytes} MB | {pages} | {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s | {articles} | {highest / 1e6:0} MB |\n"
                );
                File.Delete(file);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return table.ToString();
    }

    private static int Write(string file, long size)
    {
        using var stream = File.Create(file);
        var isPacked = file.EndsWith(".gz", StringComparison.Ordinal);
        long written = 0;
        var pages = 0;
        while (written < size)
        {
            var record = Record(pages++);
            written += record.Length;
            if (isPacked)
            {
                // A member of its own for each record, as the format asks (WARC 1.1, annex D).
                using var member = new GZipStream(
                    stream,
                    CompressionLevel.Fastest,
                    leaveOpen: true
                );
                member.Write(record);
            }
            else
            {
                stream.Write(record);
            }
        }

        return pages;
    }

    private static byte[] Record(int number)
    {
        var (_, page) = SamplePages[number % SamplePages.Length];
        var more = new StringBuilder();
        for (var i = 0; i < Paragraphs; i++)
        {
            more.Append(
                CultureInfo.InvariantCulture,
                $"<p>Ship {number * 7919 % 10_007} of line {i} left berth {(number + i) * 31 % 997} with {i * number % 4_001} crates aboard, and the harbour office wrote down its hour, its master and its next port of call.</p>\n"
            );
        }

        var html = Encoding
            .UTF8.GetString(page)
            .Replace("</article>", $"{more}</article>", StringComparison.OrdinalIgnoreCase);
        var answer = Encoding.UTF8.GetBytes(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html
        );
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:D12}>\r\nWARC-Date: 2024-06-01T00:00:00Z\r\nWARC-Target-URI: https://example.org/{number}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {answer.Length}\r\n\r\n"
        );
        return [.. Encoding.ASCII.GetBytes(head), .. answer, .. "\r\n\r\n"u8];
    }

    private static (string Path, byte[] Bytes)[] SamplePages { get; } =
    [.. Samples.Inputs.Where(input => input.Path.EndsWith(".html", StringComparison.Ordinal))];
}
