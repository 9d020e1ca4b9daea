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

    public IEnumerable<Name> Names(Witness witness) =>
        InText.Over(witness.Names, name => name.Span, Span);

    public IEnumerable<TimeExpression> Times(Witness witness) =>
        InText.Over(witness.Times, time => time.Span, Span);

    /// <summary>Figures that are no part of a time expression.</summary>
    public IEnumerable<Figure> Figures(Witness witness) =>
        InText
            .Over(witness.Figures, figure => figure.Span, Span)
            .Where(figure => !witness.IsTime(figure));
}

/// <summary>Linked sentences of a text and its translation.</summary>
internal sealed record SentencePair(Witness Parent, Witness Child, TextRun From, TextRun To)
{
    public bool IsOneToOne => From.SentenceCount == 1 && To.SentenceCount == 1;

    public static SentencePair Of(Witness parent, Witness child, Passage passage) =>
        new(parent, child, RunOf(parent, passage.From), RunOf(child, passage.To));

    /// <summary>The passage without the dateline before the matter.</summary>
    private static TextRun RunOf(Witness witness, TextSpan passage)
    {
        var start = Math.Min(passage.End, Math.Max(passage.Start, witness.MatterStart));
        var span = new TextSpan(start, passage.End);
        return new TextRun(
            span,
            InText
                .Over(witness.Sentences, sentence => sentence.Span, span)
                .Count(sentence => IsMeant(sentence.Span, span))
        );
    }

    /// <summary>Whether more than a touch of the sentence is in the passage.</summary>
    private static bool IsMeant(TextSpan sentence, TextSpan passage) =>
        2 * (Math.Min(sentence.End, passage.End) - Math.Max(sentence.Start, passage.Start))
        > Math.Min(sentence.Length, passage.Length);
}
