using System.Collections.Immutable;
using System.Globalization;
using Stemma.Actors;
using Stemma.Attribution;
using Stemma.Chronology;
using Stemma.Language;

namespace Stemma.Ledger;

/// <summary>
/// The political events an article reports: trigger words of a lexicon, with doer and recipient as the sentence marks them. A
/// trigger whose doer cannot be told makes no event. Speech stays in the statement layer.
/// </summary>
public sealed class EventFinder : IArticleStation
{
    /// <inheritdoc/>
    public Type Adds => typeof(EventLayer);

    /// <inheritdoc/>
    public IReadOnlyList<Type> Requires { get; } =
    [typeof(SyntaxLayer), typeof(NameLayer), typeof(TimeLayer), typeof(StatementLayer)];

    /// <inheritdoc/>
    public Article Process(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var found = new List<ReportedEvent>();
        var names = article.Layer<NameLayer>().Names;
        var dates = article.Layer<TimeLayer>().Times;
        var contents = article
            .Layer<StatementLayer>()
            .Statements.SelectMany(s => s.Content)
            .Order()
            .ToList();
        var (name, date) = (0, 0);
        foreach (var sentence in article.Layer<SyntaxLayer>().Sentences)
        {
            var ownNames = Within(names, n => n.Span, sentence.Span, ref name);
            var ownDates = Within(dates, d => d.Span, sentence.Span, ref date);
            // Longer "sentences" are tables, lists or broken text, where words around a trigger tell nothing.
            const int Longest = 200;
            if (
                sentence.Role is PartRole.Note or PartRole.Table
                || sentence.TokenCount > Longest
                || ownNames.Count == 0
                || EventLexicon.For(sentence.Language) is not { } lexicon
                || EventGrammar.For(sentence.Language) is not { } grammar
            )
            {
                continue;
            }

            Find(
                new EventSentence(article, sentence, ownNames, ownDates),
                lexicon,
                grammar,
                contents,
                found
            );
        }

        return article.With(new EventLayer(Merge(found)));
    }

    private static void Find(
        EventSentence sentence,
        EventLexicon lexicon,
        EventGrammar grammar,
        List<TextSpan> contents,
        List<ReportedEvent> found
    )
    {
        var triggers = lexicon.Find(
            sentence.Words,
            word => !grammar.VerbLast && sentence.InName(word)
        );
        for (var i = 0; i < triggers.Count; i++)
        {
            var trigger = triggers[i];
            // A noun right behind a verb is its object: "held talks on an agreement" is one event, the verb's.
            const int ObjectReach = 6;
            if (
                !grammar.VerbLast
                && trigger.Word.Noun
                && i > 0
                && !triggers[i - 1].Word.Noun
                && trigger.Start - triggers[i - 1].End <= ObjectReach
            )
            {
                continue;
            }

            var before = i > 0 ? triggers[i - 1].End : 0;
            var after = triggers
                .Skip(i + 1)
                .Where(t => !t.Word.Noun)
                .Select(t => t.Start)
                .DefaultIfEmpty(sentence.Words.Length)
                .First();
            var roles = EventRoles.Of(sentence, trigger, before, after, grammar);
            if (Event(sentence, trigger, roles, grammar, contents) is { } reported)
            {
                found.Add(reported);
            }
        }
    }

    private static ReportedEvent? Event(
        EventSentence sentence,
        EventTrigger trigger,
        EventRoles roles,
        EventGrammar grammar,
        List<TextSpan> contents
    )
    {
        ImmutableArray<string> actors =
        [
            .. roles.Actors.Select(n => n.Actor).Distinct(StringComparer.Ordinal),
        ];
        ImmutableArray<string> recipients =
        [
            .. roles
                .Recipients.Select(n => n.Actor)
                .Where(id => !actors.Contains(id))
                .Distinct(StringComparer.Ordinal),
        ];
        // PLOVER: most types need a recipient; a doer alone is enough for protest and mobilisation (plover_types, needsRecipient).
        var alone = trigger.Word.Type is EventType.Protest or EventType.Mobilize;
        if (actors.IsEmpty || (recipients.IsEmpty && !alone))
        {
            return null;
        }

        var hull = sentence.Tokens[trigger.Start].Hull(sentence.Tokens[trigger.End - 1]);
        hull = roles
            .Actors.Concat(roles.Recipients)
            .Aggregate(hull, (span, name) => span.Hull(name.Name.Span));
        var when = sentence
            .Dates.Where(d => d.Type == TimeType.Date && !d.When.IsUnknown)
            .OrderBy(d => Distance(d.Span, hull))
            .ThenBy(d => d.Span.Start)
            .Select(d => d.When)
            .FirstOrDefault();
        return new ReportedEvent(
            string.Empty,
            trigger.Word.Type,
            trigger.Word.Mode,
            actors,
            recipients,
            when,
            roles.Place?.Actor,
            EventTelling.Of(sentence, trigger, hull, when, grammar, contents),
            [hull]
        );
    }

    private static int Distance(TextSpan a, TextSpan b) =>
        a.Overlaps(b) ? 0 : Math.Min(Math.Abs(a.Start - b.End), Math.Abs(b.Start - a.End));

    /// <summary>What is told twice alike is one event with more evidence.</summary>
    private static ImmutableArray<ReportedEvent> Merge(List<ReportedEvent> found) =>
        [
            .. found
                .GroupBy(e =>
                    (
                        e.Type,
                        e.Mode,
                        Actors: string.Join(' ', e.Actors),
                        Recipients: string.Join(' ', e.Recipients),
                        e.Status,
                        e.When,
                        e.Place
                    )
                )
                .Select(group =>
                    group.First() with
                    {
                        Evidence = [.. group.SelectMany(e => e.Evidence).Distinct().Order()],
                    }
                )
                .OrderBy(e => e.Evidence[0])
                .ThenBy(e => e.Type)
                .ThenBy(e => string.Join(' ', e.Recipients), StringComparer.Ordinal)
                .ThenBy(e => e.Status)
                .Select(
                    (e, i) => e with { Id = "e" + (i + 1).ToString(CultureInfo.InvariantCulture) }
                ),
        ];

    /// <summary>The items inside a sentence; both lists are in text order, so one walk serves the whole article.</summary>
    private static List<T> Within<T>(
        ImmutableArray<T> items,
        Func<T, TextSpan> span,
        TextSpan sentence,
        ref int next
    )
    {
        while (next < items.Length && span(items[next]).Start < sentence.Start)
        {
            next++;
        }

        var inside = new List<T>();
        for (var i = next; i < items.Length && span(items[i]).Start < sentence.End; i++)
        {
            inside.Add(items[i]);
        }

        return inside;
    }
}
