namespace Stemma.Lineage.Translation;

/// <summary>The sentences of one text with their terms, ready to be compared.</summary>
internal sealed class SentenceTable
{
    public SentenceTable(TextSpan[] spans, Term[][] terms)
    {
        Spans = spans;
        Terms = terms;
        Weights = [.. terms.Select(sentence => sentence.Sum(term => term.Weight))];
    }

    public int Count => Spans.Length;

    public TextSpan[] Spans { get; }

    public Term[][] Terms { get; }

    /// <summary>What the terms of each sentence tell together.</summary>
    public float[] Weights { get; }

    /// <summary>In how many sentences each key stands.</summary>
    public Dictionary<int, int> Frequencies()
    {
        var frequencies = new Dictionary<int, int>();
        var seen = new HashSet<int>();
        foreach (var sentence in Terms)
        {
            seen.Clear();
            foreach (var term in sentence)
            {
                foreach (var candidate in term.Candidates)
                {
                    if (seen.Add(candidate.Key))
                    {
                        frequencies[candidate.Key] =
                            frequencies.GetValueOrDefault(candidate.Key) + 1;
                    }
                }
            }
        }

        return frequencies;
    }
}
