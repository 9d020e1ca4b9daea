using Stemma.Ledger.Assertions;

namespace Stemma.Ledger;

/// <summary>Which article of a story carries which of its claims.</summary>
internal static class CoverageTable
{
    // A table is read by people: of a story's claims those with the most texts come first, and no more than these.
    private const int MostClaims = 200;

    /// <summary>
    /// The cells for claims that several articles or several voices carry. An article that Stemma read and that belongs to the
    /// claim's story omits a claim that it does not carry.
    /// </summary>
    public static IEnumerable<CoverageEntry> Of(
        IReadOnlyList<Story> stories,
        IReadOnlyList<Claim> claims,
        RunProfile run
    )
    {
        var byStory = claims.ToLookup(claim => claim.Story, StringComparer.Ordinal);
        foreach (var story in stories)
        {
            if (story.Articles.Length < 2)
            {
                continue;
            }

            var shown = byStory[story.Id]
                .Where(claim => claim.Texts > 1 || claim.Voices.Length > 1)
                .Take(MostClaims);
            foreach (var claim in shown)
            {
                var stances = claim.Witnesses.ToDictionary(
                    witness => witness.Article,
                    witness => witness.Stance
                );
                foreach (var article in story.Articles)
                {
                    if (stances.TryGetValue(article, out var stance))
                    {
                        yield return new CoverageEntry(claim.Id, article, stance);
                    }
                    else if (IsRead(run, article))
                    {
                        yield return new CoverageEntry(claim.Id, article, Stance.Omits);
                    }
                }
            }
        }
    }

    /// <summary>An article in which no sentence was found was not read, and does not omit.</summary>
    private static bool IsRead(RunProfile run, ArticleId article) =>
        run.Index.TryGetValue(article, out var index) && run.First[index + 1] > run.First[index];
}
