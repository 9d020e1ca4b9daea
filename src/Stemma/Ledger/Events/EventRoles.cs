using System.Collections.Immutable;
using Stemma.Actors;

namespace Stemma.Ledger;

/// <summary>Who did it, to or with whom, and where, as far as the sentence marks it.</summary>
/// <param name="Actors">Names of the doers.</param>
/// <param name="Recipients">Names of those it is done to or with.</param>
/// <param name="Place">Name of the place.</param>
internal sealed record EventRoles(
    ImmutableArray<NamedWords> Actors,
    ImmutableArray<NamedWords> Recipients,
    NamedWords? Place
)
{
    /// <summary>Reads the roles around a trigger.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="trigger">The trigger.</param>
    /// <param name="before">End of the trigger before it, 0 where there is none.</param>
    /// <param name="after">Start of the next verb behind it, the number of words where there is none.</param>
    /// <param name="grammar">The grammar of the sentence's language.</param>
    public static EventRoles Of(
        EventSentence sentence,
        EventTrigger trigger,
        int before,
        int after,
        EventGrammar grammar
    )
    {
        var roles = grammar.VerbLast
            ? VerbLast(sentence, trigger, before, grammar)
            : VerbBetween(sentence, trigger, after, grammar);
        return roles.Reciprocal(trigger.Word.Type);
    }

    private static EventRoles VerbBetween(
        EventSentence sentence,
        EventTrigger trigger,
        int after,
        EventGrammar grammar
    )
    {
        var start = Break(sentence, trigger.Start, -1, grammar) + 1;
        var end = Math.Min(Break(sentence, trigger.End, 1, grammar), after);
        var left = sentence.Names.Where(n => n.Start >= start && n.End <= trigger.Start).ToList();
        var right = sentence.Names.Where(n => n.Start >= trigger.End && n.End <= end).ToList();
        var place = left.Concat(right)
            .FirstOrDefault(n =>
                n.Name.Type == NameType.Place && Before(sentence, n, "in", grammar)
            );
        left.RemoveAll(n => n == place);
        if (trigger.Word.Mode != "visit")
        {
            right.RemoveAll(n => n == place);
        }

        var object_ = left.Where(n => Before(sentence, n, "before", grammar)).ToList();
        left.RemoveAll(object_.Contains);
        var doers = trigger.Word.Noun
            ? Possessor(sentence, trigger, left, right, grammar)
            : Subject(sentence, left, grammar);
        var byPhrase = right.Where(n => Before(sentence, n, "by", grammar)).ToList();
        var passive = !trigger.Word.Noun && Passive(sentence, trigger, grammar);
        if (byPhrase.Count > 0 && (passive || trigger.Word.Noun))
        {
            var agents = Group(sentence, right, byPhrase[0], grammar);
            var others = right.Where(n => n.Start < byPhrase[0].Start).ToList();
            return new EventRoles(agents, passive ? [.. doers, .. others] : [.. others], place);
        }

        if (passive)
        {
            // "was condemned": nobody is said to have done it.
            return new EventRoles([], doers, place);
        }

        if (
            grammar.Is("order", "svo")
            && object_.Count > 0
            && Holds(sentence, object_[0], "passive", grammar)
        )
        {
            return new EventRoles([.. object_], doers, place);
        }

        right.RemoveAll(doers.Contains);
        var recipients = right.Count == 0 ? [] : Group(sentence, right, right[0], grammar);
        return new EventRoles(doers, [.. object_, .. recipients], place);
    }

    private static EventRoles VerbLast(
        EventSentence sentence,
        EventTrigger trigger,
        int before,
        EventGrammar grammar
    )
    {
        // The trigger may share a word with a name ("일본행각": a trip to Japan), so the trigger's own word counts too.
        var limit = sentence.Tokens[trigger.End - 1].End;
        var names = sentence.Names.Where(n => n.Name.Span.End <= limit).ToList();
        var doer = names.LastOrDefault(n => grammar.Follows("subject", sentence.Behind(n)));
        var place = names.FirstOrDefault(n =>
            n.Name.Type == NameType.Place
            && n.Start >= before
            && grammar.Follows("in", sentence.Behind(n))
        );
        var recipients = names.Where(n =>
            n != doer
            && n != place
            && n.Start >= before
            && (doer is null || n.Start > doer.Start)
            && (grammar.Follows("object", sentence.Behind(n)) || n.End == trigger.End)
        );
        return new EventRoles(doer is null ? [] : [doer], [.. recipients], place);
    }

    /// <summary>The leftmost name of the clause that no preposition governs, with what is coordinated to it.</summary>
    private static ImmutableArray<NamedWords> Subject(
        EventSentence sentence,
        List<NamedWords> left,
        EventGrammar grammar
    )
    {
        var head =
            left.Find(n =>
                !Before(sentence, n, "to", grammar)
                && !Before(sentence, n, "by", grammar)
                && !Before(sentence, n, "in", grammar)
            ) ?? left.FirstOrDefault();
        return head is null ? [] : Group(sentence, left, head, grammar);
    }

    /// <summary>"NATO's visit", "the visit of", "a visit by": the possessor before a noun, else the subject of the clause.</summary>
    private static ImmutableArray<NamedWords> Possessor(
        EventSentence sentence,
        EventTrigger trigger,
        List<NamedWords> left,
        List<NamedWords> right,
        EventGrammar grammar
    )
    {
        var owner = left.LastOrDefault(n =>
            n.End < sentence.Words.Length
            && grammar.Is("possessive", sentence.Words[n.End])
            && trigger.Start - n.End <= 4
        );
        return owner is not null ? [owner] : Subject(sentence, left, grammar);
    }

    private static bool Passive(
        EventSentence sentence,
        EventTrigger trigger,
        EventGrammar grammar
    ) =>
        Enumerable
            .Range(1, 2)
            .Any(back =>
                trigger.Start - back >= 0
                && grammar.Is("passive", sentence.Words[trigger.Start - back])
            )
        && trigger.End < sentence.Words.Length
        && !sentence.Words[trigger.Start].EndsWith("ing", StringComparison.Ordinal);

    private static bool Before(
        EventSentence sentence,
        NamedWords name,
        string part,
        EventGrammar grammar
    ) => Holds(sentence, name, part, grammar);

    /// <summary>Whether one of the three words before a name, articles and adjectives passed over, is of a kind.</summary>
    private static bool Holds(
        EventSentence sentence,
        NamedWords name,
        string part,
        EventGrammar grammar
    )
    {
        const int Reach = 3;
        for (var back = 1; back <= Reach && name.Start - back >= 0; back++)
        {
            var at = name.Start - back;
            if (grammar.Is(part, sentence.Words[at]))
            {
                return true;
            }

            if (
                sentence.InName(at)
                || grammar.Is("coordinate", sentence.Words[at])
                || grammar.Is("to", sentence.Words[at])
                || grammar.Is("by", sentence.Words[at])
            )
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>A name and the names coordinated to it ("Japan, South Korea and Australia").</summary>
    private static ImmutableArray<NamedWords> Group(
        EventSentence sentence,
        List<NamedWords> names,
        NamedWords head,
        EventGrammar grammar
    )
    {
        // Between coordinated names stand a comma or "and", an article and a word or two of title.
        const int Reach = 4;
        var group = ImmutableArray.CreateBuilder<NamedWords>();
        group.Add(head);
        foreach (var name in names.SkipWhile(n => n != head).Skip(1))
        {
            var last = group[^1];
            var gap = Enumerable.Range(last.End, Math.Max(0, name.Start - last.End)).ToList();
            if (
                gap.Count is 0 or > Reach
                || !gap.Exists(word => grammar.Is("coordinate", sentence.Words[word]))
            )
            {
                break;
            }

            group.Add(name);
        }

        return group.DrainToImmutable();
    }

    private static int Break(EventSentence sentence, int from, int step, EventGrammar grammar)
    {
        var at = step < 0 ? from - 1 : from;
        while (at >= 0 && at < sentence.Words.Length && !grammar.Is("break", sentence.Words[at]))
        {
            at += step;
        }

        return at;
    }

    /// <summary>"A and B signed": what two do with each other the first does with the second.</summary>
    private EventRoles Reciprocal(EventType type) =>
        type is EventType.Agree or EventType.Consult or EventType.Cooperate
        && Recipients.IsEmpty
        && Actors.Length > 1
            ? this with
            {
                Actors = [Actors[0]],
                Recipients = Actors[1..],
            }
            : this;
}
