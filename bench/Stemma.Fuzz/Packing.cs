using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Stemma.Fuzz;

/// <summary>Packs changed inputs so that the changes reach what is behind check sums and lengths; one time in three they are left to break those.</summary>
internal static class Packing
{
    /// <summary>A web archive whose lengths are true again, packed record by record one time in three.</summary>
    public static byte[] Recorded(byte[] input, Random chance)
    {
        var archive = chance.Next(3) == 0 ? input : WithLengths(input);
        if (chance.Next(3) != 0)
        {
            return archive;
        }

        using var packed = new MemoryStream();
        var rest = archive.AsSpan();
        while (!rest.IsEmpty)
        {
            var next = rest[1..].IndexOf("WARC/1."u8);
            var record = next < 0 ? rest : rest[..(next + 1)];
            using (var packer = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            {
                packer.Write(record);
            }

            rest = rest[record.Length..];
        }

        return Damaged(packed.ToArray(), chance);
    }

    /// <summary>A web archive in a zip archive.</summary>
    public static byte[] Collected(byte[] input, Random chance)
    {
        if (input.AsSpan().StartsWith("PK"u8))
        {
            return input;
        }

        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            string[] names =
            [
                "archive/data.warc",
                "../up.warc",
                "a/b.html",
                "x.zip",
                "C:\\y.json",
                "archive/data.warc.gz",
                ".",
            ];
            for (var member = chance.Next(3); member >= 0; member--)
            {
                var name = chance.Next(3) == 0 ? names[chance.Next(names.Length)] : names[0];
                using var content = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                content.Write(Recorded(input, chance));
            }

            zip.CreateEntry("datapackage.json");
        }

        return Damaged(packed.ToArray(), chance);
    }

    private static byte[] Damaged(byte[] bytes, Random chance)
    {
        if (bytes.Length > 0 && chance.Next(3) == 0)
        {
            bytes[chance.Next(bytes.Length)] ^= (byte)(1 << chance.Next(8));
        }

        return bytes;
    }

    private static byte[] WithLengths(byte[] input)
    {
        var text = Encoding.Latin1.GetString(input);
        var made = new StringBuilder();
        foreach (var record in text.Split("WARC/1.").Skip(1))
        {
            var head = record.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            var length = record.IndexOf("Content-Length:", StringComparison.Ordinal);
            var end = length < 0 ? -1 : record.IndexOf('\r', length);
            if (head < 0 || end < 0 || end > head)
            {
                made.Append("WARC/1.").Append(record);
                continue;
            }

            var body = record.Length - head - 8;
            made.Append("WARC/1.")
                .Append(record.AsSpan(0, length))
                .Append(CultureInfo.InvariantCulture, $"Content-Length: {Math.Max(body, 0)}")
                .Append(record.AsSpan(end));
        }

        return Encoding.Latin1.GetBytes(made.ToString());
    }

    public static byte[] Gzipped(byte[] input, Random chance)
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

    public static byte[] Encoded(byte[] input, Random chance)
    {
        string[] names =
        [
            "euc-kr",
            "shift_jis",
            "euc-jp",
            "gb18030",
            "big5",
            "windows-1251",
            "windows-1252",
            "koi8-r",
            "utf-16",
            "utf-16BE",
            "utf-32",
            "iso-2022-jp",
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
