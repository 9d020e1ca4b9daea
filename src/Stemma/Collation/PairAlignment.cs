namespace Stemma.Collation;

/// <summary>
/// Two texts of one language, sentence group by sentence group, word by word. Every word of both is in a column of a group or in a
/// sentence that has no counterpart.
/// </summary>
internal sealed class PairAlignment
{
    private PairAlignment(Witness parent, Witness child, List<SentenceGroup> groups)
    {
        (Parent, Child, Groups) = (parent, child, groups);
        ToChild = new int[parent.Words.Length];
        ToParent = new int[child.Words.Length];
        Array.Fill(ToChild, -1);
        Array.Fill(ToParent, -1);
        Columns = [.. groups.Select(AlignGroup)];
        var linkedParents = groups.SelectMany(group => group.Parent).ToHashSet();
        var linkedChildren = groups.SelectMany(group => group.Child).ToHashSet();
        LostSentences =
        [
            .. Enumerable
                .Range(0, parent.Sentences.Length)
                .Where(sentence => !linkedParents.Contains(sentence)),
        ];
        NewSentences =
        [
            .. Enumerable
                .Range(0, child.Sentences.Length)
                .Where(sentence => !linkedChildren.Contains(sentence)),
        ];
    }

    public Witness Parent { get; }

    public Witness Child { get; }

    public List<SentenceGroup> Groups { get; }

    /// <summary>The columns of each group, indexes into the witnesses' words.</summary>
    public List<AlignedWords>[] Columns { get; }

    /// <summary>The child's word a parent's word stands against, or -1.</summary>
    public int[] ToChild { get; }

    /// <summary>The parent's word a child's word stands against, or -1.</summary>
    public int[] ToParent { get; }

    /// <summary>Sentences of the parent without a counterpart.</summary>
    public int[] LostSentences { get; }

    /// <summary>Sentences of the child without a counterpart.</summary>
    public int[] NewSentences { get; }

    public static PairAlignment Of(Witness parent, Witness child, double least, bool fill) =>
        new(parent, child, SentenceMatcher.Match(parent, child, least, fill));

    private List<AlignedWords> AlignGroup(SentenceGroup group)
    {
        var parentWords = Indexes(Parent, group.Parent);
        var childWords = Indexes(Child, group.Child);
        var columns = WordAligner.Align(
            Array.ConvertAll(parentWords, index => Parent.Words[index]),
            Array.ConvertAll(childWords, index => Child.Words[index]),
            Child.Book
        );
        for (var k = 0; k < columns.Count; k++)
        {
            var (p, c, _) = columns[k];
            var (parentIndex, childIndex) = (
                p < 0 ? -1 : parentWords[p],
                c < 0 ? -1 : childWords[c]
            );
            var same =
                p >= 0
                && c >= 0
                && WordAligner.AreSame(
                    Parent.Words[parentIndex],
                    Child.Words[childIndex],
                    Child.Book
                );
            columns[k] = new AlignedWords(parentIndex, childIndex, same);
            if (p >= 0 && c >= 0)
            {
                ToChild[parentIndex] = childIndex;
                ToParent[childIndex] = parentIndex;
            }
        }

        return columns;
    }

    private static int[] Indexes(Witness witness, int[] sentences) =>
        [
            .. sentences.SelectMany(sentence =>
                Enumerable.Range(
                    witness.Sentences[sentence].FirstWord,
                    witness.Sentences[sentence].WordCount
                )
            ),
        ];
}
