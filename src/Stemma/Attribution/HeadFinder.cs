namespace Stemma.Attribution;

/// <summary>Finds the reporting verbs and phrases of a stretch in languages whose subject stands before the verb.</summary>
internal sealed class HeadFinder(Item[] items, Grammar grammar)
{
    private readonly NounPhrases phrases = new(items, grammar);
    private readonly Subjects subjects = new(items, new NounPhrases(items, grammar), grammar);
    private readonly Complements complements = new(items, new NounPhrases(items, grammar), grammar);

    /// <summary>The heads in text order.</summary>
    public List<ReportingHead> Find(bool headline)
    {
        var heads = new List<ReportingHead>();
        var bound = Datelines.EndIn(items, phrases);
        for (var i = bound; i < items.Length; i++)
        {
            if (items[i].Kind == ItemKind.Stop && i + 1 < items.Length && items[i].Lower != ".")
            {
                bound = i + 1;
            }

            if (
                items[i].Kind == ItemKind.Quotation
                && i + 1 < items.Length
                && items[i + 1].Kind == ItemKind.Quotation
            )
            {
                continue;
            }

            var head = items[i].Kind switch
            {
                ItemKind.Colon => Colon(i, bound, headline),
                ItemKind.Dash => Dash(i, bound),
                ItemKind.Word => Adjunct(i, bound) ?? Verb(i, bound, heads),
                _ => null,
            };
            if (head is not null)
            {
                heads.Add(head);
                i = Math.Max(i, head.Cue.End - 1);
            }
        }

        return heads;
    }

    // NAME: "…" anywhere; NAME: clause in headlines.
    private ReportingHead? Colon(int colon, int bound, bool headline)
    {
        if (colon + 1 >= items.Length || colon - bound is < 1 or > 8)
        {
            return null;
        }

        if (
            items[colon + 1].Kind != ItemKind.Quotation
                && !(
                    headline
                    && Speaks(bound, colon)
                    && items[bound..colon].Any(item => item.Is(WordClasses.SpeakerNoun))
                )
            || grammar.Is("label", items[colon - 1].Lower)
        )
        {
            return null;
        }

        for (var i = bound; i < colon; i++)
        {
            if (
                !items[i].IsWord
                    && items[i].Kind is not (ItemKind.Comma or ItemKind.Open or ItemKind.Close)
                || phrases.IsFinite(i)
            )
            {
                return null;
            }
        }

        return
            items[bound].Capital
            && phrases.EndingAt(colon - 1, bound) is { } source
            && source.Start == bound
            ? new ReportingHead
            {
                Cue = new ItemRange(colon, colon + 1),
                Source = source,
                Origin = SourceOrigin.Own,
                Placement = HeadPlacement.Before,
                ClauseStart = bound,
                ClauseEnd = colon + 1,
                ContentStart = colon + 1,
            }
            : null;
    }

    private ReportingHead? Adjunct(int i, int bound)
    {
        var length = grammar.PhraseAt("source-preposition", items, i);
        ItemRange source;
        ItemRange cue;
        if (length > 0 && phrases.CanStart(i + length))
        {
            // What follows up to the end is the content, not an apposition.
            var end = phrases.EndFrom(i + length, appositions: true);
            if (i == bound && (end >= items.Length || items[end].Kind == ItemKind.Stop))
            {
                end = phrases.EndFrom(i + length, appositions: false);
            }

            source = new ItemRange(i + length, end);
            cue = new ItemRange(i, i + length);
        }
        else if (Standpoint(i, bound) is { } standpoint)
        {
            (source, cue) = standpoint;
        }
        else
        {
            return null;
        }

        // "according to its needs" names no source, "according to its spokesman" does.
        if (
            source.IsEmpty
            || items[source.Start].Is(WordClasses.Possessive) && !Speaks(source.Start, source.End)
        )
        {
            return null;
        }

        var after = AfterCarrier(Math.Max(source.End, cue.End));
        var opens =
            i == bound
            || items[i - 1].Kind is ItemKind.Dash
            || items[i - 1].Is(WordClasses.Coordinator | WordClasses.Complementizer);
        var contentStart = -1;
        if (after < items.Length && items[after].Kind == ItemKind.Comma && after + 1 < items.Length)
        {
            contentStart = after + 1;
        }

        if (opens && contentStart < 0)
        {
            return null;
        }

        var clauseStart = i > bound && items[i - 1].Kind == ItemKind.Comma ? i - 1 : i;
        return new ReportingHead
        {
            Cue = cue,
            Source = source,
            Origin = SourceOrigin.Own,
            Placement = opens ? HeadPlacement.Before : HeadPlacement.Adjunct,
            ClauseStart = clauseStart,
            ClauseEnd = after,
            ContentStart = contentStart,
        };
    }

    // "For the professor, …" at the start of a clause; "in Kim's view".
    private (ItemRange Source, ItemRange Cue)? Standpoint(int i, int bound)
    {
        if (
            i == bound
            && grammar.Is("standpoint-preposition", items[i].Lower)
            && phrases.CanStart(i + 1)
        )
        {
            var end = phrases.EndFrom(i + 1, appositions: true);
            var next = AfterCarrier(end);
            if (
                next < items.Length
                && items[next].Kind == ItemKind.Comma
                && end > i + 1
                && Speaks(i + 1, end)
            )
            {
                return (new ItemRange(i + 1, end), new ItemRange(i, i + 1));
            }
        }

        if (grammar.Is("view-preposition", items[i].Lower))
        {
            for (
                var noun = i + 2;
                noun < items.Length && noun < i + 10 && items[noun].IsWord;
                noun++
            )
            {
                if (
                    grammar.Is("view-noun", items[noun].Lower)
                    && (items[noun - 1].Genitive || items[noun - 1].Is(WordClasses.Possessive))
                )
                {
                    return (new ItemRange(i + 1, noun), new ItemRange(i, noun + 1));
                }
            }
        }

        return null;
    }

    // "a source cited by the agency": the item after the carrier.
    private int AfterCarrier(int end)
    {
        var at = end < items.Length && items[end].Kind == ItemKind.Comma ? end + 1 : end;
        var length = at < items.Length ? grammar.PhraseAt("carrier-preposition", items, at) : 0;
        return length > 0 && phrases.CanStart(at + length)
            ? phrases.EndFrom(at + length, appositions: false)
            : end;
    }

    // Somebody who can hold a view: a person's title or a name that is no time.
    private bool Speaks(int start, int end)
    {
        var names = 0;
        for (var i = start; i < end; i++)
        {
            if (phrases.IsTime(i) || items[i].Kind == ItemKind.Number)
            {
                return false;
            }

            if (items[i].Is(WordClasses.SpeakerNoun))
            {
                return true;
            }

            names += items[i].Capital ? 1 : 0;
        }

        return names > 0 && !items[start].Is(WordClasses.Determiner | WordClasses.Possessive);
    }

    private ReportingHead? Verb(int i, int bound, List<ReportingHead> heads)
    {
        if (
            items[i].Capital
            && i > bound
            && !(items[i - 1].Kind == ItemKind.Quotation)
            && !AllCapitals()
        )
        {
            return null;
        }

        foreach (var (cue, tags) in grammar.Cues.WithFirstWord(items[i].Lower))
        {
            if (Matches(i, cue) is not { } end)
            {
                continue;
            }

            if (
                (Opening(i, end, cue, tags, bound) ?? Build(i, end, cue, tags, bound, heads)) is
                { } head
            )
            {
                return head;
            }
        }

        return null;
    }

    private bool AllCapitals() => items.Count(item => item.Capital) > items.Length * 3 / 4;

    private int? Matches(int i, Cue cue)
    {
        var at = i + 1;
        foreach (var word in cue.Rest)
        {
            while (
                at < items.Length
                && at - i < 3
                && items[at].Is(WordClasses.Adverb)
                && !string.Equals(items[at].Lower, word, StringComparison.Ordinal)
            )
            {
                at++;
            }

            if (
                at >= items.Length
                || !string.Equals(items[at].Lower, word, StringComparison.Ordinal)
            )
            {
                return null;
            }

            at++;
        }

        return at;
    }

    private ReportingHead? Build(
        int verb,
        int end,
        Cue cue,
        FormTags tags,
        int bound,
        List<ReportingHead> heads
    )
    {
        var group = Group(
            verb,
            bound,
            out var auxiliary,
            out var be,
            out var negated,
            out var infinitive
        );
        if (infinitive)
        {
            return null;
        }

        var gerund = (tags & FormTags.Gerund) != FormTags.None && !be;
        if (
            be
            && (tags & FormTags.Participle) != FormTags.None
            && (tags & FormTags.Gerund) == FormTags.None
        )
        {
            return Passive(verb, end, group, cue, negated, bound);
        }

        var before = subjects.Before(group, bound);
        auxiliary |= before is { Range: { } pronoun } && before.Value.ClauseStart < pronoun.Start;
        var finite =
            (tags & FormTags.Finite) != FormTags.None
            || auxiliary && (tags & (FormTags.Participle | FormTags.Base)) != FormTags.None
            || be && (tags & FormTags.Gerund) != FormTags.None
            || (tags & FormTags.Base) != FormTags.None;
        if (!finite && !gerund)
        {
            return null;
        }

        var inverted = Inverted(group, end, cue, bound);
        var read =
            before is { Origin: SourceOrigin.Own } quoting
            && (cue.Frames & CueFrames.Quotation) != CueFrames.None
            && FollowsSpeech(quoting.ClauseStart)
                ? AfterSpeech(end, complements.After(end, cue.Frames)?.Addressee)
                : complements.After(end, cue.Frames);
        if (read is not { } complement)
        {
            return before is null || before.Value.Origin != SourceOrigin.Own ? inverted : null;
        }

        if (
            inverted is not null
            && (
                before is null
                || before.Value.Origin != SourceOrigin.Own
                || complement.Content >= 0 && PrefersInversion(group)
            )
        )
        {
            return inverted;
        }

        if (gerund)
        {
            return Gerund(verb, end, group, cue, complement, negated, heads);
        }

        if (before is not { } subject)
        {
            return Headless(verb, end, group, cue, complement, negated, heads, bound);
        }

        // In a row of verbs of one subject all stand in one form.
        var bare = (tags & FormTags.Finite) == FormTags.None && !auxiliary && !be;
        if (bare && subject.Origin == SourceOrigin.Shared && (heads.Count == 0 || !heads[^1].Bare))
        {
            return null;
        }

        // A bare form needs a subject and a complement that no noun could have ("reports that", "plans to").
        if (
            (tags & FormTags.Finite) == FormTags.None
            && !auxiliary
            && !be
            && !PluralSubject(subject)
        )
        {
            return null;
        }

        // "in a region considered vital": a participle after the object of another verb.
        if (
            subject.AfterVerb
            && !auxiliary
            && (tags & FormTags.Participle) != FormTags.None
            && (
                complement.Object
                || complement.Content < 0
                || items[complement.Content].Kind != ItemKind.Quotation
                    && !items[complement.Content].Is(WordClasses.Complementizer)
                    && (cue.Frames & CueFrames.Object) != CueFrames.None
            )
        )
        {
            return null;
        }

        // "…, observers expected": without a complement the form is a participle.
        if (
            complement.Content < 0
            && (tags & FormTags.Participle) != FormTags.None
            && (cue.Frames & CueFrames.Quotation) == CueFrames.None
        )
        {
            return null;
        }

        var source = subject.Range;
        var origin = subject.Origin;
        if (origin == SourceOrigin.Shared)
        {
            source = SharedSource(heads, group, bound);
            if (source is null)
            {
                return null;
            }
        }

        if (source is { } range && !CanSpeak(range))
        {
            return null;
        }

        return
            Place(end, group, cue, complement, source, origin, subject.ClauseStart, negated, bound)
                is { } placed
            ? placed with
            {
                Bare = bare,
            }
            : null;
    }

    private ReportingHead? Place(
        int end,
        int group,
        Cue cue,
        Complements.Complement complement,
        ItemRange? source,
        SourceOrigin origin,
        int clauseStart,
        bool negated,
        int bound
    )
    {
        var left = clauseStart - 1;
        var contentBefore =
            origin == SourceOrigin.Own
            && left > bound - 1
            && left >= 0
            && items[left].Kind is ItemKind.Comma or ItemKind.Quotation or ItemKind.Dash
            && (items[left].Kind == ItemKind.Quotation || left - bound >= 1)
            && (cue.Frames & (CueFrames.Quotation | CueFrames.Clause)) != CueFrames.None;
        var bare = complement.Content < 0;
        var resumes =
            complement.Content >= 0
            && items[complement.Content].Kind == ItemKind.Quotation
            && complement.Content > 0
            && items[complement.Content - 1].Kind == ItemKind.Comma;
        var quotedBefore =
            contentBefore
            && (
                items[left].Kind == ItemKind.Quotation
                || left > 0
                    && items[left].Kind == ItemKind.Comma
                    && items[left - 1].Kind == ItemKind.Quotation
            );
        contentBefore &= quotedBefore || (cue.Frames & CueFrames.Clause) != CueFrames.None;
        if (contentBefore && (bare || resumes && quotedBefore))
        {
            return new ReportingHead
            {
                Cue = new ItemRange(group, end),
                Verb = cue,
                Source = source,
                Origin = origin,
                Placement = HeadPlacement.After,
                ClauseStart = items[left].Kind == ItemKind.Quotation ? clauseStart : left,
                ClauseEnd = Math.Max(complement.End, end),
                ContentStart = resumes ? complement.Content : -1,
                Addressee = complement.Addressee,
                Negated = negated,
            };
        }

        if (bare)
        {
            return null;
        }

        return new ReportingHead
        {
            Cue = new ItemRange(group, end),
            Verb = cue,
            Source = source,
            Origin = origin,
            Placement = HeadPlacement.Before,
            ClauseStart = clauseStart,
            ClauseEnd = complement.Content,
            ContentStart = complement.Content,
            ObjectContent = complement.Object,
            Addressee = complement.Addressee,
            Negated = negated,
        };
    }

    // "…," said the minister. / announced today the envoy.
    private ReportingHead? Inverted(int group, int end, Cue cue, int bound)
    {
        if (
            (cue.Frames & (CueFrames.Quotation | CueFrames.Clause)) == CueFrames.None
            || group <= bound
            || items[group - 1].Kind is not (ItemKind.Comma or ItemKind.Quotation or ItemKind.Dash)
        )
        {
            return null;
        }

        var start = end;
        while (
            start < items.Length
            && (
                phrases.IsTime(start)
                || items[start].Is(WordClasses.Preposition)
                    && start + 1 < items.Length
                    && phrases.IsTime(start + 1)
                || items[start].Is(WordClasses.Adverb)
                    && !items[start].Is(WordClasses.Determiner)
                    && !items[start].Capital
            )
        )
        {
            start++;
        }

        // "nesta quarta-feira (8) o enviado"
        if (
            start + 2 < items.Length
            && items[start].Kind == ItemKind.Open
            && items[start + 1].Kind == ItemKind.Number
            && items[start + 2].Kind == ItemKind.Close
        )
        {
            start += 3;
        }

        ItemRange? addressee = null;
        if (
            start < items.Length
            && grammar.InvertsAfterListener
            && items[start].Is(WordClasses.AddresseePreposition)
            && !items[start].Is(WordClasses.Determiner)
            && phrases.CanStart(start + 1)
        )
        {
            var listenerEnd = phrases.EndFrom(start + 1, appositions: false);
            for (var i = start + 2; i < listenerEnd; i++)
            {
                if (
                    items[i].Is(WordClasses.Determiner) && !items[i - 1].Is(WordClasses.Preposition)
                )
                {
                    listenerEnd = i;
                }
            }

            addressee = new ItemRange(start + 1, listenerEnd);
            start = listenerEnd;
            while (start < items.Length && items[start].Kind == ItemKind.Comma)
            {
                start++;
            }
        }

        if (
            start >= items.Length
            || !phrases.CanStart(start)
            || items[start].Is(WordClasses.ObjectPronoun) && !items[start].Is(WordClasses.Pronoun)
        )
        {
            return null;
        }

        var sourceEnd = phrases.EndFrom(start, appositions: true);
        if (sourceEnd <= start)
        {
            return null;
        }

        if (items[start].Is(WordClasses.Complementizer))
        {
            return null;
        }

        // A verb right after the phrase would make it the subject of a reported clause.
        if (sourceEnd < items.Length && phrases.IsFinite(sourceEnd))
        {
            return null;
        }

        if (sourceEnd < items.Length && items[sourceEnd].Is(WordClasses.Complementizer))
        {
            return null;
        }

        var source = new ItemRange(start, sourceEnd);
        if (!CanSpeak(source))
        {
            return null;
        }

        var left = group - 1;
        var resumes = -1;
        var after = sourceEnd;
        while (
            after < items.Length
            && after - sourceEnd < 12
            && items[after].IsWord
            && !phrases.IsFinite(after)
            && !items[after]
                .Is(WordClasses.Coordinator | WordClasses.Relative | WordClasses.Complementizer)
        )
        {
            after++;
        }

        if (
            after + 1 < items.Length
            && items[after].Kind is ItemKind.Comma or ItemKind.Colon
            && items[after + 1].Kind == ItemKind.Quotation
        )
        {
            resumes = after + 1;
        }
        else if (after < items.Length && items[after].Kind == ItemKind.Quotation)
        {
            resumes = after;
        }

        return new ReportingHead
        {
            Cue = new ItemRange(group, end),
            Verb = cue,
            Source = source,
            Origin = SourceOrigin.Own,
            Placement = HeadPlacement.After,
            ClauseStart = items[left].Kind == ItemKind.Quotation ? group : left,
            ClauseEnd = after,
            ContentStart = resumes,
            Addressee = addressee,
        };
    }

    // A quotation that ends as speech does stands right before the reporting clause.
    private bool FollowsSpeech(int clauseStart)
    {
        var left = clauseStart - 1;
        if (left > 0 && items[left].Kind == ItemKind.Comma)
        {
            left--;
        }

        return left >= 0
            && items[left].Kind == ItemKind.Quotation
            && (items[left].Lower.Length == 1 || left < clauseStart - 1);
    }

    // "…," he said of the plan on Monday. / "…," he said after the talks, "…": no content but what goes on in quotation marks.
    private Complements.Complement AfterSpeech(int end, ItemRange? addressee)
    {
        var at = end;
        while (
            at < items.Length
            && items[at].Kind is not (ItemKind.Stop or ItemKind.Semicolon or ItemKind.Quotation)
            && !IsNewClause(at)
        )
        {
            at++;
        }

        var resumes =
            at < items.Length
            && at > end
            && items[at].Kind == ItemKind.Quotation
            && items[at].Lower.Length == 1
            && items[at - 1].Kind is ItemKind.Comma or ItemKind.Colon;
        return resumes
            ? new Complements.Complement(at, at - 1, false, addressee)
            : new Complements.Complement(-1, at, false, addressee);
    }

    private bool IsNewClause(int at) =>
        items[at].Kind == ItemKind.Comma
        && at + 1 < items.Length
        && items[at + 1].Kind != ItemKind.Quotation
        && (
            items[at + 1].Is(WordClasses.Coordinator)
            || grammar.Cues.WithFirstWord(items[at + 1].Lower) is { IsEmpty: false } cues
                && (cues[0].Tags & FormTags.Gerund) != FormTags.None
        );

    // "…" — NAME, up to the end.
    private ReportingHead? Dash(int dash, int bound)
    {
        if (
            dash == bound
            || items[dash - 1].Kind != ItemKind.Quotation
            || dash + 1 >= items.Length
            || !items[dash + 1].Capital
        )
        {
            return null;
        }

        var end = phrases.EndFrom(dash + 1, appositions: true);
        return end >= items.Length || items[end].Kind == ItemKind.Stop
            ? new ReportingHead
            {
                Cue = new ItemRange(dash, dash + 1),
                Source = new ItemRange(dash + 1, end),
                Origin = SourceOrigin.Own,
                Placement = HeadPlacement.After,
                ClauseStart = dash,
                ClauseEnd = end,
            }
            : null;
    }

    // Said the minister: "…"
    private ReportingHead? Opening(int verb, int end, Cue cue, FormTags tags, int bound)
    {
        if (
            verb != bound
            || (cue.Frames & CueFrames.Quotation) == CueFrames.None
            || (tags & FormTags.Finite) == FormTags.None
            || !phrases.CanStart(end)
        )
        {
            return null;
        }

        var after = phrases.EndFrom(end, appositions: true);
        return
            after + 1 < items.Length
            && items[after].Kind is ItemKind.Colon or ItemKind.Comma
            && items[after + 1].Kind == ItemKind.Quotation
            ? new ReportingHead
            {
                Cue = new ItemRange(verb, end),
                Verb = cue,
                Source = new ItemRange(end, after),
                Origin = SourceOrigin.Own,
                Placement = HeadPlacement.Before,
                ClauseStart = verb,
                ClauseEnd = after + 1,
                ContentStart = after + 1,
            }
            : null;
    }

    private bool PrefersInversion(int group) =>
        items[group - 1].Kind == ItemKind.Quotation
        || group > 1
            && items[group - 1].Kind == ItemKind.Comma
            && items[group - 2].Kind == ItemKind.Quotation;

    private ReportingHead? Gerund(
        int verb,
        int end,
        int group,
        Cue cue,
        Complements.Complement complement,
        bool negated,
        List<ReportingHead> heads
    )
    {
        if (complement.Content < 0)
        {
            return null;
        }

        var before = subjects.SkipBack(group - 1, 0);
        var atStart = before < 0;
        var comma =
            !atStart && items[before].Kind is ItemKind.Comma or ItemKind.Dash or ItemKind.Quotation;
        var joined =
            !atStart
            && (
                items[before].Is(WordClasses.Coordinator)
                || items[before].Is(WordClasses.Preposition | WordClasses.Subordinator)
                    && grammar.Is("gerund-preposition", items[before].Lower)
            );
        if (!atStart && !comma && !joined && !items[Math.Max(0, before)].IsWord)
        {
            return null;
        }

        ItemRange? source = null;
        if (!atStart && !joined && !comma)
        {
            // "a statement saying that", "reports claiming that": the noun before it.
            source = phrases.EndingAt(before, 0);
            if (
                source is null
                || phrases.IsFinite(before)
                || complement.Object
                || items[complement.Content].Kind != ItemKind.Quotation
                    && !items[complement.Content].Is(WordClasses.Complementizer)
            )
            {
                return null;
            }
        }
        else
        {
            source = SharedSource(heads, group, 0);
        }

        if (source is null)
        {
            return null;
        }

        var start =
            before >= 0 && (comma || joined) && items[before].Kind != ItemKind.Quotation
                ? before
                : group;
        if (joined && before > 0 && items[before - 1].Kind == ItemKind.Comma)
        {
            start = before - 1;
        }

        return new ReportingHead
        {
            Cue = new ItemRange(group, end),
            Verb = cue,
            Source = source,
            Origin = source is null ? SourceOrigin.None : SourceOrigin.Shared,
            Placement = HeadPlacement.Before,
            ClauseStart = Math.Max(0, start),
            ClauseEnd = complement.Content,
            ContentStart = complement.Content,
            ObjectContent = complement.Object,
            Addressee = complement.Addressee,
            Negated = negated,
            Gerund = true,
        };
    }

    // No subject left of the verb: a further verb of the same subject after a comma.
    private ReportingHead? Headless(
        int verb,
        int end,
        int group,
        Cue cue,
        Complements.Complement complement,
        bool negated,
        List<ReportingHead> heads,
        int bound
    )
    {
        if (complement.Content < 0 || group <= bound || items[group - 1].Kind != ItemKind.Comma)
        {
            return null;
        }

        return SharedSource(heads, group, bound) is { } source && CanSpeak(source)
            ? new ReportingHead
            {
                Cue = new ItemRange(group, end),
                Verb = cue,
                Source = source,
                Origin = SourceOrigin.Shared,
                Placement = HeadPlacement.Before,
                ClauseStart = group - 1,
                ClauseEnd = complement.Content,
                ContentStart = complement.Content,
                ObjectContent = complement.Object,
                Addressee = complement.Addressee,
                Negated = negated,
            }
            : null;
    }

    private ReportingHead? Passive(int verb, int end, int group, Cue cue, bool negated, int bound)
    {
        var accepts =
            (cue.Frames & (CueFrames.Clause | CueFrames.Infinitive | CueFrames.ThatClause))
            != CueFrames.None;
        if (!accepts || end >= items.Length)
        {
            return null;
        }

        var next = items[end];
        var clause = next.Is(WordClasses.Complementizer);
        if (
            !clause
            && !(
                next.Is(WordClasses.Infinitive)
                && (cue.Frames & CueFrames.Clause) != CueFrames.None
                && grammar.Is("passive-report", cue.Lemma)
            )
        )
        {
            return null;
        }

        if (
            subjects.Before(group, bound)
            is not { Origin: SourceOrigin.Own, Range: { } range } subject
        )
        {
            return null;
        }

        var empty = items[range.Start].Is(WordClasses.EmptySubject) && range.End == range.Start + 1;
        if (clause && !empty)
        {
            return null;
        }

        return new ReportingHead
        {
            Cue = new ItemRange(group, end),
            Verb = cue,
            Source = empty ? null : range,
            Origin = SourceOrigin.None,
            Placement = empty ? HeadPlacement.Before : HeadPlacement.Passive,
            ClauseStart = subject.ClauseStart,
            ClauseEnd = end,
            ContentStart = end,
            Negated = negated,
        };
    }

    private int Group(
        int verb,
        int bound,
        out bool auxiliary,
        out bool be,
        out bool negated,
        out bool infinitive
    )
    {
        auxiliary = be = negated = infinitive = false;
        var g = verb;
        for (var j = verb - 1; j >= bound; j--)
        {
            var item = items[j];
            if (item.Kind != ItemKind.Word)
            {
                break;
            }

            if (item.Is(WordClasses.Auxiliary))
            {
                auxiliary = true;
                be |= item.Is(WordClasses.Be);
                negated |= item.Is(WordClasses.Negation);
                g = j;
            }
            else if (item.Is(WordClasses.Negation))
            {
                negated = true;
                g = j;
            }
            else if (
                item.Is(WordClasses.Infinitive)
                && !auxiliary
                && (j == verb - 1 || items[j + 1].Is(WordClasses.Adverb))
            )
            {
                infinitive = true;
                break;
            }
            else if (
                item.Is(WordClasses.Adverb)
                && !item.Capital
                && !item.Is(WordClasses.Determiner | WordClasses.Pronoun | WordClasses.Coordinator)
            )
            {
                g = j;
            }
            else if (grammar.Is("inner-clitic", item.Lower))
            {
                g = j;
            }
            else
            {
                break;
            }
        }

        return g;
    }

    // The subject of the nearest verb before, reporting or not.
    private ItemRange? SharedSource(List<ReportingHead> heads, int group, int bound)
    {
        for (var h = heads.Count - 1; h >= 0; h--)
        {
            if (
                heads[h].Origin is SourceOrigin.Own or SourceOrigin.Shared
                && heads[h].Placement is HeadPlacement.Before or HeadPlacement.After
                && !HeadOrder.IsNested(items, heads, h)
            )
            {
                return heads[h].Source;
            }
        }

        for (var i = bound; i < group; i++)
        {
            if (
                phrases.IsFinite(i)
                && subjects.Before(GroupStart(i, bound), bound)
                    is { Origin: SourceOrigin.Own, Range: { } range }
            )
            {
                return range;
            }
        }

        return null;
    }

    private int GroupStart(int verb, int bound) => Group(verb, bound, out _, out _, out _, out _);

    private bool PluralSubject(Subjects.Subject subject)
    {
        if (subject.Range is not { } range)
        {
            return true;
        }

        var last = items[range.End - 1];
        return last.Is(WordClasses.Pronoun)
            || last.Lower.EndsWith('s')
            || items[range.Start].Is(WordClasses.Pronoun | WordClasses.Relative)
            || subject.Origin == SourceOrigin.Relative
            || last.Is(WordClasses.SpeakerNoun)
            || grammar.BareFormsArePlain;
    }

    private bool CanSpeak(ItemRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (
                items[i].IsWord
                && !phrases.IsTime(i)
                && items[i].Kind == ItemKind.Word
                && !items[i]
                    .Is(WordClasses.Preposition | WordClasses.Subordinator | WordClasses.Adverb)
            )
            {
                return !(range.End - range.Start == 1 && grammar.Is("no-speaker", items[i].Lower));
            }
        }

        return range.End > range.Start && items[range.Start].Kind == ItemKind.Number;
    }
}
