using System.Collections.Immutable;
using Stemma.Actors;
using Stemma.Lineage;

namespace Stemma.Collation;

/// <summary>
/// Collates a text with its translation, by groups of linked sentences. Two good translations are no distortion: only what differs in
/// number, date, name, source, certainty or completeness is a change, and what two languages may say in different ways is left alone.
/// </summary>
internal sealed class CrossLanguageCollation
{
    // A text of which less than this is linked carries a part of the other: what it does not carry was not left out.
    private const double WholeShare = 0.4;

    private readonly Witness parent;
    private readonly Witness child;
    private readonly ChangeSheet sheet;
    private readonly SentencePair[] groups;
    private readonly bool isPart;
    private readonly double ratio;

    private CrossLanguageCollation(
        Witness parent,
        Witness child,
        ImmutableArray<Passage> passages,
        DerivationType type
    )
    {
        (this.parent, this.child) = (parent, child);
        sheet = new ChangeSheet(parent.Article, child.Article);
        groups =
        [
            .. passages
                .Order(PassageOrder.Instance)
                .Select(passage => SentencePair.Of(parent, child, passage)),
        ];
        ratio = TranslatedUtterances.LengthRatio([
            .. groups.Select(group => (group.From.Span, group.To.Span)),
        ]);
        isPart =
            type is DerivationType.Quoted or DerivationType.Excerpted
            || Share(parent, groups.Select(group => group.From)) < WholeShare
            || Share(child, groups.Select(group => group.To)) < WholeShare;
    }

    /// <summary>The changes between a text and its translation.</summary>
    public static ImmutableArray<Change> Collate(
        Witness parent,
        Witness child,
        Derivation derivation
    )
    {
        var passages = TranslatedPassages.Of(parent.Article, child.Article, derivation);
        if (passages.IsEmpty)
        {
            return [];
        }

        var collation = new CrossLanguageCollation(parent, child, passages, derivation.Type);
        collation.Run();
        return collation.sheet.InOrder();
    }

    private void Run()
    {
        for (var g = 0; g < groups.Length; g++)
        {
            var values = new ValueChanges(sheet, groups, g);
            values.Numbers();
            values.Times();
            if (groups[g].IsOneToOne)
            {
                new MeaningChanges(sheet, groups[g]).Find();
            }
        }

        TranslatedQuotes.Find(parent, child, groups, sheet);
        if (!isPart)
        {
            Names();
            Sentences();
        }
    }

    /// <summary>Catalogued organisations and places that the translation names nowhere.</summary>
    private void Names()
    {
        if (child.Names.Length == 0)
        {
            return;
        }

        var said = child.Names.Select(name => name.Actor).ToHashSet();
        foreach (var group in groups)
        {
            foreach (var name in group.From.Names(parent))
            {
                if (
                    name.Actor is { } actor
                    && name.Kind == MentionKind.Proper
                    && name.Type is NameType.Organisation or NameType.Place
                    && !parent.LocalActors.Contains(actor)
                    && said.Add(actor)
                )
                {
                    sheet.Add(ChangeKind.Omission, name.Span, group.To.End);
                }
            }
        }
    }

    /// <summary>
    /// Sentences without a counterpart. Where both texts have some at the same place, they may be each other's: nothing is said.
    /// </summary>
    private void Sentences()
    {
        var lost = Unlinked(parent, [.. groups.Select(group => group.From)]);
        var gained = Unlinked(child, [.. groups.Select(group => group.To)]);
        lost.RemoveAll(item =>
            BelongsToGroup(item, parent, group => (group.From.Span, group.To.Span), 1 / ratio)
        );
        gained.RemoveAll(item =>
            BelongsToGroup(item, child, group => (group.To.Span, group.From.Span), ratio)
        );
        foreach (
            var (place, sentence) in lost.Where(item =>
                !gained.Exists(other => other.Place == item.Place)
            )
        )
        {
            var at = place < 0 ? StartOf(child) : groups[place].To.End;
            sheet.Add(ChangeKind.Omission, parent.Sentences[sentence].Span, at);
        }

        foreach (
            var (place, sentence) in gained.Where(item =>
                !lost.Exists(other => other.Place == item.Place)
            )
        )
        {
            var at = place < 0 ? StartOf(parent) : groups[place].From.End;
            sheet.Add(ChangeKind.Addition, at, child.Sentences[sentence].Span);
        }
    }

    /// <summary>
    /// Whether the sentence before or after is short of what its counterpart makes expect, and less so with this one: a sentence that was
    /// cut in two and linked by its better half. Lengths tell translations apart as in Gale and Church (1993).
    /// </summary>
    private bool BelongsToGroup(
        (int Place, int Sentence) item,
        Witness witness,
        Func<SentencePair, (TextSpan Own, TextSpan Other)> sides,
        double expected
    )
    {
        // Three quarters of the expected length: half of all sentence pairs of good translations keep within that.
        const double shortOf = 0.75;
        var length = witness.Sentences[item.Sentence].Span.Length;
        for (var g = Math.Max(0, item.Place); g <= Math.Min(groups.Length - 1, item.Place + 1); g++)
        {
            var (own, other) = sides(groups[g]);
            var due = expected * other.Length;
            if (
                own.Length < shortOf * due
                && Math.Abs(due - own.Length - length) < due - own.Length
                && own.Length + length < due / shortOf
            )
            {
                return true;
            }
        }

        return false;
    }

    private static TextSpan StartOf(Witness witness)
    {
        var at = witness.Sentences.Length > 0 ? witness.Sentences[0].Span.Start : 0;
        return new TextSpan(at, at);
    }

    /// <summary>Sentences in no group, each with the group it stands behind, or -1.</summary>
    private static List<(int Place, int Sentence)> Unlinked(Witness witness, TextRun[] runs)
    {
        // A line of two or three words is a heading or a credit that Reading did not know.
        const int leastWords = 4;
        var found = new List<(int Place, int Sentence)>();
        var order = Enumerable.Range(0, runs.Length).OrderBy(run => runs[run].Span).ToArray();
        var next = 0;
        var place = -1;
        for (var s = 0; s < witness.Sentences.Length; s++)
        {
            var span = witness.Sentences[s].Span;
            while (next < order.Length && runs[order[next]].Span.Start < span.End)
            {
                place = order[next++];
            }

            var linked = place >= 0 && runs[place].Span.Overlaps(span);
            if (
                !linked
                && witness.Sentences[s].WordCount >= leastWords
                && span.Start >= witness.MatterStart
            )
            {
                found.Add((place, s));
            }
        }

        return found;
    }

    private static double Share(Witness witness, IEnumerable<TextRun> runs)
    {
        var all = witness.Sentences.Sum(sentence => (double)sentence.Span.Length);
        return all == 0 ? 0 : runs.Sum(run => (double)run.Span.Length) / all;
    }

    private sealed class PassageOrder : IComparer<Passage>
    {
        public static PassageOrder Instance { get; } = new();

        public int Compare(Passage x, Passage y) =>
            x.To != y.To ? x.To.CompareTo(y.To) : x.From.CompareTo(y.From);
    }
}
