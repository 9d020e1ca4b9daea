using System.Collections.Immutable;
using System.Globalization;
using Stemma.Actors;

namespace Stemma.Attribution;

/// <summary>Gives drafts their order, ids, parents, actors and circumstances.</summary>
internal sealed class StatementAssembler(Article article)
{
    private readonly ImmutableArray<Name> names = article.Layer<NameLayer>().Names;

    /// <summary>The statements by the start of their content.</summary>
    public ImmutableArray<Statement> Assemble(IEnumerable<Draft> drafts)
    {
        var ordered = drafts
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
            string? parent = null;
            foreach (var candidate in open)
            {
                if (Holds(ordered[candidate], draft))
                {
                    parent = IdOf(candidate);
                    break;
                }
            }

            open.Push(i);
            statements.Add(Finish(draft, IdOf(i), parent));
        }

        return statements.ToImmutable();
    }

    private static string IdOf(int index) =>
        string.Create(CultureInfo.InvariantCulture, $"s{index + 1}");

    private static bool Holds(Draft outer, Draft inner) =>
        outer.Content.Any(piece => piece.Contains(inner.Hull))
        && (inner.Cue.IsEmpty || outer.Content.Any(piece => piece.Contains(inner.Cue[0])));

    private Statement Finish(Draft draft, string id, string? parent) =>
        new(
            id,
            draft.Kind,
            draft.Source.IsEmpty ? null : new StatementSource(draft.Source, ActorOf(draft.Source)),
            draft.Cue,
            draft.Content,
            [],
            Parent: parent,
            Negated: draft.Negated,
            Question: draft.Asks
        );

    private string? ActorOf(ImmutableArray<TextSpan> spans) =>
        names
            .FirstOrDefault(name =>
                name.Actor is not null && spans.Any(span => span.Contains(name.Span))
            )
            ?.Actor;
}
