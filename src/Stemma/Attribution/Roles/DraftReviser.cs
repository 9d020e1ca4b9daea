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
        var cues = model.CuesIn(unit);
        var found = new List<(Draft Draft, int Sure)>();
        var used = new HashSet<int>();
        foreach (var (word, sure) in cues)
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

            var made = Made(unit, word, roles, draft);
            // '"…," she read from a statement by the commander': quoted words, others apart from them and a verb that the rules do not know leave the
            // speaker open, and unknown is better than guessed.
            if (draft < 0 && made is { Kind: StatementKind.Mixed, Content.Length: > 1 })
            {
                continue;
            }

            found.Add(
                (
                    Swallows(unit, cues, roles, draft)
                        ? WithContentOf(made, unit.Drafts[draft])
                        : made,
                    sure
                )
            );
        }

        var kept = Apart(found);
        for (var d = 0; d < unit.Drafts.Count; d++)
        {
            if (!used.Contains(d) && Stays(unit.Drafts[d], kept))
            {
                kept.Add(unit.Drafts[d]);
            }
        }

        return [.. kept.OrderBy(draft => (draft.Cue.IsEmpty ? draft.Content : draft.Cue)[0].Start)];
    }

    // "They urged China to … and denounced …": people mark no statement inside another, so two cues that are both sure stand side by side
    // where the rules say so.
    private static bool Swallows(
        RoleUnit unit,
        List<(int Word, int Sure)> cues,
        Role[] roles,
        int draft
    ) =>
        draft >= 0
        && cues.Any(cue =>
            roles[cue.Word] == Role.Content && unit.RuleRoles[draft][cue.Word] != Role.Content
        );

    private static Draft WithContentOf(Draft made, Draft ruled) =>
        made with
        {
            Kind = ruled.Kind,
            Content = ruled.Content,
        };

    // Words in quotation marks are somebody's: where the models hear nobody, the rules' word stands.
    private static bool Stays(Draft draft, List<Draft> kept) =>
        draft.Cue.IsEmpty || draft.Kind != StatementKind.Indirect
            ? !kept.Any(other => other.Content.Any(piece => draft.Content.Any(piece.Overlaps)))
                || IsInside(draft, kept)
            : IsInside(draft, kept);

    private static bool IsInside(Draft draft, List<Draft> kept) =>
        !draft.Cue.IsEmpty && kept.Any(other => Inside(draft, other));

    private Draft Made(RoleUnit unit, int word, Role[] roles, int draft)
    {
        var (kind, pieces) = RoleSpans.Content(unit, roles);
        var source = RoleSpans.Of(unit, roles, Role.Source);
        var cue = RoleSpans.Of(unit, roles, Role.Cue);
        if (draft >= 0)
        {
            // Where all is in quotation marks by the rules, they know best what is said, and by whom.
            if (unit.Drafts[draft].Kind == StatementKind.Direct && kind != StatementKind.Direct)
            {
                return unit.Drafts[draft];
            }

            return unit.Drafts[draft] with
            {
                Kind = kind,
                Source = source,
                Cue = cue,
                Content = pieces,
            };
        }

        var verb = grammar.Cues.WithFirstWord(
            unit.Words[word].Span.Of(unit.Text).ToLowerInvariant()
        );
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
        !inner.Cue.IsEmpty
        && outer.Content.Any(piece => piece.Contains(inner.Hull) && piece.Contains(inner.Cue[0]));
}
