using Stemma.Ledger.Assertions;

namespace Stemma.Ledger.Claims;

/// <summary>How the words of an article stand to what others assert.</summary>
internal static class StanceFinder
{
    /// <summary>
    /// Says, or hedges where the stretch holds a word of doubt. Denials are relative to other witnesses: see
    /// <see cref="Settle"/>.
    /// </summary>
    public static Stance Of(RunProfile run, int sentence, TextSpan within)
    {
        var profile = run.Sentences[sentence];
        return
            StanceLexicon
                .Of(profile.Sentence.Language)
                ?.Hedge(run.Articles[profile.Article].Text, within)
                is null
            ? Stance.Says
            : Stance.Hedges;
    }

    /// <summary>
    /// Turns witnesses into deniers where they negate what most others of the claim state. A claim that most negate is a
    /// negative claim, and those who carry it say it.
    /// </summary>
    public static IReadOnlyList<WitnessDraft> Settle(
        RunProfile run,
        IReadOnlyList<WitnessDraft> witnesses
    )
    {
        var negated = witnesses.Select(witness => Negation(run, witness) is not null).ToList();
        var count = negated.Count(isNegated => isNegated);
        if (count == 0 || count * 2 >= witnesses.Count)
        {
            return witnesses;
        }

        return
        [
            .. witnesses.Select(
                (witness, i) =>
                    negated[i] ? witness with { Stance = DenialIn(run, witness) } : witness
            ),
        ];
    }

    /// <summary>The word that negates the words of a witness, or null.</summary>
    public static TextSpan? Negation(RunProfile run, WitnessDraft witness) =>
        StanceLexicon
            .Of(run.Sentences[witness.Sentences[0]].Sentence.Language)
            ?.Negation(run.Articles[witness.Article].Text, witness.Span);

    /// <summary>The clause around a focus: to the commas and semicolons of its sentence.</summary>
    public static TextSpan Clause(string text, TextSpan sentence, TextSpan focus)
    {
        var start = focus.Start;
        while (start > sentence.Start && !Breaks(text, start - 1))
        {
            start--;
        }

        var end = focus.End;
        while (end < sentence.End && !Breaks(text, end))
        {
            end++;
        }

        return new TextSpan(start, end);
    }

    private static bool Breaks(string text, int at) =>
        text[at] is ';' or '；' or '、' or '，' or '：' or '—'
        || (
            text[at] is ',' or ':'
            && !(
                at > 0
                && at + 1 < text.Length
                && char.IsDigit(text[at - 1])
                && char.IsDigit(text[at + 1])
            )
        );

    private static Stance DenialIn(RunProfile run, WitnessDraft witness) =>
        run.Statements(witness.Article)
            .Any(statement =>
                statement.Source is not null
                && statement.Content.Any(piece => piece.Overlaps(witness.Span))
            )
            ? Stance.ReportsDenial
            : Stance.Denies;
}
