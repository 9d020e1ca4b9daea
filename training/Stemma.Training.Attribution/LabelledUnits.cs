using Stemma.Attribution;
using Stemma.Attribution.Roles;
using Stemma.Dossiers;
using Stemma.Reading;

namespace Stemma.Training.Attribution;

/// <summary>A stretch with what people marked in it: for each anchor of a cue, the role of every word.</summary>
internal sealed record LabelledUnit(RoleUnit Unit, IReadOnlyDictionary<int, Role[]> Relations);

/// <summary>Texts of a set, analysed by the stations, with their relations.</summary>
internal static class LabelledUnits
{
    /// <summary>All stretches of the texts below a folder in order; texts that <paramref name="takes"/> says no to are left out.</summary>
    public static List<LabelledUnit> Load(string set, Func<int, bool> takes) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(set, "text"), "*.txt")
                .Order(StringComparer.Ordinal)
                .Where((_, i) => takes(i))
                .AsParallel()
                .AsOrdered()
                .WithDegreeOfParallelism(2)
                .SelectMany(file => Of(set, file)),
        ];

    /// <summary>The article of a text file, with the layers before the statements.</summary>
    public static Article Prepared(string file) =>
        AnalysisLine
            .Stations.TakeWhile(station => station is not StatementFinder)
            .Aggregate(
                ArticleReader
                    .Read(file, File.ReadAllBytes(file), new ReadOptions { Plain = true })
                    .Articles.Single(),
                (article, station) => station.Process(article)
            );

    private static List<LabelledUnit> Of(string set, string file)
    {
        var article = Prepared(file);
        var relations = GoldRelations.Read(
            Path.Combine(set, "attributions"),
            Path.GetFileNameWithoutExtension(file),
            article.Text
        );
        var collector = new Collector();
        new StatementFinder((_, _) => collector).Process(article);
        return [.. collector.Units.Select(unit => new LabelledUnit(unit, In(unit, relations)))];
    }

    private static Dictionary<int, Role[]> In(RoleUnit unit, List<GoldRelation> relations)
    {
        var found = new Dictionary<int, Role[]>();
        foreach (var relation in relations)
        {
            var roles = unit.RolesOf(relation.Content, relation.Source, relation.Cue);
            var anchor = unit.AnchorOf(roles);
            if (anchor >= 0 && roles.Contains(Role.Content))
            {
                found.TryAdd(anchor, roles);
            }
        }

        return found;
    }

    private sealed class Collector : IDraftReviser
    {
        public List<RoleUnit> Units { get; } = [];

        public List<Draft> Revise(RoleUnit unit)
        {
            Units.Add(unit);
            return [.. unit.Drafts];
        }
    }
}
