using System.Collections.Immutable;

namespace Stemma.Attribution.Roles;

/// <summary>A stretch as the models of roles see it: its words with their trees, its quotations, and what the rules found in it.</summary>
internal sealed class RoleUnit
{
    private readonly int[] childEnds;
    private readonly int[] children;

    /// <summary>Takes in a stretch.</summary>
    public RoleUnit(
        string text,
        Stretch stretch,
        int number,
        RoleWord[] words,
        ImmutableArray<Quotation> quotations,
        IReadOnlyList<Draft> drafts
    )
    {
        (Text, Stretch, Number) = (text, stretch, number);
        (Words, Quotations, Drafts) = (words, quotations, drafts);
        childEnds = new int[words.Length + 1];
        foreach (var word in words)
        {
            if (word.Head >= 0)
            {
                childEnds[word.Head + 1]++;
            }
        }

        for (var i = 0; i < words.Length; i++)
        {
            childEnds[i + 1] += childEnds[i];
        }

        children = new int[childEnds[^1]];
        var next = childEnds.ToArray();
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Head >= 0)
            {
                children[next[words[i].Head]++] = i;
            }
        }

        RuleRoles = [.. drafts.Select(RolesOf)];
    }

    /// <summary>Text of the article.</summary>
    public string Text { get; }

    /// <summary>The stretch.</summary>
    public Stretch Stretch { get; }

    /// <summary>Its number in the article.</summary>
    public int Number { get; }

    /// <summary>Its words; marks are not among them.</summary>
    public RoleWord[] Words { get; }

    /// <summary>The outermost quotations of the article.</summary>
    public ImmutableArray<Quotation> Quotations { get; }

    /// <summary>What the rules found.</summary>
    public IReadOnlyList<Draft> Drafts { get; }

    /// <summary>The roles of all words in each draft.</summary>
    public IReadOnlyList<Role[]> RuleRoles { get; }

    /// <summary>The words that hang on a word, in text order.</summary>
    public ReadOnlySpan<int> ChildrenOf(int word) =>
        children.AsSpan(childEnds[word]..childEnds[word + 1]);

    /// <summary>Index of the draft whose cue holds the word; -1 where there is none.</summary>
    public int DraftOf(int word)
    {
        for (var d = 0; d < RuleRoles.Count; d++)
        {
            if (RuleRoles[d][word] == Role.Cue)
            {
                return d;
            }
        }

        return -1;
    }

    /// <summary>The word of a cue that its other words hang on; -1 where it has no word here.</summary>
    public int AnchorOf(Role[] roles)
    {
        var found = -1;
        for (var i = 0; i < roles.Length; i++)
        {
            if (
                roles[i] == Role.Cue
                && (Words[i].Head < 0 || roles[Words[i].Head] != Role.Cue)
                && (found < 0 || ChildrenOf(i).Length > ChildrenOf(found).Length)
            )
            {
                found = i;
            }
        }

        return found;
    }

    /// <summary>What each word is in a relation of these spans.</summary>
    public Role[] RolesOf(
        IEnumerable<TextSpan> content,
        IEnumerable<TextSpan> source,
        IEnumerable<TextSpan> cue
    )
    {
        var roles = new Role[Words.Length];
        Mark(roles, content, Role.Content);
        Mark(roles, source, Role.Source);
        Mark(roles, cue, Role.Cue);
        return roles;
    }

    private Role[] RolesOf(Draft draft) => RolesOf(draft.Content, draft.Source, draft.Cue);

    private void Mark(Role[] roles, IEnumerable<TextSpan> spans, Role role)
    {
        foreach (var span in spans)
        {
            for (
                var i = FirstFrom(span.Start);
                i < Words.Length && Words[i].Span.Start < span.End;
                i++
            )
            {
                roles[i] = role;
            }
        }
    }

    // The first word that ends after a place.
    private int FirstFrom(int place)
    {
        int low = 0,
            high = Words.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Words[middle].Span.End <= place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
