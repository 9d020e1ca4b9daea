using System.Buffers.Binary;
using Stemma.Language.Parsing;

namespace Stemma.Training;

/// <summary>Rounds averaged weights to one byte and lays them out as <c>PackedScorer</c> reads them.</summary>
internal static class WeightPacker
{
    /// <summary>Features that share a bucket: few enough to look through, many enough that offsets weigh little.</summary>
    private const int BucketSize = 8;

    /// <summary>
    /// Weights smaller than this share of the largest are left out: on held-out text they changed two words in ten thousand.
    /// </summary>
    private const double Least = 0.008;

    /// <param name="trained">The weights.</param>
    /// <param name="least">Smaller shares of the largest weight are left out.</param>
    public static byte[] Pack(TrainedScorer trained, double least = Least)
    {
        var rows = trained.Averages().OrderBy(row => row.Feature).ToList();
        double largest = rows.SelectMany(row => row.Weights.Select(w => Math.Abs(w.Weight)))
            .DefaultIfEmpty(1)
            .Max();
        double scale = short.MaxValue / largest;
        bool wide = trained.Classes > 256;
        int count = Math.Max(1, rows.Count / BucketSize);
        var offsets = new int[count + 1];
        var buckets = new MemoryStream();
        int bucket = 0;
        foreach (var (feature, weights) in rows)
        {
            for (; bucket < PackedScorer.BucketOf(feature, count); bucket++)
            {
                offsets[bucket + 1] = (int)buckets.Length;
            }

            var pairs = weights
                .Select(w => (w.Class, Weight: (int)Math.Round(w.Weight * scale)))
                .Where(w => Math.Abs(w.Weight) >= least * short.MaxValue)
                .Select(w =>
                    (w.Class, Weight: (int)Math.Round(w.Weight / (double)PackedScorer.Step))
                )
                .Where(w => w.Weight != 0)
                .OrderBy(w => w.Class)
                .ToList();
            if (pairs.Count == 0)
            {
                continue;
            }

            Write(buckets, (int)(feature & 0xFFFF), 2);
            Write(buckets, wide ? pairs.Count : pairs.Count - 1, wide ? 2 : 1);
            foreach (var (category, weight) in pairs)
            {
                Write(buckets, category, wide ? 2 : 1);
                Write(buckets, weight, 1);
            }
        }

        for (; bucket < count; bucket++)
        {
            offsets[bucket + 1] = (int)buckets.Length;
        }

        var head = new byte[16 + (offsets.Length * 4)];
        BinaryPrimitives.WriteInt32LittleEndian(head, trained.Classes);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(4), count);
        for (int i = 0; i < offsets.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(16 + (i * 4)), offsets[i]);
        }

        return [.. head, .. buckets.ToArray()];
    }

    private static void Write(Stream stream, int value, int bytes)
    {
        for (int i = 0; i < bytes; i++)
        {
            stream.WriteByte((byte)(value >> (8 * i)));
        }
    }
}
