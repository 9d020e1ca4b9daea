using System.Collections.Immutable;
using Stemma.Actors;

namespace Stemma.Attribution;

/// <summary>
/// Whom a source's words stand for. A name inside them is not enough: "a NATO official" is not NATO. Where the head of the words is no
/// name, nobody is given.
/// </summary>
internal sealed class SourceActor(Article article, ImmutableArray<Name> names)
{
    /// <summary>The actor of a source; null where it cannot be told.</summary>
    public string? Of(ImmutableArray<TextSpan> source, string language)
    {
        var span = source[0];
        var inside = In(span);
        if (inside.Count == 0)
        {
            return null;
        }

        // A pronoun or title that the name layer resolved stands for the whole.
        if (
            inside.Find(name =>
                name.Kind != MentionKind.Proper && Covers(name.Span, span, language)
            ) is
            { } whole
        )
        {
            return whole.Actor;
        }

        var core = Core(span);
        var people = inside
            .Where(name =>
                name.Type == NameType.Person
                && name.Kind == MentionKind.Proper
                && !Genitive(name.Span)
            )
            .ToArray();
        var inCore = people.Where(name => core.Contains(name.Span)).ToArray();
        var chosen = inCore.Length > 0 ? inCore : people;
        if (chosen.Length > 0)
        {
            return
                chosen.Select(name => name.Actor).Distinct(StringComparer.Ordinal).ToArray()
                    is [var only]
                ? only
                : null;
        }

        return inside
            .Find(name =>
                name.Type is NameType.Organisation or NameType.Place or NameType.Other
                && name.Span.End == core.End
                && Covers(name.Span, core, language)
            )
            ?.Actor;
    }

    /// <summary>The names inside a span, in text order.</summary>
    public List<Name> In(TextSpan span)
    {
        var found = new List<Name>();
        int low = 0,
            high = names.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (names[middle].Span.Start < span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (; low < names.Length && names[low].Span.End <= span.End; low++)
        {
            found.Add(names[low]);
        }

        return found;
    }

    // Up to the first comma, without a bracket at the end.
    private TextSpan Core(TextSpan span)
    {
        var words = article.Words(span);
        var end = words.IndexOfAny([',', '，', '、', '(', '（']);
        return end > 0 ? QuotationFinder.Trim(article.Text, span.Start, span.Start + end) : span;
    }

    private bool Genitive(TextSpan name) =>
        name.End + 1 < article.Text.Length
        && article.Text[name.End] is '\'' or '’'
        && article.Text[name.End + 1] is 's' or ' ';

    // The name fills the words but for an article or an adjective without a capital ("the state-run KCNA").
    private bool Covers(TextSpan name, TextSpan words, string language)
    {
        if (name.End != words.End)
        {
            return false;
        }

        if (name.Start == words.Start)
        {
            return true;
        }

        var before = article.Text[words.Start..name.Start];
        if (Grammar.Of(language) is not { } grammar || before.Length > 40)
        {
            return false;
        }

        return Array.TrueForAll(
            before.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries),
            word =>
                grammar.ClassesOf(word.ToLowerInvariant()) is var classes
                && (
                    (classes & WordClasses.Determiner) != WordClasses.None
                    || classes == WordClasses.None && char.IsLower(word[0]) && word[0] < 0x250
                )
        );
    }
}
