namespace Stemma.Language.Parsing;

/// <summary>
/// Cuts what stands between blanks into the pieces the treebank of the language would have: a linear model decides at every place
/// where the kind of character changes. Where the rules of <see cref="Tokenizer"/> cut is one of its features.
/// </summary>
internal sealed class WordCutter(Scorer scorer)
{
    private const int Window = 4;
    private const int MostFeatures = 40;

    private readonly uint[] _features = new uint[MostFeatures];
    private readonly int[] _scores = new int[2];

    /// <summary>The pieces of a sentence, in text order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">Extent of the sentence.</param>
    /// <param name="tokens">Its tokens by rule.</param>
    /// <param name="pieces">Takes the pieces.</param>
    public void Cut(
        string text,
        TextSpan sentence,
        ReadOnlySpan<Token> tokens,
        List<TextSpan> pieces
    )
    {
        int at = sentence.Start;
        int token = 0;
        while (at < sentence.End)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            int end = at + 1;
            bool plain = char.IsLetter(text[at]);
            while (end < sentence.End && !char.IsWhiteSpace(text[end]))
            {
                plain &= char.IsLetter(text[end]);
                end++;
            }

            var chunk = new TextSpan(at, end);
            while (token < tokens.Length && tokens[token].Span.End <= at)
            {
                token++;
            }

            if (plain && token < tokens.Length && tokens[token].Span.End >= end)
            {
                pieces.Add(chunk);
            }
            else
            {
                CutChunk(text, chunk, end == sentence.End, tokens[token..], pieces);
            }

            at = end;
        }
    }

    /// <summary>Whether a cut is possible before a character: never inside a run of one kind, but before the n of "n't".</summary>
    public static bool IsPlace(string text, TextSpan chunk, int at)
    {
        var before = Script.ClassOf(text[at - 1]);
        var after = Script.ClassOf(text[at]);
        if (after == CharClass.Joiner || char.IsLowSurrogate(text[at]))
        {
            return false;
        }

        return before != after
            || before == CharClass.Mark
            || (at + 1 < chunk.End && text[at + 1] is '\'' or '\u2019' && text[at] is 'n' or 'N');
    }

    /// <summary>The features of a place: for training.</summary>
    /// <param name="text">The text.</param>
    /// <param name="chunk">What stands between two blanks.</param>
    /// <param name="at">Where it might be cut.</param>
    /// <param name="start">Where the current piece begins.</param>
    /// <param name="last">Whether the chunk is the last of its sentence.</param>
    /// <param name="ruled">Whether the rules cut there.</param>
    public ReadOnlySpan<uint> Collect(
        string text,
        TextSpan chunk,
        int at,
        int start,
        bool last,
        bool ruled
    )
    {
        var f = _features;
        uint rule = ruled ? 1u : 0u;
        int k = 0;
        f[k++] = FeatureHash.Of(1, rule);
        for (int i = -Window; i < Window; i++)
        {
            f[k++] = FeatureHash.Of(2, (uint)(i + Window), At(text, chunk, at + i));
            f[k++] = FeatureHash.Of(3, (uint)(i + Window), Kind(text, chunk, at + i), rule);
        }

        uint a = At(text, chunk, at - 2);
        uint b = At(text, chunk, at - 1);
        uint c = At(text, chunk, at);
        uint d = At(text, chunk, at + 1);
        uint left = FeatureHash.OfWord(text.AsSpan(start, at - start));
        uint right = FeatureHash.OfWord(text.AsSpan(at, chunk.End - at));
        f[k++] = FeatureHash.Of(4, b, c);
        f[k++] = FeatureHash.Of(5, a, b, c);
        f[k++] = FeatureHash.Of(6, b, c, d);
        f[k++] = FeatureHash.Of(7, a, b, c, d);
        f[k++] = FeatureHash.Of(8, b, c, rule);
        f[k++] = FeatureHash.Of(9, left);
        f[k++] = FeatureHash.Of(10, right);
        f[k++] = FeatureHash.Of(11, left, c);
        f[k++] = FeatureHash.Of(12, right, b);
        f[k++] = FeatureHash.Of(13, left, right);
        f[k++] = FeatureHash.Of(14, c, last && at == chunk.End - 1 ? 1u : 0u, rule);
        f[k++] = FeatureHash.Of(15, b, Kind(text, chunk, at), Kind(text, chunk, at + 1));
        f[k++] = FeatureHash.Of(16, c, Kind(text, chunk, at - 1), Kind(text, chunk, at + 1));
        f[k++] = FeatureHash.Of(
            17,
            Kind(text, chunk, at - 2),
            Kind(text, chunk, at - 1),
            Kind(text, chunk, at),
            Kind(text, chunk, at + 1)
        );
        f[k++] = FeatureHash.Of(
            18,
            at == chunk.Start + 1 ? 1u : 0u,
            at == chunk.End - 1 ? 1u : 0u,
            rule
        );
        return f.AsSpan(0, k);
    }

    private void CutChunk(
        string text,
        TextSpan chunk,
        bool last,
        ReadOnlySpan<Token> tokens,
        List<TextSpan> pieces
    )
    {
        int start = chunk.Start;
        int token = 0;
        for (int at = chunk.Start + 1; at < chunk.End; at++)
        {
            while (token < tokens.Length && tokens[token].Span.End < at)
            {
                token++;
            }

            if (!IsPlace(text, chunk, at))
            {
                continue;
            }

            bool ruled = token < tokens.Length && tokens[token].Span.End == at;
            _scores.AsSpan().Clear();
            scorer.Add(Collect(text, chunk, at, start, last, ruled), _scores);
            if (_scores[1] > _scores[0])
            {
                pieces.Add(new TextSpan(start, at));
                start = at;
            }
        }

        pieces.Add(new TextSpan(start, chunk.End));
    }

    private static uint At(string text, TextSpan chunk, int at) =>
        at < chunk.Start ? 1u
        : at >= chunk.End ? 2u
        : FeatureHash.Letter(text[at]);

    private static uint Kind(string text, TextSpan chunk, int at) =>
        at < chunk.Start ? 20u
        : at >= chunk.End ? 21u
        : char.IsUpper(text[at]) ? 22u
        : (uint)Script.ClassOf(text[at]);
}
