using System.Collections.Immutable;
using Stemma.Actors;
using Stemma.Chronology;
using Stemma.Language;

namespace Stemma.Attribution;

/// <summary>Turns the tokens of a stretch into items, each outermost quotation into one.</summary>
internal sealed class ItemReader(
    string text,
    SyntaxLayer syntax,
    ImmutableArray<Name> names,
    ImmutableArray<TimeExpression> times,
    ImmutableArray<Quotation> outer
)
{
    /// <summary>The items of a stretch.</summary>
    public Item[] Read(Stretch stretch, Grammar grammar) =>
        Read(stretch.FirstToken, stretch.EndToken, grammar, null);

    /// <summary>The items of the tokens <c>[first, end)</c>; inside <paramref name="within"/> its marks are passed over.</summary>
    public Item[] Read(int first, int end, Grammar grammar, Quotation? within)
    {
        var items = new List<Item>(end - first);
        var quotation = FirstAfter(outer, static q => q.Outer.End, StartOf(first));
        var name = FirstAfter(names, static n => n.Span.End, StartOf(first));
        var time = FirstAfter(times, static t => t.Span.End, StartOf(first));
        for (var i = first; i < end; i++)
        {
            var span = syntax.Tokens[i].Span;
            while (quotation < outer.Length && outer[quotation].Outer.End <= span.Start)
            {
                quotation++;
            }

            if (
                within is null
                && quotation < outer.Length
                && outer[quotation].Outer.Start <= span.Start
            )
            {
                if (items.Count == 0 || items[^1].Quotation != outer[quotation])
                {
                    items.Add(Quoted(outer[quotation]));
                }

                continue;
            }

            name = Advance(names, static n => n.Span.End, name, span.Start);
            time = Advance(times, static t => t.Span.End, time, span.Start);
            var named = name < names.Length && names[name].Span.Overlaps(span);
            var dated = time < times.Length && times[time].Span.Overlaps(span);
            Add(
                items,
                syntax.Tokens[i],
                grammar,
                named && names[name].Kind == MentionKind.Proper,
                dated
            );
        }

        return [.. items];
    }

    private int StartOf(int token) => syntax.Tokens[token].Span.Start;

    private static int Advance<T>(ImmutableArray<T> all, Func<T, int> endOf, int at, int start)
    {
        while (at < all.Length && endOf(all[at]) <= start)
        {
            at++;
        }

        return at;
    }

    private static int FirstAfter<T>(ImmutableArray<T> all, Func<T, int> endOf, int start)
    {
        int low = 0,
            high = all.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (endOf(all[middle]) <= start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    // A mark of its own at the end of its words: "…," and "….".
    private bool EndsSentence(Quotation quotation) =>
        text[quotation.Inner.End - 1]
            is '.'
                or ','
                or '!'
                or '?'
                or '…'
                or '。'
                or '！'
                or '？'
                or '，';

    private Item Quoted(Quotation quotation) =>
        new(
            quotation.Outer,
            ItemKind.Quotation,
            EndsSentence(quotation) ? "." : "",
            WordClasses.None,
            false,
            false,
            false,
            quotation
        );

    private void Add(List<Item> items, Token token, Grammar grammar, bool named, bool dated)
    {
        var word = text[token.Span.Start..token.Span.End];
        var kind = token.Kind switch
        {
            TokenKind.Number => ItemKind.Number,
            TokenKind.Word => ItemKind.Word,
            _ => KindOf(word),
        };
        if (kind != ItemKind.Word)
        {
            items.Add(
                new Item(token.Span, kind, word, WordClasses.None, false, false, dated, null)
            );
            return;
        }

        foreach (var (span, lower) in grammar.Split(token.Span, word))
        {
            var genitive =
                grammar.Is("genitive", lower)
                && items.Count > 0
                && !items[^1]
                    .Is(WordClasses.Pronoun | WordClasses.EmptySubject | WordClasses.Relative);
            items.Add(
                new Item(
                    span,
                    kind,
                    lower,
                    genitive ? WordClasses.None : grammar.ClassesOf(lower),
                    named || char.IsUpper(text[span.Start]),
                    genitive || EndsInGenitive(lower, grammar),
                    dated,
                    null
                )
            );
        }
    }

    private static bool EndsInGenitive(string word, Grammar grammar)
    {
        foreach (var ending in grammar.List("genitive"))
        {
            if (
                word.Length > ending.Length
                && word.EndsWith(ending, StringComparison.Ordinal)
                && !grammar.ClassesOf(word[..^ending.Length]).HasFlag(WordClasses.Pronoun)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static ItemKind KindOf(string mark) =>
        mark[0] switch
        {
            ',' or '、' or '，' => ItemKind.Comma,
            ';' or '；' => ItemKind.Semicolon,
            ':' or '：' => ItemKind.Colon,
            '-' or '–' or '—' or '―' => ItemKind.Dash,
            '(' or '[' or '（' => ItemKind.Open,
            ')' or ']' or '）' => ItemKind.Close,
            '.' or '!' or '?' or '…' or '。' => ItemKind.Stop,
            _ => ItemKind.Other,
        };
}
