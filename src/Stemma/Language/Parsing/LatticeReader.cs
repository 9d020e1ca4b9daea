using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Stemma.Language.Parsing;

/// <summary>Words of sentences in a language without blanks, with part of speech and lemma by its dictionary; no tree.</summary>
internal sealed class LatticeReader
{
    // A verbal noun of IPADIC with the verb "do" behind it is a verb with an auxiliary in UD Japanese.
    private const string VerbalNoun = "-サ変接続";
    private const string LightVerb = "する";

    private static readonly ConcurrentDictionary<string, Lazy<WordLattice?>> Opened = new(
        StringComparer.Ordinal
    );

    private readonly WordLattice _lattice;
    private readonly List<LatticeWord> _found = [];

    private LatticeReader(WordLattice lattice) => _lattice = lattice;

    /// <summary>A reader for a language tag's primary language; null where there is no dictionary.</summary>
    public static LatticeReader? For(string language)
    {
        int dash = language.IndexOf('-', StringComparison.Ordinal);
        var lattice = Opened
            .GetOrAdd(
                dash < 0 ? language : language[..dash],
                static key => new Lazy<WordLattice?>(() =>
                    ModelFile.Embedded($"models/words.{key}.bin") is { } file
                        ? new WordLattice(file)
                        : null
                )
            )
            .Value;
        return lattice is null ? null : new LatticeReader(lattice);
    }

    /// <summary>The words of a sentence.</summary>
    public void Read(string text, TextSpan sentence, ImmutableArray<Word>.Builder words)
    {
        _found.Clear();
        int at = sentence.Start;
        while (at < sentence.End)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            int end = at + 1;
            while (end < sentence.End && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            _lattice.Cut(text, new TextSpan(at, end), _found);
            at = end;
        }

        var before = string.Empty;
        foreach (var found in _found)
        {
            var kind = _lattice.Kinds[found.Kind];
            if (
                kind.EndsWith("|join", StringComparison.Ordinal)
                && words.Count > 0
                && words[^1].Span.End == found.Span.Start
            )
            {
                var span = words[^1].Span with { End = found.Span.End };
                words[^1] = words[^1] with { Span = span, Form = span.Of(text) };
                continue;
            }

            var form = found.Span.Of(text);
            var rule = _lattice.Ending(found.Rule);
            var lemma = rule.Cut <= form.Length ? rule.Apply(form) : form;
            var upos = kind[..kind.IndexOf('|', StringComparison.Ordinal)];
            if (upos == "SYM" && form.All(char.IsPunctuation))
            {
                upos = "PUNCT";
            }

            if (lemma == LightVerb && before.EndsWith(VerbalNoun, StringComparison.Ordinal))
            {
                words[^1] = words[^1] with { Upos = "VERB" };
                upos = "AUX";
            }

            before = kind;
            words.Add(new Word(found.Span, form, lemma, upos));
        }
    }
}
