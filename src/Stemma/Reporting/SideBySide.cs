using Stemma.Collation;
using Stemma.Language;
using Stemma.Lineage;

namespace Stemma.Reporting;

/// <summary>Two texts in two columns, part beside part, with the changes marked.</summary>
internal static class SideBySide
{
    public static Html Of(
        Derivation derivation,
        IReadOnlyList<Change> changes,
        EvidenceIndex evidence
    )
    {
        var source = evidence.Article(derivation.From);
        var target = evidence.Article(derivation.To);
        var rows = Rows(derivation, source, target);
        return Html.Of(
            $"""
            <div class="scroll" tabindex="0" role="region" aria-label="Texts side by side">
            <table class="beside"><thead><tr><th scope="col"><bdi>{evidence.Name(source.Id)}</bdi> <span class="dim">{source.Language}</span></th><th scope="col"><bdi>{evidence.Name(target.Id)}</bdi> <span class="dim">{target.Language}</span></th></tr></thead><tbody>
            {Html.Join(
                "\n",
                rows.Select(row =>
                    Html.Of(
                        $"<tr>{Cell(source, row.Source, changes)}{Cell(target, row.Target, changes)}</tr>"
                    )
                )
            )}
            </tbody></table></div>
            """
        );
    }

    /// <summary>The parts of both texts in rows: each part of the target beside the part of the source it shares most with.</summary>
    private static List<(ArticlePart? Source, ArticlePart? Target)> Rows(
        Derivation derivation,
        Article source,
        Article target
    )
    {
        var sourceWords = source.Parts.Select(part => Words(source, part)).ToList();
        var partner = target
            .Parts.Select(part =>
                Partner(part, Words(target, part), source, sourceWords, derivation)
            )
            .ToArray();
        var used = partner.Where(p => p >= 0).ToHashSet();
        var rows = new List<(ArticlePart?, ArticlePart?)>();
        var next = 0;
        // A text that only quotes is shown where it quotes: the rest of either text has nothing to stand beside.
        var whole = derivation.Type is not (DerivationType.Quoted or DerivationType.Excerpted);
        for (var i = 0; i < target.Parts.Length; i++)
        {
            var at = partner[i];
            if (at < 0)
            {
                if (whole)
                {
                    rows.Add((null, target.Parts[i]));
                }

                continue;
            }

            for (; whole && next < at; next++)
            {
                if (!used.Contains(next))
                {
                    rows.Add((source.Parts[next], null));
                }
            }

            next = Math.Max(next, at + 1);
            rows.Add((source.Parts[at], target.Parts[i]));
        }

        for (; whole && next < source.Parts.Length; next++)
        {
            if (!used.Contains(next))
            {
                rows.Add((source.Parts[next], null));
            }
        }

        return rows;
    }

    /// <summary>The part of the source a part of the target goes back to: by words in one language, by place in a passage across two.</summary>
    private static int Partner(
        ArticlePart part,
        IReadOnlySet<string> words,
        Article source,
        IReadOnlyList<IReadOnlySet<string>> sourceWords,
        Derivation derivation
    )
    {
        var best = -1;
        var most = 0.0;
        for (var i = 0; i < source.Parts.Length; i++)
        {
            var shared =
                part.Language == source.Parts[i].Language
                    ? Likeness(words, sourceWords[i])
                    : derivation.Passages.Sum(p => Place(p, source.Parts[i].Span, part.Span));
            if (shared > most)
            {
                (best, most) = (i, shared);
            }
        }

        return best;
    }

    /// <summary>Dice coefficient of two sets of words; 0 where too little is shared to stand side by side.</summary>
    private static double Likeness(IReadOnlySet<string> a, IReadOnlySet<string> b)
    {
        // Below a quarter, paragraphs of one story share no more than its names and its small words.
        const double Least = 0.25;
        var dice = 2.0 * a.Count(b.Contains) / Math.Max(1, a.Count + b.Count);
        return dice >= Least ? dice : 0;
    }

    /// <summary>How much of two parts a passage lays over each other, in code units of the source, when it is stretched evenly.</summary>
    private static double Place(Passage passage, TextSpan source, TextSpan target)
    {
        if (!passage.To.Overlaps(target) || !passage.From.Overlaps(source))
        {
            return 0;
        }

        var stretch = (double)passage.From.Length / passage.To.Length;
        var start =
            passage.From.Start
            + ((Math.Max(target.Start, passage.To.Start) - passage.To.Start) * stretch);
        var end =
            passage.From.Start
            + ((Math.Min(target.End, passage.To.End) - passage.To.Start) * stretch);
        return Math.Max(0, Math.Min(end, source.End) - Math.Max(start, source.Start));
    }

    private static HashSet<string> Words(Article article, ArticlePart part) =>
        [
            .. article
                .Layer<SyntaxLayer>()
                .Tokens.Where(token =>
                    token.Kind != TokenKind.Mark && part.Span.Contains(token.Span)
                )
                .Select(token => TextFolding.Fold(article.Words(token.Span))),
        ];

    private static Html Cell(Article article, ArticlePart? part, IReadOnlyList<Change> changes)
    {
        if (part is null)
        {
            return Html.Of($"""<td class="gap"></td>""");
        }

        var marks = changes
            .Select(change =>
                change.Article == article.Id ? (change, Span: change.Span, Element: "ins")
                : change.Against == article.Id ? (change, Span: change.AgainstSpan, Element: "del")
                : default
            )
            .Where(mark => mark.change is not null && !mark.Span.IsEmpty)
            .Select(mark => new TextMark(
                mark.Span,
                Html.Of(
                    $"""<{new Html(mark.Element)} class="k-{ComparisonSection.Kind(mark.change)}">"""
                ),
                Html.Of(
                    $"""<sup>{ComparisonSection.Kind(mark.change)}</sup></{new Html(mark.Element)}>"""
                )
            ));
        var role = part.Role.ToString().ToLowerInvariant();
        return Html.Of(
            $"""<td class="r-{role}" lang="{part.Language}" dir="auto">{MarkedText.Of(article.Text, part.Span, marks)}</td>"""
        );
    }
}
