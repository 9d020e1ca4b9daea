namespace Stemma.Lineage.Translation;

/// <summary>Words in capitals that follow each other in Latin letters: maybe one name, which is one word in other scripts.</summary>
internal sealed class LatinName
{
    /// <summary>Longer rows of capitals are headlines.</summary>
    private const int LongestName = 8;

    private readonly List<string> capitals = [];
    private readonly List<int> capitalTerms = [];

    public bool IsOpen => capitals.Count > 0;

    /// <summary>Adds the word whose term was closed last.</summary>
    public void Add(string folded, TermList found)
    {
        capitals.Add(folded);
        capitalTerms.Add(found.Terms.Count - 1);
        if (capitals.Count == LongestName)
        {
            End(found);
        }
    }

    // Names of two and three words are one word in other scripts, the family's name first or last.
    public void End(TermList found)
    {
        for (int first = 0; first < capitals.Count; first++)
        {
            for (int count = 2; count <= 3 && first + count <= capitals.Count; count++)
            {
                var parts = capitals.GetRange(first, count);
                Sound(string.Concat(parts), first, count, found);
                Sound(
                    string.Concat(parts.Skip(count - 1).Concat(parts.Take(count - 1))),
                    first,
                    count,
                    found
                );
            }
        }

        capitals.Clear();
        capitalTerms.Clear();
    }

    private void Sound(string name, int first, int count, TermList found)
    {
        // As pinyin is written, letter by letter, and as all romanisations sound.
        Put(new Candidate(TermKey.OfUnknown(name), 1), first, count, found);
        var skeleton = Romanisation.OfLatin(name);
        if (skeleton.Count(char.IsAsciiLetterUpper) >= 3)
        {
            Put(
                new Candidate(TermKey.OfSkeleton(skeleton), Romanisation.Trust(skeleton)),
                first,
                count,
                found
            );
        }
    }

    private void Put(Candidate candidate, int first, int count, TermList found)
    {
        for (int i = first; i < first + count; i++)
        {
            var term = found.Terms[capitalTerms[i]];
            if (!term.Candidates.Any(c => c.Key == candidate.Key))
            {
                found.Terms[capitalTerms[i]] = term with
                {
                    Candidates = [.. term.Candidates, candidate],
                };
            }
        }
    }
}
