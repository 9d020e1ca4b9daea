using Stemma.Actors;
using Stemma.Ledger.Assertions;

namespace Stemma.Ledger.Relations;

/// <summary>
/// Relations between states and organisations: as sentences state them, and, kept apart, as the catalogue dates them where a
/// sentence speaks of both parties and of such a relation.
/// </summary>
internal static class RelationFinder
{
    private const string Text = "text";
    private const string Catalogue = "catalogue";

    /// <summary>The relations of a run, by kind, actors and basis, each with all its sentences.</summary>
    public static IEnumerable<Relation> Of(RunProfile run)
    {
        var found = new Dictionary<Key, List<EvidenceSpan>>();
        for (var article = 0; article < run.Articles.Count; article++)
        {
            var names = run.Articles[article].TryLayer<NameLayer>()?.Names ?? [];
            var name = 0;
            foreach (var index in run.SentencesOf(article))
            {
                var span = run.Sentences[index].Sentence.Span;
                while (name < names.Length && names[name].Span.Start < span.Start)
                {
                    name++;
                }

                var parties = new List<Party>();
                for (var i = name; i < names.Length && names[i].Span.Start < span.End; i++)
                {
                    if (Party.Of(names[i]) is { } party)
                    {
                        parties.Add(party);
                    }
                }

                if (
                    parties.Count > 1
                    && RelationLexicon.Of(run.Sentences[index].Sentence.Language) is { } lexicon
                )
                {
                    InSentence(run, article, index, parties, lexicon, found);
                }
            }
        }

        return found
            .OrderBy(pair => pair.Key.Sorted, StringComparer.Ordinal)
            .Select(pair => new Relation(
                [.. pair.Key.Actors.Split('\n')],
                pair.Key.Kind,
                pair.Key.From is null ? null : Parse(pair.Key.From),
                pair.Key.To is null ? null : Parse(pair.Key.To),
                pair.Key.Basis,
                [.. pair.Value]
            ));
    }

    private static void InSentence(
        RunProfile run,
        int article,
        int index,
        List<Party> parties,
        RelationLexicon lexicon,
        Dictionary<Key, List<EvidenceSpan>> found
    )
    {
        var text = run.Articles[article].Text;
        var sentence = run.Sentences[index];
        var evidence = new EvidenceSpan(run.Articles[article].Id, sentence.Sentence.Span);
        foreach (var cue in lexicon.Cues(text, sentence.Sentence.Span))
        {
            if (cue.IsOfGroup)
            {
                foreach (
                    var (tied, hull) in RelationFrames.OfGroup(
                        text,
                        sentence.Sentence.Span,
                        parties,
                        cue,
                        lexicon
                    )
                )
                {
                    State(cue.Kind, tied, hull);
                }
            }
            else if (
                RelationFrames.Pair(text, sentence.Sentence.Span, parties, cue, lexicon)
                is var (tied, hull)
            )
            {
                State(cue.Kind, tied, hull);
            }

            // A catalogue's fact needs words that speak of that very group.
            var group = cue.IsOfGroup
                ? RelationFrames.GroupOf(text, parties, cue, lexicon)?.Actor
                : null;
            foreach (var fact in Facts(parties, cue.Kind))
            {
                if (!cue.IsOfGroup || string.Equals(fact.Object, group, StringComparison.Ordinal))
                {
                    Add(
                        Key.Of(
                            fact.Kind,
                            [fact.Subject, fact.Object],
                            fact.From?.ToString(),
                            fact.To?.ToString(),
                            Catalogue
                        ),
                        evidence
                    );
                }
            }
        }

        void State(string kind, Party[] tied, TextSpan hull) =>
            Add(
                Key.Of(
                    kind,
                    tied.Select(party => party.Actor),
                    RelationFrames.Since(text, sentence, hull, lexicon),
                    null,
                    Text
                ),
                evidence
            );

        void Add(Key key, EvidenceSpan words)
        {
            if (!found.TryGetValue(key, out var list))
            {
                found[key] = list = [];
            }

            if (!list.Contains(words))
            {
                list.Add(words);
            }
        }
    }

    /// <summary>What the catalogue knows of two parties of the sentence, of the kind the sentence speaks of.</summary>
    private static IEnumerable<CatalogueFact> Facts(List<Party> parties, string kind)
    {
        var named = parties.Select(party => party.Actor).ToHashSet(StringComparer.Ordinal);
        return named
            .Order(StringComparer.Ordinal)
            .SelectMany(actor =>
                ActorCatalogue
                    .Shared.Relations(actor)
                    .Where(fact => string.Equals(fact.Subject, actor, StringComparison.Ordinal))
            )
            .Where(fact =>
                named.Contains(fact.Object)
                && string.Equals(fact.Kind, kind, StringComparison.Ordinal)
            );
    }

    private static IsoDate? Parse(string date) =>
        IsoDate.TryParse(date, out var parsed) ? parsed : null;

    private sealed record Key(string Kind, string Actors, string Basis, string? From, string? To)
    {
        public static Key Of(
            string kind,
            IEnumerable<string> actors,
            string? from,
            string? to,
            string basis
        ) => new(kind, string.Join('\n', actors.Order(StringComparer.Ordinal)), basis, from, to);

        public string Sorted => string.Join('\n', Kind, Actors, Basis, From, To);
    }
}
