using System.Collections.Immutable;
using Stemma.Actors;
using Stemma.Collation;
using Stemma.Ledger.Assertions;

namespace Stemma.Ledger.Conflicts;

/// <summary>Names, places, speakers and polarity that changed on the way from text to text.</summary>
internal static class WordingConflicts
{
    /// <summary>The conflicts that typed changes make; values of one thing in several versions are one conflict.</summary>
    public static IEnumerable<ConflictDraft> Of(RunProfile run, ImmutableArray<Change> changes)
    {
        foreach (
            var (kind, slot) in new[]
            {
                (ChangeKind.Name, ConflictSlot.Name),
                (ChangeKind.Place, ConflictSlot.Place),
                (ChangeKind.Negation, ConflictSlot.Polarity),
                (ChangeKind.Hedge, ConflictSlot.Polarity),
            }
        )
        {
            var relevant = changes
                .Where(change => change.Kind == kind && Differs(run, change))
                .OrderBy(change => change.Against)
                .ThenBy(change => change.Article)
                .ThenBy(change => change.AgainstSpan)
                .ThenBy(change => change.Span)
                .ToList();
            foreach (var draft in Gather(run, relevant, slot))
            {
                yield return draft;
            }
        }
    }

    private static bool Differs(RunProfile run, Change change)
    {
        if (
            !run.Index.TryGetValue(change.Against, out var against)
            || !run.Index.TryGetValue(change.Article, out var article)
        )
        {
            return false;
        }

        if (change.Kind == ChangeKind.Negation)
        {
            return change.From.Length > 0 || change.To.Length > 0;
        }

        if (change.Kind == ChangeKind.Hedge)
        {
            // "About" before a number is no doubt that something happens.
            return Doubts(run.Articles[against], change.AgainstSpan)
                != Doubts(run.Articles[article], change.Span);
        }

        if (change.From.Length == 0 || change.To.Length == 0)
        {
            return false;
        }

        var (from, to) = (Letters(change.From), Letters(change.To));
        if (from.Length == 0 || to.Length == 0)
        {
            return false;
        }

        // Across scripts a name is spelled by ear; that it differs says nothing.
        if (TermFolding.IsSyllabic(from[0]) != TermFolding.IsSyllabic(to[0]))
        {
            return false;
        }

        // A shortened or fuller form of a name is no other name.
        return !from.Contains(to, StringComparison.Ordinal)
            && !to.Contains(from, StringComparison.Ordinal)
            && !SameActor(
                run.Articles[against],
                change.AgainstSpan,
                run.Articles[article],
                change.Span
            );
    }

    private static bool Doubts(Article article, TextSpan span) =>
        !span.IsEmpty
        && Claims.StanceLexicon.Of(article.Language)?.Hedge(article.Text, span) is not null;

    private static bool SameActor(Article one, TextSpan span, Article other, TextSpan otherSpan)
    {
        // A capital stands for its state, and a state for its capital.
        return ActorAt(one, span) is { } actor
            && ActorAt(other, otherSpan) is { } rival
            && (
                string.Equals(actor, rival, StringComparison.Ordinal)
                || (
                    ActorCatalogue.Shared.StateOf(actor) is { } state
                    && string.Equals(
                        state,
                        ActorCatalogue.Shared.StateOf(rival),
                        StringComparison.Ordinal
                    )
                )
            );
    }

    private static string? ActorAt(Article article, TextSpan span) =>
        article
            .TryLayer<NameLayer>()
            ?.Names.FirstOrDefault(name => name.Span.Overlaps(span) && name.Actor is not null)
            ?.Actor;

    private static string Letters(string words) =>
        new([.. TextFolding.Fold(words).Where(char.IsLetterOrDigit)]);

    private static IEnumerable<ConflictDraft> Gather(
        RunProfile run,
        List<Change> changes,
        ConflictSlot slot
    )
    {
        var nodes = new List<EvidenceSpan>();
        var place = new Dictionary<(ArticleId, int), int>();
        var ends = new List<(int From, int To)>();
        foreach (var change in changes)
        {
            ends.Add(
                (
                    Node(change.Against, Window(run, change.Against, change.AgainstSpan, slot)),
                    Node(change.Article, Window(run, change.Article, change.Span, slot))
                )
            );
        }

        var sets = new DisjointSets(nodes.Count);
        foreach (var (from, to) in ends)
        {
            sets.Union(from, to);
        }

        foreach (var group in sets.Groups())
        {
            var values = group
                .Select(i => nodes[i])
                .GroupBy(node => Letters(Words(run, node)), StringComparer.Ordinal)
                .Select(value => new ConflictDraftValue(Words(run, value.First()), [.. value]))
                .ToList();
            if (values.Count > 1)
            {
                yield return new ConflictDraft(Sentence(run, nodes[group[0]]), slot, values, []);
            }
        }

        int Node(ArticleId article, TextSpan span)
        {
            // Names are the same node wherever they start alike in an article.
            if (!place.TryGetValue((article, span.Start), out var node))
            {
                place[(article, span.Start)] = node = nodes.Count;
                nodes.Add(new EvidenceSpan(article, span));
            }

            return node;
        }
    }

    private static string Words(RunProfile run, EvidenceSpan node) =>
        run.Articles[run.Index[node.Article]].Words(node.Span);

    private static string Sentence(RunProfile run, EvidenceSpan node)
    {
        var article = run.Index[node.Article];
        var sentence = run.SentenceAt(article, node.Span.Start);
        return sentence < 0
            ? Words(run, node)
            : run.Articles[article].Words(run.Sentences[sentence].Sentence.Span);
    }

    /// <summary>
    /// The words of a change; for polarity with the words around it, since "will" and a gap say nothing by themselves.
    /// </summary>
    private static TextSpan Window(RunProfile run, ArticleId id, TextSpan span, ConflictSlot slot)
    {
        var article = run.Index[id];
        var text = run.Articles[article].Text;
        var at = run.SentenceAt(article, Math.Min(span.Start, Math.Max(0, text.Length - 1)));
        if (slot != ConflictSlot.Polarity || at < 0)
        {
            return span;
        }

        var sentence = run.Sentences[at].Sentence.Span;
        return new TextSpan(
            WordsBack(
                text,
                Math.Min(span.Start, sentence.End),
                sentence.Start,
                span.IsEmpty ? 2 : 1
            ),
            WordsOn(text, Math.Max(span.End, sentence.Start), Math.Max(sentence.End, span.End), 2)
        );
    }

    private static int WordsBack(string text, int from, int limit, int count)
    {
        var at = from;
        for (; count > 0; count--)
        {
            while (at > limit && !char.IsLetterOrDigit(text[at - 1]))
            {
                at--;
            }

            var end = at;
            // Where the script parts no words, two characters stand for one.
            while (
                at > limit
                && char.IsLetterOrDigit(text[at - 1])
                && !(TermFolding.IsSyllabic(text[at - 1]) && end - at >= 2)
            )
            {
                at--;
            }
        }

        while (at < from && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int WordsOn(string text, int from, int limit, int count)
    {
        var at = from;
        for (; count > 0; count--)
        {
            while (at < limit && !char.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            var start = at;
            while (
                at < limit
                && char.IsLetterOrDigit(text[at])
                && !(TermFolding.IsSyllabic(text[at]) && at - start >= 2)
            )
            {
                at++;
            }
        }

        while (at > from && !char.IsLetterOrDigit(text[at - 1]))
        {
            at--;
        }

        return at;
    }
}
