using System.Collections.Immutable;

namespace Stemma.Lineage.Translation;

/// <summary>Two groups of sentences, of one or two each, that are translations of each other.</summary>
/// <param name="From">Hull of the group in the first text.</param>
/// <param name="To">Hull of the group in the second text.</param>
/// <param name="Probability">Probability that they are, 0 to 1, by themselves; a lower one than a half is carried by its neighbours.</param>
public readonly record struct SentenceLink(TextSpan From, TextSpan To, double Probability);

/// <summary>How the sentences of two texts in different languages belong together.</summary>
/// <param name="Links">In the order of both texts.</param>
/// <param name="Lost">Sentences of the first text that no link covers.</param>
/// <param name="Added">Sentences of the second text that no link covers.</param>
public sealed record SentenceAlignment(
    ImmutableArray<SentenceLink> Links,
    ImmutableArray<TextSpan> Lost,
    ImmutableArray<TextSpan> Added
);

/// <summary>Says which sentences of two articles in different languages belong together, and what of a linked pair has no counterpart.</summary>
public static class SentenceLinker
{
    /// <summary>A term that meets its counterpart less than this is said to have none.</summary>
    private const float LeastMeeting = 0.3f;

    /// <summary>The alignment of two whole articles; empty of links where a language is not known or both are one.</summary>
    public static SentenceAlignment Align(Article from, Article to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return !Comparable(from, to)
            ? new SentenceAlignment([], [], [])
            : Linked(ArticleSentences.Of(from), ArticleSentences.Of(to));
    }

    /// <summary>The alignment of the sentences that lie in a passage of two articles.</summary>
    public static SentenceAlignment Align(Article from, Article to, Passage passage)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return !Comparable(from, to)
            ? new SentenceAlignment([], [], [])
            : Linked(
                Inside(ArticleSentences.Of(from), passage.From),
                Inside(ArticleSentences.Of(to), passage.To)
            );
    }

    /// <summary>
    /// Names, figures and words of a stretch of <paramref name="from"/> that nothing in a stretch of <paramref name="to"/> may
    /// translate, in text order: candidates for what was left out. A lexicon has gaps, so a word alone proves nothing; a name or a figure
    /// says more.
    /// </summary>
    public static ImmutableArray<TextSpan> Unmatched(
        Article from,
        TextSpan fromSpan,
        Article to,
        TextSpan toSpan
    )
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        if (!Comparable(from, to))
        {
            return [];
        }

        var keys = new Dictionary<int, float>();
        foreach (var term in ArticleSentences.TermsOf(to, toSpan))
        {
            foreach (var candidate in term.Candidates)
            {
                keys[candidate.Key] = Math.Max(
                    candidate.Strength,
                    keys.GetValueOrDefault(candidate.Key)
                );
            }
        }

        return
        [
            .. ArticleSentences
                .TermsOf(from, fromSpan)
                .Where(term =>
                    term.Candidates.All(candidate =>
                        candidate.Strength * keys.GetValueOrDefault(candidate.Key) < LeastMeeting
                    )
                )
                .Select(term => term.Span)
                .Order(),
        ];
    }

    internal static bool Comparable(Article a, Article b) => Comparable(a.Language, b.Language);

    /// <summary>Whether texts in these two languages are held against each other by meaning; if not, by their words.</summary>
    internal static bool Comparable(string language, string other)
    {
        var first = ArticleSentences.Primary(language);
        var second = ArticleSentences.Primary(other);
        return !string.Equals(first, second, StringComparison.Ordinal)
            && ArticleSentences.Knows(first)
            && ArticleSentences.Knows(second);
    }

    private static SentenceAlignment Linked(SentenceTable from, SentenceTable to)
    {
        var beads = SentenceChain.Find(
            new LinkGrid(new SimilarityTable(from, to), from.Count, to.Count)
        );
        var lost = new List<TextSpan>();
        var added = new List<TextSpan>();
        int row = 0;
        int column = 0;
        foreach (var bead in beads)
        {
            lost.AddRange(from.Spans[row..bead.Row]);
            added.AddRange(to.Spans[column..bead.Column]);
            (row, column) = (bead.Row + bead.Rows, bead.Column + bead.Columns);
        }

        lost.AddRange(from.Spans[row..]);
        added.AddRange(to.Spans[column..]);
        return new SentenceAlignment(
            [
                .. beads.Select(bead => new SentenceLink(
                    Hull(from, bead.Row, bead.Rows),
                    Hull(to, bead.Column, bead.Columns),
                    LinkModel.Probability(bead.LogOdds)
                )),
            ],
            [.. lost],
            [.. added]
        );
    }

    internal static TextSpan Hull(SentenceTable table, int first, int count) =>
        table.Spans[first].Hull(table.Spans[first + count - 1]);

    private static SentenceTable Inside(SentenceTable table, TextSpan span)
    {
        var kept = Enumerable
            .Range(0, table.Count)
            .Where(i => span.Contains(table.Spans[i]))
            .ToArray();
        return new SentenceTable(
            [.. kept.Select(i => table.Spans[i])],
            [.. kept.Select(i => table.Terms[i])]
        );
    }
}
