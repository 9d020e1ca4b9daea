using Stemma.Actors;
using Stemma.Chronology;
using Stemma.Lineage;

namespace Stemma.Collation;

/// <summary>A stretch of one text: whole sentences of a passage.</summary>
/// <param name="Span">Where.</param>
/// <param name="SentenceCount">How many sentences it holds.</param>
internal readonly record struct TextRun(TextSpan Span, int SentenceCount)
{
    /// <summary>The empty place behind it.</summary>
    public TextSpan End => new(Span.End, Span.End);

    public IEnumerable<Name> Names(Witness witness)
    {
        var span = Span;
        return witness.Names.Where(name => span.Contains(name.Span));
    }

    public IEnumerable<TimeExpression> Times(Witness witness)
    {
        var span = Span;
        return witness.Times.Where(time => span.Contains(time.Span));
    }

    /// <summary>Figures that are no part of a time expression.</summary>
    public IEnumerable<Figure> Figures(Witness witness)
    {
        var span = Span;
        return witness.Figures.Where(figure =>
            span.Contains(figure.Span) && !witness.IsTime(figure)
        );
    }
}

/// <summary>Linked sentences of a text and its translation.</summary>
internal sealed record SentencePair(Witness Parent, Witness Child, TextRun From, TextRun To)
{
    public bool IsOneToOne => From.SentenceCount == 1 && To.SentenceCount == 1;

    public static SentencePair Of(Witness parent, Witness child, Passage passage) =>
        new(parent, child, RunOf(parent, passage.From), RunOf(child, passage.To));

    private static TextRun RunOf(Witness witness, TextSpan span) =>
        new(
            span,
            witness.Sentences.Count(sentence =>
                sentence.Span.Overlaps(span)
                // A sentence that the passage merely touches is not meant.
                && 2 * (Math.Min(sentence.Span.End, span.End) - Math.Max(sentence.Span.Start, span.Start))
                    > Math.Min(sentence.Span.Length, span.Length)
            )
        );
}
