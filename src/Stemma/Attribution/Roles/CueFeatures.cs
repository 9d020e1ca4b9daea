using Stemma.Language.Parsing;

namespace Stemma.Attribution.Roles;

/// <summary>What tells whether a word is the anchor of a cue: the word, what hangs on it, what it hangs on, its neighbours, and the rules' verdict.</summary>
internal sealed class CueFeatures(RoleUnit unit, Func<RoleWord, bool> isCandidate)
{
    private static readonly uint Subject = FeatureHash.OfWord("nsubj");
    private static readonly uint PassiveSubject = FeatureHash.OfWord("nsubj:pass");
    private static readonly uint Clause = FeatureHash.OfWord("ccomp");
    private static readonly uint Infinitive = FeatureHash.OfWord("xcomp");
    private static readonly uint Beside = FeatureHash.OfWord("parataxis");
    private static readonly uint Thing = FeatureHash.OfWord("obj");
    private static readonly uint Joined = FeatureHash.OfWord("conj");
    private static readonly uint Mark = FeatureHash.OfWord("mark");
    private static readonly uint Helper = FeatureHash.OfWord("aux");
    private static readonly uint Adverb = FeatureHash.OfWord("advmod");

    private readonly List<uint> found = [];

    /// <summary>The features of a word.</summary>
    public List<uint> Of(int word)
    {
        found.Clear();
        var words = unit.Words;
        var own = words[word];
        var draft = unit.DraftOf(word);
        var rule = Rule(word, draft);
        Add(1, 1);
        Add(2, own.Lemma);
        Add(3, own.Form);
        Add(4, own.Lemma, own.Part);
        Add(5, own.Part, own.Relation);
        Add(6, own.Lemma, own.Relation);
        Add(7, own.Ending, own.Part);
        Add(8, rule);
        Add(9, rule, own.Lemma);
        Add(10, rule, own.Relation);
        Neighbours(word, own);
        Children(word, own, rule);
        Ancestors(word, own, rule);
        Quotes(word, own, rule);
        Add(60, (uint)unit.Stretch.Role, rule);
        Add(61, (uint)Math.Min(unit.Drafts.Count, 4), rule);
        Add(62, (uint)Math.Min(words.Length / 8, 8));
        return found;
    }

    private uint Rule(int word, int draft)
    {
        if (draft >= 0)
        {
            var nested = unit
                .RuleRoles.Where((roles, d) => d != draft && roles[word] == Role.Content)
                .Any();
            return 1
                + (uint)unit.Drafts[draft].Kind
                + (nested ? 4u : 0)
                + (unit.Drafts[draft].Source.IsEmpty ? 8u : 0)
                + (unit.AnchorOf(unit.RuleRoles[draft]) == word ? 0 : 16u);
        }

        var role = Role.None;
        foreach (var roles in unit.RuleRoles)
        {
            role = roles[word] != Role.None ? roles[word] : role;
        }

        return 100 + (uint)role;
    }

    private void Neighbours(int word, RoleWord own)
    {
        var words = unit.Words;
        for (var d = -2; d <= 3; d++)
        {
            var at = word + d;
            if (d == 0)
            {
                continue;
            }

            var there = at >= 0 && at < words.Length;
            var slot = (uint)(d + 4);
            Add(11 + slot, there ? words[at].Form : 0);
            if (d is -1 or 1)
            {
                Add(20 + slot, there ? words[at].Form : 0, own.Lemma);
                Add(30 + slot, there ? words[at].Part : 0, own.Part);
            }
        }

        var after = word + 1 < words.Length ? (uint)words[word + 1].Before : 999;
        Add(38, (uint)own.Before, after);
        Add(39, own.Lemma, after);
        if (word + 2 < words.Length)
        {
            Add(63, words[word + 1].Form, words[word + 2].Form);
        }
    }

    private void Children(int word, RoleWord own, uint rule)
    {
        var words = unit.Words;
        uint frame = 5;
        uint subject = 0;
        foreach (var child in unit.ChildrenOf(word))
        {
            var under = words[child];
            var side = child < word ? 1u : 2u;
            Add(40, under.Relation, side);
            Add(41, under.Relation, side, own.Lemma);
            if (under.Relation == Subject || under.Relation == PassiveSubject)
            {
                subject = under.Lemma;
                Add(42, under.Lemma, under.Relation);
                Add(43, under.Part, under.Capital ? 1u : 0, own.Lemma);
            }
            else if (under.Relation == Helper || under.Relation == Adverb)
            {
                Add(44, under.Lemma, own.Lemma);
                Add(45, under.Lemma, under.Relation);
            }
            else if (
                under.Relation == Clause
                || under.Relation == Infinitive
                || under.Relation == Beside
                || under.Relation == Thing
            )
            {
                frame = FeatureHash.Join(frame, under.Relation + side);
                Add(46, under.Relation, under.Lemma);
                Add(47, under.Relation, under.Part, own.Lemma);
                foreach (var low in unit.ChildrenOf(child))
                {
                    if (words[low].Relation == Mark)
                    {
                        frame = FeatureHash.Join(frame, words[low].Lemma);
                    }
                }
            }
        }

        Add(48, frame, own.Part);
        Add(49, frame, own.Lemma);
        Add(50, frame, rule);
        Add(51, frame, subject);
        Add(52, subject, own.Lemma);
    }

    private void Ancestors(int word, RoleWord own, uint rule)
    {
        var words = unit.Words;
        if (own.Head < 0)
        {
            Add(53, 0, own.Part);
            return;
        }

        var head = words[own.Head];
        Add(53, own.Relation, head.Lemma);
        Add(54, own.Relation, head.Part, head.Relation);
        uint way = own.Relation;
        var steps = 0;
        for (var at = own.Head; at >= 0 && steps < 6; at = words[at].Head, steps++)
        {
            if (isCandidate(words[at]) || unit.DraftOf(at) >= 0)
            {
                var ruled = unit.DraftOf(at) >= 0 ? 1u : 0;
                Add(55, way, words[at].Lemma);
                Add(56, way, ruled, rule);
                Add(57, own.Lemma, words[at].Lemma);
                return;
            }

            way = words[at].Relation == Joined ? way : FeatureHash.Join(way, words[at].Relation);
        }

        Add(58, way, rule);
    }

    private void Quotes(int word, RoleWord own, uint rule)
    {
        var words = unit.Words;
        var any = words.Any(w => w.Quotation >= 0) ? 1u : 0;
        var inside = own.Quotation >= 0 ? 1u : 0;
        Add(70, any, inside, rule);
        Add(71, own.Lemma, inside);
        var left = NearestQuote(word, -1);
        var right = NearestQuote(word, 1);
        Add(72, left, right, inside);
        Add(73, left, right, own.Lemma);
        Add(74, left, right, rule);
    }

    // Words to the next quotation, 0 where there is none.
    private uint NearestQuote(int word, int step)
    {
        for (var at = word + step; at >= 0 && at < unit.Words.Length; at += step)
        {
            if (
                unit.Words[at].Quotation >= 0
                && unit.Words[at].Quotation != unit.Words[word].Quotation
            )
            {
                var distance = Math.Abs(at - word);
                return distance <= 4 ? (uint)distance
                    : distance <= 8 ? 5u
                    : 6u;
            }
        }

        return 0;
    }

    private void Add(uint template, uint a) => found.Add(FeatureHash.Of(template + 1000, a));

    private void Add(uint template, uint a, uint b) =>
        found.Add(FeatureHash.Of(template + 1000, a, b));

    private void Add(uint template, uint a, uint b, uint c) =>
        found.Add(FeatureHash.Of(template + 1000, a, b, c));
}
