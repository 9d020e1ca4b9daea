using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Stemma.Language.Parsing;

/// <summary>
/// Quantised weights, read in place. Layout, little-endian: number of classes, number of buckets, 0, 0; the offsets of the buckets and of
/// the end, four bytes each; the buckets, in each its features by hash: the lower half of the hash, the number of pairs, and
/// the pairs of class and weight (one byte, signed, in steps of <see cref="Step"/>). Number and class take one byte, or two where
/// there are more than 256 classes.
/// </summary>
internal sealed class PackedScorer : Scorer
{
    /// <summary>What a stored weight counts: the largest, 127, stands for 32,766.</summary>
    public const int Step = 258;

    private const int HeadLength = 16;

    private readonly ReadOnlyMemory<byte> _offsets;
    private readonly ReadOnlyMemory<byte> _buckets;
    private readonly int _count;
    private readonly bool _wide;

    /// <summary>Opens a section of a model.</summary>
    public PackedScorer(ReadOnlyMemory<byte> section)
    {
        Classes = BinaryPrimitives.ReadInt32LittleEndian(section.Span);
        _count = BinaryPrimitives.ReadInt32LittleEndian(section.Span[4..]);
        int length = (_count + 1) * 4;
        _offsets = section.Slice(HeadLength, length);
        _buckets = section[(HeadLength + length)..];
        _wide = Classes > 256;
    }

    /// <inheritdoc/>
    public override int Classes { get; }

    /// <inheritdoc/>
    public override void Add(ReadOnlySpan<uint> features, Span<int> scores)
    {
        var offsets = MemoryMarshal.Cast<byte, int>(_offsets.Span);
        var buckets = _buckets.Span;
        int size = _wide ? 2 : 1;
        foreach (uint feature in features)
        {
            if (feature == 0)
            {
                continue;
            }

            int bucket = BucketOf(feature, _count);
            int at = offsets[bucket];
            int end = offsets[bucket + 1];
            byte low = (byte)feature;
            byte high = (byte)(feature >> 8);
            while (at < end)
            {
                int count = _wide ? buckets[at + 2] | (buckets[at + 3] << 8) : buckets[at + 2] + 1;
                int pairs = at + 2 + size;
                at = pairs + (count * (size + 1));
                if (buckets[pairs - size - 2] == low && buckets[pairs - size - 1] == high)
                {
                    Add(buckets[pairs..at], scores);
                    break;
                }
            }
        }
    }

    /// <summary>The bucket of a feature: its place among all hashes, scaled to the number of buckets (Lemire 2019).</summary>
    public static int BucketOf(uint feature, int buckets) =>
        (int)(((ulong)feature * (ulong)buckets) >> 32);

    private void Add(ReadOnlySpan<byte> pairs, Span<int> scores)
    {
        if (_wide)
        {
            for (int i = 0; i + 2 < pairs.Length; i += 3)
            {
                scores[pairs[i] | (pairs[i + 1] << 8)] += (sbyte)pairs[i + 2] * Step;
            }

            return;
        }

        for (int i = 0; i + 1 < pairs.Length; i += 2)
        {
            scores[pairs[i]] += (sbyte)pairs[i + 1] * Step;
        }
    }
}
