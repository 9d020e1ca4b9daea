namespace Stemma.Lineage.Translation;

/// <summary>
/// How well the sentences of one text cover those of another: the weighted share of terms that meet, counted from both sides.
/// The same from either side: swapping the texts swaps the two shares of every <see cref="Overlap"/>.
/// </summary>
internal sealed class SimilarityTable
{
    private readonly SentenceTable rows;
    private readonly SentenceTable columns;
    private readonly Dictionary<int, float> rarities = [];
    private readonly Dictionary<int, List<Posting>>?[] keys;
    private readonly float[] forth;
    private readonly float[] back;
    private readonly float[] meant;

    public SimilarityTable(SentenceTable rows, SentenceTable columns)
    {
        this.rows = rows;
        this.columns = columns;
        keys = new Dictionary<int, List<Posting>>?[columns.Count];
        forth = new float[rows.Terms.Select(terms => terms.Length).DefaultIfEmpty(0).Max() * 2];
        back = new float[columns.Terms.Select(terms => terms.Length).DefaultIfEmpty(0).Max() * 2];
        meant = new float[forth.Length];
        Weigh();
    }

    /// <summary>The sentence of each text that begins a pair, with the following one where the count is 2.</summary>
    public Overlap Compare(int row, int rowCount, int column, int columnCount)
    {
        int rowTerms = 0;
        int columnTerms = 0;
        float rowWeight = 0;
        float columnWeight = 0;
        for (int i = row; i < row + rowCount; i++)
        {
            rowWeight += rows.Weights[i];
            int columnStart = 0;
            for (int j = column; j < column + columnCount; j++)
            {
                Meet(rows.Terms[i], rowTerms, j, columnStart);
                columnStart += columns.Terms[j].Length;
            }

            rowTerms += rows.Terms[i].Length;
        }

        for (int j = column; j < column + columnCount; j++)
        {
            columnWeight += columns.Weights[j];
            columnTerms += columns.Terms[j].Length;
        }

        float covered = Sum(rows.Terms.AsSpan(row, rowCount), forth);
        float meaning = Sum(rows.Terms.AsSpan(row, rowCount), meant);
        float coveredBack = Sum(columns.Terms.AsSpan(column, columnCount), back);
        forth.AsSpan(0, rowTerms).Clear();
        meant.AsSpan(0, rowTerms).Clear();
        back.AsSpan(0, columnTerms).Clear();
        return new Overlap(
            covered,
            rowWeight,
            coveredBack,
            columnWeight,
            covered <= 0 ? 0 : meaning / covered
        );
    }

    private void Meet(Term[] terms, int offset, int column, int columnOffset)
    {
        var postings = keys[column] ??= Index(columns.Terms[column]);
        for (int t = 0; t < terms.Length; t++)
        {
            foreach (var candidate in terms[t].Candidates)
            {
                if (!postings.TryGetValue(candidate.Key, out var list))
                {
                    continue;
                }

                float strength = candidate.Strength * rarities[candidate.Key];
                bool meaning = TermKey.IsMeaning(candidate.Key);
                foreach (var posting in list)
                {
                    float told = strength * posting.Strength;
                    forth[offset + t] = Math.Max(forth[offset + t], told);
                    meant[offset + t] = meaning
                        ? Math.Max(meant[offset + t], told)
                        : meant[offset + t];
                    back[columnOffset + posting.Term] = Math.Max(
                        back[columnOffset + posting.Term],
                        told
                    );
                }
            }
        }
    }

    private static Dictionary<int, List<Posting>> Index(Term[] terms)
    {
        var index = new Dictionary<int, List<Posting>>();
        for (int t = 0; t < terms.Length; t++)
        {
            foreach (var candidate in terms[t].Candidates)
            {
                if (!index.TryGetValue(candidate.Key, out var list))
                {
                    index[candidate.Key] = list = new List<Posting>(1);
                }

                list.Add(new Posting(t, candidate.Strength));
            }
        }

        return index;
    }

    // A key that half the sentences have says little of which belong together: the share of the most it could tell, by the
    // inverse document frequency of Sparck Jones (1972) over the sentences of both texts.
    private void Weigh()
    {
        var first = rows.Frequencies();
        var second = columns.Frequencies();
        float all = rows.Count + columns.Count;
        float most = MathF.Log(1 + (all / 2));
        foreach (var (key, count) in first)
        {
            if (second.TryGetValue(key, out int other))
            {
                rarities[key] = all <= 2 ? 1 : MathF.Log(1 + (all / (count + other))) / most;
            }
        }
    }

    private static float Sum(ReadOnlySpan<Term[]> sentences, float[] covered)
    {
        float sum = 0;
        int at = 0;
        foreach (var sentence in sentences)
        {
            foreach (var term in sentence)
            {
                sum += covered[at++] * term.Weight;
            }
        }

        return sum;
    }

    private readonly record struct Posting(int Term, float Strength);
}

/// <summary>What of two sentences meets, as weights of their terms.</summary>
/// <param name="Forward">Weight of the first one's terms that meet.</param>
/// <param name="ForwardAll">Weight of all its terms.</param>
/// <param name="Backward">Weight of the second one's terms that meet.</param>
/// <param name="BackwardAll">Weight of all its terms.</param>
/// <param name="Meaning">Share of what meets that meets as words with a meaning, not as a name or a figure alone, 0 to 1.</param>
internal readonly record struct Overlap(
    float Forward,
    float ForwardAll,
    float Backward,
    float BackwardAll,
    float Meaning
)
{
    /// <summary>Geometric mean of the two shares, 0 to 1: both must hold.</summary>
    public float Mean =>
        ForwardAll <= 0 || BackwardAll <= 0
            ? 0
            : MathF.Sqrt(Math.Min(1, Forward / ForwardAll) * Math.Min(1, Backward / BackwardAll));

    /// <summary>Weight that meets, the smaller of both sides.</summary>
    public float Evidence => Math.Min(Forward, Backward);

    /// <summary>Natural logarithm of the ratio of what both tell, without sign.</summary>
    public float Unevenness =>
        ForwardAll <= 0 || BackwardAll <= 0 ? 0 : MathF.Abs(MathF.Log(ForwardAll / BackwardAll));
}
