using System.Collections.Immutable;

namespace Stemma.Attribution;

/// <summary>
/// Statements in a verb-final language that writes spaces and marks reported words with a quotative ending (Korean): content, ending,
/// reporting verb; the source carries a topic or subject particle before or after the content.
/// </summary>
internal sealed class SpacedQuotatives(string text, Grammar grammar)
{
    // Between the quotative ending and its verb stand at most an adverb, a listener and a source of a few words.
    private const int WidestGap = 7;

    private readonly string[] quotatives = Longest(grammar, "quotative");
    private readonly string[] attached = Longest(grammar, "attached-quotative");
    private readonly string[] subjects = Longest(grammar, "subject-particle");
    private readonly string[] topics = Longest(grammar, "topic-particle");
    private readonly string[] adnominals = Longest(grammar, "adnominal-ending");
    private readonly string[] adjuncts = Longest(grammar, "adjunct-ending");
    private readonly string[] events = Longest(grammar, "speech-event");
    private readonly string[] stops = Longest(grammar, "phrase-stop");
    private readonly string[] dates = Longest(grammar, "date-unit");

    /// <summary>The statements of one stretch in order of their cues.</summary>
    public List<Draft> Report(
        Stretch stretch,
        ImmutableArray<Quotation> outer,
        int index,
        IReadOnlyList<TextSpan>? lastSource
    )
    {
        var units = SpacedUnits.Of(text, stretch.Span, outer);
        var drafts = new List<Draft>();
        var bound = 0;
        ImmutableArray<TextSpan> shared = [];
        for (var c = 0; c < units.Count; c++)
        {
            if (units[c].Quotation is not null)
            {
                continue;
            }

            var draft =
                According(units, c, bound, index)
                ?? Cue(units, c, bound, index, shared, lastSource);
            if (
                draft is null
                && drafts.Count > 0
                && drafts[^1] is { Linking: true, Cue.IsEmpty: true }
                && CueAt(units[c].Word) is not null
            )
            {
                // "…"라며 이같이 주장했다: the verb of the words before.
                drafts[^1] = drafts[^1] with
                {
                    Cue = [new TextSpan(units[c].Span.Start, units[c].WordEnd)],
                };
                bound = c + 1;
            }

            if (draft is not null)
            {
                shared = draft.Source.IsEmpty ? shared : draft.Source;
                if (drafts.Count > 0 && GoesOn(drafts[^1], draft))
                {
                    var earlier = drafts[^1];
                    drafts[^1] = draft with
                    {
                        Content = earlier.Content.AddRange(draft.Content),
                        Source = earlier.Source,
                    };
                }
                else
                {
                    drafts.Add(draft);
                }

                bound = IsAccording(units, c) ? bound : c + 1;
            }
        }

        if (
            drafts.Count == 0
            && stretch.Role == PartRole.Headline
            && Headline(units, index) is { } headline
        )
        {
            drafts.Add(headline);
        }

        return drafts;
    }

    private static bool GoesOn(Draft earlier, Draft later) =>
        earlier.Kind == StatementKind.Direct
        && later.Kind == StatementKind.Direct
        && earlier.Source.SequenceEqual(later.Source)
        && earlier.Linking;

    private static string[] Longest(Grammar grammar, string key) =>
        [
            .. grammar
                .List(key)
                .OrderByDescending(word => word.Length)
                .ThenBy(word => word, StringComparer.Ordinal),
        ];

    private static string? Ending(string word, string[] endings, int stem = 1) =>
        Array.Find(
            endings,
            ending =>
                word.Length >= ending.Length + stem
                && word.EndsWith(ending, StringComparison.Ordinal)
        );

    private bool IsAccording(List<SpacedUnit> units, int c) =>
        c > 0 && grammar.Is("according", units[c].Word);

    // "…에 따르면": the source before, the content after up to the end of the stretch.
    private Draft? According(List<SpacedUnit> units, int c, int bound, int index)
    {
        if (!IsAccording(units, c) || c + 1 >= units.Count)
        {
            return null;
        }

        var particle = Ending(units[c - 1].Word, Longest(grammar, "according-particle"));
        if (particle is null || units[c - 1].Quotation is not null)
        {
            return null;
        }

        var end = units.Count;
        var first = PhraseStart(units, c - 1, bound);
        return Finish(
            units,
            new TextSpan(units[first].Span.Start, units[c - 1].WordEnd - particle.Length),
            new TextSpan(units[c - 1].WordEnd - particle.Length, units[c].WordEnd),
            Pieces(units, c + 1, end, ""),
            index,
            c
        );
    }

    private Draft? Cue(
        List<SpacedUnit> units,
        int c,
        int bound,
        int index,
        ImmutableArray<TextSpan> shared,
        IReadOnlyList<TextSpan>? lastSource
    )
    {
        if (CueAt(units[c].Word) is not { } found)
        {
            return Linked(units, c, bound, index, shared);
        }

        if (QuotativeBefore(units, c, bound) is not { } q)
        {
            return null;
        }

        var passive = found.Class == "hearsay";
        var light = grammar.Is("light-verb", found.Lemma);
        if (light && q != c - 1)
        {
            return null;
        }

        return Build(units, c, q, bound, index, passive, shared, lastSource, found.Class);
    }

    // "…"라며 with no verb of its own: the words go on in the same sentence.
    private Draft? Linked(
        List<SpacedUnit> units,
        int c,
        int bound,
        int index,
        ImmutableArray<TextSpan> shared
    )
    {
        if (c == 0 || !units[c].Attached || !grammar.Is("linking-quotative", units[c].Word))
        {
            return null;
        }

        return Build(units, c, c, bound, index, false, shared, null, "neutral") is { } draft
            ? draft with
            {
                Cue = [],
                Linking = true,
            }
            : null;
    }

    private Draft? Build(
        List<SpacedUnit> units,
        int c,
        int q,
        int bound,
        int index,
        bool passive,
        ImmutableArray<TextSpan> shared,
        IReadOnlyList<TextSpan>? lastSource,
        string cueClass
    )
    {
        var quoted = units[q].Attached ? q - 1 : -1;
        var sourceUnit = passive ? -1 : Between(units, q + 1, c);
        var afterContent = sourceUnit >= 0;
        if (!passive && !afterContent)
        {
            // Inside "…다는 설명" the subject is that of the words reported.
            var nominal =
                quoted < 0
                && grammar
                    .List("nominal-quotative")
                    .Any(ending => units[q].Word.EndsWith(ending, StringComparison.Ordinal));
            var goesOn = lastSource is not null && grammar.Is("continuation", units[0].Word);
            sourceUnit = Before(
                units,
                bound,
                quoted >= 0 ? quoted : q,
                topicOnly: nominal || goesOn
            );
        }

        ImmutableArray<TextSpan> source = [];
        var start = bound;
        if (sourceUnit >= 0)
        {
            var particle =
                Ending(units[sourceUnit].Word, topics) ?? Ending(units[sourceUnit].Word, subjects);
            var first = PhraseStart(units, sourceUnit, afterContent ? q + 1 : bound);
            source =
            [
                new TextSpan(
                    units[first].Span.Start,
                    units[sourceUnit].WordEnd - (particle?.Length ?? 0)
                ),
            ];
            start = afterContent ? bound : sourceUnit + 1;
        }
        else if (!passive)
        {
            source =
                !shared.IsEmpty ? shared
                : lastSource is not null ? [.. lastSource]
                : [];
        }

        start = AfterAdjuncts(units, start, quoted >= 0 ? quoted : q, quoted >= 0);
        var strip = units[q].Attached ? "" : Ending(units[q].Word, quotatives) ?? "";
        ImmutableArray<TextSpan> pieces;
        StatementKind kind;
        if (quoted >= 0 && start >= quoted)
        {
            kind = StatementKind.Direct;
            pieces = [units[quoted].Quotation!.Inner];
        }
        else
        {
            var end = quoted >= 0 ? quoted + 1 : q + 1;
            if (start >= end)
            {
                return null;
            }

            pieces =
            [
                new TextSpan(
                    units[start].Span.Start,
                    quoted >= 0 ? units[quoted].Span.End : units[q].WordEnd - strip.Length
                ),
            ];
            kind = units.Skip(start).Take(end - start).Any(unit => unit.Quotation is not null)
                ? StatementKind.Mixed
                : StatementKind.Indirect;
        }

        if (pieces[0].IsEmpty)
        {
            return null;
        }

        return new Draft
        {
            Kind = kind,
            Source = source,
            Cue = [new TextSpan(units[c].Span.Start, units[c].WordEnd)],
            Content = pieces,
            Clause = new TextSpan(units[bound].Span.Start, units[c].Span.End),
            Addressee = Addressee(units, bound, c),
            Negated = cueClass == "denying",
            Asks = cueClass == "asking",
            Stretch = index,
        };
    }

    private Draft? Finish(
        List<SpacedUnit> units,
        TextSpan source,
        TextSpan cue,
        (ImmutableArray<TextSpan> Spans, StatementKind Kind)? content,
        int index,
        int c
    )
    {
        if (content is not { } found || source.IsEmpty)
        {
            return null;
        }

        return new Draft
        {
            Kind = found.Kind,
            Source = [source],
            Cue = [cue],
            Content = found.Spans,
            Clause = new TextSpan(units[0].Span.Start, units[c].Span.End),
            Stretch = index,
        };
    }

    private static (ImmutableArray<TextSpan> Spans, StatementKind Kind)? Pieces(
        List<SpacedUnit> units,
        int start,
        int end,
        string strip
    )
    {
        if (start >= end)
        {
            return null;
        }

        var span = new TextSpan(units[start].Span.Start, units[end - 1].WordEnd - strip.Length);
        return (
            [span],
            units.Skip(start).Take(end - start).Any(unit => unit.Quotation is not null)
                ? StatementKind.Mixed
                : StatementKind.Indirect
        );
    }

    private Cue? CueAt(string word)
    {
        for (var length = word.Length; length > 0; length--)
        {
            foreach (var (cue, _) in grammar.Cues.WithFirstWord(word[..length]))
            {
                if (grammar.Is("verb-ending", word[length..]) || length == word.Length)
                {
                    return cue;
                }
            }
        }

        return null;
    }

    private int? QuotativeBefore(List<SpacedUnit> units, int c, int bound)
    {
        for (var q = c - 1; q >= bound && c - q <= WidestGap; q--)
        {
            var unit = units[q];
            if (unit.Quotation is not null)
            {
                return null;
            }

            if (unit.Attached)
            {
                return Array.Exists(
                    attached,
                    ending => string.Equals(ending, unit.Word, StringComparison.Ordinal)
                )
                    ? q
                    : null;
            }

            if (!unit.Comma && Ending(unit.Word, quotatives, 1) is not null)
            {
                return q;
            }

            if (unit.Stop)
            {
                return null;
            }
        }

        return null;
    }

    // A source between the quotative ending and the verb.
    private int Between(List<SpacedUnit> units, int start, int end)
    {
        for (var i = end - 1; i >= start; i--)
        {
            if (units[i].Quotation is null && IsSubject(units[i].Word, topicOnly: false))
            {
                return i;
            }
        }

        return -1;
    }

    private int Before(List<SpacedUnit> units, int start, int end, bool topicOnly)
    {
        var subject = -1;
        for (var i = start; i < end; i++)
        {
            if (units[i].Quotation is not null || units[i].Attached)
            {
                continue;
            }

            if (IsSubject(units[i].Word, topicOnly: true))
            {
                return i;
            }

            if (!topicOnly && subject < 0 && IsSubject(units[i].Word, topicOnly: false))
            {
                subject = i;
            }
        }

        return subject;
    }

    private bool IsSubject(string word, bool topicOnly) =>
        !grammar.Is("adverb", word)
        && Ending(word, adnominals, 0) is null
        && !grammar.Is("no-speaker", word)
        && (Ending(word, topics) is not null || !topicOnly && Ending(word, subjects) is not null);

    private int PhraseStart(List<SpacedUnit> units, int last, int bound)
    {
        var i = last;
        while (i > bound)
        {
            var before = units[i - 1];
            if (before.Quotation is null && !before.Word.Any(char.IsLetterOrDigit))
            {
                break;
            }

            if (
                before.Quotation is not null && !(i >= 2 && before.Quotation.Secondary)
                || before.Comma
                || before.Stop
                || before.Attached && !before.Word.StartsWith("의", StringComparison.Ordinal)
                || grammar.Is("adverb", before.Word)
                || IsDate(before.Word)
            )
            {
                break;
            }

            var adnominalNext =
                i <= last && Ending(units[i].Word, adnominals, 0) is not null && i < last;
            if (
                Ending(before.Word, adnominals, 0) is null
                && Ending(before.Word, stops) is not null
                && !adnominalNext
            )
            {
                break;
            }

            i--;
        }

        return i;
    }

    private bool IsDate(string word) =>
        word.Length > 1 && char.IsDigit(word[0]) && Ending(word, dates) is not null;

    // Skips date, place, occasion and listener after the source.
    private int AfterAdjuncts(List<SpacedUnit> units, int start, int end, bool quoted)
    {
        var at = start;
        for (var i = start; i < end && i - start < 16; i++)
        {
            var unit = units[i];
            if (unit.Quotation is not null && !quoted)
            {
                break;
            }

            var strong =
                IsDate(unit.Word)
                || grammar.Is("adverb", unit.Word)
                || Ending(unit.Word, adjuncts, 0) is { } ending
                    && (
                        quoted
                        || grammar.Is("strong-adjunct", ending)
                        || Array.Exists(
                            events,
                            noun => unit.Word.StartsWith(noun, StringComparison.Ordinal)
                        )
                    );
            if (strong)
            {
                at = i + 1;
            }
            else if (!quoted && (IsSubject(unit.Word, topicOnly: false) || i - at >= 4))
            {
                break;
            }
        }

        // Before a quotation only what ends in an adjunct is skipped; the rest belongs to the words quoted.
        return at;
    }

    private TextSpan? Addressee(List<SpacedUnit> units, int start, int end)
    {
        var endings = Longest(grammar, "addressee-particle");
        for (var i = end - 1; i >= start; i--)
        {
            if (units[i].Quotation is null && Ending(units[i].Word, endings) is { } particle)
            {
                var first = PhraseStart(units, i, start);
                for (var k = first; k < i; k++)
                {
                    if (IsSubject(units[k].Word, topicOnly: false))
                    {
                        first = k + 1;
                    }
                }

                return new TextSpan(units[first].Span.Start, units[i].WordEnd - particle.Length);
            }
        }

        return null;
    }

    // NAME, "…": words put into a mouth by a headline.
    private Draft? Headline(List<SpacedUnit> units, int index)
    {
        var comma = units.FindIndex(unit => unit.Comma);
        var quoted = units
            .Where(unit => unit.Quotation is { Title: false })
            .Select(unit => unit.Quotation!.Inner)
            .ToImmutableArray();
        if (comma is < 0 or > 3 || quoted.IsEmpty || quoted[0].Start < units[comma].Span.End)
        {
            return null;
        }

        return new Draft
        {
            Kind = StatementKind.Direct,
            Source = [new TextSpan(units[0].Span.Start, units[comma].WordEnd)],
            Content = quoted,
            Stretch = index,
        };
    }
}
