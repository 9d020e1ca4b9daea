namespace Stemma.Attribution.Roles;

/// <summary>What is made of the drafts of the rules in a stretch.</summary>
internal interface IDraftReviser
{
    /// <summary>The statements of a stretch in the order of their cues.</summary>
    List<Draft> Revise(RoleUnit unit);
}

/// <summary>
/// Puts the models' cues and roles in the place of the rules' where they speak of the same cue, adds what the rules did not see, and
/// leaves out what the models do not take for a cue. What stands without a cue, or inside the content of another, stays as the rules found it.
/// </summary>
internal sealed class DraftReviser(RoleModel model, Grammar grammar) : IDraftReviser
{
    /// <inheritdoc/>
    public List<Draft> Revise(RoleUnit unit)
    {
        var found = new List<(Draft Draft, int Sure)>();
        var used = new HashSet<int>();
        foreach (var (word, sure) in model.CuesIn(unit))
        {
            var roles = model.Roles.Tag(unit, word);
            if (!roles.Contains(Role.Content))
            {
                continue;
            }

            roles[word] = Role.Cue;
            var draft = unit.DraftOf(word);
            if (draft >= 0 && !used.Add(draft))
            {
                continue;
            }

            found.Add((Made(unit, word, roles, draft), sure));
        }

        var kept = Apart(found);
        for (var d = 0; d < unit.Drafts.Count; d++)
        {
            var draft = unit.Drafts[d];
            if (used.Contains(d))
            {
                continue;
            }

            if (
                draft.Cue.IsEmpty
                    ? !kept.Any(other => other.Content.Any(piece => piece.Overlaps(draft.Hull)))
                    : kept.Any(other =>
                        other.Content.Any(piece =>
                            piece.Contains(draft.Hull) && piece.Contains(draft.Cue[0])
                        )
                    )
            )
            {
                kept.Add(draft);
            }
        }

        return [.. kept.OrderBy(draft => (draft.Cue.IsEmpty ? draft.Content : draft.Cue)[0].Start)];
    }

    private Draft Made(RoleUnit unit, int word, Role[] roles, int draft)
    {
        var (kind, pieces) = RoleSpans.Content(unit, roles);
        var source = RoleSpans.Of(unit, roles, Role.Source);
        var cue = RoleSpans.Of(unit, roles, Role.Cue);
        if (draft >= 0)
        {
            return unit.Drafts[draft] with
            {
                Kind = kind,
                Source = source,
                Cue = cue,
                Content = pieces,
            };
        }

        var verb = grammar.Cues.WithFirstWord(unit.Words[word].Span.Of(unit.Text).ToLowerInvariant());
        var manner = verb.IsEmpty ? null : verb[0].Cue.Class;
        var negated = false;
        foreach (var child in unit.ChildrenOf(word))
        {
            negated |= grammar.Is(
                "negation",
                unit.Words[child].Span.Of(unit.Text).ToLowerInvariant()
            );
        }

        return new Draft
        {
            Kind = kind,
            Source = source,
            Cue = cue,
            Content = pieces,
            Clause = source.IsEmpty ? cue[0].Hull(cue[^1]) : cue[0].Hull(cue[^1]).Hull(source[0]),
            Negated = negated || manner == "denying",
            Asks = manner == "asking",
            Stretch = unit.Number,
        };
    }

    // Two contents that overlap without one being inside the other cannot both be right: the surer one stays.
    private static List<Draft> Apart(List<(Draft Draft, int Sure)> found)
    {
        var kept = new List<Draft>();
        foreach (var (draft, _) in found.OrderByDescending(f => f.Sure))
        {
            if (
                !kept.Any(other =>
                    other.Content.Any(piece => draft.Content.Any(piece.Overlaps))
                    && !Inside(draft, other)
                    && !Inside(other, draft)
                )
            )
            {
                kept.Add(draft);
            }
        }

        return kept;
    }

    private static bool Inside(Draft inner, Draft outer) =>
        outer.Content.Any(piece => piece.Contains(inner.Hull) && piece.Contains(inner.Cue[0]));
}
