using System.Collections.Immutable;

namespace Stemma.Language.Parsing;

/// <summary>
/// Second opinion on where sentences end: a linear model, trained on running text of the treebank, weighs what the rules of
/// <see cref="SentenceSplitter"/> said against the words around every blank. Line breaks and places without a blank stay as the
/// rules have them.
/// </summary>
/// <param name="scorer">The weights.</param>
/// <param name="margin">
/// How sure the model must be of an end without a mark before it. Treebanks hold many headings, and what tells a heading from a
/// name in a sentence is learnt for the treebank's texts alone.
/// </param>
internal sealed class SentenceEnds(Scorer scorer, int margin)
{
    private const int MostFeatures = 40;

    private readonly uint[] _features = new uint[MostFeatures];
    private readonly int[] _scores = new int[2];

    /// <summary>Cuts anew what the rules cut.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">All tokens.</param>
    /// <param name="ruled">The sentences of one part by rule.</param>
    /// <param name="sentences">Takes the sentences.</param>
    public void Split(
        string text,
        ReadOnlySpan<Token> tokens,
        ReadOnlySpan<Sentence> ruled,
        ImmutableArray<Sentence>.Builder sentences
    )
    {
        int begin = ruled[0].FirstToken;
        for (int s = 0; s < ruled.Length; s++)
        {
            var sentence = ruled[s];
            int stop = sentence.FirstToken + sentence.TokenCount;
            int end = ruled[^1].FirstToken + ruled[^1].TokenCount;
            for (int next = sentence.FirstToken + 1; next <= stop; next++)
            {
                bool rule = next == stop;
                bool ends =
                    next == end || !IsOpen(text, tokens, next)
                        ? rule
                        : Ends(text, tokens[..end], begin, next, rule);
                if (ends)
                {
                    sentences.Add(
                        sentence with
                        {
                            Span = new TextSpan(
                                tokens[begin].Span.Start,
                                tokens[next - 1].Span.End
                            ),
                            FirstToken = begin,
                            TokenCount = next - begin,
                        }
                    );
                    begin = next;
                }
            }
        }
    }

    /// <summary>Whether the model has a say before a token: blanks stand there, and no line break.</summary>
    public static bool IsOpen(string text, ReadOnlySpan<Token> tokens, int next)
    {
        int start = tokens[next - 1].Span.End;
        int end = tokens[next].Span.Start;
        if (start == end)
        {
            return false;
        }

        for (int i = start; i < end; i++)
        {
            if (text[i] is '\n' or '\r' or '\u2028' or '\u2029' or '\v' or '\f')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The features of the place before a token: for training.</summary>
    public ReadOnlySpan<uint> Collect(
        string text,
        ReadOnlySpan<Token> tokens,
        int begin,
        int next,
        bool rule
    )
    {
        uint r = rule ? 1u : 0u;
        uint w0 = Word(text, tokens, next - 1);
        uint w1 = Word(text, tokens, next - 2);
        uint n0 = Word(text, tokens, next);
        uint n1 = Word(text, tokens, next + 1);
        uint k0 = Shape(text, tokens, next - 1);
        uint k1 = Shape(text, tokens, next - 2);
        uint k2 = Shape(text, tokens, next - 3);
        uint m0 = Shape(text, tokens, next);
        uint m1 = Shape(text, tokens, next + 1);
        uint e2 = End(text, tokens, next - 1, 2);
        uint e3 = End(text, tokens, next - 1, 3);
        uint e1 = End(text, tokens, next - 1, 1);
        uint length = (uint)(next - begin) switch
        {
            < 4 => (uint)(next - begin),
            < 8 => 4,
            < 16 => 5,
            < 32 => 6,
            _ => 7,
        };
        int k = 0;
        var f = _features;
        f[k++] = FeatureHash.Of(60, r);
        f[k++] = FeatureHash.Of(61, r, k0, m0);
        f[k++] = FeatureHash.Of(62, r, w0);
        f[k++] = FeatureHash.Of(63, r, n0);
        f[k++] = FeatureHash.Of(64, r, length);
        f[k++] = FeatureHash.Of(65, r, w0, m0);
        f[k++] = FeatureHash.Of(66, r, k0, n0, m0);
        f[k++] = FeatureHash.Of(67, k1, k0, m0);
        f[k++] = FeatureHash.Of(68, k2, k1, k0, m0);
        f[k++] = FeatureHash.Of(69, k0, m0, m1);
        f[k++] = FeatureHash.Of(70, w1, w0, m0);
        f[k++] = FeatureHash.Of(71, k0, m0, n1);
        f[k++] = FeatureHash.Of(72, e2, m0);
        f[k++] = FeatureHash.Of(73, e3, m0);
        f[k++] = FeatureHash.Of(74, e1, m0, k0);
        f[k++] = FeatureHash.Of(75, e2, n0);
        f[k++] = FeatureHash.Of(76, e2, End(text, tokens, next, 2));
        f[k++] = FeatureHash.Of(77, End(text, tokens, next, 2), k0, m0);
        f[k++] = FeatureHash.Of(78, End(text, tokens, next, 3), k0, r);
        f[k++] = FeatureHash.Of(79, w1, k0, m0, r);
        f[k++] = FeatureHash.Of(80, length, k0, m0, r);
        f[k++] = FeatureHash.Of(81, Word(text, tokens, begin), r, k0, m0);
        f[k++] = FeatureHash.Of(82, e2, length);
        f[k++] = FeatureHash.Of(83, e1, End(text, tokens, next - 2, 1), m0);
        return f.AsSpan(0, k);
    }

    private bool Ends(string text, ReadOnlySpan<Token> tokens, int begin, int next, bool rule)
    {
        _scores.AsSpan().Clear();
        scorer.Add(Collect(text, tokens, begin, next, rule), _scores);
        bool bare = !rule && tokens[next - 1].Kind != TokenKind.Mark;
        return _scores[1] - _scores[0] > (bare ? margin : 0);
    }

    private static uint Word(string text, ReadOnlySpan<Token> tokens, int at) =>
        at < 0 ? 1u
        : at >= tokens.Length ? 2u
        : FeatureHash.OfWord(tokens[at].Span.Of(text));

    private static uint End(string text, ReadOnlySpan<Token> tokens, int at, int length)
    {
        if (at < 0 || at >= tokens.Length)
        {
            return at < 0 ? 1u : 2u;
        }

        var span = tokens[at].Span;
        int start = Math.Max(span.Start, span.End - length);
        return FeatureHash.OfWord(text.AsSpan(start, span.End - start));
    }

    private static uint Shape(string text, ReadOnlySpan<Token> tokens, int at)
    {
        if (at < 0 || at >= tokens.Length)
        {
            return at < 0 ? 1u : 2u;
        }

        var span = tokens[at].Span;
        char first = text[span.Start];
        if (tokens[at].Kind == TokenKind.Mark)
        {
            return 1000u + text[span.End - 1];
        }

        uint size = span.Length == 1 ? 0u : 1u;
        bool stop = text[span.End - 1] == '.';
        uint kind =
            char.IsUpper(first) ? (span.Length > 1 && char.IsUpper(text[span.Start + 1]) ? 3u : 4u)
            : char.IsDigit(first) ? 5u
            : (uint)Script.ClassOf(first) + 6u;
        return 10u + (((kind * 2) + size) * 2) + (stop ? 1u : 0u);
    }
}
