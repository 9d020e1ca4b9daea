using System.Collections.Immutable;
using Stemma.Actors;
using Stemma.Chronology;
using Stemma.Language;

namespace Stemma.Attribution;

/// <summary>Who says what in an article: direct, indirect and mixed speech with source, cue and content.</summary>
public sealed class StatementFinder : IArticleStation
{
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
        var reader = new ItemReader(
            article.Text,
            syntax,
            names,
            times,
            [.. quotations.Where(quotation => quotation.Depth == 0)]
        );
        var stretches = StretchCutter.Cut(article.Text, syntax, quotations).ToArray();
        var drafts = new List<Draft>();
        var continuations = new Continuations(stretches);
        for (var s = 0; s < stretches.Length; s++)
        {
            if (Grammar.Of(stretches[s].Language) is not { } grammar)
            {
                continue;
            }

            var items = reader.Read(stretches[s], grammar);
            var found = new ClauseReporter(article.Text, grammar).Report(
                items,
                s,
                stretches[s].Role == PartRole.Headline
            );
            drafts.AddRange(found);
            continuations.Read(s, Alone(items), drafts, found.Count);
        }

        return article.With(new StatementLayer(new StatementAssembler(article).Assemble(drafts)));
    }

    // The quotations of a stretch in which there is nothing else.
    private static Quotation[] Alone(Item[] items) =>
        Array.TrueForAll(items, item => item.Quotation is not null || !item.IsWord)
            ?
            [
                .. items
                    .Where(item => item.Quotation is { Title: false })
                    .Select(item => item.Quotation!),
            ]
            : [];
}
