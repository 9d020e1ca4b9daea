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

    /// <summary>Finds the words of sentences.</summary>
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
