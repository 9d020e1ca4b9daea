using System.Collections.Immutable;
using Stemma.Language;

namespace Stemma.Chronology;

/// <summary>
/// Finds the time expressions of an article by its languages' patterns and resolves them against its publication. A date
/// without a year takes the year that the narration stands in ("In April and June of last year"), else the nearest
/// that the tense allows. Where the publication is not known, what is relative to it stays unresolved; where it is known as an
/// interval, what differs between its ends is an interval too.
/// </summary>
public sealed class TimeFinder : IArticleStation
{
    /// <inheritdoc/>
    public Type Adds => typeof(TimeLayer);

    /// <inheritdoc/>
    public IReadOnlyList<Type> Requires { get; } = [typeof(SyntaxLayer)];

    /// <inheritdoc/>
    public Article Process(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var times = ImmutableArray.CreateBuilder<TimeExpression>();
        var compounds = ImmutableArray.CreateBuilder<TimeCompound>();
        var narration = new Narration(article.Published.When);
        var found = new List<TimeMatch>();
        var sentences = article.Layer<SyntaxLayer>().Sentences;
        for (int i = 0; i < sentences.Length; i++)
        {
            var lexicon = TimeLexicon.For(sentences[i].Language);
            if (!lexicon.IsKnown)
            {
                continue;
            }

            found.Clear();
            Match(article.Text, sentences[i].Span, lexicon, found);
            if (found.Count > 0)
            {
                narration.Resolve(
                    article.Text,
                    sentences[i].Span,
                    i,
                    lexicon,
                    found,
                    times,
                    compounds
                );
            }
        }

        return article.With(
            new TimeLayer(times.DrainToImmutable()) { Compounds = compounds.DrainToImmutable() }
        );
    }

    private static void Match(
        string text,
        TextSpan sentence,
        TimeLexicon lexicon,
        List<TimeMatch> found
    )
    {
        var matcher = new TimeMatcher(text, sentence.End, lexicon);
        int at = sentence.Start;
        int last = -1;
        while (at < sentence.End)
        {
            char c = text[at];
            if (!char.IsLetterOrDigit(c))
            {
                at++;
                continue;
            }

            if (Longest(matcher, at, sentence.Start, last) is { } match)
            {
                if (match.Pattern.Meaning != "block" && IsTime(text, sentence, match, lexicon))
                {
                    found.Add(match);
                }

                at = match.Span.End;
                last = at;
            }
            else
            {
                at = Next(text, at, sentence.End);
            }
        }
    }

    /// <summary>The match at a place; where its words begin after context, a longer one that begins with them.</summary>
    private static TimeMatch? Longest(in TimeMatcher matcher, int at, int start, int last)
    {
        var match = matcher.Match(at, start, last);
        return
            match is { Pattern.First: > 0 }
            && match.Span.Start > at
            && matcher.Match(match.Span.Start, start, last) is { } inner
            && inner.Span.End > match.Span.End
            ? inner
            : match;
    }

    /// <summary>"May" and "March" alone are months only after a word that leads to a date.</summary>
    private static bool IsTime(string text, TextSpan sentence, TimeMatch match, TimeLexicon lexicon)
    {
        var words = text.AsSpan(match.Span.Start, match.Span.Length);
        if (!lexicon.TryWord("ambiguous", words, out int length, out _) || length < words.Length)
        {
            return true;
        }

        int stop = match.Span.Start;
        while (stop > sentence.Start && text[stop - 1] is ' ' or ',' or '\u00A0' or '\n')
        {
            stop--;
        }

        int start = stop;
        while (start > sentence.Start && char.IsLetter(text[start - 1]) && stop - start < 20)
        {
            start--;
        }

        return lexicon.TryWord("lead", text.AsSpan(start, stop - start), out length, out _)
            && length == stop - start;
    }

    /// <summary>The next place where an expression may begin: the next word; in scripts without spaces the next character.</summary>
    private static int Next(string text, int at, int end)
    {
        if (char.IsDigit(text[at]))
        {
            while (at < end && char.IsDigit(text[at]))
            {
                at++;
            }

            return at;
        }

        if (Script.IsUnspaced(text[at]))
        {
            return at + 1;
        }

        while (at < end && char.IsLetter(text[at]) && !Script.IsUnspaced(text[at]))
        {
            at++;
        }

        return at;
    }
}

/// <summary>A pattern found in a text, not yet resolved.</summary>
internal sealed record TimeMatch(TimePattern Pattern, TextSpan Span, TimeFields Fields);
