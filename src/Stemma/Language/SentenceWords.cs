using System.Collections.Immutable;
using Stemma.Language.Parsing;

namespace Stemma.Language;

/// <summary>The words of all sentences of an article.</summary>
internal sealed class SentenceWords
{
    // Readers have buffers, and a thread keeps its own.
    [ThreadStatic]
    private static Dictionary<string, SentenceReader?>? readers;

    [ThreadStatic]
    private static Dictionary<string, LatticeReader?>? lattices;

    private readonly ImmutableArray<Word> _words;
    private readonly ImmutableArray<int> _ends;

    private SentenceWords(ImmutableArray<Word> words, ImmutableArray<int> ends) =>
        (_words, _ends) = (words, ends);

    /// <summary>No sentence, no word.</summary>
    public static SentenceWords None { get; } = new([], []);

    /// <summary>Finds the words of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentences">What <see cref="Sentences"/> gave for it.</param>
    /// <param name="tokens">Its tokens by rule.</param>
    public static SentenceWords Find(
        string text,
        ImmutableArray<Sentence> sentences,
        ImmutableArray<Token> tokens
    )
    {
        var words = ImmutableArray.CreateBuilder<Word>(tokens.Length);
        var ends = ImmutableArray.CreateBuilder<int>(sentences.Length);
        foreach (var sentence in sentences)
        {
            var own = tokens.AsSpan(sentence.FirstToken, sentence.TokenCount);
            if (Reader(sentence.Language) is { } reader)
            {
                reader.Read(text, sentence.Span, own, words);
            }
            else if (Lattice(sentence.Language) is { } lattice)
            {
                lattice.Read(text, sentence.Span, words);
            }
            else
            {
                foreach (var token in own)
                {
                    words.Add(new Word(token.Span, token.Span.Of(text)));
                }
            }

            ends.Add(words.Count);
        }

        return new SentenceWords(words.DrainToImmutable(), ends.DrainToImmutable());
    }

    /// <summary>The words of one sentence.</summary>
    public ReadOnlyMemory<Word> Of(int sentence)
    {
        int start = sentence == 0 ? 0 : _ends[sentence - 1];
        return _words.AsMemory()[start.._ends[sentence]];
    }

    /// <summary>Cuts each part's sentences anew where its language has a model for it.</summary>
    public static ImmutableArray<Sentence> Sentences(
        string text,
        ImmutableArray<Sentence> ruled,
        ReadOnlySpan<Token> tokens
    )
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>(ruled.Length);
        int start = 0;
        while (start < ruled.Length)
        {
            int end = start + 1;
            while (
                end < ruled.Length
                && ruled[end].Part == ruled[start].Part
                && ruled[end].Language == ruled[start].Language
            )
            {
                end++;
            }

            var part = ruled.AsSpan()[start..end];
            if (SyntaxModel.For(ruled[start].Language)?.Ends() is { } ends)
            {
                ends.Split(text, tokens, part, sentences);
            }
            else
            {
                sentences.AddRange(part);
            }

            start = end;
        }

        return sentences.DrainToImmutable();
    }

    private static SentenceReader? Reader(string language)
    {
        readers ??= new(StringComparer.Ordinal);
        if (!readers.TryGetValue(language, out var reader))
        {
            reader = SyntaxModel.For(language) is { } model ? new SentenceReader(model) : null;
            readers[language] = reader;
        }

        return reader;
    }

    private static LatticeReader? Lattice(string language)
    {
        lattices ??= new(StringComparer.Ordinal);
        if (!lattices.TryGetValue(language, out var reader))
        {
            lattices[language] = reader = LatticeReader.For(language);
        }

        return reader;
    }
}
