using Stemma.Actors;

namespace Stemma.Lineage;

/// <summary>What a token of a witness is, as far as it changes what a match is worth.</summary>
[Flags]
internal enum TokenTraits : byte
{
    None = 0,

    /// <summary>Between quotation marks.</summary>
    Quoted = 1,

    /// <summary>Part of a name.</summary>
    Name = 2,

    /// <summary>Digits.</summary>
    Number = 4,

    /// <summary>First token of a sentence, as far as punctuation tells.</summary>
    Opening = 8,

    /// <summary>Written with a capital.</summary>
    Capital = 16,
}

/// <summary>One comparable token: a folded word, a number, or one character of Han, kana or Hangul.</summary>
/// <param name="Key">Hash of the folded letters; equal for equal words.</param>
/// <param name="Span">Where, in UTF-16 code units of the article's text.</param>
/// <param name="Weight">How surprising a match is, about 1 for a content word; see <see cref="WordSurprise"/>.</param>
/// <param name="Traits">What it is.</param>
internal readonly record struct WitnessToken(
    ulong Key,
    TextSpan Span,
    float Weight,
    TokenTraits Traits
)
{
    internal bool Has(TokenTraits trait) => (Traits & trait) != TokenTraits.None;

    /// <summary>The reporter's own wording: neither quoted nor a name. The only words whose sharing is unlikely by itself.</summary>
    internal bool IsOwn => (Traits & (TokenTraits.Quoted | TokenTraits.Name)) == TokenTraits.None;
}

/// <summary>
/// An article made ready for comparison: the tokens of its story, with headline, captions, notes and credits left out, since
/// they are set by each house anew and say little of where the text comes from.
/// </summary>
internal sealed class WitnessText
{
    private WitnessText(Article article, WitnessToken[] tokens, List<TextSpan> quotations)
    {
        Article = article;
        Tokens = tokens;
        Cjk = CjkScript.IsLanguage(article.Language);
        Quotations = TokenRanges(tokens, quotations);
    }

    internal Article Article { get; }

    internal WitnessToken[] Tokens { get; }

    /// <summary>Whether tokens are characters rather than words.</summary>
    internal bool Cjk { get; }

    /// <summary>Quotations as half-open ranges of token indices, in text order.</summary>
    internal List<(int Start, int End)> Quotations { get; }

    /// <summary>Figures and days of the story; see <see cref="Lineage.Details"/>.</summary>
    internal HashSet<string> Details =>
        details ??= Lineage.Details.Of(Article, StorySpans(Article));

    private HashSet<string>? details;

    private readonly Dictionary<int, Dictionary<ulong, List<int>>> grams = [];

    /// <summary>Where each run of <paramref name="k"/> tokens stands; at most one place more than anchors care for is kept.</summary>
    internal IReadOnlyDictionary<ulong, List<int>> Grams(int k)
    {
        if (grams.TryGetValue(k, out var known))
        {
            return known;
        }

        var places = new Dictionary<ulong, List<int>>();
        var keys = GramKeys.Of(Tokens, k);
        for (var i = 0; i < keys.Length; i++)
        {
            if (!places.TryGetValue(keys[i], out var at))
            {
                places.Add(keys[i], at = []);
            }

            if (at.Count <= AnchorFinder.MostOccurrences)
            {
                at.Add(i);
            }
        }

        grams.Add(k, places);
        return places;
    }

    internal static WitnessText Of(Article article)
    {
        var text = article.Text;
        var quotations = QuotationMarks.Find(text);
        var names = article.TryLayer<NameLayer>()?.Names ?? [];
        var proper = names
            .Where(name => name.Kind == MentionKind.Proper)
            .Select(name => name.Span)
            .ToList();
        var tokens = new List<WitnessToken>();
        foreach (var span in StorySpans(article))
        {
            WitnessTokenizer.Read(text, span, tokens);
        }

        var read = tokens.ToArray();
        Mark(read, quotations, TokenTraits.Quoted);
        Mark(read, proper, TokenTraits.Name);
        if (!article.Language.StartsWith("de", StringComparison.Ordinal))
        {
            MarkCapitals(read);
        }

        return new WitnessText(article, read, quotations);
    }

    private static IEnumerable<TextSpan> StorySpans(Article article)
    {
        var body = article
            .Parts.Where(part =>
                part.Role is PartRole.Body or PartRole.QuoteBlock or PartRole.List or PartRole.Table
            )
            .Select(part => part.Span)
            .Where(span => span.Start >= 0 && span.End <= article.Text.Length && !span.IsEmpty)
            .ToList();
        return body.Count > 0 ? body : [new TextSpan(0, article.Text.Length)];
    }

    private static void Mark(WitnessToken[] tokens, List<TextSpan> spans, TokenTraits trait)
    {
        var at = 0;
        for (var i = 0; i < tokens.Length && at < spans.Count; i++)
        {
            while (at < spans.Count && spans[at].End <= tokens[i].Span.Start)
            {
                at++;
            }

            if (at < spans.Count && spans[at].Overlaps(tokens[i].Span))
            {
                tokens[i] = tokens[i] with { Traits = tokens[i].Traits | trait };
            }
        }
    }

    // Names nobody has found yet: capitals inside a sentence, in languages that do not write every noun with one.
    private static void MarkCapitals(WitnessToken[] tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Has(TokenTraits.Capital) && !tokens[i].Has(TokenTraits.Opening))
            {
                tokens[i] = tokens[i] with { Traits = tokens[i].Traits | TokenTraits.Name };
            }
        }
    }

    private static List<(int Start, int End)> TokenRanges(
        WitnessToken[] tokens,
        List<TextSpan> spans
    )
    {
        var ranges = new List<(int Start, int End)>();
        var at = 0;
        foreach (var span in spans)
        {
            while (at < tokens.Length && tokens[at].Span.Start < span.Start)
            {
                at++;
            }

            var start = at;
            while (at < tokens.Length && tokens[at].Span.End <= span.End)
            {
                at++;
            }

            if (at > start)
            {
                ranges.Add((start, at));
            }
        }

        return ranges;
    }
}
