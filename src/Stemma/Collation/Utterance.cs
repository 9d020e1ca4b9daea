using Stemma.Attribution;

namespace Stemma.Collation;

/// <summary>Quoted words in one article, with who is said to have spoken them.</summary>
/// <param name="Witness">The article.</param>
/// <param name="Span">The words, without the marks around them.</param>
/// <param name="Words">The same as words to compare.</param>
/// <param name="FirstWord">Index of the first in the witness's running text; -1 where it stands in headline, caption or note.</param>
/// <param name="Statement">The statement whose content holds it; null where it is in none.</param>
internal sealed record Utterance(
    Witness Witness,
    TextSpan Span,
    WitnessWord[] Words,
    int FirstWord,
    Statement? Statement
)
{
    // Longer quotations are compared by their beginning: a speech printed in full.
    private const int MostWords = 400;

    public string? Speaker => Statement?.Source?.Actor;

    public bool InRunningText => FirstWord >= 0;

    /// <summary>How many words carry matter.</summary>
    public int Matter { get; } = Words.Count(word => word.Weight >= WordWeight.Content);

    /// <summary>The utterances of an article, by their start.</summary>
    public static List<Utterance> Of(Witness witness)
    {
        var utterances = new List<Utterance>();
        var statement = 0;
        var statements = witness
            .Statements.Where(candidate => !candidate.Content.IsEmpty)
            .SelectMany(candidate => candidate.Content.Select(span => (span, candidate)))
            .OrderBy(pair => pair.span)
            .ToArray();
        foreach (var quote in witness.Quotes)
        {
            while (
                statement < statements.Length && statements[statement].span.End <= quote.Span.Start
            )
            {
                statement++;
            }

            if (OfSpan(witness, quote.Span, Holder(statements, statement, quote.Span)) is { } made)
            {
                utterances.Add(made);
            }
        }

        return utterances;
    }

    /// <summary>The utterance at a place; null where there are no words.</summary>
    public static Utterance? OfSpan(Witness witness, TextSpan span, Statement? statement)
    {
        var words = new List<WitnessWord>();
        WordScanner.Scan(witness.Text, span, 0, witness.Book, words);
        if (words.Count == 0)
        {
            return null;
        }

        var first = witness.WordAfter(span.Start);
        var inRunning = first < witness.Words.Length && witness.Words[first].Span == words[0].Span;
        return new Utterance(
            witness,
            span,
            [.. words.Take(MostWords)],
            inRunning ? first : -1,
            statement
        );
    }

    /// <summary>The innermost statement, by the shortest content, that overlaps the quoted words.</summary>
    private static Statement? Holder(
        (TextSpan Span, Statement Statement)[] statements,
        int from,
        TextSpan quote
    )
    {
        Statement? best = null;
        var length = int.MaxValue;
        for (var i = from; i < statements.Length && statements[i].Span.Start < quote.End; i++)
        {
            var (span, statement) = statements[i];
            if (span.Overlaps(quote) && span.Length < length)
            {
                (best, length) = (statement, span.Length);
            }
        }

        return best;
    }
}
