using System.Collections.Frozen;

namespace Stemma.Collation;

/// <summary>What a cue does to the words around it.</summary>
internal enum CueKind
{
    /// <summary>Denies: not, never, without.</summary>
    Negation,

    /// <summary>Denies by its meaning: fail, refuse, limitless. It answers for a negation, but losing it is no negation lost.</summary>
    Lacking,

    /// <summary>Says how certain or how exact.</summary>
    Certainty,

    /// <summary>Ties words to a source.</summary>
    Sourcing,

    /// <summary>Holds the letters of a cue and is none: not only, 不仅.</summary>
    Neutral,
}

/// <summary>A kind of cue with its class: <c>possible</c>, <c>planned</c>, <c>approximate</c>, <c>verb</c>, …; <c>-</c> where there is none.</summary>
internal readonly record struct Cue(CueKind Kind, string Class);

/// <summary>A cue where it stands.</summary>
internal readonly record struct CueHit(TextSpan Span, Cue Cue);

/// <summary>Finds the cues of one language: by whole words, or inside the running text where the language glues words together.</summary>
internal sealed class CueTable
{
    private readonly FrozenDictionary<string, (string[] Words, Cue Cue)[]> byWord;
    private readonly FrozenDictionary<char, (string Text, Cue Cue)[]> byLetter;
    private readonly bool inside;

    /// <summary>A table of <paramref name="rows"/>: entries in lower case with their cue.</summary>
    public CueTable(IReadOnlyList<(string Entry, Cue Cue)> rows, Phrasebook book)
    {
        inside = book.MatchesInside;
        byLetter = rows.Where(row => inside && row.Entry.Length > 0)
            .GroupBy(row => row.Entry[0])
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(row => row.Entry.Length).ToArray()
            );
        byWord = rows.Where(_ => !inside)
            .Select(row => (Words: WordScanner.Keys(row.Entry, book), row.Cue))
            .Where(row => row.Words.Length > 0)
            .GroupBy(row => row.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(row => row.Words.Length).ToArray(),
                StringComparer.Ordinal
            );
    }

    /// <summary>The cues in a stretch of text, in text order; of each kind the longest at a place.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="span">Where to look.</param>
    /// <param name="words">The words inside <paramref name="span"/>.</param>
    public List<CueHit> Find(string text, TextSpan span, ReadOnlySpan<WitnessWord> words)
    {
        var hits = new List<CueHit>();
        if (inside)
        {
            FindInside(text, span, hits);
        }
        else
        {
            FindWords(text, words, hits);
        }

        return hits;
    }

    private void FindInside(string text, TextSpan span, List<CueHit> hits)
    {
        for (var at = span.Start; at < span.End; at++)
        {
            if (!byLetter.TryGetValue(text[at], out var entries))
            {
                continue;
            }

            var first = hits.Count;
            foreach (var (entry, cue) in entries)
            {
                if (
                    cue.Kind == CueKind.Neutral
                    && hits.Count == first
                    && text.AsSpan(at, span.End - at).StartsWith(entry, StringComparison.Ordinal)
                )
                {
                    at += entry.Length - 1;
                    break;
                }

                if (
                    text.AsSpan(at, span.End - at).StartsWith(entry, StringComparison.Ordinal)
                    && !HasKind(hits, first, cue.Kind)
                )
                {
                    hits.Add(new CueHit(new TextSpan(at, at + entry.Length), cue));
                }
            }
        }
    }

    private void FindWords(string text, ReadOnlySpan<WitnessWord> words, List<CueHit> hits)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (
                !byWord.TryGetValue(words[at].Key, out var entries)
                || (at > 0 && WordScanner.IsNamePrint(text, words[at].Span))
            )
            {
                continue;
            }

            var first = hits.Count;
            foreach (var (entry, cue) in entries)
            {
                if (
                    cue.Kind == CueKind.Neutral
                    && hits.Count == first
                    && Stands(entry, words[at..])
                )
                {
                    at += entry.Length - 1;
                    break;
                }

                if (Stands(entry, words[at..]) && !HasKind(hits, first, cue.Kind))
                {
                    var last = words[at + entry.Length - 1].Span;
                    hits.Add(new CueHit(new TextSpan(words[at].Span.Start, last.End), cue));
                }
            }
        }
    }

    private static bool Stands(string[] entry, ReadOnlySpan<WitnessWord> words)
    {
        if (entry.Length > words.Length)
        {
            return false;
        }

        for (var i = 0; i < entry.Length; i++)
        {
            if (entry[i] != words[i].Key)
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasKind(List<CueHit> hits, int first, CueKind kind)
    {
        for (var i = first; i < hits.Count; i++)
        {
            if (hits[i].Cue.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }
}
