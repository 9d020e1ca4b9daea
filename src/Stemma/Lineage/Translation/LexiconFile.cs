using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Stemma.Lineage.Translation;

/// <summary>
/// The compact resource that <c>tools/lexicon/build.py</c> writes: gzip of a mark, a head with source and licence, and blocks of
/// bytes, each after its length in four little-endian bytes.
/// </summary>
internal sealed class LexiconFile
{
    private const string Mark = "STMLEX01";
    private readonly byte[] bytes;
    private int at;

    private LexiconFile(byte[] bytes)
    {
        this.bytes = bytes;
        at = Mark.Length;
        Head = Encoding.UTF8.GetString(NextBlock().Span);
    }

    /// <summary>Source and licence.</summary>
    public string Head { get; }

    public static string PathOf(string language) => $"Lineage/Resources/lexicon.{language}.bin.gz";

    public static LexiconFile Open(string language)
    {
        using var gzip = new GZipStream(
            EmbeddedResource.Open(PathOf(language)),
            CompressionMode.Decompress
        );
        using var plain = new MemoryStream();
        gzip.CopyTo(plain);
        var whole = plain.ToArray();
        if (!whole.AsSpan().StartsWith(Encoding.ASCII.GetBytes(Mark)))
        {
            throw new InvalidDataException(
                $"{PathOf(language)} does not begin with {Mark}: run tools/lexicon/build.py."
            );
        }

        return new LexiconFile(whole);
    }

    public ReadOnlyMemory<byte> NextBlock()
    {
        int length = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));
        var block = bytes.AsMemory(at + sizeof(int), length);
        at += sizeof(int) + length;
        return block;
    }

    /// <summary>Reads a number of seven bits a byte, least first, and moves <paramref name="at"/> behind it.</summary>
    public static int ReadNumber(ReadOnlySpan<byte> block, ref int at)
    {
        int number = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte part = block[at++];
            number |= (part & 0x7F) << shift;
            if (part < 0x80)
            {
                return number;
            }
        }
    }
}
