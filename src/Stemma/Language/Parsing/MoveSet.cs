namespace Stemma.Language.Parsing;

/// <summary>
/// The classes of the parser's model: 0 is a shift, the others are arcs with a direction and a label, in the order of the
/// model's list.
/// </summary>
internal sealed class MoveSet
{
    private readonly MoveKind[] _kinds;
    private readonly byte[] _labels;
    private readonly int[][] _ofKind;

    /// <param name="moves">For each class but the first its direction and the index of its label.</param>
    /// <param name="labels">The labels.</param>
    public MoveSet(IReadOnlyList<(MoveKind Kind, int Label)> moves, string[] labels)
    {
        _kinds = [MoveKind.Shift, .. moves.Select(move => move.Kind)];
        _labels = [0, .. moves.Select(move => (byte)move.Label)];
        _ofKind =
        [
            .. Enum.GetValues<MoveKind>()
                .Select(kind =>
                    Enumerable.Range(0, _kinds.Length).Where(i => _kinds[i] == kind).ToArray()
                ),
        ];
        Labels = labels;
    }

    /// <summary>The classes of a kind.</summary>
    public int[] OfKind(MoveKind kind) => _ofKind[(int)kind];

    /// <summary>Relations, in full (<c>nmod:poss</c>).</summary>
    public string[] Labels { get; }

    /// <summary>Number of classes.</summary>
    public int Count => _kinds.Length;

    /// <summary>What a class does.</summary>
    public MoveKind Kind(int move) => _kinds[move];

    /// <summary>Index of the label a class gives.</summary>
    public int Label(int move) => _labels[move];

    /// <summary>The class of an arc, or -1 where the model has none.</summary>
    public int Of(MoveKind kind, int label)
    {
        for (int i = 1; i < _kinds.Length; i++)
        {
            if (_kinds[i] == kind && _labels[i] == label)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>One line a class but the first: kind, a blank, the label.</summary>
    public IEnumerable<string> Lines() =>
        Enumerable.Range(1, Count - 1).Select(i => $"{_kinds[i]} {Labels[_labels[i]]}");

    /// <summary>Reads what <see cref="Lines"/> gave.</summary>
    public static MoveSet Read(IReadOnlyList<string> lines)
    {
        var pairs = lines.Select(line => line.Split(' ')).ToList();
        var labels = pairs.Select(pair => pair[1]).Distinct(StringComparer.Ordinal).ToArray();
        return new MoveSet(
            [.. pairs.Select(pair => (KindOf(pair[0]), Array.IndexOf(labels, pair[1])))],
            labels
        );
    }

    private static MoveKind KindOf(string name) =>
        name switch
        {
            nameof(MoveKind.Left) => MoveKind.Left,
            nameof(MoveKind.Right) => MoveKind.Right,
            nameof(MoveKind.Root) => MoveKind.Root,
            _ => throw new InvalidDataException($"A parser's model has no move {name}."),
        };
}
