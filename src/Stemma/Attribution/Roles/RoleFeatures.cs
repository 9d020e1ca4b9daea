using Stemma.Language.Parsing;

namespace Stemma.Attribution.Roles;

/// <summary>
/// What tells which role a word has beside a cue: how it hangs together with the cue in the tree, where it stands, quotation and other marks, and
/// what the rules say of it.
/// </summary>
internal sealed class RoleFeatures
{
    private readonly RoleUnit unit;
    private readonly int cue;
    private readonly CuePaths paths;
    private readonly byte[] own;
    private readonly byte[] other;
    private readonly uint[] commas;
    private readonly uint[] verbs;
    private readonly uint nearQuotation;
    private readonly uint cueLemma;
    private readonly uint draftKind;
    private readonly List<uint> found = [];

    /// <summary>Prepares the features of all words beside one cue.</summary>
    /// <param name="unit">The stretch.</param>
    /// <param name="cue">Anchor of the cue.</param>
    public RoleFeatures(RoleUnit unit, int cue)
    {
        (this.unit, this.cue) = (unit, cue);
        var words = unit.Words;
        paths = new CuePaths(unit, cue);
        cueLemma = words[cue].Lemma;
        var draft = unit.DraftOf(cue);
        draftKind = draft < 0 ? 9 : (uint)unit.Drafts[draft].Kind;
        own = new byte[words.Length];
        other = new byte[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            own[i] = draft < 0 ? (byte)7 : (byte)unit.RuleRoles[draft][i];
            for (var d = 0; d < unit.RuleRoles.Count; d++)
            {
                other[i] =
                    d != draft && unit.RuleRoles[d][i] != Role.None
                        ? (byte)unit.RuleRoles[d][i]
                        : other[i];
            }
        }

        commas = Counted(i =>
            words[i].Before
            & (RoleMarks.Comma | RoleMarks.Dash | RoleMarks.Colon | RoleMarks.Sentence)
        );
        verbs = Counted(i => unit.DraftOf(i) >= 0 ? RoleMarks.Stop : RoleMarks.None);
        nearQuotation = NearestQuotation();
    }

    /// <summary>The features of a word's role.</summary>
    public List<uint> Of(int i)
    {
        found.Clear();
        var words = unit.Words;
        var word = words[i];
        var side = Side(i);
        var (branch, path) = (paths.Branch[i], paths.Path[i]);
        var depth = (uint)Math.Min(paths.Depth[i], 3);
        var quote = Quote(i);
        Add(1, side);
        Add(2, path, side);
        Add(3, path, side, cueLemma);
        Add(4, branch, side, depth);
        Add(5, branch, side, cueLemma);
        Add(6, branch, side, word.Relation, word.Part);
        Add(7, branch, own[i], side);
        Add(8, Distance(i));
        Add(9, Distance(i), word.Form);
        Add(10, Distance(i), word.Part, word.Relation);
        Add(11, own[i], other[i], side);
        Add(12, own[i], draftKind, quote);
        Add(13, RuleAround(i), side);
        Add(14, RuleAround(i), word.Lemma);
        Add(15, quote, side, draftKind);
        Add(16, quote, branch, side);
        Add(17, quote, commas[i], side);
        Add(18, commas[i], verbs[i], side);
        Add(19, commas[i], branch, side);
        Add(20, verbs[i], branch, side);
        Add(21, word.Lemma, side);
        Add(22, word.Form, branch);
        Add(23, word.Part, word.Relation, side);
        Add(24, Form(i - 1), side, word.Part);
        Add(25, Form(i + 1), side, word.Part);
        Add(26, Form(i - 1), word.Form);
        Add(27, word.Form, Form(i + 1));
        Add(28, own[i], word.Form);
        Add(29, other[i], branch, side);
        Add(30, (uint)word.Before, side, own[i]);
        Add(31, After(i), side, own[i]);
        var top = words[paths.BranchTop[i]];
        Add(32, top.Lemma, branch);
        Add(33, top.Part, top.Capital ? 1u : 0, branch, side);
        Add(34, branch, Opener(paths.BranchTop[i]), side);
        Add(35, cueLemma, quote, side);
        Add(36, word.Sentence == words[cue].Sentence ? 1u : 0, quote, side);
        Add(37, cueLemma, Distance(i));
        Add(38, cueLemma, word.Form);
        Add(39, word.Capital ? 1u : 0, branch, side);
        Add(40, paths.Climbed, side);
        return found;
    }

    /// <summary>The features of going from the word before to this one.</summary>
    public List<uint> Between(int i)
    {
        found.Clear();
        var words = unit.Words;
        var word = words[i];
        var side = Side(i);
        var place =
            i == cue ? 8u
            : i == cue + 1 ? 9u
            : side;
        var (branch, before) = (paths.Branch[i], i > 0 ? paths.Branch[i - 1] : 0);
        var step = branch == before ? 0u : 1u;
        var ruled = i > 0 ? (uint)(own[i - 1] + (8 * own[i])) : own[i];
        var quoted = (uint)(word.Before & (RoleMarks.Opens | RoleMarks.Closes));
        Add(101, 1);
        Add(102, place);
        Add(103, (uint)word.Before, side);
        Add(104, (uint)word.Before, word.Form);
        Add(105, (uint)word.Before, word.Relation, side);
        Add(106, ruled, place);
        Add(107, ruled, (uint)word.Before);
        Add(108, before, branch, side);
        Add(109, step, quoted, side);
        Add(110, step, word.Form, side);
        Add(111, Form(i - 1), word.Form);
        Add(112, Form(i - 1), side, step);
        Add(113, i > 0 ? words[i - 1].Part : 0, word.Part, (uint)word.Before);
        Add(114, place, cueLemma);
        Add(115, place, word.Form);
        Add(116, word.Relation, step, (uint)(word.Before == RoleMarks.None ? 0 : 1), side);
        var rise = i > 0 ? Math.Clamp(paths.Depth[i] - paths.Depth[i - 1], -4, 4) : 5;
        Add(117, (uint)(rise + 5), branch, (uint)word.Before);
        Add(118, HeadIsBefore(i), word.Relation, (uint)word.Before, side);
        Add(119, i > 0 ? other[i - 1] : 9u, other[i], side);
        Add(120, quoted, draftKind, side, ruled);
        Add(121, nearQuotation, quoted, side);
        return found;
    }

    private uint Side(int i) =>
        i == cue ? 0u
        : i < cue ? 1u
        : 2u;

    private uint Distance(int i)
    {
        var d = i - cue;
        var size = Math.Abs(d);
        var bucket =
            size <= 5 ? size
            : size <= 8 ? 6
            : size <= 14 ? 7
            : size <= 25 ? 8
            : 9;
        return (uint)((bucket * 2) + (d < 0 ? 1 : 0));
    }

    // Whether in quotation marks, in those nearest to the cue, and in the cue's own.
    private uint Quote(int i)
    {
        var at = unit.Words[i].Quotation;
        return at < 0 ? (nearQuotation == 99 ? 0u : 1u)
            : at == unit.Words[cue].Quotation ? 2u
            : (uint)at == nearQuotation ? 3u
            : 4u;
    }

    private uint NearestQuotation()
    {
        var words = unit.Words;
        for (var d = 1; d < words.Length; d++)
        {
            foreach (var at in (int[])[cue - d, cue + d])
            {
                if (
                    at >= 0
                    && at < words.Length
                    && words[at].Quotation >= 0
                    && words[at].Quotation != words[cue].Quotation
                )
                {
                    return (uint)words[at].Quotation;
                }
            }
        }

        return 99;
    }

    private uint RuleAround(int i) =>
        (uint)(
            (i > 0 ? own[i - 1] : 6) + (8 * own[i]) + (64 * (i + 1 < own.Length ? own[i + 1] : 6))
        );

    private uint Form(int i) => i >= 0 && i < unit.Words.Length ? unit.Words[i].Form : 1;

    private uint After(int i) => i + 1 < unit.Words.Length ? (uint)unit.Words[i + 1].Before : 999;

    private uint HeadIsBefore(int i)
    {
        var head = unit.Words[i].Head;
        return head < 0 ? 0u
            : head == i - 1 ? 1u
            : head < i ? 2u
            : 3u;
    }

    // The first word of what hangs on a word: "that", "to", "whether".
    private uint Opener(int word)
    {
        var children = unit.ChildrenOf(word);
        return children.Length > 0 && children[0] < word ? unit.Words[children[0]].Lemma : 2;
    }

    // How many marks stand between the cue and a word, up to three.
    private uint[] Counted(Func<int, RoleMarks> mark)
    {
        var counts = new uint[unit.Words.Length];
        for (var i = cue + 1; i < counts.Length; i++)
        {
            counts[i] = Math.Min(3, counts[i - 1] + (mark(i) == RoleMarks.None ? 0u : 1u));
        }

        for (var i = cue - 1; i >= 0; i--)
        {
            counts[i] = Math.Min(3, counts[i + 1] + (mark(i + 1) == RoleMarks.None ? 0u : 1u));
        }

        return counts;
    }

    private void Add(uint template, uint a) => found.Add(FeatureHash.Of(template + 2000, a));

    private void Add(uint template, uint a, uint b) =>
        found.Add(FeatureHash.Of(template + 2000, a, b));

    private void Add(uint template, uint a, uint b, uint c) =>
        found.Add(FeatureHash.Of(template + 2000, a, b, c));

    private void Add(uint template, uint a, uint b, uint c, uint d) =>
        found.Add(FeatureHash.Of(template + 2000, a, b, c, d));
}
