using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Stemma.Language.Parsing;

/// <summary>
/// Words of a language written without blanks: of all ways to cover the text with words of a dictionary, the cheapest (Viterbi over
/// the lattice). Costs of words and of neighbours are the dictionary's; what it lacks is guessed from the kind of character. Sections
/// of the model: <c>words</c> (hash table), <c>entries</c>, <c>links</c> (cost of neighbours), <c>unknown</c>, <c>kinds</c>, <c>endings</c>.
/// </summary>
internal sealed class WordLattice
{
    /// <summary>Bytes of an entry: class for neighbours, cost, kind and last-of-its-word mark, lemma rule; two each.</summary>
    public const int EntryLength = 8;

    /// <summary>Longest word of a dictionary, in UTF-16 code units.</summary>
    public const int Longest = 16;

    private const ushort LastMark = 0x8000;

    private readonly ReadOnlyMemory<byte> _words;
    private readonly ReadOnlyMemory<byte> _entries;
    private readonly ReadOnlyMemory<byte> _links;
    private readonly int _classes;
    private readonly UnknownWord[] _unknown;
    private readonly LemmaRule[] _endings;

    /// <summary>Takes in a dictionary.</summary>
    public WordLattice(ModelFile file)
    {
        _words = file.Section("words");
        _entries = file.Section("entries");
        _links = file.Section("links");
        _classes = (int)Math.Sqrt(_links.Length / 2);
        Kinds = file.Lines("kinds");
        _unknown = [.. file.Lines("unknown").Select(UnknownWord.Read)];
        _endings =
        [
            .. file.Lines("endings")
                .Select(line => line.Split('\t'))
                .Select(cells => new LemmaRule(
                    int.Parse(cells[0], CultureInfo.InvariantCulture),
                    cells[1],
                    false
                )),
        ];
    }

    /// <summary>Kinds of words: a universal part of speech, then the dictionary's own behind a bar.</summary>
    public string[] Kinds { get; }

    /// <summary>How the lemma of a word is made.</summary>
    public LemmaRule Ending(int rule) => _endings[rule];

    /// <summary>The words of a stretch without white space, in text order.</summary>
    public void Cut(string text, TextSpan run, List<LatticeWord> words)
    {
        int length = run.Length;
        var nodes = new List<Node>(length * 8) { new(-1, 0, 0, 0, 0, 0) };
        // The nodes that end at a place, as a chain from the latest to the first.
        var ending = new int[length + 1];
        var chain = new List<int>(length * 8) { -1 };
        ending.AsSpan().Fill(-1);
        ending[0] = 0;
        var runs = Runs(text, run);
        for (int at = 0; at < length; at++)
        {
            if (ending[at] < 0)
            {
                continue;
            }

            bool found = Known(text, run, at, nodes, ending, chain);
            Guess(runs, at, found, length, nodes, ending, chain);
        }

        int best = -1;
        long least = long.MaxValue;
        for (int node = ending[length]; node >= 0; node = chain[node])
        {
            long cost = nodes[node].Total + Link(nodes[node].Class, 0);
            if (cost < least)
            {
                (best, least) = (node, cost);
            }
        }

        int first = words.Count;
        int end = length;
        while (best > 0)
        {
            var node = nodes[best];
            words.Add(
                new LatticeWord(
                    new TextSpan(run.Start + node.Start, run.Start + end),
                    node.Kind,
                    node.Rule
                )
            );
            end = node.Start;
            best = node.Before;
        }

        words.Reverse(first, words.Count - first);
    }

    /// <summary>Hash of a word in the table: 40 bits, 0 never.</summary>
    public static ulong Key(ReadOnlySpan<char> word)
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (var c in word)
        {
            hash = Step(hash, c);
        }

        return Finish(hash);
    }

    private static ulong Step(ulong hash, char c) => unchecked((hash ^ c) * 0x100000001B3);

    private static ulong Finish(ulong hash)
    {
        hash ^= hash >> 29;
        hash = unchecked(hash * 0xBF58476D1CE4E5B9) >> 24;
        return hash == 0 ? 1 : hash;
    }

    private bool Known(
        string text,
        TextSpan run,
        int at,
        List<Node> nodes,
        int[] ending,
        List<int> chain
    )
    {
        var slots = MemoryMarshal.Cast<byte, ulong>(_words.Span);
        uint mask = (uint)slots.Length - 1;
        bool found = false;
        ulong hash = 0xCBF29CE484222325;
        int most = Math.Min(Longest, run.Length - at);
        for (int take = 1; take <= most; take++)
        {
            hash = Step(hash, text[run.Start + at + take - 1]);
            ulong key = Finish(hash);
            for (uint slot = (uint)key & mask; slots[(int)slot] != 0; slot = (slot + 1) & mask)
            {
                if (slots[(int)slot] >> 24 != key)
                {
                    continue;
                }

                int entry = (int)(slots[(int)slot] & 0xFFFFFF);
                bool last;
                do
                {
                    var cells = _entries.Span.Slice(entry++ * EntryLength, EntryLength);
                    ushort kind = BinaryPrimitives.ReadUInt16LittleEndian(cells[4..]);
                    last = (kind & LastMark) != 0;
                    Add(
                        at,
                        take,
                        BinaryPrimitives.ReadUInt16LittleEndian(cells),
                        BinaryPrimitives.ReadInt16LittleEndian(cells[2..]),
                        kind & ~LastMark,
                        BinaryPrimitives.ReadUInt16LittleEndian(cells[6..]),
                        nodes,
                        ending,
                        chain
                    );
                } while (!last);
                found = true;
                break;
            }
        }

        return found;
    }

    private void Guess(
        (CharacterKind Kind, int End)[] runs,
        int at,
        bool found,
        int length,
        List<Node> nodes,
        int[] ending,
        List<int> chain
    )
    {
        var (kind, end) = runs[at];
        bool any = false;
        foreach (var unknown in _unknown)
        {
            if (unknown.Kind != kind || (found && !unknown.Always))
            {
                continue;
            }

            any = true;
            if (unknown.Group)
            {
                AddUnknown(end - at);
            }

            for (int take = 1; take <= unknown.UpTo && at + take <= end; take++)
            {
                if (!unknown.Group || take != end - at)
                {
                    AddUnknown(take);
                }
            }

            void AddUnknown(int take) =>
                Add(at, take, unknown.Class, unknown.Cost, unknown.Word, 0, nodes, ending, chain);
        }

        if (!any && !found)
        {
            Add(at, Math.Min(1, length - at), 0, 30_000, 0, 0, nodes, ending, chain);
        }
    }

    private void Add(
        int at,
        int take,
        int category,
        int cost,
        int kind,
        int rule,
        List<Node> nodes,
        int[] ending,
        List<int> chain
    )
    {
        long least = long.MaxValue;
        int before = -1;
        for (int node = ending[at]; node >= 0; node = chain[node])
        {
            long total = nodes[node].Total + Link(nodes[node].Class, category);
            if (total < least)
            {
                (before, least) = (node, total);
            }
        }

        chain.Add(ending[at + take]);
        ending[at + take] = nodes.Count;
        nodes.Add(new Node(before, at, category, least + cost, kind, rule));
    }

    private int Link(int left, int right) =>
        MemoryMarshal.Cast<byte, short>(_links.Span)[(left * _classes) + right];

    private static (CharacterKind Kind, int End)[] Runs(string text, TextSpan run)
    {
        var runs = new (CharacterKind, int)[run.Length];
        for (int at = run.Length - 1; at >= 0; at--)
        {
            var kind = CharacterKinds.Of(text[run.Start + at]);
            bool same = at + 1 < run.Length && runs[at + 1].Item1 == kind;
            runs[at] = (kind, same ? runs[at + 1].Item2 : at + 1);
        }

        return runs;
    }

    private readonly record struct Node(
        int Before,
        int Start,
        int Class,
        long Total,
        int Kind,
        int Rule
    );
}

/// <summary>A word of a lattice's best way.</summary>
/// <param name="Span">Where.</param>
/// <param name="Kind">Index in <see cref="WordLattice.Kinds"/>.</param>
/// <param name="Rule">How its lemma is made: <see cref="WordLattice.Ending"/>.</param>
internal readonly record struct LatticeWord(TextSpan Span, int Kind, int Rule);
