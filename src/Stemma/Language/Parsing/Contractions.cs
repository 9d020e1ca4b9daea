namespace Stemma.Language.Parsing;

/// <summary>
/// Written words that stand for several: "do" is "de" + "o", "disse-lhe" is "disse" + "lhe", "cannot" is "can" + "not". The list is
/// the treebank's. Where a form can also be one word ("nos", "des"), a linear model over its neighbours decides.
/// </summary>
internal sealed class Contractions
{
    /// <summary>Number of features of a doubtful piece.</summary>
    public const int FeatureCount = 10;

    // Longer pieces are addresses and the like.
    private const int Longest = 30;

    private readonly Dictionary<string, Contraction>.AlternateLookup<ReadOnlySpan<char>> _forms;
    private readonly Scorer _scorer;
    private readonly int _longestEnding;

    /// <param name="lines">
    /// Form in lower case (with a tilde before it: an ending), its words parted by blanks (of an ending those after the stem), "?" where
    /// it can also be one word; by tabs.
    /// </param>
    /// <param name="scorer">The model for the doubtful.</param>
    public Contractions(IReadOnlyList<string> lines, Scorer scorer)
    {
        var forms = new Dictionary<string, Contraction>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var cells = line.Split('\t');
            forms[cells[0]] = new Contraction(cells[1].Split(' '), cells[2] == "?");
            if (cells[0][0] == '~')
            {
                _longestEnding = Math.Max(_longestEnding, cells[0].Length - 1);
            }
        }

        _forms = forms.GetAlternateLookup<ReadOnlySpan<char>>();
        _scorer = scorer;
    }

    /// <summary>The words a piece stands for; null where it is one word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pieces">All pieces of the sentence.</param>
    /// <param name="at">Index of the piece.</param>
    public string[]? Parts(string text, IReadOnlyList<TextSpan> pieces, int at)
    {
        var piece = pieces[at];
        if (piece.Length > Longest)
        {
            return null;
        }

        Span<char> key = stackalloc char[piece.Length + 1];
        Lower(piece.Of(text), key[1..]);
        if (_forms.TryGetValue(key[1..], out var found))
        {
            return !found.Doubtful || IsSeveral(text, pieces, at)
                ? Cased(text[piece.Start], found.Parts)
                : null;
        }

        int most = Math.Min(_longestEnding, piece.Length - 1);
        for (int take = most; take > 1; take--)
        {
            var ending = key[^(take + 1)..];
            char kept = ending[0];
            ending[0] = '~';
            if (_forms.TryGetValue(ending, out var end))
            {
                return [text.Substring(piece.Start, piece.Length - take), .. end.Parts];
            }

            ending[0] = kept;
        }

        return null;
    }

    /// <summary>The features of a doubtful piece: for training.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pieces">All pieces of the sentence.</param>
    /// <param name="at">Index of the piece.</param>
    /// <param name="f">Takes <see cref="FeatureCount"/> hashes.</param>
    public static void Collect(string text, IReadOnlyList<TextSpan> pieces, int at, Span<uint> f)
    {
        uint own = Word(text, pieces, at);
        uint before = Word(text, pieces, at - 1);
        uint after = Word(text, pieces, at + 1);
        int k = 0;
        f[k++] = FeatureHash.Of(20, own);
        f[k++] = FeatureHash.Of(21, own, before);
        f[k++] = FeatureHash.Of(22, own, after);
        f[k++] = FeatureHash.Of(23, own, before, after);
        f[k++] = FeatureHash.Of(24, own, End(text, pieces, at - 1));
        f[k++] = FeatureHash.Of(25, own, End(text, pieces, at + 1));
        f[k++] = FeatureHash.Of(26, own, End(text, pieces, at - 1), End(text, pieces, at + 1));
        f[k++] = FeatureHash.Of(27, own, char.IsUpper(text[pieces[at].Start]) ? 1u : 0u);
        f[k++] = FeatureHash.Of(28, own, Word(text, pieces, at + 2));
        f[k] = FeatureHash.Of(29, own, after, End(text, pieces, at + 2));
    }

    /// <summary>A form as the list has it: lower case, straight apostrophes.</summary>
    public static void Lower(ReadOnlySpan<char> form, Span<char> lower)
    {
        for (int i = 0; i < form.Length; i++)
        {
            char c = form[i];
            lower[i] = c is '\u2019' or '\u02BC' ? '\'' : char.ToLowerInvariant(c);
        }
    }

    private static string[] Cased(char first, string[] parts)
    {
        if (!char.IsUpper(first))
        {
            return parts;
        }

        return [char.ToUpperInvariant(parts[0][0]) + parts[0][1..], .. parts.AsSpan(1)];
    }

    private static uint Word(string text, IReadOnlyList<TextSpan> pieces, int at) =>
        at < 0 ? 1u
        : at >= pieces.Count ? 2u
        : FeatureHash.OfWord(pieces[at].Of(text));

    private static uint End(string text, IReadOnlyList<TextSpan> pieces, int at)
    {
        if (at < 0 || at >= pieces.Count)
        {
            return at < 0 ? 1u : 2u;
        }

        var piece = pieces[at];
        return FeatureHash.OfWord(
            text.AsSpan(Math.Max(piece.Start, piece.End - 2), Math.Min(2, piece.Length))
        );
    }

    private bool IsSeveral(string text, IReadOnlyList<TextSpan> pieces, int at)
    {
        Span<uint> features = stackalloc uint[FeatureCount];
        Span<int> scores = stackalloc int[2];
        scores.Clear();
        Collect(text, pieces, at, features);
        _scorer.Add(features, scores);
        return scores[1] > scores[0];
    }

    private sealed record Contraction(string[] Parts, bool Doubtful);
}
