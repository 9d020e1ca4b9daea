namespace Stemma.Attribution;

/// <summary>Reads what follows a cue: listener, adjuncts, and where the content starts.</summary>
internal sealed class Complements(Item[] items, NounPhrases phrases, Grammar grammar)
{
    // Adjuncts between cue and content ("said in a statement issued late on Monday night in Seoul that").
    private const int LongestTail = 40;

    /// <summary>What follows a cue.</summary>
    /// <param name="Content">First item of the content; -1 where none follows.</param>
    /// <param name="End">The item after the adjuncts.</param>
    /// <param name="Object">Whether the content is an object.</param>
    /// <param name="Addressee">The listener.</param>
    internal readonly record struct Complement(
        int Content,
        int End,
        bool Object,
        ItemRange? Addressee
    );

    /// <summary>The complement of a cue whose words end before <paramref name="start"/>; null where nothing fits.</summary>
    public Complement? After(int start, CueFrames frames)
    {
        ItemRange? addressee = null;
        var p = start;
        if (start < items.Length && grammar.Is("genitive-preposition", items[start].Lower))
        {
            // "member states of": a noun after all. Verbs that take it have it among their words.
            return null;
        }

        while (p < items.Length && p - start < LongestTail)
        {
            var item = items[p];
            switch (item.Kind)
            {
                case ItemKind.Stop:
                case ItemKind.Semicolon:
                case ItemKind.Dash:
                    return Bare(p, addressee, frames);
                case ItemKind.Colon:
                    return p + 1 < items.Length && Reports(frames)
                        ? new Complement(p + 1, p, false, addressee)
                        : Bare(p, addressee, frames);
                case ItemKind.Quotation:
                    return new Complement(p, p, !Reports(frames), addressee);
                case ItemKind.Comma:
                    return AfterComma(p, addressee, frames);
                case ItemKind.Open:
                    var close = Close(p);
                    if (close < 0)
                    {
                        return Bare(p, addressee, frames);
                    }

                    p = close + 1;
                    continue;
            }

            if (item.Is(WordClasses.Complementizer) && !IsDemonstrative(p, frames))
            {
                return (frames & (CueFrames.Clause | CueFrames.ThatClause | CueFrames.Listener))
                    != CueFrames.None
                        ? new Complement(p, p, false, addressee)
                    : (frames & CueFrames.Object) != CueFrames.None
                        ? new Complement(p, p, true, addressee)
                    : null;
            }

            if (
                item.Is(WordClasses.QuestionWord)
                && (
                    !item.Is(WordClasses.Subordinator)
                    || item.Lower.Length > 0 && grammar.Is("question-opener", item.Lower)
                )
            )
            {
                return
                    (
                        frames
                        & (
                            CueFrames.Clause
                            | CueFrames.ThatClause
                            | CueFrames.Question
                            | CueFrames.Object
                        )
                    ) != CueFrames.None
                    ? new Complement(p, p, false, addressee)
                    : null;
            }

            if (item.Is(WordClasses.Infinitive) && NextIsVerb(p))
            {
                return (frames & CueFrames.Infinitive) != CueFrames.None
                        ? new Complement(p, p, true, addressee)
                    : (frames & CueFrames.Object) != CueFrames.None && p > start
                        ? new Complement(start, start, true, addressee)
                    : Bare(p, addressee, frames);
            }

            if (
                (frames & CueFrames.Object) != CueFrames.None
                && (frames & CueFrames.Clause) == CueFrames.None
                && !Reports(frames)
            )
            {
                return OpensObject(p) ? new Complement(p, p, true, addressee)
                    : Skippable(p) ? Next(ref p)
                    : null;
            }

            if (Skippable(p))
            {
                p++;
                continue;
            }

            if (
                addressee is null
                && item.Is(WordClasses.AddresseePreposition)
                && !item.Is(WordClasses.Determiner)
                && phrases.CanStart(p + 1)
            )
            {
                var end = phrases.EndFrom(p + 1, appositions: false);
                addressee = new ItemRange(p + 1, end);
                p = end;
                continue;
            }

            if (
                addressee is null
                && (frames & CueFrames.Listener) != CueFrames.None
                && Listener(p) is { } listener
            )
            {
                addressee = listener;
                p = listener.End;
                continue;
            }

            if (item.Is(WordClasses.Preposition))
            {
                if (PastPhrase(p) is not { } past)
                {
                    return Bare(p, addressee, frames);
                }

                p = past;
                continue;
            }

            if (
                grammar.DropsComplementizer
                && (frames & CueFrames.Clause) != CueFrames.None
                && OpensClause(p)
                && HasVerb(p)
            )
            {
                return new Complement(p, p, false, addressee);
            }

            if ((frames & CueFrames.Object) != CueFrames.None && OpensObject(p))
            {
                return new Complement(p, p, true, addressee);
            }

            return
                item.Is(WordClasses.Coordinator | WordClasses.Subordinator) || phrases.IsFinite(p)
                ? Bare(p, addressee, frames)
                : null;
        }

        return Bare(Math.Min(p, items.Length), addressee, frames);
    }

    private Complement? Next(ref int p)
    {
        var next = p + 1;
        return next < items.Length && OpensObject(next)
            ? new Complement(next, next, true, null)
            : null;
    }

    private static bool Reports(CueFrames frames) =>
        (
            frames
            & (CueFrames.Quotation | CueFrames.Clause | CueFrames.ThatClause | CueFrames.Listener)
        ) != CueFrames.None;

    private static Complement? Bare(int end, ItemRange? addressee, CueFrames frames) =>
        (frames & (CueFrames.Quotation | CueFrames.Clause)) != CueFrames.None
            ? new Complement(-1, end, false, addressee)
            : null;

    private Complement? AfterComma(int comma, ItemRange? addressee, CueFrames frames)
    {
        if (!Reports(frames))
        {
            return null;
        }

        var next = comma + 1;
        if (next < items.Length && items[next].Kind == ItemKind.Quotation)
        {
            return new Complement(next, comma, false, addressee);
        }

        // ", in statements to the agency," and ", however,": an insertion before the content.
        for (var close = next; close < items.Length && close - next <= 14; close++)
        {
            if (items[close].Kind != ItemKind.Comma)
            {
                if (!items[close].IsWord || (items[close].Is(WordClasses.Auxiliary)))
                {
                    break;
                }

                continue;
            }

            var after = close + 1;
            if (
                after < items.Length
                && (
                    items[after].Kind == ItemKind.Quotation
                    || items[after].Is(WordClasses.Complementizer)
                )
            )
            {
                return new Complement(after, comma, false, addressee);
            }

            if (
                grammar.DropsComplementizer
                && OnlyAdverbs(next, close)
                && after < items.Length
                && OpensClause(after)
                && (frames & CueFrames.Clause) != CueFrames.None
            )
            {
                return new Complement(after, comma, false, addressee);
            }

            break;
        }

        if (next < items.Length && items[next].Is(WordClasses.Complementizer))
        {
            return new Complement(next, comma, false, addressee);
        }

        return Bare(comma, addressee, frames);
    }

    private bool OnlyAdverbs(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!items[i].Is(WordClasses.Adverb) && !phrases.IsTime(i))
            {
                return false;
            }
        }

        return true;
    }

    private bool Skippable(int p) =>
        phrases.IsTime(p)
        || (items[p].Is(WordClasses.Preposition) && p + 1 < items.Length && phrases.IsTime(p + 1))
        || items[p].Is(WordClasses.TimeAdjective)
            && p + 1 < items.Length
            && items[p + 1].Is(WordClasses.TimeNoun)
        || (
            items[p].Is(WordClasses.Adverb | WordClasses.Negation)
            && !items[p].Is(WordClasses.Determiner | WordClasses.Pronoun | WordClasses.Infinitive)
        );

    // "told that story": "that" before a noun and with an object frame only is no conjunction.
    private bool IsDemonstrative(int p, CueFrames frames) =>
        (frames & (CueFrames.Clause | CueFrames.ThatClause | CueFrames.Listener)) == CueFrames.None
        && (p + 1 < items.Length && !items[p + 1].Is(WordClasses.Determiner | WordClasses.Pronoun));

    private bool NextIsVerb(int p)
    {
        if (p + 1 >= items.Length)
        {
            return false;
        }

        var next = items[p + 1];
        return !next.Capital
            && next.Kind == ItemKind.Word
            && !next.Is(
                WordClasses.Determiner
                    | WordClasses.Possessive
                    | WordClasses.Pronoun
                    | WordClasses.ObjectPronoun
            )
            && !next.Is(WordClasses.SpeakerNoun)
            && !grammar.Is("addressee-noun", next.Lower);
    }

    private bool OpensObject(int p) =>
        p < items.Length
        && (
            items[p].Kind == ItemKind.Quotation
            || items[p].IsWord
                && !items[p].Is(WordClasses.Coordinator | WordClasses.Subordinator)
                && (!items[p].Is(WordClasses.Preposition) || items[p].Is(WordClasses.Determiner))
                && !phrases.IsTime(p)
                && !phrases.IsFinite(p)
        );

    private bool OpensClause(int p) =>
        phrases.CanStart(p)
        || p < items.Length && items[p].Is(WordClasses.EmptySubject | WordClasses.ObjectPronoun);

    // A clause without its conjunction needs a verb to be one.
    private bool HasVerb(int start)
    {
        for (var i = start + 1; i < items.Length && i - start < LongestTail; i++)
        {
            if (items[i].Kind == ItemKind.Semicolon)
            {
                return false;
            }

            if (
                phrases.IsFinite(i)
                || items[i] is { Kind: ItemKind.Word, Capital: false, Genitive: false }
                    && items[i].Classes == WordClasses.None
                    && grammar.CanEndVerb(items[i].Lower)
            )
            {
                return true;
            }
        }

        return false;
    }

    private ItemRange? Listener(int p)
    {
        if (items[p].Is(WordClasses.ObjectPronoun))
        {
            return new ItemRange(p, p + 1);
        }

        if (!phrases.CanStart(p) || items[p].Is(WordClasses.EmptySubject))
        {
            return null;
        }

        // "told Lusa the visit": a name ends where an article begins.
        var end = phrases.EndFrom(p, appositions: false);
        for (var i = p + 1; i < end; i++)
        {
            if (
                items[i].Is(WordClasses.Determiner | WordClasses.Possessive | WordClasses.Pronoun)
                && !items[i - 1]
                    .Is(WordClasses.Preposition | WordClasses.Determiner | WordClasses.Coordinator)
            )
            {
                end = i;
                break;
            }
        }

        // Who is told is followed by what is told or by an adjunct; otherwise the phrase is the content.
        return end > p ? new ItemRange(p, end) : null;
    }

    private int? PastPhrase(int preposition)
    {
        if (!phrases.CanStart(preposition + 1))
        {
            return null;
        }

        var end = phrases.EndFrom(preposition + 1, appositions: false);
        for (var i = preposition + 2; i < end; i++)
        {
            if (
                items[i].Is(WordClasses.Determiner | WordClasses.Pronoun)
                && !items[i - 1]
                    .Is(WordClasses.Preposition | WordClasses.Determiner | WordClasses.Coordinator)
                && !items[i - 1].Is(WordClasses.Possessive)
            )
            {
                return i;
            }
        }

        return end > preposition + 1 ? end : null;
    }

    private int Close(int open)
    {
        for (var i = open + 1; i < items.Length && i - open < LongestTail; i++)
        {
            if (items[i].Kind == ItemKind.Close)
            {
                return i;
            }
        }

        return -1;
    }
}
