using Stemma.Actors;
using Stemma.Chronology;
using Stemma.Ledger.Assertions;

namespace Stemma.Ledger.Conflicts;

/// <summary>
/// Dates that articles give for one named occasion ("the Madrid summit"), whether or not one was made from the other. An
/// occasion is known by its kind, its place and a further party; held again in another year it is another.
/// </summary>
internal static class OccasionConflicts
{
    // Slips are of a day or a month; two of a kind at one place farther apart are two occasions (days).
    private const int Slip = 62;

    // Characters between the noun and its date: the same clause, not the other end of the sentence.
    private const int Near = 60;

    // More mentions of one occasion than this are compared by their most frequent dates only.
    private const int MostMentions = 500;

    /// <summary>The conflicts of a run, by kind of occasion, then place.</summary>
    public static IEnumerable<ConflictDraft> Of(RunProfile run)
    {
        var mentions = Enumerable
            .Range(0, run.Articles.Count)
            .SelectMany(article => InArticle(run, article));
        foreach (
            var group in mentions
                .GroupBy(mention => (mention.Concept, mention.Place))
                .OrderBy(group => group.Key.Concept, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Place, StringComparer.Ordinal)
        )
        {
            foreach (var occasion in Occasions(group.Take(MostMentions).ToList()))
            {
                var values = DateValues.Split(occasion.ConvertAll(mention => mention.Time));
                if (values.Count > 1)
                {
                    yield return Draft(run, occasion, values);
                }
            }
        }
    }

    /// <summary>Mentions that can be of one occasion: days near each other and a further party in common.</summary>
    private static IEnumerable<List<Mention>> Occasions(List<Mention> mentions)
    {
        var sets = new DisjointSets(mentions.Count);
        for (var i = 0; i < mentions.Count; i++)
        {
            for (var j = i + 1; j < mentions.Count; j++)
            {
                if (
                    Gap(mentions[i].Time, mentions[j].Time) <= Slip
                    && mentions[i].Time.When.Earliest!.Value.Year
                        == mentions[j].Time.When.Earliest!.Value.Year
                    && mentions[i].Parties.Overlaps(mentions[j].Parties)
                )
                {
                    sets.Union(i, j);
                }
            }
        }

        return sets.Groups().Select(group => group.ConvertAll(i => mentions[i]));
    }

    private static int Gap(TimeExpression one, TimeExpression other) =>
        Math.Max(
            one.When.Earliest!.Value.DayNumber - other.When.Latest!.Value.DayNumber,
            other.When.Earliest!.Value.DayNumber - one.When.Latest!.Value.DayNumber
        );

    private static IEnumerable<Mention> InArticle(RunProfile run, int article)
    {
        var text = run.Articles[article].Text;
        var names = run.Articles[article].TryLayer<NameLayer>()?.Names ?? [];
        var next = 0;
        foreach (var index in run.SentencesOf(article))
        {
            var sentence = run.Sentences[index];
            var span = sentence.Sentence.Span;
            for (; next < names.Length && names[next].Span.Start < span.Start; next++) { }

            // A year or a vague "recently" dates no occasion.
            var times = sentence
                .Times.Where(time =>
                    time
                        is {
                            Type: TimeType.Date,
                            When:
                            {
                                Earliest: not null,
                                Latest: not null,
                                Value: null or { Month: not null }
                            }
                        }
                )
                .ToList();
            if (
                times.Count == 0
                || OccasionLexicon.Of(sentence.Sentence.Language) is not { } lexicon
            )
            {
                continue;
            }

            var here = new List<Name>();
            for (var i = next; i < names.Length && names[i].Span.Start < span.End; i++)
            {
                here.Add(names[i]);
            }

            foreach (var (concept, noun) in lexicon.Find(text, span))
            {
                var time = times.MinBy(candidate =>
                    (Distance(candidate.Span, noun), candidate.Span.Start)
                )!;
                var place = here.Where(name =>
                        name.Type == NameType.Place && Distance(name.Span, noun) <= Near
                    )
                    .OrderBy(name => Distance(name.Span, noun))
                    .ThenBy(name => name.Span)
                    .FirstOrDefault();
                if (place is null || Distance(time.Span, noun) > Near)
                {
                    continue;
                }

                var key = place.Actor ?? TextFolding.Fold(text[place.Span.Start..place.Span.End]);
                yield return new Mention(
                    concept,
                    key,
                    sentence.Actors.Where(actor => actor != key).ToHashSet(StringComparer.Ordinal),
                    time,
                    article,
                    noun.Hull(time.Span).Hull(place.Span)
                );
            }
        }
    }

    private static int Distance(TextSpan one, TextSpan other) =>
        Math.Max(0, Math.Max(one.Start - other.End, other.Start - one.End));

    private static ConflictDraft Draft(
        RunProfile run,
        List<Mention> occasion,
        List<List<TimeExpression>> values
    ) =>
        new(
            run.Articles[occasion[0].Article].Words(occasion[0].Words),
            ConflictSlot.Date,
            [
                .. values.Select(value => new ConflictDraftValue(
                    DateValues.Print(value),
                    [
                        .. occasion
                            .Where(mention => value.Contains(mention.Time))
                            .Select(mention => new EvidenceSpan(
                                run.Articles[mention.Article].Id,
                                mention.Words
                            ))
                            .Distinct(),
                    ]
                )),
            ],
            []
        );

    private sealed record Mention(
        string Concept,
        string Place,
        HashSet<string> Parties,
        TimeExpression Time,
        int Article,
        TextSpan Words
    );
}
