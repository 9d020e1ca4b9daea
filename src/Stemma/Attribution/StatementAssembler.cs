using System.Collections.Immutable;
using System.Globalization;
using Stemma.Actors;

namespace Stemma.Attribution;

/// <summary>Gives drafts their order, ids, parents, actors and circumstances.</summary>
internal sealed class StatementAssembler(Article article)
{
    private readonly SourceActor actors = new(article, article.Layer<NameLayer>().Names);
    private readonly Circumstances circumstances = new(
        article,
        new SourceActor(article, article.Layer<NameLayer>().Names)
    );

    /// <summary>The statements by the start of their content.</summary>
    public ImmutableArray<Statement> Assemble(IEnumerable<Draft> drafts)
    {
        var ordered = drafts
            .Select(Cited)
            .Select(Trimmed)
            .Where(draft => !draft.Content.IsEmpty)
            .OrderBy(draft => draft.Hull.Start)
            .ThenByDescending(draft => draft.Hull.End)
            .ThenBy(draft => draft.Cue.Length > 0 ? draft.Cue[0].Start : -1)
            .ToArray();
        var statements = ImmutableArray.CreateBuilder<Statement>(ordered.Length);
        var open = new Stack<int>();
        for (var i = 0; i < ordered.Length; i++)
        {
            var draft = ordered[i];
            while (open.Count > 0 && ordered[open.Peek()].Hull.End <= draft.Hull.Start)
            {
                open.Pop();
            }

            // Stacked hulls nest or overlap; the innermost that holds cue and content is the parent.
            var parent = -1;
            foreach (var candidate in open)
            {
                if (Holds(ordered[candidate], draft))
                {
                    parent = candidate;
                    break;
                }
            }

            open.Push(i);
            var via = Via(
                draft,
                parent < 0 ? null : ordered[parent],
                parent < 0 ? [] : statements[parent].Via
            );
            statements.Add(Finish(draft, IdOf(i), parent < 0 ? null : IdOf(parent), via));
        }

        return statements.ToImmutable();
    }

    // A medium that cites another stands nearer than the one it cites, whose words they are then.
    private Draft Cited(Draft draft) =>
        draft.Cites is { } cited
        && draft.Source is [var citing]
        && Carriers.Is(article.Words(citing), article)
            ? draft with
            {
                Source = [cited],
                Via = [citing, .. draft.Via],
            }
            : draft;

    // No finder answers for white space at the ends of what it found; this place does, for all of them.
    private Draft Trimmed(Draft draft) =>
        draft with
        {
            Source = Trimmed(draft.Source),
            Cue = Trimmed(draft.Cue),
            Content = Trimmed(draft.Content),
        };

    private ImmutableArray<TextSpan> Trimmed(ImmutableArray<TextSpan> spans) =>
        [
            .. spans
                .Where(span => !span.IsEmpty)
                .Select(span => QuotationFinder.Trim(article.Text, span.Start, span.End))
                .Where(span => !span.IsEmpty),
        ];

    private static string IdOf(int index) =>
        string.Create(CultureInfo.InvariantCulture, $"s{index + 1}");

    private static bool Holds(Draft outer, Draft inner) =>
        outer.Content.Any(piece => piece.Contains(inner.Hull))
        && (inner.Cue.IsEmpty || outer.Content.Any(piece => piece.Contains(inner.Cue[0])));

    private Statement Finish(Draft draft, string id, string? parent, ImmutableArray<string> via)
    {
        var grammar = Grammar.Of(draft.Language);
        var words = string.Join(' ', draft.Content.Select(article.Words));
        return new Statement(
            id,
            draft.Kind,
            draft.Source.IsEmpty
                ? null
                : new StatementSource(draft.Source, actors.Of(draft.Source, draft.Language)),
            draft.Cue,
            draft.Content,
            via,
            circumstances.Addressee(draft, draft.Language),
            circumstances.Occasion(draft),
            parent,
            draft.Negated,
            grammar is not null && Qualifiers.Has("hedge", words, grammar),
            grammar is not null && Qualifiers.Has("condition", words, grammar),
            draft.Asks || Qualifiers.Asks(words)
        );
    }

    // What a medium carries comes to the article through it and through those it has it from.
    private ImmutableArray<string> Via(Draft draft, Draft? parent, ImmutableArray<string> parentVia)
    {
        var own = circumstances.Carriers(draft, draft.Language);
        if (parent is null || parent.Source.IsEmpty)
        {
            return own;
        }

        var carrier = circumstances.NameOf(parent.Source[0], parent.Language);
        return Carriers.Is(article.Words(parent.Source[0]), article)
            ? [.. parentVia, carrier, .. own]
            : [.. parentVia, .. own];
    }
}
