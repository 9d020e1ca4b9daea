using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Stemma.Language.Parsing;

/// <summary>
/// A model: named sections in one file. Head, little-endian: "STM1", number of sections; for each its name (16 bytes, ASCII, zeros
/// behind), offset and length (4 bytes each). Sections begin at multiples of 16 so that numbers in them can be read in place.
/// At rest a model is packed by Brotli, "STMB" and its length before it: <see cref="Pack"/>.
/// </summary>
internal sealed class ModelFile
{
    private const uint Magic = 0x314D5453;
    private const uint PackedMagic = 0x424D5453;
    private const int NameLength = 16;

    /// <summary>Brotli's best, and its largest window, 16 MB.</summary>
    private const int Quality = 11;
    private const int Window = 24;
    private const int EntryLength = NameLength + 8;

    private readonly ReadOnlyMemory<byte> _bytes;

    private ModelFile(ReadOnlyMemory<byte> bytes) => _bytes = bytes;

    /// <summary>Opens a model in memory, packed or not.</summary>
    /// <exception cref="InvalidDataException">It is no model.</exception>
    public static ModelFile Open(ReadOnlyMemory<byte> bytes)
    {
        uint magic = bytes.Length >= 8 ? BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span) : 0;
        return magic switch
        {
            Magic => new ModelFile(bytes),
            PackedMagic => Open(Unpack(bytes.Span)),
            _ => throw new InvalidDataException("These bytes are no Stemma model."),
        };
    }

    /// <summary>Packs a model for its file. Brotli at its best, so slow: once a training.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> model)
    {
        var packed = new byte[8 + BrotliEncoder.GetMaxCompressedLength(model.Length)];
        BinaryPrimitives.WriteUInt32LittleEndian(packed, PackedMagic);
        BinaryPrimitives.WriteInt32LittleEndian(packed.AsSpan(4), model.Length);
        return BrotliEncoder.TryCompress(model, packed.AsSpan(8), out int length, Quality, Window)
            ? packed[..(8 + length)]
            : throw new InvalidOperationException("The model does not fit its own bound.");
    }

    /// <summary>Opens the embedded model of a path, or null where there is none.</summary>
    public static ModelFile? Embedded(string path)
    {
        if (!EmbeddedResource.Exists(path))
        {
            return null;
        }

        using var stream = EmbeddedResource.Open(path);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Open(bytes);
    }

    /// <summary>A section; empty where the model has none of that name.</summary>
    public ReadOnlyMemory<byte> Section(string name)
    {
        var head = _bytes.Span;
        int count = BinaryPrimitives.ReadInt32LittleEndian(head[4..]);
        Span<byte> wanted = stackalloc byte[NameLength];
        wanted.Clear();
        Encoding.ASCII.GetBytes(name, wanted);
        for (int i = 0; i < count; i++)
        {
            var entry = head.Slice(8 + (i * EntryLength), EntryLength);
            if (entry[..NameLength].SequenceEqual(wanted))
            {
                return _bytes.Slice(
                    BinaryPrimitives.ReadInt32LittleEndian(entry[NameLength..]),
                    BinaryPrimitives.ReadInt32LittleEndian(entry[(NameLength + 4)..])
                );
            }
        }

        return default;
    }

    /// <summary>The lines of a section of text, without the empty one at its end.</summary>
    public string[] Lines(string name)
    {
        var text = Encoding.UTF8.GetString(Section(name).Span);
        return text.Length == 0 ? [] : text.TrimEnd('\n').Split('\n');
    }

    /// <summary>All sections, in their order.</summary>
    public IEnumerable<(string Name, byte[] Bytes)> Sections()
    {
        int count = BinaryPrimitives.ReadInt32LittleEndian(_bytes.Span[4..]);
        for (int i = 0; i < count; i++)
        {
            var name = Encoding.ASCII.GetString(
                _bytes.Span.Slice(8 + (i * EntryLength), NameLength)
            );
            name = name.TrimEnd('\0');
            yield return (name, Section(name).ToArray());
        }
    }

    /// <summary>The bytes of a model of these sections, in their order.</summary>
    public static byte[] Build(IReadOnlyList<(string Name, byte[] Bytes)> sections)
    {
        int at = Align(8 + (sections.Count * EntryLength));
        var places = new List<int>();
        foreach (var (_, bytes) in sections)
        {
            places.Add(at);
            at = Align(at + bytes.Length);
        }

        var file = new byte[at];
        BinaryPrimitives.WriteUInt32LittleEndian(file, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), sections.Count);
        for (int i = 0; i < sections.Count; i++)
        {
            var entry = file.AsSpan(8 + (i * EntryLength), EntryLength);
            Encoding.ASCII.GetBytes(sections[i].Name, entry[..NameLength]);
            BinaryPrimitives.WriteInt32LittleEndian(entry[NameLength..], places[i]);
            BinaryPrimitives.WriteInt32LittleEndian(
                entry[(NameLength + 4)..],
                sections[i].Bytes.Length
            );
            sections[i].Bytes.CopyTo(file, places[i]);
        }

        return file;
    }

    private static byte[] Unpack(ReadOnlySpan<byte> packed)
    {
        int length = BinaryPrimitives.ReadInt32LittleEndian(packed[4..]);
        var model = new byte[Math.Clamp(length, 0, Array.MaxLength)];
        return BrotliDecoder.TryDecompress(packed[8..], model, out int written) && written == length
            ? model
            : throw new InvalidDataException("These bytes are a Stemma model that was cut off.");
    }

    private static int Align(int at) => (at + 15) & ~15;
}
