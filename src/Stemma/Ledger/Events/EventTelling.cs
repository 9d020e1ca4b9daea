namespace Stemma.Ledger;

/// <summary>Whether an event is told as having happened, planned, denied, conditional, or on somebody's word.</summary>
internal static class EventTelling
{
    public static EventStatus Of(
        EventSentence sentence,
        EventTrigger trigger,
        TextSpan hull,
        DateInterval when,
        EventGrammar grammar,
        List<TextSpan> contents
    )
    {
        // "did not sign", "서명하지 않았다": the mark stands at most three words from the verb.
        const int NegationReach = 3;
        if (
            Near(trigger.Start - NegationReach, trigger.Start, "negation")
            || (grammar.VerbLast && Behind("negation"))
        )
        {
            return EventStatus.Denied;
        }

        if (Near(0, trigger.Start, "conditional") && !grammar.VerbLast)
        {
            return EventStatus.Conditional;
        }

        if (
            Near(Start(), trigger.Start, "future")
            || (grammar.VerbLast && Behind("future"))
            || Near(trigger.Start - 1, trigger.Start, "infinitive")
            || Later()
        )
        {
            return EventStatus.Planned;
        }

        return contents.Exists(content =>
            content.Overlaps(hull) && content.Contains(sentence.Tokens[trigger.Start])
        )
            ? EventStatus.Reported
            : EventStatus.Happened;

        bool Near(int from, int to, string part) =>
            Enumerable
                .Range(Math.Max(0, from), Math.Max(0, to - Math.Max(0, from)))
                .Any(word => grammar.Is(part, sentence.Words[word]));

        int Start()
        {
            var at = trigger.Start;
            while (at > 0 && !grammar.Is("break", sentence.Words[at - 1]))
            {
                at--;
            }

            return at;
        }

        // In a verb-last language the marks hang on the verb itself or on the two words behind it.
        bool Behind(string part) =>
            grammar.Holds(part, string.Concat(sentence.Words.Skip(trigger.Start).Take(2)));

        bool Later() =>
            when.Earliest is { } day
            && sentence.Article.Published.When.Latest is { } printed
            && day > printed;
    }
}
