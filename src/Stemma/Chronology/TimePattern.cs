using System.Text;

namespace Stemma.Chronology;

/// <summary>
/// One row of a language's patterns without its optional parts: words, spaces and slots in order. Row syntax:
/// <c>{slot}</c> reads a value, <c>[x]</c> is optional, <c>(a|b)</c> a choice, <c>_</c> an optional space, what stands before
/// <c>&lt;</c> or after <c>&gt;</c> is context that must be there and is no part of the expression, <c>\</c> makes the next character itself.
/// </summary>
internal sealed record TimePattern(
    PatternElement[] Elements,
    int First,
    int Last,
    string Meaning,
    string Argument,
    int Order
)
{
    /// <summary>All patterns that a row stands for.</summary>
    public static IEnumerable<TimePattern> Of(string row, string meaning, int order)
    {
        var parts = meaning.Split(' ', 2);
        foreach (var flat in Expand(row))
        {
            yield return Parse(flat, parts[0], parts.Length > 1 ? parts[1] : string.Empty, order);
        }
    }

    private static IEnumerable<string> Expand(string pattern)
    {
        int open = 0;
        while (open < pattern.Length && pattern[open] is not ('(' or '['))
        {
            open += pattern[open] == '\\' ? 2 : 1;
        }

        if (open >= pattern.Length)
        {
            return [pattern];
        }

        int close = Closing(pattern, open, out var choices);
        if (pattern[open] == '[')
        {
            choices.Add(string.Empty);
        }

        var before = pattern[..open];
        var after = pattern[(close + 1)..];
        return choices.SelectMany(choice => Expand(choice + after)).Select(rest => before + rest);
    }

    private static int Closing(string pattern, int open, out List<string> choices)
    {
        choices = [];
        int depth = 0;
        int start = open + 1;
        for (int i = open; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\':
                    i++;
                    break;
                case '(' or '[':
                    depth++;
                    break;
                case '|' when depth == 1:
                    choices.Add(pattern[start..i]);
                    start = i + 1;
                    break;
                case ')' or ']':
                    depth--;
                    if (depth == 0)
                    {
                        choices.Add(pattern[start..i]);
                        return i;
                    }

                    break;
            }
        }

        throw new InvalidDataException($"A bracket is not closed in the time pattern {pattern}.");
    }

    private static TimePattern Parse(string flat, string meaning, string argument, int order)
    {
        var elements = new List<PatternElement>();
        var literal = new StringBuilder();
        int first = 0;
        int last = -1;
        for (int i = 0; i < flat.Length; i++)
        {
            char c = flat[i];
            if (c == '\\')
            {
                literal.Append(flat[++i]);
                continue;
            }

            if (c is not ('{' or ' ' or '_' or '<' or '>'))
            {
                literal.Append(char.ToLowerInvariant(c));
                continue;
            }

            Flush();
            if (c == '{')
            {
                int close = flat.IndexOf('}', i);
                var name = flat[(i + 1)..close];
                elements.Add(new PatternElement(Slot(name, flat), string.Empty));
                i = close;
            }
            else if (c == '<')
            {
                first = elements.Count;
            }
            else if (c == '>')
            {
                last = elements.Count;
            }
            else
            {
                elements.Add(
                    new PatternElement(
                        c == ' ' ? PatternSlot.Space : PatternSlot.MaySpace,
                        string.Empty
                    )
                );
            }
        }

        Flush();
        if (elements.Count > TimeMatcher.DeepestPattern)
        {
            throw new InvalidDataException($"The time pattern {flat} has too many elements.");
        }

        return new TimePattern(
            [.. elements],
            first,
            last < 0 ? elements.Count : last,
            meaning,
            argument,
            order
        );

        void Flush()
        {
            if (literal.Length > 0)
            {
                elements.Add(new PatternElement(PatternSlot.Literal, literal.ToString()));
                literal.Clear();
            }
        }
    }

    private static PatternSlot Slot(string name, string pattern) =>
        name switch
        {
            "year" => PatternSlot.Year,
            "bareyear" => PatternSlot.BareYear,
            "ry" => PatternSlot.RelativeYear,
            "rm" => PatternSlot.RelativeMonth,
            "rw" => PatternSlot.RelativeWeek,
            "rd" => PatternSlot.RelativeDay,
            "era" => PatternSlot.Era,
            "month" => PatternSlot.Month,
            "month2" => PatternSlot.Month2,
            "mon" => PatternSlot.MonthNumber,
            "mon2" => PatternSlot.MonthNumber2,
            "day" => PatternSlot.Day,
            "daycard" => PatternSlot.DaySpelled,
            "dayth" => PatternSlot.DaySuffixed,
            "day2" => PatternSlot.Day2,
            "weekday" => PatternSlot.Weekday,
            "rel" => PatternSlot.Relation,
            "n" => PatternSlot.Count,
            "nth" => PatternSlot.Nth,
            "unit" => PatternSlot.Unit,
            "yearpart" => PatternSlot.YearPart,
            "part" => PatternSlot.DayPart,
            "hour" => PatternSlot.Hour,
            "min" => PatternSlot.Minute,
            "sec" => PatternSlot.Second,
            "hour2" => PatternSlot.Hour2,
            "min2" => PatternSlot.Minute2,
            "ampm2" => PatternSlot.HalfDay2,
            "ord" => PatternSlot.Ordinal,
            "yy" => PatternSlot.ShortYear,
            "span" => PatternSlot.Stretch,
            "holiday" => PatternSlot.Holiday,
            "ampm" => PatternSlot.HalfDay,
            "zone" => PatternSlot.Zone,
            "decade" => PatternSlot.Decade,
            "dash" => PatternSlot.Dash,
            "mod" => PatternSlot.Modifier,
            _ => throw new InvalidDataException(
                $"No slot is called {name} in the time pattern {pattern}."
            ),
        };
}

/// <summary>One element of a pattern; the text of a literal is in lower case.</summary>
internal readonly record struct PatternElement(PatternSlot Slot, string Text);

/// <summary>Patterns that begin alike, put together so that what they share is read once.</summary>
internal sealed class PatternNode(PatternElement element, int depth)
{
    /// <summary>What this node reads.</summary>
    public PatternElement Element { get; } = element;

    /// <summary>Number of elements before it.</summary>
    public int Depth { get; } = depth;

    /// <summary>What may follow, in the order of the rows.</summary>
    public List<PatternNode> Next { get; } = [];

    /// <summary>The patterns that end here, in the order of the rows.</summary>
    public List<TimePattern> Ends { get; } = [];

    /// <summary>The trees of a list of patterns.</summary>
    public static List<PatternNode> Trees(IEnumerable<TimePattern> patterns)
    {
        var roots = new List<PatternNode>();
        foreach (var pattern in patterns)
        {
            var nodes = roots;
            PatternNode? node = null;
            for (int i = 0; i < pattern.Elements.Length; i++)
            {
                node = nodes.Find(known => known.Element == pattern.Elements[i]);
                if (node is null)
                {
                    node = new PatternNode(pattern.Elements[i], i);
                    nodes.Add(node);
                }

                nodes = node.Next;
            }

            node?.Ends.Add(pattern);
        }

        return roots;
    }
}

/// <summary>What an element reads.</summary>
internal enum PatternSlot
{
    Literal,
    Space,
    MaySpace,
    Year,
    BareYear,
    RelativeYear,
    RelativeMonth,
    RelativeWeek,
    RelativeDay,
    Era,
    Month,
    Month2,
    MonthNumber,
    MonthNumber2,
    Day,
    Day2,
    DaySuffixed,
    DaySpelled,
    Weekday,
    Relation,
    Count,
    Nth,
    Unit,
    YearPart,
    DayPart,
    Hour,
    Minute,
    Second,
    Hour2,
    Minute2,
    HalfDay,
    HalfDay2,
    Ordinal,
    ShortYear,
    Holiday,
    Stretch,
    Zone,
    Decade,
    Dash,
    Modifier,
}
