using System.Collections.Immutable;

namespace Stemma.Attribution;

/// <summary>
/// Statements in a verb-final language without spaces that marks reported words with a particle (Japanese): content, particle,
/// reporting verb; the source carries a topic particle.
/// </summary>
internal sealed class UnspacedQuotatives(string text, Grammar grammar)
{
    // Between the particle and its verb stand at most an adverb or a short source.
    private const int WidestGap = 24;

    // A topic further from the start of its sentence is not its subject.
    private const int LongestSource = 60;

    private readonly string[] particles =
    [
        .. grammar.List("quotative").OrderByDescending(word => word.Length),
    ];
    private readonly string[] links =
    [
        .. grammar.List("content-link").OrderByDescending(word => word.Length),
    ];

    /// <summary>The statements of one stretch in order of their cues.</summary>
    public List<Draft> Report(
        Stretch stretch,
        ImmutableArray<Quotation> outer,
        int index,
        IReadOnlyList<TextSpan>? lastSource
    )
    {
        var words = new UnspacedText(text, stretch.Span, outer);
        var drafts = new List<Draft>();
        if (According(words, index) is { } according)
        {
            drafts.Add(according);
        }

        var bound = stretch.Span.Start;
        ImmutableArray<TextSpan> shared = [];
        for (var at = stretch.Span.Start; at < stretch.Span.End; at++)
        {
            if (words[at] == UnspacedText.Mask || CueAt(words, at) is not { } cue)
            {
                continue;
            }

            if (Build(words, at, cue, bound, index, shared, lastSource) is { } draft)
            {
                shared = draft.Source.IsEmpty ? shared : draft.Source;
                if (
                    drafts.Count > 0
                    && drafts[^1].Linking
                    && draft.Kind == StatementKind.Direct
                    && drafts[^1].Source.SequenceEqual(draft.Source)
                )
                {
                    drafts[^1] = draft with
                    {
                        Content = drafts[^1].Content.AddRange(draft.Content),
                    };
                }
                else
                {
                    drafts.Add(draft);
                }

                bound = at + cue.Length;
            }

            at += cue.Length - 1;
        }

        return drafts;
    }

    private (int Length, Cue Cue)? CueAt(UnspacedText words, int at)
    {
        foreach (var (form, cue) in grammar.FormsByFirst(words[at]))
        {
            if (words.At(at, form))
            {
                return (form.Length, cue);
            }
        }

        return null;
    }

    private Draft? According(UnspacedText words, int index)
    {
        foreach (var phrase in grammar.List("according"))
        {
            var at = words.Slice(words.Span.Start, words.Span.End).IndexOf(phrase);
            if (at <= 0)
            {
                continue;
            }

            var cue = new TextSpan(words.Span.Start + at, words.Span.Start + at + phrase.Length);
            var start = SegmentStart(words, cue.Start);
            var source = words.Trim(start, cue.Start);
            var content = words.Trim(cue.End, words.Span.End);
            foreach (var tail in grammar.List("hearsay-tail"))
            {
                if (words.EndsAt(content.End, tail) && content.Length > tail.Length)
                {
                    content = words.Trim(content.Start, content.End - tail.Length);
                    break;
                }
            }

            if (source.IsEmpty || source.Length > LongestSource || content.IsEmpty)
            {
                return null;
            }

            return new Draft
            {
                Kind = words.Quotes(content) ? StatementKind.Mixed : StatementKind.Indirect,
                Source = [source],
                Cue = [cue],
                Content = [content],
                Clause = new TextSpan(source.Start, cue.End),
                Stretch = index,
            };
        }

        return null;
    }

    private Draft? Build(
        UnspacedText words,
        int at,
        (int Length, Cue Cue) cue,
        int bound,
        int index,
        ImmutableArray<TextSpan> shared,
        IReadOnlyList<TextSpan>? lastSource
    )
    {
        if (ParticleBefore(words, at, bound) is not { } particle)
        {
            return null;
        }

        var quoted = words.EndingAt(particle.Start);
        if (quoted is not null && quoted.Outer.Start < bound)
        {
            return null;
        }

        var hearsay = cue.Cue.Class == "hearsay";
        ImmutableArray<TextSpan> source = [];
        var start = bound;
        if (!hearsay)
        {
            if (Topic(words, particle.End, at) is { } after)
            {
                source = [words.Trim(particle.End, after)];
            }
            else if (Topic(words, bound, quoted?.Outer.Start ?? particle.Start) is { } before)
            {
                source = [words.Trim(SegmentStart(words, before, bound), before)];
                start = before + 1;
            }
            else
            {
                source =
                    !shared.IsEmpty ? shared
                    : lastSource is null ? []
                    : [.. lastSource];
            }

            if (source is [var only] && (only.IsEmpty || only.Length > LongestSource))
            {
                source = [];
            }
        }

        var (kind, pieces) = Content(words, start, particle.Start, quoted);
        if (pieces.IsEmpty)
        {
            return null;
        }

        var end = at + cue.Length;
        return new Draft
        {
            Kind = kind,
            Source = source,
            Cue = [new TextSpan(at, end)],
            Content = pieces,
            Clause = new TextSpan(bound, end),
            Addressee = Addressee(words, bound, quoted?.Outer.Start ?? at),
            Negated = cue.Cue.Class == "denying",
            Asks = cue.Cue.Class == "asking",
            Linking = Array.Exists(links, link => words.EndsAt(end, link)),
            Stretch = index,
        };
    }

    private (StatementKind Kind, ImmutableArray<TextSpan> Pieces) Content(
        UnspacedText words,
        int start,
        int end,
        Quotation? quoted
    )
    {
        start = AfterAdjuncts(words, start, quoted?.Outer.Start ?? end);
        if (quoted is not null && words.Trim(start, quoted.Outer.Start).IsEmpty)
        {
            return (StatementKind.Direct, [quoted.Inner]);
        }

        if (quoted is not null && IsAdjunct(words, quoted.Outer.Start))
        {
            return (StatementKind.Direct, [quoted.Inner]);
        }

        var span = words.Trim(start, end);
        return span.IsEmpty
            ? (StatementKind.Indirect, [])
            : (words.Quotes(span) ? StatementKind.Mixed : StatementKind.Indirect, [span]);
    }

    // The particle before the verb, after a quotation or a predicate.
    private TextSpan? ParticleBefore(UnspacedText words, int at, int bound)
    {
        for (var end = at; end > bound && at - end <= WidestGap; end--)
        {
            if (end < at && words[end] is '。' or UnspacedText.Mask)
            {
                return null;
            }

            foreach (var particle in particles)
            {
                var start = end - particle.Length;
                if (
                    start > bound
                    && words.EndsAt(end, particle)
                    && (
                        words.EndingAt(start) is not null
                        || grammar.Is("predicate-ending", words[start - 1].ToString())
                    )
                    && GapFits(words, end, at)
                )
                {
                    return new TextSpan(start, end);
                }
            }
        }

        return null;
    }

    // Nothing, an adverb, or a source with its particle.
    private bool GapFits(UnspacedText words, int start, int end)
    {
        if (start == end)
        {
            return true;
        }

        var gap = words.Trim(start, end);
        return gap.IsEmpty
            || grammar.List("gap-ending").Any(ending => words.EndsAt(gap.End, ending));
    }

    // The place of the topic particle; null where there is none.
    private int? Topic(UnspacedText words, int start, int end)
    {
        int? subject = null;
        for (var i = start + 1; i < end; i++)
        {
            if (words[i] == UnspacedText.Mask)
            {
                continue;
            }

            if (
                grammar.Is("topic-particle", words[i].ToString())
                && !grammar.Is("not-before-topic", words[i - 1].ToString())
                && !PartOfWord(words, i)
            )
            {
                return i;
            }

            if (
                subject is null
                && grammar.Is("subject-particle", words[i].ToString())
                && i + 1 < words.Span.End
                && (words[i + 1] is '、' or '「' or UnspacedText.Mask || i + 1 == end)
            )
            {
                subject = i;
            }
        }

        return subject;
    }

    private bool PartOfWord(UnspacedText words, int i) =>
        grammar
            .List("not-topic")
            .Any(word =>
            {
                for (var shift = 0; shift < word.Length; shift++)
                {
                    if (words.At(i - shift, word))
                    {
                        return true;
                    }
                }

                return false;
            });

    private int SegmentStart(UnspacedText words, int end, int bound = -1)
    {
        var from = Math.Max(words.Span.Start, bound);
        for (var i = end - 1; i >= from; i--)
        {
            if (
                words[i] is '、' or '。' or '】' or '）' && !(words[i] == '）')
                || words[i] == UnspacedText.Mask
                || char.IsWhiteSpace(words[i])
            )
            {
                return i + 1;
            }
        }

        return from;
    }

    private int AfterAdjuncts(UnspacedText words, int start, int end)
    {
        for (var i = start; i < end && i - start < LongestSource; i++)
        {
            if (words[i] == '、' && IsAdjunct(words, i))
            {
                start = i + 1;
            }
        }

        return start;
    }

    private bool IsAdjunct(UnspacedText words, int end)
    {
        while (end > words.Span.Start && words[end - 1] is '、')
        {
            end--;
        }

        return grammar.List("adjunct-ending").Any(ending => words.EndsAt(end, ending));
    }

    private TextSpan? Addressee(UnspacedText words, int start, int end)
    {
        foreach (var phrase in grammar.List("addressee-phrase"))
        {
            var at = words.Slice(start, Math.Max(start, end)).IndexOf(phrase);
            if (at > 0)
            {
                var last = start + at;
                var first = last;
                while (
                    first > start
                    && words[first - 1] is not ('、' or '。' or 'は' or 'が' or UnspacedText.Mask)
                )
                {
                    first--;
                }

                if (first < last)
                {
                    return words.Trim(first, last);
                }
            }
        }

        return null;
    }
}
