using Stemma.Actors;
using Stemma.Attribution;
using Stemma.Chronology;
using Stemma.Language;
using Stemma.Ledger;

namespace Stemma.Dossiers;

/// <summary>The in-article stations in their order. What it gives for an article depends on that article alone.</summary>
public static class AnalysisLine
{
    /// <summary>Raised whenever a station may give another layer for the same article.</summary>
    private const int Stage = 3;

    /// <summary>
    /// Another number wherever a station may give another layer for the same article, so that archives analyse it again: other stations, or a
    /// catalogue that the user's file extends.
    /// </summary>
    public static int Version =>
        ActorCatalogue.Shared.Added is { } added ? Stage ^ added.Fingerprint : Stage;

    /// <summary>The stations, each after those it stands on.</summary>
    public static IReadOnlyList<IArticleStation> Stations { get; } =
        InOrder([
            new SyntaxAnalyser(),
            new NameFinder(),
            new TimeFinder(),
            new StatementFinder(),
            new EventFinder(),
        ]);

    /// <summary>The article with the layers of all stations.</summary>
    public static Article Annotate(Article article) =>
        Stations.Aggregate(article, (current, station) => station.Process(current));

    /// <summary>Holds a list of stations to what each says it needs.</summary>
    /// <exception cref="InvalidOperationException">A station stands before one it needs.</exception>
    internal static IReadOnlyList<IArticleStation> InOrder(IReadOnlyList<IArticleStation> stations)
    {
        var made = new HashSet<Type>();
        foreach (var station in stations)
        {
            if (station.Requires.FirstOrDefault(need => !made.Contains(need)) is { } missing)
            {
                throw new InvalidOperationException(
                    $"{station.GetType().Name} needs {missing.Name}, which no station before it adds."
                );
            }

            made.Add(station.Adds);
        }

        return stations;
    }
}
