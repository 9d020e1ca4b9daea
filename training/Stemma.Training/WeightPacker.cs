using System.Buffers.Binary;
using Stemma.Language.Parsing;

namespace Stemma.Training;

/// <summary>Rounds averaged weights to signed bytes and lays them out as <c>PackedScorer</c> reads them.</summary>
internal static class WeightPacker
{
    /// <summary>
    /// The largest weights would set the step for all others: this share of them may be cut off at the byte's bounds.
    /// </summary>
    private const double CutOff = 0.0005;

    /// <param name="trained">The weights.</param>
    /// <param name="leastUpdates">Features that were changed less often are left out.</param>
    /// <param name="most">Of more features those with the largest weights are kept.</param>
    public static byte[] Pack(TrainedScorer trained, int leastUpdates, int most = int.MaxValue)
    {
        var rows = trained.Averages(leastUpdates).ToList();
        if (rows.Count > most)
        {
            rows =
            [
                .. rows.OrderByDescending(row => row.Weights.Max(w => Math.Abs(w.Weight)))
                    .ThenBy(row => row.Feature)
                    .Take(most)
                    .OrderBy(row => row.Feature),
            ];
        }

        var sizes = rows.SelectMany(row => row.Weights.Select(w => Math.Abs(w.Weight)))
            .Order()
            .ToArray();
        double largest = sizes.Length == 0 ? 1 : sizes[(int)((sizes.Length - 1) * (1 - CutOff))];
        double scale = 127 / Math.Max(largest, 1e-9);
        bool wide = trained.Classes > 256;
        var pairs = new MemoryStream();
        var kept = new List<(uint Feature, int At)>();
        foreach (var (feature, weights) in rows)
        {
            var cells = weights
                .Select(w =>
                    (w.Class, Weight: (int)Math.Round(Math.Clamp(w.Weight * scale, -127, 127)))
                )
                .Where(w => w.Weight != 0)
                .OrderBy(w => w.Class)
                .ToList();
            if (cells.Count == 0)
            {
                continue;
            }

            kept.Add((feature, (int)pairs.Length));
            if (wide)
            {
                pairs.WriteByte((byte)cells.Count);
                pairs.WriteByte((byte)(cells.Count >> 8));
            }
            else
            {
                pairs.WriteByte((byte)(cells.Count - 1));
            }

            foreach (var (category, weight) in cells)
            {
                pairs.WriteByte((byte)category);
                if (wide)
                {
                    pairs.WriteByte((byte)(category >> 8));
                }

                pairs.WriteByte((byte)(sbyte)weight);
            }
        }

        return Lay(trained.Classes, kept, pairs.ToArray());
    }

    private static byte[] Lay(int classes, List<(uint Feature, int At)> kept, byte[] pairs)
    {
        // Four fifths full: linear probing stays short.
        int slots = Math.Max(16, kept.Count * 5 / 4);
        var bytes = new byte[16 + (slots * 8) + pairs.Length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, classes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), slots);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), pairs.Length);
        foreach (var (feature, at) in kept)
        {
            int slot = PackedScorer.SlotOf(feature, slots);
            while (BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(16 + (slot * 8))) != 0)
            {
                slot = slot + 1 == slots ? 0 : slot + 1;
            }

            var place = bytes.AsSpan(16 + (slot * 8));
            BinaryPrimitives.WriteUInt32LittleEndian(place, feature);
            BinaryPrimitives.WriteInt32LittleEndian(place[4..], at);
        }

        pairs.CopyTo(bytes, 16 + (slots * 8));
        return bytes;
    }
}
