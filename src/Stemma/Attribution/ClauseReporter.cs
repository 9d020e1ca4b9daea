using System.Collections.Immutable;

namespace Stemma.Attribution;

/// <summary>Statements in languages that put the subject before the verb and spaces between words (English, French, Portuguese …).</summary>
internal sealed class ClauseReporter(string text, Grammar grammar)
{
    /// <summary>The statements of one stretch, in order of their cues.</summary>
    public List<Draft> Report(Item[] items, int stretch, bool headline)
    {
        var heads = new HeadFinder(items, grammar).Find(headline);
        var phrases = new NounPhrases(items, grammar);
        var drafts = new List<Draft>(heads.Count);
        var territory = Datelines.EndIn(items, phrases);
        for (var h = 0; h < heads.Count; h++)
        {
            var head = heads[h];
            var ranges = head.Placement switch
            {
                HeadPlacement.Before =>
                [
                    new ItemRange(head.ContentStart, EndOfContent(items, phrases, heads, h)),
                ],
                HeadPlacement.Passive =>
                [
                    head.Source!.Value,
                    new ItemRange(head.ContentStart, EndOfContent(items, phrases, heads, h)),
                ],
                _ => Around(items, phrases, heads, h, territory),
            };
            if (head.Placement is HeadPlacement.After)
            {
                territory =
                    ranges.Count > 0 ? Math.Max(head.ClauseEnd, ranges[^1].End) : head.ClauseEnd;
            }

            if (Build(items, head, ranges, stretch) is { } draft)
            {
                drafts.Add(draft);
            }
        }

        return WithCarriers(items, phrases, drafts);
    }

    // "…, citing the agency", "a source cited by the agency": belongs to the statement whose cue or source stands before it.
    private List<Draft> WithCarriers(Item[] items, NounPhrases phrases, List<Draft> drafts)
    {
        for (var i = 1; i < items.Length && drafts.Count > 0; i++)
        {
            var length = grammar.PhraseAt("carrier-preposition", items, i);
            if (length == 0 || !phrases.CanStart(i + length))
            {
                continue;
            }

            var end = phrases.EndFrom(i + length, appositions: false);
            var span = SpanOf(items, new ItemRange(i + length, Math.Max(end, i + length + 1)));
            var at = items[i].Span.Start;
            var d = drafts.FindLastIndex(draft =>
                draft.Cue is [var cue] && cue.End <= at
                || draft.Source is [var source] && source.End <= at
            );
            if (d >= 0 && drafts[d].Via.IsEmpty)
            {
                drafts[d] = grammar.Is("citing", items[i].Lower)
                    ? drafts[d] with
                    {
                        Cites = span,
                    }
                    : drafts[d] with
                    {
                        Via = [span],
                    };
            }
        }

        return drafts;
    }

    // Content before the reporting clause, and what goes on after it.
    private static List<ItemRange> Around(
        Item[] items,
        NounPhrases phrases,
        List<ReportingHead> heads,
        int h,
        int territory
    )
    {
        var head = heads[h];
        var start = territory;
        while (
            start < head.ClauseStart
            && (items[start].Kind is ItemKind.Comma or ItemKind.Semicolon or ItemKind.Stop)
        )
        {
            start++;
        }

        var ranges = new List<ItemRange>();
        var before = new ItemRange(start, head.ClauseStart);
        if (!before.IsEmpty)
        {
            ranges.Add(before);
        }

        if (head.ContentStart >= 0)
        {
            ranges.Add(new ItemRange(head.ContentStart, EndOfContent(items, phrases, heads, h)));
        }
        else if (
            head.ClauseEnd + 1 < items.Length
            && items[head.ClauseEnd].Kind == ItemKind.Comma
            && GoesOn(items, phrases, heads, h)
        )
        {
            ranges.Add(new ItemRange(head.ClauseEnd + 1, EndOfContent(items, phrases, heads, h)));
        }

        return ranges;
    }

    // "The centre, he said, is no base": the clause before lacks its verb, or the clause after has no subject of its own.
    private static bool GoesOn(Item[] items, NounPhrases phrases, List<ReportingHead> heads, int h)
    {
        var next = heads[h].ClauseEnd + 1;
        var start = heads[h].ClauseStart;
        if (
            start > 0 && items[start - 1].Kind == ItemKind.Quotation
            || items[start].Kind == ItemKind.Quotation
        )
        {
            return false;
        }

        if (
            h + 1 < heads.Count && heads[h + 1].ClauseStart <= next
            || items[next].Is(WordClasses.Coordinator | WordClasses.Relative)
            || items[next].Kind == ItemKind.Quotation
        )
        {
            return false;
        }

        // The clause goes on with its verb at once, or with a phrase and its verb where nothing complete stood before.
        return phrases.IsFinite(next)
            || items[next].Is(WordClasses.Adverb)
                && next + 1 < items.Length
                && phrases.IsFinite(next + 1)
            || items[next].Is(WordClasses.Preposition | WordClasses.Infinitive)
            || IsShort(items, phrases, heads[h].ClauseStart) && HasFinite(phrases, items, next);
    }

    // "On Monday, he said, …": an adverbial before, the clause after.
    private static bool IsShort(Item[] items, NounPhrases phrases, int clauseStart)
    {
        for (var i = 0; i < clauseStart; i++)
        {
            if (phrases.IsFinite(i) || items[i].Kind == ItemKind.Quotation)
            {
                return false;
            }
        }

        return true;
    }

    private static int EndOfContent(
        Item[] items,
        NounPhrases phrases,
        List<ReportingHead> heads,
        int h
    )
    {
        var head = heads[h];
        var start = head.ContentStart >= 0 ? head.ContentStart : head.ClauseEnd + 1;
        var end = items.Length;
        for (var k = h + 1; k < heads.Count; k++)
        {
            if (heads[k].ClauseStart > start && HeadOrder.Cuts(items, head, heads[k]))
            {
                end = heads[k].ClauseStart;
                break;
            }
        }

        if (QuotationEnd(items, start, end) is { } quoted)
        {
            return quoted;
        }

        for (var i = start; i < end; i++)
        {
            if (
                items[i].Kind == ItemKind.Semicolon
                || items[i].Kind == ItemKind.Stop && items[i].Lower is not "."
                || items[i].Kind == ItemKind.Quotation
                    && i > start
                    && EndsSentence(items[i])
                    && (
                        i + 1 >= end
                        || items[i + 1].Kind == ItemKind.Quotation
                        || items[i + 1].Capital
                    )
            )
            {
                return items[i].Kind == ItemKind.Quotation ? i + 1 : i;
            }

            if (head.ObjectContent && i > start && EndsObject(items, phrases, i))
            {
                return i;
            }
        }

        return end;
    }

    private static bool EndsObject(Item[] items, NounPhrases phrases, int i)
    {
        if (items[i].Kind == ItemKind.Comma)
        {
            return !ListGoesOn(items, phrases, i);
        }

        return items[i].Kind == ItemKind.Dash;
    }

    // "Russia, China and Iran": after the comma come a few words without a verb, then another comma or "and".
    private static bool ListGoesOn(Item[] items, NounPhrases phrases, int comma)
    {
        for (var i = comma + 1; i < items.Length && i <= comma + 7; i++)
        {
            if (items[i].Is(WordClasses.Coordinator))
            {
                return i > comma + 1 || !HasFinite(phrases, items, i + 1);
            }

            if (items[i].Kind == ItemKind.Comma)
            {
                return i > comma + 1;
            }

            if (
                !items[i].IsWord
                || phrases.IsFinite(i)
                || items[i].Is(WordClasses.Relative | WordClasses.Subordinator)
            )
            {
                return false;
            }
        }

        return false;
    }

    private static bool HasFinite(NounPhrases phrases, Item[] items, int start)
    {
        for (var i = start; i < items.Length && i < start + 6; i++)
        {
            if (phrases.IsFinite(i))
            {
                return true;
            }
        }

        return false;
    }

    // A quotation that ends its own sentence ends the content, with those that follow it at once.
    private static int? QuotationEnd(Item[] items, int start, int end)
    {
        if (start >= end || items[start].Kind != ItemKind.Quotation)
        {
            return null;
        }

        var i = start;
        while (i + 1 < end && items[i + 1].Kind == ItemKind.Quotation)
        {
            i++;
        }

        return EndsSentence(items[i]) || i + 1 >= end || items[i + 1].Kind is ItemKind.Stop
            ? i + 1
            : null;
    }

    private static bool EndsSentence(Item item) => item.Quotation is { } && item.Lower.Length == 1;

    private Draft? Build(Item[] items, ReportingHead head, List<ItemRange> ranges, int stretch)
    {
        var quoted = 0;
        var words = 0;
        var pieces = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (
            var range in ranges.Select(range => Trim(items, range)).Where(range => !range.IsEmpty)
        )
        {
            for (var i = range.Start; i < range.End; i++)
            {
                quoted += items[i].Kind == ItemKind.Quotation ? 1 : 0;
                words += items[i].IsWord ? 1 : 0;
            }
        }

        foreach (
            var range in ranges.Select(range => Trim(items, range)).Where(range => !range.IsEmpty)
        )
        {
            if (words == 0 && quoted > 0)
            {
                for (var i = range.Start; i < range.End; i++)
                {
                    if (items[i].Quotation is { } quotation)
                    {
                        pieces.Add(quotation.Inner);
                    }
                }
            }
            else
            {
                pieces.Add(
                    new TextSpan(items[range.Start].Span.Start, items[range.End - 1].Span.End)
                );
            }
        }

        if (pieces.Count == 0 || words == 0 && quoted == 0)
        {
            return null;
        }

        var source = head.Placement == HeadPlacement.Passive ? null : head.Source;
        return new Draft
        {
            Kind =
                quoted == 0 ? StatementKind.Indirect
                : words == 0 ? StatementKind.Direct
                : StatementKind.Mixed,
            Source = source is { } s ? [SpanOf(items, s)] : [],
            Cue = [SpanOf(items, head.Cue)],
            Content = pieces.ToImmutable(),
            Clause = SpanOf(
                items,
                new ItemRange(
                    head.ClauseStart,
                    Math.Clamp(head.ClauseEnd, head.ClauseStart + 1, items.Length)
                )
            ),
            Addressee = head.Addressee is { IsEmpty: false } addressee
                ? SpanOf(items, addressee)
                : null,
            Negated = head.Negated || head.Verb?.Class == "denying",
            Asks = head.Verb?.Class == "asking",
            Stretch = stretch,
        };
    }

    private static ItemRange Trim(Item[] items, ItemRange range)
    {
        var (start, end) = (range.Start, Math.Min(range.End, items.Length));
        while (
            start < end
            && items[start].Kind
                is ItemKind.Comma
                    or ItemKind.Colon
                    or ItemKind.Semicolon
                    or ItemKind.Stop
                    or ItemKind.Dash
                    or ItemKind.Close
        )
        {
            start++;
        }

        while (
            end > start
            && (
                items[end - 1].Kind
                    is ItemKind.Comma
                        or ItemKind.Colon
                        or ItemKind.Semicolon
                        or ItemKind.Dash
                        or ItemKind.Open
                || items[end - 1].Kind == ItemKind.Stop && items[end - 1].Lower is not ("?" or "!")
            )
        )
        {
            end--;
        }

        while (end > start && items[end - 1].Is(WordClasses.Coordinator))
        {
            end--;
        }

        return new ItemRange(start, end);
    }

    private TextSpan SpanOf(Item[] items, ItemRange range) =>
        QuotationFinder.Trim(text, items[range.Start].Span.Start, items[range.End - 1].Span.End);
}
