using System.Collections.Immutable;
using Stemma.Actors;
using Stemma.Attribution.Roles;
using Stemma.Chronology;
using Stemma.Language;

namespace Stemma.Attribution;

/// <summary>Who says what in an article: direct, indirect and mixed speech with source, cue and content.</summary>
public sealed class StatementFinder : IArticleStation
{
    private readonly Func<string, Grammar, IDraftReviser?> reviserOf;

    /// <summary>Reads by the rules of each language, and by its trained model where there is one.</summary>
    public StatementFinder()
        : this(
            static (language, grammar) =>
                RoleModel.For(language) is { } model ? new DraftReviser(model, grammar) : null
        ) { }

    /// <summary>Reads by the rules, and by another second opinion.</summary>
    internal StatementFinder(Func<string, Grammar, IDraftReviser?> reviserOf) =>
        this.reviserOf = reviserOf;

    /// <inheritdoc/>
    public Type Adds => typeof(StatementLayer);

    /// <inheritdoc/>
    public IReadOnlyList<Type> Requires { get; } =
    [typeof(SyntaxLayer), typeof(NameLayer), typeof(TimeLayer)];

    /// <inheritdoc/>
    public Article Process(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var syntax = article.Layer<SyntaxLayer>();
        var names = article.Layer<NameLayer>().Names;
        var times = article.Layer<TimeLayer>().Times;
        var quotations = QuotationFinder.Find(
            article.Text,
            new LanguageMap(syntax, article.Language).At
        );
        ImmutableArray<Quotation> outer = [.. quotations.Where(quotation => quotation.Depth == 0)];
        var reader = new ItemReader(article.Text, syntax, names, times, outer);
        var stretches = StretchCutter.Cut(article.Text, syntax, quotations).ToArray();
        var drafts = new List<Draft>();
        var continuations = new Continuations(stretches);
        var units = new RoleUnits(article.Text, syntax, outer);
        for (var s = 0; s < stretches.Length; s++)
        {
            if (Grammar.Of(stretches[s].Language) is not { } grammar)
            {
                continue;
            }

            var stretch = stretches[s];
            var spoken = continuations.SpeakerBefore(
                s,
                drafts,
                Continues(article.Text, stretch.Span, grammar)
            );
            List<Draft> found;
            IReadOnlyList<Quotation> alone;
            switch (grammar.Order)
            {
                case "verb-final-spaced":
                    found = new SpacedQuotatives(article.Text, grammar).Report(
                        stretch,
                        outer,
                        s,
                        spoken
                    );
                    alone = QuotationsOf.AloneIn(article.Text, outer, stretch.Span);
                    break;
                case "verb-final-unspaced":
                    found = new UnspacedQuotatives(article.Text, grammar).Report(
                        stretch,
                        outer,
                        s,
                        spoken
                    );
                    alone = QuotationsOf.AloneIn(article.Text, outer, stretch.Span);
                    break;
                case "subject-verb-unspaced":
                    found = new UnspacedClauses(article.Text, grammar).Report(
                        stretch,
                        outer,
                        s,
                        spoken
                    );
                    alone = QuotationsOf.AloneIn(article.Text, outer, stretch.Span);
                    break;
                default:
                    var items = reader.Read(stretch, grammar);
                    found = new ClauseReporter(article.Text, grammar).Report(
                        items,
                        s,
                        stretch.Role == PartRole.Headline
                    );
                    alone = QuotationsOf.AloneIn(article.Text, outer, stretch.Span);
                    break;
            }

            // A quotation that stands alone goes on with the last speaker; whoever is quoted inside it is no matter of the article's.
            if (
                alone.Count == 0
                && units.CanRead(stretch)
                && reviserOf(stretch.Language, grammar) is { } reviser
            )
            {
                found = reviser.Revise(units.Of(stretch, s, found));
            }

            drafts.AddRange(found.Select(draft => draft with { Language = stretch.Language }));
            continuations.Read(s, alone, drafts, found.Count);
        }

        return article.With(new StatementLayer(new StatementAssembler(article).Assemble(drafts)));
    }

    private static bool Continues(string text, TextSpan span, Grammar grammar)
    {
        foreach (var word in grammar.List("continuation"))
        {
            if (
                span.Length > word.Length
                && QuotationMarks.StandsAt(text, span.Start, word)
                && !char.IsLetter(text[span.Start + word.Length])
            )
            {
                return true;
            }
        }

        return false;
    }
}
