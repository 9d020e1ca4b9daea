namespace Stemma.Language;

/// <summary>
/// Numbers of languages written with spaces: digits with a scale ("14 million"), words added and multiplied
/// ("two hundred and five", "quatre-vingt-dix"), halves ("dois milhões e meio").
/// </summary>
internal static class SpelledNumerals
{
    public static NumberReading? ReadFromDigits(string text, int at, int end, NumberLexicon lexicon)
    {
        if (Numerals.Digits(text, at, end, lexicon) is not { } digits)
        {
            return null;
        }

        var sum = new Sum();
        sum.Start(digits.Value);
        return Continue(text, digits.Stop, end, lexicon, sum);
    }

    public static NumberReading? Read(string text, int at, int end, NumberLexicon lexicon)
    {
        var sum = new Sum();
        int stop = Word(text, at, end, lexicon, sum);
        if (stop == at)
        {
            return null;
        }

        return Continue(text, stop, end, lexicon, sum);
    }

    private static NumberReading? Continue(
        string text,
        int stop,
        int end,
        NumberLexicon lexicon,
        Sum sum
    )
    {
        while (!sum.Closed)
        {
            int next = Skip(text, stop, end);
            if (next == stop)
            {
                break;
            }

            int word = Word(text, next, end, lexicon, sum);
            if (word == next)
            {
                word = Joined(text, next, end, lexicon, sum);
            }

            if (word == next)
            {
                break;
            }

            stop = word;
        }

        return sum.HasValue
            ? new NumberReading(sum.Total, stop, sum.IsOrdinal, sum.IsWeak, sum.IsScaled)
            : null;
    }

    private static int Skip(string text, int at, int end) =>
        at < end && text[at] is ' ' or '\u00A0' or '-' or '\u2010' or '\u2011' or '\u202F'
            ? at + 1
            : at;

    /// <summary>"and" between parts: "hundred and five", "vinte e um", "two and a half million".</summary>
    private static int Joined(string text, int at, int end, NumberLexicon lexicon, Sum sum)
    {
        int stop = WordEnd(text, at, end);
        if (
            lexicon.Word(text.AsSpan(at, stop - at), NumberRole.Join) is null
            || stop >= end
            || text[stop] is not (' ' or '\u00A0' or '-')
        )
        {
            return at;
        }

        int next = stop + 1;
        int after = WordEnd(text, next, end);
        var word = text.AsSpan(next, after - next);
        if (lexicon.Word(word, NumberRole.Half) is not null)
        {
            sum.Half();
            return after;
        }

        if (
            lexicon.Word(word, NumberRole.Article) is not null
            && after < end
            && text[after] == ' '
            && WordEnd(text, after + 1, end) is var half
            && lexicon.Word(text.AsSpan(after + 1, half - after - 1), NumberRole.Half) is not null
        )
        {
            sum.Half();
            return half;
        }

        int joined = Word(text, next, end, lexicon, sum);
        return joined == next ? at : joined;
    }

    /// <summary>Takes the word at a place, longest form first, if it can stand there.</summary>
    private static int Word(string text, int at, int end, NumberLexicon lexicon, Sum sum)
    {
        int stop = WordEnd(text, at, end);
        if (stop == at)
        {
            return at;
        }

        // A compound in hyphens or a phrase of two words may be a word of its own: "quatre-vingt", "mil milhões".
        int longer = stop < end && text[stop] is '-' or ' ' ? WordEnd(text, stop + 1, end) : stop;
        int longest =
            longer > stop + 1 && longer < end && text[longer] == '-'
                ? WordEnd(text, longer + 1, end)
                : longer;
        return Take(text, at, longest, lexicon, sum) ? longest
            : longer < longest && Take(text, at, longer, lexicon, sum) ? longer
            : stop < longer && Take(text, at, stop, lexicon, sum) ? stop
            : stop == longer && stop < longest && Take(text, at, stop, lexicon, sum) ? stop
            : at;
    }

    private static bool Take(string text, int at, int stop, NumberLexicon lexicon, Sum sum)
    {
        foreach (var word in lexicon.Word(text.AsSpan(at, stop - at)))
        {
            if (sum.Take(word))
            {
                return true;
            }
        }

        return false;
    }

    private static int WordEnd(string text, int at, int end)
    {
        int stop = at;
        while (stop < end && stop - at < 40 && char.IsLetter(text[stop]))
        {
            stop++;
        }

        return stop;
    }

    /// <summary>A number under construction: closed groups, the open group, and the last thing added.</summary>
    private sealed class Sum
    {
        private decimal _closed;
        private decimal _open;
        private decimal _room;
        private decimal _lastScale = 1;
        private decimal _lastBig = decimal.MaxValue;
        private bool _article;

        public bool HasValue { get; private set; }

        public bool Closed { get; private set; }

        public bool IsOrdinal { get; private set; }

        public bool IsWeak { get; private set; }

        public bool IsScaled { get; private set; }

        public decimal Total => _closed + _open;

        public void Start(decimal digits)
        {
            _open = digits;
            _room = 0;
            HasValue = true;
        }

        public bool Take(NumberWord word) =>
            word.Role switch
            {
                NumberRole.Article => TakeArticle(),
                NumberRole.Half => TakeHalf(),
                NumberRole.Weak => TakeWeak(word.Value),
                NumberRole.Add => Add(word.Value),
                NumberRole.Scale => Scale(word.Value),
                NumberRole.Ordinal => End(Add(word.Value)),
                NumberRole.OrdinalScale => HasValue && End(Scale(word.Value)),
                _ => false,
            };

        public void Half()
        {
            _open += _lastScale == 1 || _open > 0 ? 0.5m : 0;
            if (_open == 0)
            {
                _closed += _lastScale / 2;
            }

            _room = 0;
        }

        /// <summary>"half a million", "meia hora": a half that something must follow.</summary>
        private bool TakeHalf()
        {
            if (HasValue || _article)
            {
                return false;
            }

            Start(0.5m);
            IsWeak = true;
            return true;
        }

        private bool TakeArticle()
        {
            if (IsWeak && _open == 0.5m)
            {
                return true;
            }

            if (HasValue || _article)
            {
                return false;
            }

            _article = true;
            return true;
        }

        private bool TakeWeak(decimal value)
        {
            bool first = !HasValue;
            if (!Add(value))
            {
                return false;
            }

            IsWeak = first;
            return true;
        }

        private bool Add(decimal value)
        {
            // What is added must fit below the last thing: "twenty" leaves room for 1 to 9, "hundred" for 1 to 99.
            if (_article || (HasValue && (value >= _room || value == 0)))
            {
                return false;
            }

            _open += value;
            _room =
                value >= 100 ? 100
                : value is 60 or 80 ? 20 // French: soixante et onze
                : value >= 20 && value % 10 == 0 ? 10
                : 0;
            HasValue = true;
            return true;
        }

        private bool Scale(decimal scale)
        {
            if (!HasValue || _article)
            {
                // "hundred" alone is a number, "thousands" without a count is none: only after "a" or a figure
                if (!_article && scale > 1000)
                {
                    return false;
                }

                _open = 1;
                _article = false;
                HasValue = true;
            }

            if (scale >= _lastBig)
            {
                return false;
            }

            if (scale < 1000)
            {
                if (_open is 0 or >= 1000)
                {
                    return false;
                }

                _open *= scale;
                _room = scale;
            }
            else
            {
                if (_open == 0)
                {
                    return false;
                }

                _closed += _open * scale;
                _open = 0;
                _room = scale;
                _lastBig = scale;
            }

            _lastScale = scale;
            IsWeak = false;
            IsScaled = true;
            return true;
        }

        private bool End(bool taken)
        {
            if (taken)
            {
                IsOrdinal = true;
                Closed = true;
            }

            return taken;
        }
    }
}
