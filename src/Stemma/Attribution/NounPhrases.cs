namespace Stemma.Attribution;

/// <summary>
/// Where a noun phrase begins or ends among the items of a stretch, by closed classes alone: no tagger is asked. It rather
/// ends a phrase early than runs over a verb.
/// </summary>
internal sealed class NounPhrases(Item[] items, Grammar grammar)
{
    // Longer sources than 30 words are not found by people either (PolNeAR train: 99 % are shorter).
    private const int LongestPhrase = 30;

    /// <summary>Whether the item is a finite verb as far as its form and neighbours tell.</summary>
    public bool IsFinite(int i)
    {
        var item = items[i];
        if (item.Kind != ItemKind.Word)
        {
            return false;
        }

        if (item.Is(WordClasses.Auxiliary))
        {
            return true;
        }

        var tags = grammar.Verbs.GetValueOrDefault(item.Lower);
        if (tags == FormTags.None && LooksFinite(i))
        {
            return true;
        }

        if (tags == FormTags.None)
        {
            foreach (var (cue, cueTags) in grammar.Cues.WithFirstWord(item.Lower))
            {
                if (cue.Rest.IsEmpty)
                {
                    tags |= cueTags;
                }
            }
        }

        if ((tags & FormTags.Finite) == FormTags.None || (item.Capital && i > 0))
        {
            return false;
        }

        // After an article or preposition the form is a noun or an adjective ("the report", "in charges").
        var before = i > 0 ? items[i - 1] : default;
        return !(
            before.IsWord
            && (
                before.Is(WordClasses.Determiner | WordClasses.Possessive | WordClasses.Preposition)
                    && !before.Is(WordClasses.Pronoun)
                || before.Genitive
            )
        );
    }

    // "the vessel ignored calls": an unknown word with a past ending between a noun and no preposition.
    private bool LooksFinite(int i)
    {
        var item = items[i];
        if (
            i == 0
            || i + 1 >= items.Length
            || item.Capital
            || item.Lower.Length < 5
            || !grammar.EndsLikeVerb(item.Lower)
            || !grammar.Cues.WithFirstWord(item.Lower).IsEmpty
        )
        {
            return false;
        }

        var before = items[i - 1];
        var after = items[i + 1];
        return before.Kind == ItemKind.Word
            && !before.Genitive
            && (
                before.Classes == WordClasses.None
                || before.Is(WordClasses.Pronoun | WordClasses.SpeakerNoun | WordClasses.Relative)
            )
            && after.IsWord
            && !after.Is(WordClasses.Preposition | WordClasses.Time)
            && !IsTime(i + 1);
    }

    /// <summary>The noun phrase that ends with the item <paramref name="last"/>, not before <paramref name="bound"/>.</summary>
    public ItemRange? EndingAt(int last, int bound)
    {
        if (
            last < bound
            || items[last].IsWord
                && items[last]
                    .Is(
                        WordClasses.Determiner
                            | WordClasses.Possessive
                            | WordClasses.Preposition
                            | WordClasses.QuestionWord
                    )
                && !items[last].Is(WordClasses.Pronoun | WordClasses.ObjectPronoun)
        )
        {
            return null;
        }

        var start = StartOf(last, Math.Max(bound, last - LongestPhrase));
        return Strip(start, last);
    }

    /// <summary>The end of the noun phrase that starts at <paramref name="start"/>, appositions included.</summary>
    public int EndFrom(int start, bool appositions)
    {
        var end = Core(start);
        while (appositions && end > start && Apposition(end) is { } after)
        {
            end = after;
        }

        return end;
    }

    /// <summary>Whether a noun phrase can start with the item.</summary>
    public bool CanStart(int i)
    {
        if (i >= items.Length)
        {
            return false;
        }

        var item = items[i];
        return item.Kind == ItemKind.Number
            || (
                item.Kind == ItemKind.Word
                && (
                    item.Capital
                    || item.Is(
                        WordClasses.Determiner
                            | WordClasses.Possessive
                            | WordClasses.Pronoun
                            | WordClasses.SpeakerNoun
                    )
                    || (
                        !item.Is(
                            WordClasses.Preposition
                                | WordClasses.Subordinator
                                | WordClasses.Coordinator
                                | WordClasses.Auxiliary
                                | WordClasses.Adverb
                                | WordClasses.Relative
                                | WordClasses.Infinitive
                                | WordClasses.Negation
                        ) && !IsFinite(i)
                    )
                )
            );
    }

    /// <summary>Whether the item belongs to a time expression.</summary>
    public bool IsTime(int i)
    {
        var item = items[i];
        if (
            item.Dated
            || (
                item.Kind == ItemKind.Word
                && item.Is(WordClasses.Time)
                && item.Capital == grammar.CapitalDays
            )
        )
        {
            return true;
        }

        return item.Is(WordClasses.TimeNoun) && i > 0 && items[i - 1].Is(WordClasses.TimeAdjective)
            || item.Is(WordClasses.TimeAdjective)
                && i + 1 < items.Length
                && items[i + 1].Is(WordClasses.TimeNoun | WordClasses.Time)
            || item.Kind == ItemKind.Number
                && (
                    (i > 0 && items[i - 1].Is(WordClasses.Time))
                    || (i + 1 < items.Length && items[i + 1].Is(WordClasses.Time))
                );
    }

    /// <summary>Whether the noun phrase that ends with <paramref name="last"/> stands right after a finite verb.</summary>
    public bool FollowsVerb(int last, int bound)
    {
        for (var i = last; i >= bound && last - i < LongestPhrase; i--)
        {
            if (!items[i].IsWord || items[i].Is(WordClasses.Complementizer | WordClasses.Relative))
            {
                return false;
            }

            if (i < last && IsFinite(i))
            {
                return true;
            }
        }

        return false;
    }

    private int StartOf(int last, int bound)
    {
        var pending = -1;
        var i = last;
        for (; i >= bound; i--)
        {
            var item = items[i];
            if (item.Kind == ItemKind.Close)
            {
                i = OpeningOf(i, bound);
                continue;
            }

            if (
                item is { Kind: ItemKind.Quotation, Lower.Length: 0 }
                && i < last
                && i > bound
                && items[i - 1].IsWord
            )
            {
                // A nickname or title inside the phrase.
                continue;
            }

            if (item.Kind == ItemKind.Comma && pending >= 0 && i > bound && ListGoesOn(i, pending))
            {
                continue;
            }

            if (!item.IsWord && item.Kind != ItemKind.Other)
            {
                break;
            }

            if (item.Is(WordClasses.Coordinator) && i < last)
            {
                if (!grammar.Is("joining-coordinator", item.Lower))
                {
                    break;
                }

                pending = i;
                continue;
            }

            if (
                i < last
                && item.Is(
                    WordClasses.Complementizer | WordClasses.Subordinator | WordClasses.QuestionWord
                )
                && !item.Is(WordClasses.Preposition)
            )
            {
                break;
            }

            if (
                i < last
                && item.Is(WordClasses.Pronoun)
                && !item.Is(WordClasses.Determiner | WordClasses.Possessive)
            )
            {
                break;
            }

            if (i < last && IsFinite(i))
            {
                if (RelativeBefore(i, bound) is { } relative)
                {
                    i = relative;
                    pending = -1;
                    continue;
                }

                break;
            }
        }

        // What stands left of "and" belongs to another verb when the walk ended at one.
        var stoppedAtVerb = i >= bound && items[i].Kind == ItemKind.Word;
        return stoppedAtVerb && pending >= 0 ? pending + 1 : i + 1;
    }

    // "Japan, South Korea and Australia said": the members of a list are short.
    private bool ListGoesOn(int comma, int pending) =>
        pending - comma <= 6 && items[comma - 1].IsWord && !IsFinite(comma - 1);

    private int OpeningOf(int close, int bound)
    {
        for (var i = close - 1; i >= bound; i--)
        {
            if (items[i].Kind == ItemKind.Open)
            {
                return i;
            }
        }

        return close;
    }

    private int? RelativeBefore(int verb, int bound)
    {
        for (var i = verb - 1; i >= bound && i >= verb - 3; i--)
        {
            if (items[i].Is(WordClasses.Relative) && i > bound)
            {
                return i;
            }

            if (!items[i].Is(WordClasses.Adverb | WordClasses.Auxiliary | WordClasses.Negation))
            {
                return null;
            }
        }

        return null;
    }

    private ItemRange? Strip(int start, int last)
    {
        while (start <= last)
        {
            var item = items[start];
            if (
                !item.IsWord && item.Kind != ItemKind.Quotation
                || item.Is(WordClasses.Coordinator)
                    && !item.Is(WordClasses.Determiner | WordClasses.Pronoun)
                || item.Is(WordClasses.Adverb)
                    && !item.Is(WordClasses.Determiner | WordClasses.Pronoun)
                    && !item.Capital
                || start < last
                    && item.Is(WordClasses.Adverb | WordClasses.Subordinator)
                    && start == 0
                    && !item.Is(WordClasses.Determiner | WordClasses.Pronoun)
                || IsTime(start)
            )
            {
                start++;
            }
            else if (
                item.Is(WordClasses.Preposition | WordClasses.Infinitive)
                && !item.Is(WordClasses.Determiner)
            )
            {
                if (AfterLeadingPhrase(start, last) is not { } after)
                {
                    return null;
                }

                start = after;
            }
            else
            {
                return new ItemRange(start, last + 1);
            }
        }

        return null;
    }

    // "In Seoul the minister", "On Monday North Korea": after a time, or at a second article not governed by a preposition.
    private int? AfterLeadingPhrase(int preposition, int last)
    {
        for (var i = preposition + 2; i <= last; i++)
        {
            if (IsTime(i - 1) && !IsTime(i))
            {
                return i;
            }

            if (
                items[i].Is(WordClasses.Determiner | WordClasses.Possessive | WordClasses.Pronoun)
                && items[i - 1].IsWord
                && !items[i - 1]
                    .Is(
                        WordClasses.Preposition
                            | WordClasses.Coordinator
                            | WordClasses.Determiner
                            | WordClasses.Possessive
                    )
            )
            {
                return i;
            }
        }

        return null;
    }

    private int Core(int start)
    {
        var i = start;
        for (; i < items.Length && i - start < LongestPhrase; i++)
        {
            var item = items[i];
            if (item.Kind == ItemKind.Open)
            {
                var close = ClosingOf(i);
                if (close < 0)
                {
                    return i;
                }

                i = close;
                continue;
            }

            if (
                item.Kind == ItemKind.Other
                || (
                    item.Kind == ItemKind.Quotation
                    && i > start
                    && i - 1 >= start
                    && items[i - 1].Is(WordClasses.Determiner)
                )
            )
            {
                continue;
            }

            if (!item.IsWord)
            {
                return i;
            }

            if (i > start && grammar.PhraseAt("carrier-preposition", items, i) > 0)
            {
                return i;
            }

            if (
                i > start
                && (
                    IsTime(i) && !items[i - 1].Is(WordClasses.Preposition)
                    || IsFinite(i)
                    || item.Is(
                        WordClasses.Complementizer
                            | WordClasses.Relative
                            | WordClasses.Subordinator
                            | WordClasses.QuestionWord
                            | WordClasses.Infinitive
                    ) && !grammar.Is("inner-preposition", item.Lower)
                    || item.Is(WordClasses.Preposition)
                        && !grammar.Is("inner-preposition", item.Lower)
                    || item.Is(WordClasses.Pronoun) && !item.Is(WordClasses.Determiner)
                    || item.Is(WordClasses.Adverb) && !item.Capital && !InsidePhrase(i)
                    || IsGerundCue(i)
                    || item.Is(WordClasses.Coordinator) && !JoinsNouns(i)
                )
            )
            {
                return i;
            }

            if (i == start && item.Is(WordClasses.Pronoun) && !item.Is(WordClasses.Determiner))
            {
                return i + 1;
            }
        }

        return i;
    }

    private bool InsidePhrase(int i) =>
        items[i - 1].Is(WordClasses.Determiner | WordClasses.Preposition);

    private bool JoinsNouns(int i) =>
        grammar.Is("joining-coordinator", items[i].Lower)
        && CanStart(i + 1)
        && !items[i + 1].Is(WordClasses.Pronoun);

    private bool IsGerundCue(int i)
    {
        foreach (var (_, tags) in grammar.Cues.WithFirstWord(items[i].Lower))
        {
            if (tags == FormTags.Gerund)
            {
                return true;
            }
        }

        return false;
    }

    // "who works on defence policy" up to the next mark, where that is near.
    private int? ClauseEnd(int relative)
    {
        for (var i = relative; i < items.Length && i - relative < LongestPhrase; i++)
        {
            if (items[i].Kind is ItemKind.Comma or ItemKind.Stop or ItemKind.Semicolon)
            {
                return i;
            }

            if (!items[i].IsWord)
            {
                return null;
            }
        }

        return null;
    }

    private int ClosingOf(int open)
    {
        for (var i = open + 1; i < items.Length && i < open + LongestPhrase; i++)
        {
            if (items[i].Kind == ItemKind.Close)
            {
                return i;
            }
        }

        return -1;
    }

    // ", a researcher at the institute" before another comma or the end.
    private int? Apposition(int comma)
    {
        if (
            comma + 1 >= items.Length
            || items[comma].Kind != ItemKind.Comma
            || grammar.PhraseAt("carrier-preposition", items, comma + 1) > 0
            || !(
                items[comma + 1].Kind == ItemKind.Number
                || items[comma + 1].Is(WordClasses.Determiner)
                || items[comma + 1].Capital
                || items[comma + 1].Is(WordClasses.SpeakerNoun)
                || grammar.Is("inner-preposition", items[comma + 1].Lower)
                || (
                    items[comma + 1].Kind == ItemKind.Word
                    && items[comma + 1].Classes == WordClasses.None
                    && !IsGerundCue(comma + 1)
                    && !IsFinite(comma + 1)
                )
            )
            || items[comma + 1].Is(WordClasses.Pronoun)
                && !items[comma + 1].Is(WordClasses.Determiner)
        )
        {
            return null;
        }

        var end = Core(comma + 1);
        while (end < items.Length && items[end].Is(WordClasses.Preposition) && CanStart(end + 1))
        {
            end = Core(end + 1);
        }

        if (
            end < items.Length
            && items[end].Is(WordClasses.Relative)
            && ClauseEnd(end) is { } relativeEnd
        )
        {
            end = relativeEnd;
        }

        return
            end > comma + 1
            && (
                end >= items.Length
                || items[end].Kind is ItemKind.Comma or ItemKind.Stop or ItemKind.Semicolon
            )
            ? end
            : null;
    }
}
