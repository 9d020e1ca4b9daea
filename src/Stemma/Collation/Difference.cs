namespace Stemma.Collation;

/// <summary>A stretch where two texts part: words of the parent, words of the child, either of which may be none.</summary>
/// <param name="ParentStart">First word of the parent, or the word after the gap.</param>
/// <param name="ParentEnd">The word after the last.</param>
/// <param name="ChildStart">First word of the child, or the word after the gap.</param>
/// <param name="ChildEnd">The word after the last.</param>
/// <param name="Group">Index of the group of sentences; -1 for a sentence without counterpart.</param>
internal readonly record struct Difference(
    int ParentStart,
    int ParentEnd,
    int ChildStart,
    int ChildEnd,
    int Group
)
{
    public bool IsLoss => ChildStart == ChildEnd;

    public bool IsGain => ParentStart == ParentEnd;
}

/// <summary>Groups the columns of an alignment into differences at sensible boundaries.</summary>
internal static class DifferenceFinder
{
    /// <summary>The differences inside the groups of sentences, in the order of the groups.</summary>
    /// <param name="alignment">The aligned texts.</param>
    /// <param name="byPhrase">Whether exchanged words on both sides of one equal word of grammar are one difference.</param>
    public static List<Difference> Find(PairAlignment alignment, bool byPhrase)
    {
        var differences = new List<Difference>();
        for (var g = 0; g < alignment.Columns.Length; g++)
        {
            Find(alignment, g, byPhrase, differences);
        }

        return differences;
    }

    private static void Find(
        PairAlignment alignment,
        int group,
        bool byPhrase,
        List<Difference> differences
    )
    {
        var columns = alignment.Columns[group];
        var at = 0;
        var (parentNext, childNext) = (Next(columns, 0, true), Next(columns, 0, false));
        while (at < columns.Count)
        {
            if (columns[at].Same)
            {
                (parentNext, childNext) = (columns[at].Parent + 1, columns[at].Child + 1);
                at++;
                continue;
            }

            var end = EndOf(alignment, columns, at, byPhrase);
            var difference = Gather(columns, at, end, group, parentNext, childNext);
            differences.Add(difference);
            (parentNext, childNext) = (difference.ParentEnd, difference.ChildEnd);
            at = end;
        }
    }

    private static int EndOf(
        PairAlignment alignment,
        List<AlignedWords> columns,
        int start,
        bool byPhrase
    )
    {
        var at = start;
        var (lastParent, lastChild) = (-1, -1);
        while (at < columns.Count)
        {
            var (p, c, same) = columns[at];
            if (same)
            {
                if (!IsBridge(alignment, columns, start, at, byPhrase))
                {
                    break;
                }
            }

            // Words of another sentence begin another difference.
            var crosses =
                (
                    p >= 0
                    && lastParent >= 0
                    && alignment.Parent.Words[p].Sentence
                        != alignment.Parent.Words[lastParent].Sentence
                )
                || (
                    c >= 0
                    && lastChild >= 0
                    && alignment.Child.Words[c].Sentence
                        != alignment.Child.Words[lastChild].Sentence
                );
            if (crosses)
            {
                break;
            }

            lastParent = p >= 0 ? p : lastParent;
            lastChild = c >= 0 ? c : lastChild;
            at++;
        }

        return at;
    }

    /// <summary>Whether a single equal word of grammar stands between two stretches that both differ on both sides.</summary>
    private static bool IsBridge(
        PairAlignment alignment,
        List<AlignedWords> columns,
        int start,
        int at,
        bool byPhrase
    )
    {
        if (
            at == start
            || at + 1 >= columns.Count
            || columns[at + 1].Same
            || alignment.Parent.Words[columns[at].Parent].Weight != WordWeight.Function
        )
        {
            return false;
        }

        var (before, after) = (columns[at - 1], columns[at + 1]);
        if (byPhrase && IsExchange(before) && IsExchange(after))
        {
            return true;
        }

        return (before.Parent < 0 || before.Child < 0)
            && (after.Parent < 0 || after.Child < 0)
            && (before.Parent < 0) == (after.Parent < 0);
    }

    private static bool IsExchange(AlignedWords column) => column is { Parent: >= 0, Child: >= 0 };

    private static int Next(List<AlignedWords> columns, int from, bool parent)
    {
        for (var k = from; k < columns.Count; k++)
        {
            var index = parent ? columns[k].Parent : columns[k].Child;
            if (index >= 0)
            {
                return index;
            }
        }

        return 0;
    }

    private static Difference Gather(
        List<AlignedWords> columns,
        int start,
        int end,
        int group,
        int parentNext,
        int childNext
    )
    {
        var (parentStart, parentEnd) = (-1, -1);
        var (childStart, childEnd) = (-1, -1);
        for (var k = start; k < end; k++)
        {
            var (p, c, _) = columns[k];
            if (p >= 0)
            {
                parentStart = parentStart < 0 ? p : parentStart;
                parentEnd = p + 1;
            }

            if (c >= 0)
            {
                childStart = childStart < 0 ? c : childStart;
                childEnd = c + 1;
            }
        }

        return new Difference(
            parentStart < 0 ? parentNext : parentStart,
            parentEnd < 0 ? parentNext : parentEnd,
            childStart < 0 ? childNext : childStart,
            childEnd < 0 ? childNext : childEnd,
            group
        );
    }
}
