using System.Collections.Immutable;
using Stemma.Actors;
using Stemma.Chronology;

namespace Stemma.Attribution;

/// <summary>To whom, when, where and through whom something was said, from the words of its reporting clause.</summary>
internal sealed class Circumstances(Article article, SourceActor actors)
{
    private readonly ImmutableArray<TimeExpression> times = article.Layer<TimeLayer>().Times;

    /// <summary>The listener: an actor id, else the words as printed.</summary>
    public string? Addressee(Draft draft, string language) =>
        draft.Addressee is { } span ? NameOf(span, language) : null;

    /// <summary>Carriers named in the reporting clause, nearest first: the medium told, then those cited.</summary>
    public ImmutableArray<string> Carriers(Draft draft, string language)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        foreach (var span in draft.Via)
        {
            found.Add(NameOf(span, language));
        }

        if (
            draft.Addressee is { } told
            && Attribution.Carriers.Is(WithoutArticle(told, language).Words, article)
        )
        {
            found.Add(NameOf(told, language));
        }

        return found.ToImmutable();
    }

    /// <summary>When and where it was said; null where neither is stated.</summary>
    public Occasion? Occasion(Draft draft)
    {
        if (draft.Clause.IsEmpty)
        {
            return null;
        }

        IsoDate? date = null;
        foreach (var time in times)
        {
            if (time.Span.Start >= draft.Clause.End)
            {
                break;
            }

            if (
                draft.Clause.Contains(time.Span)
                && time.Type is TimeType.Date or TimeType.Time
                && time.When.Value is { } value
                && !InContent(draft, time.Span)
                && !InSource(draft, time.Span)
            )
            {
                date = value;
                break;
            }
        }

        var places = actors
            .In(draft.Clause)
            .Where(name =>
                name.Type == NameType.Place
                && name.Actor is not null
                && AfterLocative(name.Span, draft.Language)
                && !InContent(draft, name.Span)
                && !InSource(draft, name.Span)
                && !(draft.Addressee is { } told && told.Contains(name.Span))
            )
            .Select(name => name.Actor!)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        var place = places is [var only] ? only : null;
        return date is null && place is null ? null : new Occasion(date, place);
    }

    /// <summary>An actor id where the words are a name that is known, else the words without their article.</summary>
    public string NameOf(TextSpan span, string language)
    {
        var (bare, words) = WithoutArticle(span, language);
        return actors.Of([bare], language) ?? words;
    }

    private (TextSpan Span, string Words) WithoutArticle(TextSpan span, string language)
    {
        var words = article.Words(span);
        var space = words.IndexOfAny([' ', '\'', '’']);
        if (
            space > 0
            && Grammar.Of(language) is { } grammar
            && (grammar.ClassesOf(words[..space].ToLowerInvariant()) & WordClasses.Determiner)
                != WordClasses.None
        )
        {
            var bare = QuotationFinder.Trim(article.Text, span.Start + space + 1, span.End);
            return (bare, article.Words(bare));
        }

        return (span, words);
    }

    // "in Seoul", not "envoy for the Atlantic".
    private bool AfterLocative(TextSpan name, string language)
    {
        var before = article
            .Text.AsSpan(Math.Max(0, name.Start - 8), name.Start - Math.Max(0, name.Start - 8))
            .TrimEnd();
        var space = before.LastIndexOfAny(' ', '\u00A0');
        return Grammar.Of(language) is { } grammar
            && grammar.Is("locative", before[(space + 1)..].ToString().ToLowerInvariant());
    }

    private static bool InContent(Draft draft, TextSpan span) =>
        draft.Content.Any(piece => piece.Overlaps(span));

    private static bool InSource(Draft draft, TextSpan span) =>
        draft.Source.Any(piece => piece.Overlaps(span));
}
