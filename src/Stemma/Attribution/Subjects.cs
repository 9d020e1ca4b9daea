namespace Stemma.Attribution;

/// <summary>Finds whose verb a cue is, by the words left of it.</summary>
internal sealed class Subjects(Item[] items, NounPhrases phrases, Grammar grammar)
{
    // A subject is parted from its verb by at most so many phrases between commas ("X, 30, of Raleigh, N.C., said").
    private const int MostAppositions = 5;

    /// <summary>What stands left of a verb group as its subject.</summary>
    /// <param name="Range">The noun phrase with its appositions.</param>
    /// <param name="Origin">How it is tied to the verb.</param>
    /// <param name="ClauseStart">Leftmost item of the clause.</param>
    /// <param name="AfterVerb">Whether another finite verb stands right before the phrase.</param>
    internal readonly record struct Subject(
        ItemRange? Range,
        SourceOrigin Origin,
        int ClauseStart,
        bool AfterVerb = false
    );

    /// <summary>The subject of the verb group that starts at <paramref name="group"/>; null where nothing fits.</summary>
    public Subject? Before(int group, int bound)
    {
        var j = SkipBack(group - 1, bound);
        if (j < bound)
        {
            return null;
        }

        var item = items[j];
        if (item.Kind == ItemKind.Comma)
        {
            return AcrossComma(j, bound) is { } far ? far : null;
        }

        if (item.Kind == ItemKind.Close)
        {
            return Whole(j, bound);
        }

        if (!item.IsWord)
        {
            return null;
        }

        if (item.Is(WordClasses.Coordinator) && !item.Is(WordClasses.Pronoun))
        {
            var start = j > bound && items[j - 1].Kind == ItemKind.Comma ? j - 1 : j;
            return new Subject(null, SourceOrigin.Shared, start);
        }

        if (item.Is(WordClasses.Relative) && Antecedent(j, bound) is { } antecedent)
        {
            return new Subject(antecedent, SourceOrigin.Relative, j);
        }

        if (
            item.Is(
                WordClasses.Infinitive
                    | WordClasses.Complementizer
                    | WordClasses.Subordinator
                    | WordClasses.Preposition
            ) && !item.Is(WordClasses.Pronoun)
        )
        {
            return null;
        }

        return Whole(j, bound);
    }

    /// <summary>Skips adverbs and times to the left.</summary>
    public int SkipBack(int j, int bound)
    {
        while (j >= bound)
        {
            if (phrases.IsTime(j))
            {
                j--;
                if (j >= bound && items[j].Is(WordClasses.Preposition))
                {
                    j--;
                }

                continue;
            }

            if (
                items[j].Is(WordClasses.Adverb | WordClasses.Negation)
                && !items[j].Is(WordClasses.Pronoun | WordClasses.Coordinator)
                && items[j].IsWord
                && !items[j].Capital
            )
            {
                j--;
                continue;
            }

            return j;
        }

        return j;
    }

    private Subject? Whole(int last, int bound)
    {
        if (
            phrases.IsFinite(last)
            || phrases.EndingAt(last, bound) is not { } range
            || !IsNominal(range)
            || !OpensSubject(range, bound)
        )
        {
            return null;
        }

        // "a-t-il dit": the auxiliary stands before the pronoun.
        var inverted =
            range is { Start: > 0 }
            && range.End == range.Start + 1
            && grammar.List("clitic-pronoun").Count > 0
            && range.Start > bound
            && items[range.Start - 1].Is(WordClasses.Auxiliary)
            && items[range.Start].Is(WordClasses.Pronoun);
        return new Subject(
            range,
            SourceOrigin.Own,
            inverted ? range.Start - 1 : range.Start,
            phrases.FollowsVerb(last, bound)
        );
    }

    // A pronoun right before the phrase, or a participle at its start, shows that the phrase is the rest of another clause.
    private bool OpensSubject(ItemRange range, int bound)
    {
        var first = items[range.Start];
        var before = range.Start > bound ? items[range.Start - 1] : default;
        return !(
                before.Is(WordClasses.Pronoun)
                && !before.Is(WordClasses.Determiner | WordClasses.Relative)
            )
            && !(
                !first.Capital
                && first.Classes == WordClasses.None
                && range.End - range.Start > 1
                && grammar
                    .List("no-source-ending")
                    .Any(ending => first.Lower.EndsWith(ending, StringComparison.Ordinal))
            );
    }

    private bool IsNominal(ItemRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (
                items[i].IsWord
                && !phrases.IsTime(i)
                && !items[i]
                    .Is(WordClasses.Adverb | WordClasses.Preposition | WordClasses.Coordinator)
            )
            {
                return true;
            }
        }

        return false;
    }

    private ItemRange? Antecedent(int relative, int bound)
    {
        var last = relative - 1;
        if (last >= bound && items[last].Kind == ItemKind.Comma)
        {
            last--;
        }

        // "a report that said": the word before is no verb.
        return
            last >= bound
            && (items[last].IsWord || items[last].Kind == ItemKind.Close)
            && !phrases.IsFinite(last)
            && !items[last].Is(WordClasses.Preposition | WordClasses.Auxiliary)
            ? phrases.EndingAt(last, bound)
            : null;
    }

    private Subject? AcrossComma(int comma, int bound)
    {
        var right = comma;
        var keep = comma;
        for (var chunks = 0; chunks < MostAppositions; chunks++)
        {
            var left = right - 1;
            while (
                left >= bound
                && (
                    items[left].IsWord
                    || items[left].Kind is ItemKind.Other or ItemKind.Open or ItemKind.Close
                )
            )
            {
                left--;
            }

            var start = left + 1;
            var length = right - start;
            if (length == 0)
            {
                return null;
            }

            // ", Lord Ismay, said": what stands between two commas qualifies the phrase before them.
            if (
                chunks == 0
                && left >= bound
                && items[left].Kind == ItemKind.Comma
                && !IsAdverbial(start, right)
                && !items[start].Is(WordClasses.Relative)
                && Head(LeftOf(left, bound), left, right, bound) is { } qualified
            )
            {
                return qualified;
            }

            var first = items[start];
            var relative = first.Is(WordClasses.Relative);
            if (relative || IsAdverbial(start, right))
            {
                // Beside the point of who speaks: "who …", "in Seoul", "however".
                keep = start - 1;
            }
            else if (
                !(first.Kind == ItemKind.Number && chunks >= 0)
                    && !IsLooseApposition(start, right)
                    && !phrases.IsFinite(FiniteIn(start, right))
                || left < bound
                || items[left].Kind != ItemKind.Comma
            )
            {
                return Head(start, right, keep, bound);
            }

            if (left < bound || items[left].Kind != ItemKind.Comma)
            {
                return null;
            }

            right = left;
        }

        return null;
    }

    private int LeftOf(int comma, int bound)
    {
        var left = comma - 1;
        while (
            left >= bound
            && (
                items[left].IsWord
                || items[left].Kind is ItemKind.Other or ItemKind.Open or ItemKind.Close
            )
        )
        {
            left--;
        }

        return left + 1;
    }

    private Subject? Head(int start, int right, int keep, int bound)
    {
        if (
            phrases.EndingAt(right - 1, Math.Max(start, bound)) is not { } range
            || !IsNominal(range)
        )
        {
            return null;
        }

        // A verb before the phrase in the same chunk: then the commas part clauses, not appositions.
        for (var i = start; i < range.Start; i++)
        {
            if (phrases.IsFinite(i))
            {
                return null;
            }
        }

        if (
            HasFinite(range)
            || range.Start > start
                && items[start].Is(WordClasses.Preposition | WordClasses.Subordinator)
        )
        {
            return null;
        }

        return new Subject(
            new ItemRange(range.Start, Math.Max(keep, range.End)),
            SourceOrigin.Own,
            range.Start
        );
    }

    private bool HasFinite(ItemRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (items[i].Is(WordClasses.Relative))
            {
                return false;
            }

            if (phrases.IsFinite(i))
            {
                return true;
            }
        }

        return false;
    }

    private int FiniteIn(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (phrases.IsFinite(i))
            {
                return i;
            }
        }

        return start;
    }

    private bool IsAdverbial(int start, int end)
    {
        if (
            items[start].Is(WordClasses.Preposition)
            && !grammar.Is("inner-preposition", items[start].Lower)
        )
        {
            return true;
        }

        for (var i = start; i < end; i++)
        {
            if (!items[i].Is(WordClasses.Adverb) && !phrases.IsTime(i))
            {
                return false;
            }
        }

        return true;
    }

    // "30", "of Raleigh", "a strategist": chunks that qualify what stands before them.
    private bool IsLooseApposition(int start, int end)
    {
        var first = items[start];
        if (
            first.Kind == ItemKind.Number
            || first.Is(WordClasses.Determiner | WordClasses.Possessive)
            || grammar.Is("inner-preposition", first.Lower)
        )
        {
            return start > 0
                && items[start - 1].Kind == ItemKind.Comma
                && PrecededByName(start - 1);
        }

        // "Ind.", "N.C.", "Calif."; "chief of staff": small letters without an article.
        return end - start <= 2 && items[end - 1].Kind == ItemKind.Other
            || !first.Capital
                && !first.Is(WordClasses.Pronoun)
                && start > 0
                && PrecededByName(start - 1);
    }

    private bool PrecededByName(int comma) =>
        comma > 0
        && items[comma - 1].IsWord | items[comma - 1].Kind is ItemKind.Close or ItemKind.Other;
}
