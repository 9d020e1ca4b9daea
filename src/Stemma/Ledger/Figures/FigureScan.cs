namespace Stemma.Ledger.Figures;

/// <summary>One attempt to read a figure at one place of a sentence.</summary>
internal sealed class FigureScan
{
    private readonly string text;
    private readonly int from;
    private readonly int limit;
    private readonly string language;
    private readonly FigureLexicon lexicon;

    /// <summary>An attempt at <paramref name="from"/> in a sentence that ends at <paramref name="limit"/>.</summary>
    public FigureScan(string text, int from, int limit, string language, FigureLexicon lexicon)
    {
        this.text = text;
        this.from = from;
        this.limit = limit;
        this.language = language;
        this.lexicon = lexicon;
        Start = from;
        End = from;
        Number = new TextSpan(from, from);
        Starts = CanStart();
    }

    /// <summary>Whether a number may begin here.</summary>
    public bool Starts { get; }

    /// <summary>Whether a figure was read.</summary>
    public bool Accepted { get; private set; }

    /// <summary>Start, a sign before the number included.</summary>
    public int Start { get; private set; }

    /// <summary>End, the unit included.</summary>
    public int End { get; private set; }

    /// <summary>The number alone.</summary>
    public TextSpan Number { get; private set; }

    /// <summary>The value, scale included.</summary>
    public double Value { get; private set; }

    /// <summary>Concept of the unit, or empty.</summary>
    public string Unit { get; private set; } = string.Empty;

    /// <summary>How exact it is said to be.</summary>
    public FigureBound Bound { get; private set; }

    private bool Syllabic => TermFolding.IsSyllabic(text[from]);

    /// <summary>Reads number, scale, sign and unit.</summary>
    public void Read()
    {
        var sign = SignBefore(out var signStart);
        var isPlainYear = false;
        var ok = ReadNumber(sign is not null, out var digits);
        if (!ok || Value <= 0)
        {
            return;
        }

        if (digits == 4 && Number.Length == 4 && Value is >= 1900 and <= 2100)
        {
            isPlainYear = true;
        }

        End = Number.End;
        if (sign is not null)
        {
            Start = signStart;
            Unit = sign;
        }
        else if (!ReadUnit(out var barred) && (barred || (isPlainYear || Syllabic)))
        {
            return;
        }

        if (isPlainYear && (Unit.Length == 0 || Unit == "year") || NotAfter())
        {
            return;
        }

        Bound = BoundAround();
        Accepted = true;
    }

    private bool CanStart()
    {
        var c = text[from];
        var before = from > 0 ? text[from - 1] : ' ';
        if (NumeralReader.IsDigit(c))
        {
            return !NumeralReader.IsDigit(before)
                && (
                    !char.IsLetter(before)
                    || TermFolding.IsSyllabic(before)
                    || SignBefore(out _) is not null
                )
                && !(
                    before is '-' or '.' or ',' or '/' or ':' or '_' or '#'
                    && from > 1
                    && char.IsLetterOrDigit(text[from - 2])
                );
        }

        return lexicon.MayStart(c)
            && (
                TermFolding.IsSyllabic(c)
                    ? !TermFolding.IsSyllabic(before) || c is >= '\u3400' and <= '\u9FFF'
                    : !char.IsLetterOrDigit(before) && before != '-'
            );
    }

    private bool ReadNumber(bool signed, out int digits)
    {
        digits = 0;
        double total = 0;
        double current = 0;
        double lastScale = double.MaxValue;
        var any = false;
        var at = from;
        var end = from;
        while (at < limit)
        {
            if (NumeralReader.IsDigit(text[at]))
            {
                if (any && current > 0)
                {
                    break;
                }

                if (!NumeralReader.TryRead(text, at, limit, language, out var after, out var value))
                {
                    Number = new TextSpan(from, after);
                    return false;
                }

                digits = after - at;
                current = value;
                end = at = after;
                any = true;
                if (IsRangeOrClock(after))
                {
                    Number = new TextSpan(from, after);
                    return false;
                }
            }
            else if (Word(at, FigureWordKind.Number, out var number, out var length))
            {
                // Digits are not followed by number words: "14 two-year terms".
                // "One" alone is an article or a pronoun more often than a count.
                if (
                    digits > 0
                    || (current > 0 && current % 10 != 0)
                    || (!any && number.Value == 1 && !Syllabic)
                )
                {
                    break;
                }

                current += number.Value;
                any = true;
                end = at += length;
            }
            else if (
                any
                && Word(at, FigureWordKind.Scale, out var scale, out length)
                && (length > 1 || signed || TermFolding.IsSyllabic(text[at]))
            )
            {
                if (scale.Value < 1000)
                {
                    current = Math.Max(1, current) * scale.Value;
                }
                else
                {
                    total =
                        scale.Value > lastScale
                            ? (total + current) * scale.Value
                            : total + (Math.Max(1, current) * scale.Value);
                    lastScale = scale.Value;
                    current = 0;
                }

                digits = 0;
                end = at += length;
            }
            else if (any && Word(at, FigureWordKind.Join, out _, out length) && current % 100 == 0)
            {
                at += length;
            }
            else
            {
                break;
            }

            if (at < limit && text[at] is ' ' or '-' or '\u00A0' or '\u202F')
            {
                at++;
            }
        }

        Value = total + current;
        Number = new TextSpan(from, Math.Max(end, from + 1));
        return any;
    }

    private bool IsRangeOrClock(int at) =>
        at + 1 < limit
        && text[at] is ':' or '/' or '-' or '–' or '~' or '：' or '.'
        && NumeralReader.IsDigit(text[at + 1]);

    /// <summary>The longest entry of a kind that starts here and ends with a word.</summary>
    private bool Word(int at, FigureWordKind kind, out FigureWord word, out int length)
    {
        for (length = Math.Min(lexicon.Longest, limit - at); length > 0; length--)
        {
            var after = at + length;
            if (
                EndsWord(after) && lexicon.TryGet(kind, TextFolding.Fold(text[at..after]), out word)
            )
            {
                return true;
            }
        }

        word = default;
        return false;
    }

    private bool EndsWord(int after) =>
        after >= limit
        || !char.IsLetter(text[after - 1])
        || !char.IsLetter(text[after])
        || TermFolding.IsSyllabic(text[after - 1])
        || TermFolding.IsSyllabic(text[after]);

    private string? SignBefore(out int start)
    {
        var end = from > 0 && text[from - 1] is ' ' or '\u00A0' or '\u202F' ? from - 1 : from;
        for (var length = Math.Min(4, end); length > 0; length--)
        {
            start = end - length;
            if (
                (
                    start == 0
                    || !char.IsLetter(text[start])
                    || !char.IsLetterOrDigit(text[start - 1])
                )
                && lexicon.TryGet(
                    FigureWordKind.Sign,
                    TextFolding.Fold(text[start..end]),
                    out var sign
                )
            )
            {
                return sign.Concept;
            }
        }

        start = from;
        return null;
    }

    /// <summary>Reads a unit behind the number, with up to two words between in scripts that part words.</summary>
    private bool ReadUnit(out bool barred)
    {
        barred = false;
        var at = End;
        var attached = at < limit && char.IsLetter(text[at]);
        for (var skipped = 0; skipped <= 2; skipped++)
        {
            while (at < limit && text[at] is ' ' or '\u00A0' or '\u202F' or '-')
            {
                at++;
            }

            if (at >= limit)
            {
                return false;
            }

            var isUnit = Word(at, FigureWordKind.Unit, out var unit, out var length);
            if (
                skipped == 0
                && Word(at, FigureWordKind.Not, out _, out var notLength)
                && (!isUnit || notLength > length)
            )
            {
                barred = true;
                return false;
            }

            if (isUnit && (skipped == 0 || length > 2))
            {
                Unit = unit.Concept;
                End = at + length;
                return true;
            }

            if (attached && skipped == 0 && !TermFolding.IsSyllabic(text[at]))
            {
                barred = true; // "5G", "3D": part of a name.
                return false;
            }

            if (!char.IsLetter(text[at]) || TermFolding.IsSyllabic(text[at]))
            {
                return false;
            }

            while (at < limit && (char.IsLetter(text[at]) || text[at] is '-' or '\''))
            {
                at++;
            }
        }

        return false;
    }

    /// <summary>Whether the word before bars the number: "page 2".</summary>
    private bool NotAfter()
    {
        var end = Start;
        while (end > 0 && text[end - 1] is ' ' or '.')
        {
            end--;
        }

        for (var length = Math.Min(12, end); length > 0; length--)
        {
            var start = end - length;
            if (
                (
                    start == 0
                    || !char.IsLetter(text[start - 1])
                    || TermFolding.IsSyllabic(text[start])
                )
                && lexicon.TryGet(
                    FigureWordKind.NotBefore,
                    TextFolding.Fold(text[start..end]),
                    out _
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    private FigureBound BoundAround()
    {
        var end = Start;
        while (end > 0 && text[end - 1] is ' ' or '\u00A0')
        {
            end--;
        }

        for (var length = Math.Min(lexicon.Longest, end); length > 0; length--)
        {
            var start = end - length;
            var opens =
                start == 0
                || !char.IsLetter(text[start - 1])
                || TermFolding.IsSyllabic(text[start]);
            if (opens && BoundOf(text[start..end]) is { } before)
            {
                return before;
            }
        }

        for (var length = Math.Min(4, text.Length - End); length > 0; length--)
        {
            if (
                TermFolding.IsSyllabic(text[End]) && BoundOf(text[End..(End + length)]) is { } after
            )
            {
                return after;
            }
        }

        return FigureBound.Exact;
    }

    private FigureBound? BoundOf(string words)
    {
        var folded = TextFolding.Fold(words);
        return lexicon.TryGet(FigureWordKind.AtLeast, folded, out _) ? FigureBound.AtLeast
            : lexicon.TryGet(FigureWordKind.AtMost, folded, out _) ? FigureBound.AtMost
            : lexicon.TryGet(FigureWordKind.About, folded, out _) ? FigureBound.About
            : null;
    }
}
