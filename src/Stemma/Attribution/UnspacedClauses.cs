using System.Collections.Immutable;

namespace Stemma.Attribution;

/// <summary>
/// Statements in a language without spaces that puts the subject before the verb (Chinese): source, adjuncts, reporting verb,
/// content; or the content first and source and verb after it.
/// </summary>
internal sealed class UnspacedClauses(string text, Grammar grammar)
{
    // A source of more characters is a clause in which the verb is no report.
    private const int LongestSource = 40;

    private readonly string[] notCues = [.. grammar.List("not-cue")];
    private readonly string[] openers =
    [
        .. grammar.List("adjunct-opener").OrderByDescending(word => word.Length),
    ];
    private readonly string[] leading =
    [
        .. grammar.List("leading").OrderByDescending(word => word.Length),
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
        ImmutableArray<TextSpan> shared = [];
        var bound = stretch.Span.Start;
        for (var at = stretch.Span.Start; at < stretch.Span.End; at++)
        {
            if (words[at] == UnspacedText.Mask)
            {
                continue;
            }

            if (According(words, at, index) is { } according)
            {
                drafts.Add(according.Draft);
                at = according.End - 1;
                bound = according.End;
                continue;
            }

            if (CueAt(words, at) is not { } cue)
            {
                continue;
            }

            if (Build(words, at, cue, bound, index, shared, lastSource) is { } draft)
            {
                // A later verb ends what the one before it reports only where it has the same source.
                shared = draft.Source.IsEmpty ? shared : draft.Source;
                drafts.Add(draft);
                bound = Math.Max(
                    at + cue.Length,
                    draft.Kind == StatementKind.Direct ? draft.Hull.End : 0
                );
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
                return PartOfWord(words, at, form.Length) ? null : (form.Length, cue);
            }
        }

        return null;
    }

    private bool PartOfWord(UnspacedText words, int at, int length)
    {
        foreach (var word in notCues)
        {
            for (var shift = 0; shift < word.Length; shift++)
            {
                if (
                    word.Length >= length
                    && words.At(at - shift, word)
                    && shift + length <= word.Length
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    // 据X报道，…: a source in front; 据悉，…: nobody is named.
    private (Draft Draft, int End)? According(UnspacedText words, int at, int index)
    {
        var opens =
            at == words.Span.Start
            || words[at - 1] is '，' or '。' or '；' or '　' or ' ' or '电' or '讯' or '”';
        if (!opens)
        {
            return null;
        }

        foreach (var phrase in grammar.List("nobody"))
        {
            if (words.At(at, phrase))
            {
                return Reported(words, null, new TextSpan(at, at + phrase.Length), index);
            }
        }

        foreach (var phrase in grammar.List("according"))
        {
            if (!words.At(at, phrase))
            {
                continue;
            }

            var comma = at;
            while (
                comma < words.Span.End
                && comma - at < LongestSource + 10
                && words[comma] is not ('，' or '。' or '：' or ',')
            )
            {
                comma++;
            }

            if (comma >= words.Span.End || words[comma] is '。')
            {
                return null;
            }

            foreach (var end in grammar.List("according-end"))
            {
                if (words.EndsAt(comma, end) && comma - end.Length > at + phrase.Length)
                {
                    var source = Source(words, at + phrase.Length, comma - end.Length);
                    return source is null
                        ? null
                        : Reported(
                            words,
                            source,
                            new TextSpan(at, comma),
                            index,
                            new TextSpan(at, at + phrase.Length)
                        );
                }
            }

            return null;
        }

        return null;
    }

    private static (Draft Draft, int End)? Reported(
        UnspacedText words,
        TextSpan? source,
        TextSpan clause,
        int index,
        TextSpan? cue = null
    )
    {
        var content = words.Trim(clause.End, words.Span.End);
        return content.IsEmpty
            ? null
            : (
                new Draft
                {
                    Kind = words.Quotes(content) ? StatementKind.Mixed : StatementKind.Indirect,
                    Source = source is { } span ? [span] : [],
                    Cue = [cue ?? clause],
                    Content = [content],
                    Clause = clause,
                    Stretch = index,
                },
                clause.End
            );
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
        var end = at + cue.Length;
        var segment = SegmentStart(words, at);
        var source = Source(words, Math.Max(segment, bound), at);
        var light = grammar.Is("light-cue", cue.Cue.Lemma);
        var next = end < words.Span.End ? words[end] : '。';
        var marked = next is '，' or '：' or ',' or ':' || next == UnspacedText.Mask;
        var prior = words.EndingAt(BeforeComma(words, segment));
        if (
            prior is not null
            && prior.Outer.Start >= bound
            && (next is '。' or '，' or '：' or '！' || end >= words.Span.End)
            && source is not null
        )
        {
            return After(words, at, end, source.Value, prior, index);
        }

        if (
            light && !marked
            || end >= words.Span.End
            || next is '。' or '、' or '）' or '的' or '了' or '过' or '者' or '；'
        )
        {
            return null;
        }

        if (source is null && segment < at && !OnlyAdjuncts(words, segment, at))
        {
            return null;
        }

        if (source is null && segment == at && !marked)
        {
            return null;
        }

        ImmutableArray<TextSpan> sources =
            source is { } found ? [found]
            : Earlier(words, segment, bound) is { } earlier ? [earlier]
            : !shared.IsEmpty ? shared
            : lastSource is null ? []
            : [.. lastSource];
        var (kind, pieces) = Content(words, end);
        return pieces.IsEmpty
            ? null
            : new Draft
            {
                Kind = kind,
                Source = sources,
                Cue = [new TextSpan(at, end)],
                Content = pieces,
                Clause = new TextSpan(segment, end),
                Addressee = Addressee(words, segment, at),
                Negated = cue.Cue.Class == "denying",
                Asks = cue.Cue.Class == "asking",
                Stretch = index,
            };
    }

    // “…”，NAME说。 and “…，”NAME说，“…”
    private static Draft After(
        UnspacedText words,
        int at,
        int end,
        TextSpan source,
        Quotation prior,
        int index
    )
    {
        var pieces = ImmutableArray.Create(prior.Inner);
        var after = end;
        while (after < words.Span.End && words[after] is '，' or '：' or '。')
        {
            after++;
        }

        if (after < words.Span.End && words.StartingAt(after) is { } next)
        {
            pieces = pieces.Add(next.Inner);
        }

        return new Draft
        {
            Kind = StatementKind.Direct,
            Source = [source],
            Cue = [new TextSpan(at, end)],
            Content = pieces,
            Clause = new TextSpan(source.Start, end),
            Stretch = index,
        };
    }

    private static (StatementKind Kind, ImmutableArray<TextSpan> Pieces) Content(
        UnspacedText words,
        int start
    )
    {
        while (
            start < words.Span.End && words[start] is '，' or '：' or ',' or ':'
            || start < words.Span.End && char.IsWhiteSpace(words[start])
        )
        {
            start++;
        }

        if (start < words.Span.End && words.StartingAt(start) is { } quotation)
        {
            var rest = words.Trim(quotation.Outer.End, words.Span.End);
            var full =
                quotation.Outer.End >= words.Span.End
                || words[quotation.Outer.End] is '。' or '，'
                || rest.IsEmpty;
            if (full)
            {
                return (StatementKind.Direct, [quotation.Inner]);
            }
        }

        var end = start;
        while (end < words.Span.End && words[end] is not ('。' or '！' or '？' or '；' or '\n'))
        {
            end++;
        }

        if (end < words.Span.End && words[end] is '？' or '！')
        {
            end++;
        }

        var span = words.Trim(start, Math.Min(end, words.Span.End));
        return span.Length < 2
            ? (StatementKind.Indirect, [])
            : (words.Quotes(span) ? StatementKind.Mixed : StatementKind.Indirect, [span]);
    }

    // The subject of the segment without connectives before and adjuncts after it.
    private TextSpan? Source(UnspacedText words, int start, int end)
    {
        var changed = true;
        while (changed && start < end)
        {
            changed = false;
            foreach (var word in leading)
            {
                if (start + word.Length < end && words.At(start, word))
                {
                    start += word.Length;
                    changed = true;
                    break;
                }
            }
        }

        start = AfterDate(words, start, end);
        var last = end;
        for (var i = start + 1; i < end && last == end; i++)
        {
            if (char.IsDigit(words[i]) && AfterDate(words, i, end) > i)
            {
                last = i;
                break;
            }

            foreach (var opener in openers)
            {
                if (words.At(i, opener) && i + opener.Length <= end)
                {
                    last = i;
                    break;
                }
            }
        }

        var source = words.Trim(start, last);
        if (
            source.IsEmpty
            || source.Length > LongestSource
            || source.Length < 1
            || words.Slice(source.Start, source.End).Contains(UnspacedText.Mask)
        )
        {
            return null;
        }

        // What starts as an adjunct names nobody.
        if (grammar.List("adjunct-start").Any(word => words.At(source.Start, word)))
        {
            return null;
        }

        var plain = words.Slice(source.Start, source.End).ToString();
        return
            grammar.Is("no-speaker", plain)
            || grammar
                .List("no-speaker")
                .Any(word => word.Length > 1 && plain.EndsWith(word, StringComparison.Ordinal))
            ? null
            : source;
    }

    private bool OnlyAdjuncts(UnspacedText words, int start, int end) =>
        start >= end
        || openers.Concat(leading).Any(opener => words.At(start, opener))
        || AfterDate(words, start, end) > start;

    // The subject of the first segment: "NAME，在回答问题时，表示…".
    private TextSpan? Earlier(UnspacedText words, int segment, int bound)
    {
        if (segment <= bound)
        {
            return null;
        }

        var end = bound;
        while (
            end < segment
            && words[end] is not ('，' or '。' or ',')
            && words[end] != UnspacedText.Mask
        )
        {
            end++;
        }

        return
            end < segment
            && end - bound <= LongestSource
            && grammar.List("speaker-noun").Any(noun => words.Slice(bound, end).IndexOf(noun) >= 0)
            ? Source(words, bound, end)
            : null;
    }

    private static int AfterDate(UnspacedText words, int start, int end)
    {
        var i = start;
        var digits = false;
        while (
            i < end
            && (
                char.IsDigit(words[i])
                || digits && words[i] is '年' or '月' or '日' or '时' or '分' or '点'
            )
        )
        {
            digits |= char.IsDigit(words[i]);
            i++;
        }

        return i > start && words[i - 1] is '年' or '月' or '日' or '时' or '分' or '点'
            ? i
            : start;
    }

    private static int SegmentStart(UnspacedText words, int at)
    {
        var i = at;
        while (
            i > words.Span.Start
            && words[i - 1]
                is not (
                    '，'
                    or '。'
                    or '；'
                    or '：'
                    or '！'
                    or '？'
                    or ','
                    or '　'
                    or UnspacedText.Mask
                )
        )
        {
            i--;
        }

        return i;
    }

    private static int BeforeComma(UnspacedText words, int at)
    {
        while (at > words.Span.Start && words[at - 1] is '，' or '。' or ',')
        {
            at--;
        }

        return at;
    }

    private TextSpan? Addressee(UnspacedText words, int start, int end)
    {
        foreach (var opener in grammar.List("addressee-opener"))
        {
            var at = words.Slice(start, end).LastIndexOf(opener);
            if (at > 0)
            {
                var span = words.Trim(start + at + opener.Length, end);
                if (
                    span.Length is > 0 and <= LongestSource
                    && grammar
                        .List("addressee-noun")
                        .Any(noun => words.Slice(span.Start, span.End).IndexOf(noun) >= 0)
                )
                {
                    return span;
                }
            }
        }

        return null;
    }
}
