using System.Collections.Immutable;
using Stemma.Lineage;

namespace Stemma.Collation;

/// <summary>Collates two texts of one language word by word.</summary>
internal sealed class SameLanguageCollation
{
    // A third of the weight shared links sentences of copies; of retold text a fifth does, with order to help.
    private const double CopyLink = 0.33;
    private const double RetoldLink = 0.22;

    // Three quarters of the words of matter at hand elsewhere: moved, not lost.
    private const double Moved = 0.75;

    // A sentence that was retold keeps its names and numbers at least: half of its words of matter.
    private const double RetoldElsewhere = 0.55;

    private readonly PairAlignment alignment;
    private readonly ChangeSheet sheet;
    private readonly Mentions inChild;
    private readonly Mentions[] inParents;
    private readonly DerivationType type;

    private SameLanguageCollation(
        Witness parent,
        Witness child,
        DerivationType type,
        Mentions inChild,
        Mentions[] inParents
    )
    {
        this.type = type;
        alignment = Align(parent, child, type);
        sheet = new ChangeSheet(parent.Article, child.Article);
        this.inChild = inChild;
        this.inParents = inParents;
    }

    private Witness Parent => alignment.Parent;

    private Witness Child => alignment.Child;

    /// <summary>Whether the child carries a part only, so that what stands around it is its own.</summary>
    private bool IsPart => type is DerivationType.Quoted or DerivationType.Excerpted;

    /// <summary>Aligns two texts as closely as the type of their link promises.</summary>
    public static PairAlignment Align(Witness parent, Witness child, DerivationType type) =>
        PairAlignment.Of(
            parent,
            child,
            type == DerivationType.Rewritten ? RetoldLink : CopyLink,
            type == DerivationType.Rewritten
        );

    /// <summary>The changes between two texts.</summary>
    /// <param name="parent">The source.</param>
    /// <param name="child">What was made from it.</param>
    /// <param name="type">How.</param>
    /// <param name="inChild">Where the child's words stand.</param>
    /// <param name="inParents">Where the words of all its sources in its language stand, this one's among them.</param>
    public static ImmutableArray<Change> Collate(
        Witness parent,
        Witness child,
        DerivationType type,
        Mentions inChild,
        Mentions[] inParents
    )
    {
        var collation = new SameLanguageCollation(parent, child, type, inChild, inParents);
        collation.Run();
        return collation.sheet.InOrder();
    }

    private void Run()
    {
        var quotes = new QuoteChanges(alignment, sheet);
        quotes.Find();
        var sources = new SourceChanges(alignment, sheet, quotes, IsPart);
        sources.Find();
        var typing = new ChangeTyping(
            alignment,
            sheet,
            inChild,
            inParents,
            word =>
                quotes.HasParent(word)
                || sources.HasParent(word)
                || Parent.Words[word].Span.End <= Parent.MatterStart,
            word =>
                quotes.HasChild(word)
                || sources.HasChild(word)
                || Child.Words[word].Span.End <= Child.MatterStart,
            IsPart,
            type == DerivationType.Rewritten
        );
        foreach (
            var difference in DifferenceFinder.Find(alignment, type == DerivationType.Rewritten)
        )
        {
            typing.Type(difference);
        }

        if (!IsPart)
        {
            WholeSentences();
        }

        if (type is DerivationType.Edited or DerivationType.Verbatim or DerivationType.Updated)
        {
            Order();
        }
    }

    private void WholeSentences()
    {
        var moved = type == DerivationType.Rewritten ? RetoldElsewhere : Moved;
        foreach (var sentence in alignment.LostSentences)
        {
            var (gap, near) = Gap(sentence, Parent, alignment.ToChild, Child);
            if (inChild.Share(Parent.WordsOf(sentence).ToArray(), near) < moved)
            {
                sheet.Add(ChangeKind.Omission, Parent.Sentences[sentence].Span, gap);
            }
        }

        foreach (var sentence in alignment.NewSentences)
        {
            var (gap, near) = Gap(sentence, Child, alignment.ToParent, Parent);
            var words = Child.WordsOf(sentence).ToArray();
            var place = (double)sentence / Child.Sentences.Length;
            var isNew = Array.TrueForAll(
                inParents,
                source =>
                    (
                        source.IsOf(Parent)
                            ? source.Share(words, near)
                            : source.ShareAnywhere(words, place)
                    ) < moved
            );
            if (isNew)
            {
                sheet.Add(ChangeKind.Addition, gap, Child.Sentences[sentence].Span);
            }
        }
    }

    /// <summary>The place in the other text where the sentence would stand: after the counterpart of what precedes it.</summary>
    private static (TextSpan Gap, int Sentence) Gap(
        int sentence,
        Witness own,
        int[] toOther,
        Witness other
    )
    {
        for (var word = own.Sentences[sentence].FirstWord - 1; word >= 0; word--)
        {
            if (toOther[word] >= 0)
            {
                var place = other.Words[toOther[word]].Sentence;
                var end = other.Sentences[place].Span.End;
                return (new TextSpan(end, end), place);
            }
        }

        var start = other.Sentences.Length > 0 ? other.Sentences[0].Span.Start : 0;
        return (new TextSpan(start, start), 0);
    }

    /// <summary>
    /// Sentences that left the order of the rest: those outside the longest run of groups that rises in both texts, and only where a whole
    /// sentence stands against one.
    /// </summary>
    private void Order()
    {
        var places = alignment.Groups.ConvertAll(group => group.Parent[0]);
        var kept = RisingRun.Longest(places);
        for (var g = 0; g < alignment.Groups.Count; g++)
        {
            var group = alignment.Groups[g];
            if (!kept.Contains(g) && group.Parent.Length == 1 && group.Child.Length == 1)
            {
                sheet.Add(
                    ChangeKind.Order,
                    Parent.Sentences[group.Parent[0]].Span,
                    Child.Sentences[group.Child[0]].Span
                );
            }
        }
    }
}
