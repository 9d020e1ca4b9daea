using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Stemma.Language.Parsing;

/// <summary>
/// What was trained for a language, opened when its first sentence is read. Sections: <c>ends</c> (sentences), <c>cut</c>, <c>joined</c>, <c>several</c> (words),
/// <c>tags</c>, <c>known</c>, <c>tag</c> (tagger), <c>lemmas</c>, <c>moves</c>, <c>rows</c>,
/// <c>vectors</c>, <c>network</c> (parser), <c>settings</c>.
/// </summary>
internal sealed class SyntaxModel
{
    private static readonly ConcurrentDictionary<string, Lazy<SyntaxModel?>> Opened = new(
        StringComparer.Ordinal
    );

    private readonly Dictionary<uint, ushort[]> _known;
    private readonly PackedScorer _cut;
    private readonly PackedScorer _tag;
    private readonly Lazy<(TokenRows Rows, ParserNetwork Network)> _parser;
    private readonly PackedScorer? _ends;
    private readonly int _endMargin;

    /// <summary>Takes in a model.</summary>
    public SyntaxModel(ModelFile file)
    {
        Tags = file.Lines("tags");
        Parts = PartsOf(Tags);
        PartNumbers = Numbered(Parts);
        _known = ReadKnown(file.Section("known").Span);
        Contractions = new Contractions(
            file.Lines("joined"),
            new PackedScorer(file.Section("several"))
        );
        _cut = new PackedScorer(file.Section("cut"));
        _tag = new PackedScorer(file.Section("tag"));
        _ends = file.Section("ends") is { IsEmpty: false } ends ? new PackedScorer(ends) : null;
        Lemmas = new Lemmatiser(file.Lines("lemmas"));
        Moves = MoveSet.Read(file.Lines("moves"));
        _parser = new Lazy<(TokenRows, ParserNetwork)>(() =>
            (
                new TokenRows(MemoryMarshal.Cast<byte, uint>(file.Section("rows").Span)),
                ParserNetwork.Read(
                    Moves.Count,
                    Tags.Length,
                    file.Section("vectors").Span,
                    file.Section("network").Span
                )
            )
        );
        foreach (var line in file.Lines("settings"))
        {
            var cells = line.Split(' ');
            int value = int.Parse(cells[1], System.Globalization.CultureInfo.InvariantCulture);
            switch (cells[0])
            {
                case "ends":
                    _endMargin = value;
                    break;
            }
        }
    }

    /// <summary>The tags: a universal part of speech, then what the treebank says beside it, behind a bar.</summary>
    public string[] Tags { get; }

    /// <summary>The universal part of speech of each tag.</summary>
    public string[] Parts { get; }

    /// <summary>A number for each part of speech, by tag.</summary>
    public byte[] PartNumbers { get; }

    /// <summary>Written words that stand for several.</summary>
    public Contractions Contractions { get; }

    /// <summary>Lemmas.</summary>
    public Lemmatiser Lemmas { get; }

    /// <summary>Moves of the parser.</summary>
    public MoveSet Moves { get; }

    /// <summary>The model of a language tag's primary language; null where there is none.</summary>
    public static SyntaxModel? For(string language)
    {
        int dash = language.IndexOf('-', StringComparison.Ordinal);
        return Opened
            .GetOrAdd(
                dash < 0 ? language : language[..dash],
                static key => new Lazy<SyntaxModel?>(() =>
                    ModelFile.Embedded($"models/syntax.{key}.bin") is { } file
                        ? new SyntaxModel(file)
                        : null
                )
            )
            .Value;
    }

    /// <summary>The universal parts of speech of tags.</summary>
    public static string[] PartsOf(IEnumerable<string> tags) =>
        [.. tags.Select(tag => tag[..tag.IndexOf('|', StringComparison.Ordinal)])];

    /// <summary>Equal numbers for equal parts of speech.</summary>
    public static byte[] Numbered(string[] parts)
    {
        var kinds = parts.Distinct(StringComparer.Ordinal).ToArray();
        return [.. parts.Select(part => (byte)Array.IndexOf(kinds, part))];
    }

    /// <summary>The second opinion on sentences, with buffers of its own; null where there is none.</summary>
    public SentenceEnds? Ends() => _ends is null ? null : new SentenceEnds(_ends, _endMargin);

    /// <summary>A cutter with buffers of its own.</summary>
    public WordCutter Cutter() => new(_cut);

    /// <summary>A tagger with buffers of its own.</summary>
    public Tagger Tagger() => new(_tag, _known);

    /// <summary>A parser with buffers of its own.</summary>
    public DependencyParser Parser() => new(_parser.Value.Network, Moves);

    /// <summary>Which rows of the parser's table stand for a word.</summary>
    public TokenRows Rows => _parser.Value.Rows;

    /// <summary>The bytes <see cref="SyntaxModel"/> reads as <c>known</c>: hash, number of tags, tags; two bytes each but the hash.</summary>
    public static byte[] WriteKnown(IEnumerable<(uint Word, ushort[] Tags)> known)
    {
        var bytes = new MemoryStream();
        var writer = new BinaryWriter(bytes);
        foreach (var (word, tags) in known)
        {
            writer.Write(word);
            writer.Write((ushort)tags.Length);
            foreach (var tag in tags)
            {
                writer.Write(tag);
            }
        }

        return bytes.ToArray();
    }

    private static Dictionary<uint, ushort[]> ReadKnown(ReadOnlySpan<byte> bytes)
    {
        var known = new Dictionary<uint, ushort[]>();
        var cells = MemoryMarshal.Cast<byte, ushort>(bytes);
        int at = 0;
        while (at < cells.Length)
        {
            uint word = cells[at] | ((uint)cells[at + 1] << 16);
            int count = cells[at + 2];
            known[word] = cells.Slice(at + 3, count).ToArray();
            at += 3 + count;
        }

        return known;
    }
}
