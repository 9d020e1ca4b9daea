using System.Collections.Immutable;

namespace Stemma.Language.Parsing;

/// <summary>Words, tags, lemmas and tree of sentences in one language. Has buffers: one thread at a time.</summary>
internal sealed class SentenceReader
{
    /// <summary>Longer sentences (lists, tables) get no tree.</summary>
    public const int MostWords = 400;

    private readonly SyntaxModel _model;
    private readonly WordCutter _cutter;
    private readonly Tagger _tagger;
    private readonly DependencyParser _parser;
    private readonly WordForms _forms = new();
    private readonly List<TextSpan> _pieces = [];
    private readonly List<TextSpan> _spans = [];
    private ushort[] _tags = new ushort[64];
    private int[] _rows = new int[64 * TokenRows.Templates];

    /// <param name="model">What was trained for the language.</param>
    public SentenceReader(SyntaxModel model)
    {
        _model = model;
        _cutter = model.Cutter();
        _tagger = model.Tagger();
        _parser = model.Parser();
    }

    /// <summary>The words of a sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">Extent of the sentence.</param>
    /// <param name="tokens">Its tokens by rule.</param>
    /// <param name="words">Takes the words.</param>
    public void Read(
        string text,
        TextSpan sentence,
        ReadOnlySpan<Token> tokens,
        ImmutableArray<Word>.Builder words
    )
    {
        FindWords(text, sentence, tokens);
        int count = _forms.Count;
        if (_tags.Length < count)
        {
            _tags = new ushort[count * 2];
            _rows = new int[count * 2 * TokenRows.Templates];
        }

        _tagger.Tag(_forms, _tags);
        int first = words.Count;
        for (int i = 0; i < count; i++)
        {
            int tag = _tags[i];
            var lemma = _model.Lemmas.Lemma(_forms.Form[i], tag);
            FindRows(
                _model,
                _forms,
                i,
                (ushort)tag,
                Stem(lemma),
                _rows.AsSpan(i * TokenRows.Templates)
            );
            words.Add(new Word(_spans[i], _forms.Form[i], lemma, _model.Parts[tag]));
        }

        if (count > MostWords)
        {
            return;
        }

        _parser.Begin(_rows.AsSpan(0, count * TokenRows.Templates), count);
        _parser.Tag(_tags);
        var tree = _parser.Parse();
        for (int i = 0; i < count; i++)
        {
            int tag = _tags[i];
            words[first + i] = words[first + i] with
            {
                Lemma = _model.Lemmas.Lemma(_forms.Form[i], tag),
                Upos = _model.Parts[tag],
                Head = tree.Head[i + 1] - 1,
                Deprel = _model.Moves.Labels[tree.Label[i + 1] - 1],
            };
        }
    }

    /// <summary>What the parser takes for the word without inflection: of Korean lemmas (가깝+ㄴ) the first morpheme.</summary>
    public static uint Stem(string lemma)
    {
        int plus = lemma.IndexOf('+', 1 < lemma.Length ? 1 : 0);
        return FeatureHash.OfWord(plus > 0 ? lemma.AsSpan(0, plus) : lemma);
    }

    /// <summary>The rows of the parser's table for a word.</summary>
    public static void FindRows(
        SyntaxModel model,
        WordForms words,
        int word,
        ushort tag,
        uint stem,
        Span<int> rows
    )
    {
        Span<uint> keys = stackalloc uint[TokenRows.Templates];
        TokenRows.Keys(words, word, tag, model.PartNumbers[tag], stem, keys);
        for (int template = 0; template < TokenRows.Templates; template++)
        {
            rows[template] = model.Rows.Row(template, keys[template]);
        }
    }

    private void FindWords(string text, TextSpan sentence, ReadOnlySpan<Token> tokens)
    {
        _pieces.Clear();
        _spans.Clear();
        _forms.Clear();
        _cutter.Cut(text, sentence, tokens, _pieces);
        for (int i = 0; i < _pieces.Count; i++)
        {
            var piece = _pieces[i];
            if (_model.Contractions.Parts(text, _pieces, i) is not { } parts)
            {
                _spans.Add(piece);
                _forms.Add(piece.Of(text));
                continue;
            }

            bool inOrder = StandInOrder(piece.Of(text), parts);
            int at = piece.Start;
            foreach (var part in parts)
            {
                // "can" and "not" stand in the text one after the other; "de" and "o" share the span of "do".
                var span = inOrder ? new TextSpan(at, at + part.Length) : piece;
                _spans.Add(span);
                _forms.Add(inOrder ? span.Of(text) : part);
                at += part.Length;
            }
        }
    }

    private static bool StandInOrder(string piece, string[] parts)
    {
        int at = 0;
        foreach (var part in parts)
        {
            if (
                string.Compare(piece, at, part, 0, part.Length, StringComparison.OrdinalIgnoreCase)
                != 0
            )
            {
                return false;
            }

            at += part.Length;
        }

        return at == piece.Length;
    }
}
