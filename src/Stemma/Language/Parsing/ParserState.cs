namespace Stemma.Language.Parsing;

/// <summary>
/// Where an arc-hybrid parser stands in a sentence (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, the first word not read
/// yet, and the arcs made. Words are 1 to n, 0 is the root, which stays at the bottom of the stack; n + 1 and beyond are nobody.
/// </summary>
internal sealed class ParserState
{
    private int[] _stack = new int[66];
    private int _depth;

    /// <summary>Number of words.</summary>
    public int Count { get; private set; }

    /// <summary>The first word of the buffer; beyond <see cref="Count"/> when it is empty.</summary>
    public int Front { get; private set; }

    /// <summary>Number of items on the stack, the root included.</summary>
    public int Depth => _depth;

    /// <summary>Heads so far; -1 where there is none yet.</summary>
    public int[] Head { get; private set; } = new int[66];

    /// <summary>Labels so far, plus one; 0 where there is none.</summary>
    public byte[] Label { get; private set; } = new byte[66];

    /// <summary>Dependents to the left: the outermost, then the next inside it; 0 where there is none.</summary>
    public int[] Left { get; private set; } = new int[132];

    /// <summary>Dependents to the right: the outermost, then the next inside it; 0 where there is none.</summary>
    public int[] Right { get; private set; } = new int[132];

    /// <summary>Numbers of dependents to the left and to the right, by word: left in the even places.</summary>
    public byte[] Valency { get; private set; } = new byte[132];

    /// <summary>Starts a sentence.</summary>
    public void Begin(int count)
    {
        Count = count;
        if (Head.Length < count + 2)
        {
            int size = (count + 2) * 2;
            _stack = new int[size];
            Head = new int[size];
            Label = new byte[size];
            Left = new int[size * 2];
            Right = new int[size * 2];
            Valency = new byte[size * 2];
        }

        int words = count + 2;
        Head.AsSpan(0, words).Fill(-1);
        Label.AsSpan(0, words).Clear();
        Left.AsSpan(0, words * 2).Clear();
        Right.AsSpan(0, words * 2).Clear();
        Valency.AsSpan(0, words * 2).Clear();
        _stack[0] = 0;
        _depth = 1;
        Front = 1;
    }

    /// <summary>The item at a depth of the stack, 0 the top; -1 where there is none.</summary>
    public int Stack(int below) => below < _depth ? _stack[_depth - 1 - below] : -1;

    /// <summary>The buffer's item at a distance from its front; -1 where there is none.</summary>
    public int Buffer(int ahead) => Front + ahead <= Count ? Front + ahead : -1;

    /// <summary>Whether all words have heads.</summary>
    public bool IsFinal => Front > Count && _depth == 1;

    /// <summary>Whether a move can be made. Whatever is chosen among the allowed, one tree with one root comes out.</summary>
    public bool Allows(MoveKind kind) =>
        kind switch
        {
            MoveKind.Shift => Front <= Count,
            MoveKind.Left => _depth > 1 && Front <= Count,
            MoveKind.Root => _depth == 2 && Front > Count,
            _ => _depth > 2,
        };

    /// <summary>Makes a move.</summary>
    /// <param name="moves">The classes.</param>
    /// <param name="move">Which of them.</param>
    public void Make(MoveSet moves, int move)
    {
        int label = moves.Label(move);
        switch (moves.Kind(move))
        {
            case MoveKind.Shift:
                _stack[_depth++] = Front++;
                break;
            case MoveKind.Left:
                Attach(_stack[--_depth], Front, label);
                break;
            default:
                _depth--;
                Attach(_stack[_depth], _stack[_depth - 1], label);
                break;
        }
    }

    private void Attach(int word, int head, int label)
    {
        Head[word] = head;
        Label[word] = (byte)(label + 1);
        var side = word < head ? Left : Right;
        side[(head * 2) + 1] = side[head * 2];
        side[head * 2] = word;
        int count = (head * 2) + (word < head ? 0 : 1);
        Valency[count] = (byte)Math.Min(Valency[count] + 1, 7);
    }
}

/// <summary>What an arc-hybrid parser can do.</summary>
internal enum MoveKind
{
    /// <summary>The front of the buffer goes onto the stack.</summary>
    Shift,

    /// <summary>The top of the stack becomes a dependent of the front of the buffer.</summary>
    Left,

    /// <summary>The top of the stack becomes a dependent of the word below it.</summary>
    Right,

    /// <summary>The last word on the stack becomes the root of the sentence.</summary>
    Root,
}
