using System.Buffers.Binary;
using System.Text;
using Stemma.Language.Parsing;

namespace Stemma.Training;

/// <summary>A word of a dictionary.</summary>
internal sealed record DictionaryWord(
    string Form,
    int Class,
    int Cost,
    string Kind,
    LemmaRule Rule
);

/// <summary>Lays a dictionary out as <see cref="WordLattice"/> reads it.</summary>
internal static class DictionaryPacker
{
    private const ushort LastMark = 0x8000;

    public static byte[] Pack(
        IReadOnlyList<DictionaryWord> words,
        short[] links,
        IReadOnlyList<(
            string Kind,
            bool Always,
            bool Group,
            int UpTo,
            int Class,
            int Cost,
            string Word
        )> unknown
    )
    {
        string[] kinds =
        [
            .. words
                .Select(w => w.Kind)
                .Concat(unknown.Select(u => u.Word))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        var numbers = kinds.Index().ToDictionary(k => k.Item, k => k.Index, StringComparer.Ordinal);
        LemmaRule[] rules =
        [
            new LemmaRule(0, string.Empty, false),
            .. words
                .Select(w => w.Rule)
                .Where(r => r.Cut > 0 || r.Add.Length > 0)
                .CountBy(r => r)
                .OrderByDescending(r => r.Value)
                .ThenBy(r => r.Key.Cut)
                .ThenBy(r => r.Key.Add, StringComparer.Ordinal)
                .Select(r => r.Key),
        ];
        var ruled = rules.Index().ToDictionary(r => r.Item, r => r.Index);
        var groups = words
            .GroupBy(w => w.Form, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .ToList();
        int slots = 16;
        while (slots * 3 < groups.Count * 4)
        {
            slots *= 2;
        }

        var table = new byte[slots * 8];
        var entries = new byte[words.Count * WordLattice.EntryLength];
        int entry = 0;
        foreach (var group in groups)
        {
            ulong key = WordLattice.Key(group.Key);
            uint slot = (uint)key & ((uint)slots - 1);
            while (BinaryPrimitives.ReadUInt64LittleEndian(table.AsSpan((int)slot * 8)) != 0)
            {
                slot = (slot + 1) & ((uint)slots - 1);
            }

            BinaryPrimitives.WriteUInt64LittleEndian(
                table.AsSpan((int)slot * 8),
                (key << 24) | (uint)entry
            );
            var own = group.ToList();
            for (int i = 0; i < own.Count; i++)
            {
                var cells = entries.AsSpan(entry++ * WordLattice.EntryLength);
                int kind = numbers[own[i].Kind] | (i == own.Count - 1 ? LastMark : 0);
                BinaryPrimitives.WriteUInt16LittleEndian(cells, (ushort)own[i].Class);
                BinaryPrimitives.WriteInt16LittleEndian(
                    cells[2..],
                    (short)Math.Clamp(own[i].Cost, short.MinValue, short.MaxValue)
                );
                BinaryPrimitives.WriteUInt16LittleEndian(cells[4..], (ushort)kind);
                BinaryPrimitives.WriteUInt16LittleEndian(cells[6..], (ushort)ruled[own[i].Rule]);
            }
        }

        var matrix = new byte[links.Length * 2];
        Buffer.BlockCopy(links, 0, matrix, 0, matrix.Length);
        return ModelFile.Build([
            ("kinds", Lines(kinds)),
            ("endings", Lines(rules.Select(r => $"{r.Cut}\t{r.Add}"))),
            (
                "unknown",
                Lines(
                    unknown.Select(u =>
                        $"{u.Kind} {(u.Always ? 1 : 0)} {(u.Group ? 1 : 0)} {u.UpTo} {u.Class} {u.Cost} {numbers[u.Word]}"
                    )
                )
            ),
            ("words", table),
            ("entries", entries),
            ("links", matrix),
        ]);
    }

    private static byte[] Lines(IEnumerable<string> lines) =>
        Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));
}
