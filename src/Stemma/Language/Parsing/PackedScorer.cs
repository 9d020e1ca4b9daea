using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Stemma.Language.Parsing;

/// <summary>
/// Quantised weights, read in place. Layout, little-endian: number of classes, number of slots, number of pair bytes, 0; the slots: a
/// feature's hash (0 where empty) and the offset of its pairs; the pairs: a count, then class and weight (a signed byte), one byte
/// each, or two for count and class where there are more than 256 classes.
/// </summary>
internal sealed class PackedScorer : Scorer
{
    private readonly ReadOnlyMemory<byte> _slots;
    private readonly ReadOnlyMemory<byte> _pairs;
    private readonly int _slotCount;
    private readonly bool _wide;

    /// <summary>Opens a section of a model.</summary>
    public PackedScorer(ReadOnlyMemory<byte> section)
    {
        var head = section.Span;
        Classes = BinaryPrimitives.ReadInt32LittleEndian(head);
        int slots = BinaryPrimitives.ReadInt32LittleEndian(head[4..]);
        int pairs = BinaryPrimitives.ReadInt32LittleEndian(head[8..]);
        _slots = section.Slice(16, slots * 8);
        _pairs = section.Slice(16 + (slots * 8), pairs);
        _slotCount = slots;
        _wide = Classes > 256;
    }

    /// <inheritdoc/>
    public override int Classes { get; }

    /// <inheritdoc/>
    public override void Add(ReadOnlySpan<uint> features, Span<int> scores)
    {
        var slots = MemoryMarshal.Cast<byte, ulong>(_slots.Span);
        var pairs = _pairs.Span;
        foreach (uint feature in features)
        {
            if (feature == 0)
            {
                continue;
            }

            int at = SlotOf(feature, _slotCount);
            while (true)
            {
                ulong slot = slots[at];
                uint key = (uint)slot;
                if (key == feature)
                {
                    Add(pairs, (int)(slot >> 32), scores);
                    break;
                }

                if (key == 0)
                {
                    break;
                }

                at = at + 1 == slots.Length ? 0 : at + 1;
            }
        }
    }

    /// <summary>Where a feature is looked for first: its place among all hashes, scaled to the number of slots (Lemire 2019).</summary>
    public static int SlotOf(uint feature, int slots) =>
        (int)(((ulong)feature * (ulong)slots) >> 32);

    private void Add(ReadOnlySpan<byte> pairs, int at, Span<int> scores)
    {
        if (_wide)
        {
            int many = pairs[at] | (pairs[at + 1] << 8);
            var wide = pairs.Slice(at + 2, many * 3);
            for (int i = 0; i < wide.Length; i += 3)
            {
                scores[wide[i] | (wide[i + 1] << 8)] += (sbyte)wide[i + 2];
            }

            return;
        }

        int count = pairs[at] + 1;
        var own = pairs.Slice(at + 1, count * 2);
        for (int i = 0; i < own.Length; i += 2)
        {
            scores[own[i]] += (sbyte)own[i + 1];
        }
    }
}
