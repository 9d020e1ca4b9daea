using System.IO.Compression;
using System.Runtime.Intrinsics;
using System.Text;

namespace Stemma.Actors.Tagging;

/// <summary>
/// The weights of a linear chain over tags: eight bits for each feature and tag, found by the feature's hash, and sixteen for each pair of
/// tags. A feature that is not in it says nothing.
/// </summary>
internal sealed class TaggerModel
{
    /// <summary>What a file begins with.</summary>
    public const uint Magic = 0x314D_4E53;

    /// <summary>Tags of a row are padded to a multiple of this.</summary>
    public const int Lane = 16;

    private readonly uint[] _keys;
    private readonly int[] _rows;
    private readonly sbyte[] _weights;
    private readonly int _mask;

    /// <param name="scheme">The tags.</param>
    /// <param name="transitions">Weight of each pair of tags: row the first, column the second.</param>
    /// <param name="features">Hashes, each once.</param>
    /// <param name="weights">A row of <see cref="Width"/> for each feature.</param>
    public TaggerModel(TagScheme scheme, short[] transitions, uint[] features, sbyte[] weights)
    {
        Scheme = scheme;
        Transitions = transitions;
        Width = WidthOf(scheme);
        int size = 1024;
        while (size < features.Length * 2)
        {
            size *= 2;
        }

        _mask = size - 1;
        _keys = new uint[size];
        _rows = new int[size];
        _weights = weights;
        Array.Fill(_rows, -1);
        for (int row = 0; row < features.Length; row++)
        {
            int slot = (int)(features[row] & (uint)_mask);
            while (_rows[slot] >= 0)
            {
                slot = (slot + 1) & _mask;
            }

            _keys[slot] = features[row];
            _rows[slot] = row * Width;
        }
    }

    public TagScheme Scheme { get; }
    public short[] Transitions { get; }

    /// <summary>Weights in a row.</summary>
    public int Width { get; }

    public static int WidthOf(TagScheme scheme) => (scheme.Count + Lane - 1) / Lane * Lane;

    /// <summary>Adds the features' weights to <paramref name="scores"/>, <see cref="Width"/> of them.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<short> scores)
    {
        scores[..Width].Clear();
        foreach (uint feature in features)
        {
            int slot = (int)(feature & (uint)_mask);
            int row;
            while ((row = _rows[slot]) >= 0)
            {
                if (_keys[slot] == feature)
                {
                    Add(row, scores);
                    break;
                }

                slot = (slot + 1) & _mask;
            }
        }
    }

    /// <summary>Reads a file of weights, as <see cref="TaggerFile"/> describes it.</summary>
    public static TaggerModel Read(Stream stream)
    {
        using var unpacked = new BrotliStream(stream, CompressionMode.Decompress);
        using var reader = new BinaryReader(unpacked, Encoding.UTF8);
        return TaggerFile.Read(reader);
    }

    private void Add(int row, Span<short> scores)
    {
        for (int lane = 0; lane < Width; lane += Lane)
        {
            var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref _weights[row + lane]));
            var sum = scores.Slice(lane, Lane);
            (Vector128.LoadUnsafe(ref sum[0]) + low).StoreUnsafe(ref sum[0]);
            (Vector128.LoadUnsafe(ref sum[8]) + high).StoreUnsafe(ref sum[8]);
        }
    }
}
