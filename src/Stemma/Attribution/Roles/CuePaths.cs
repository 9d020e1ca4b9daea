using Stemma.Language.Parsing;

namespace Stemma.Attribution.Roles;

/// <summary>
/// How each word of a unit hangs together with one word, its cue: up from the cue to an ancestor, then down a branch to the word.
/// </summary>
internal sealed class CuePaths
{
    private const int MostUp = 4;
    private const int Unknown = -1;
    private readonly RoleUnit unit;
    private readonly int[] ups;
    private readonly bool[] spine;

    /// <summary>Walks the trees of a unit from a cue.</summary>
    public CuePaths(RoleUnit unit, int cue)
    {
        this.unit = unit;
        var words = unit.Words;
        var count = words.Length;
        ups = new int[count];
        spine = new bool[count];
        Branch = new uint[count];
        BranchTop = new int[count];
        Depth = new int[count];
        Path = new uint[count];
        Array.Fill(ups, Unknown);
        uint climbed = 1;
        var steps = 0;
        for (var at = cue; at >= 0 && ups[at] == Unknown; at = words[at].Head)
        {
            ups[at] = steps;
            spine[at] = true;
            Branch[at] = Path[at] = FeatureHash.Join(climbed, 77);
            BranchTop[at] = at;
            climbed = steps < MostUp ? FeatureHash.Join(climbed, words[at].Relation) : climbed;
            steps++;
        }

        Climbed = climbed;
        for (var i = 0; i < count; i++)
        {
            Walk(i, 0);
        }
    }

    /// <summary>The way from the cue up, then the relation of the branch that goes down from there.</summary>
    public uint[] Branch { get; }

    /// <summary>The first word of that branch.</summary>
    public int[] BranchTop { get; }

    /// <summary>Steps from the branch's first word down to the word.</summary>
    public int[] Depth { get; }

    /// <summary>The whole way, its last steps only where it is long.</summary>
    public uint[] Path { get; }

    /// <summary>All relations from the cue up to its root, the first few.</summary>
    public uint Climbed { get; }

    /// <summary>How many steps up from the cue the branch of a word begins; 9 in another tree.</summary>
    public int UpTo(int word) => ups[word];

    private void Walk(int word, int guard)
    {
        if (ups[word] != Unknown)
        {
            return;
        }

        var head = unit.Words[word].Head;
        if (head < 0 || guard > 200)
        {
            ups[word] = 9;
            Branch[word] = Path[word] = 3;
            BranchTop[word] = word;
            return;
        }

        Walk(head, guard + 1);
        ups[word] = ups[head];
        var relation = unit.Words[word].Relation;
        if (spine[head])
        {
            Branch[word] = FeatureHash.Join(Branch[head], relation);
            BranchTop[word] = word;
            Depth[word] = 0;
            Path[word] = Branch[word];
            return;
        }

        Branch[word] = Branch[head];
        BranchTop[word] = BranchTop[head];
        Depth[word] = Math.Min(Depth[head] + 1, 12);
        Path[word] = Depth[word] <= 3 ? FeatureHash.Join(Path[head], relation) : Path[head];
    }
}
