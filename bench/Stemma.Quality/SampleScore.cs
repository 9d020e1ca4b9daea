using System.Text.Json;
using Stemma.Dossiers;
using Stemma.Lineage;

namespace Stemma.Quality;

/// <summary>
/// Scores a dossier over the bundled sample families without the evaluation data folder: fewer figures than its lineage scorer, defined
/// alike (pairs linked only through a lost parent count on neither side).
/// </summary>
internal static class SampleScore
{
    public static SortedDictionary<string, double> Of(Dossier dossier, string samples)
    {
        var gold = new Dictionary<(string, string), (string From, string Type)>();
        var siblings = new HashSet<(string, string)>();
        var component = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var file in Directory
                .EnumerateFiles(samples, "family.json", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
        )
        {
            Load(file, gold, siblings, component);
        }

        var names = dossier.Articles.ToDictionary(
            a => a.Id,
            a => string.Join('/', a.Path.Split('/')[^2..])
        );
        var found = dossier
            .Derivations.Where(d => names[d.From] != names[d.To])
            .GroupBy(d => Pair(names[d.From], names[d.To]))
            .Where(group => !siblings.Contains(group.Key))
            .Select(group => (group.Key, Best: group.MaxBy(d => d.Confidence)!))
            .ToList();
        var hits = found.Where(f => gold.ContainsKey(f.Key)).ToList();
        var directed = hits.Sum(f =>
            f.Best.Direction == DerivationDirection.Undetermined ? 0.5
            : names[f.Best.From] == gold[f.Key].From ? 1
            : 0
        );
        var typed = hits.Count(f =>
            f.Best.Type.ToString().Equals(gold[f.Key].Type, StringComparison.OrdinalIgnoreCase)
        );
        var independent = found.Count(f => component[f.Key.Item1] != component[f.Key.Item2]);
        return new SortedDictionary<string, double>(StringComparer.Ordinal)
        {
            ["samples/edges.f1"] = 2.0 * hits.Count / (found.Count + gold.Count),
            ["samples/directed.f1"] = 2.0 * directed / (found.Count + gold.Count),
            ["samples/types.accuracy"] = hits.Count == 0 ? 0 : (double)typed / hits.Count,
            ["samples/false_edges.share"] =
                found.Count == 0 ? 0 : (double)independent / found.Count,
        };
    }

    private static void Load(
        string file,
        Dictionary<(string, string), (string From, string Type)> gold,
        HashSet<(string, string)> siblings,
        Dictionary<string, string> component
    )
    {
        using var family = JsonDocument.Parse(File.ReadAllText(file));
        var folder = Path.GetFileName(Path.GetDirectoryName(file)!);
        var path = family
            .RootElement.GetProperty("articles")
            .EnumerateArray()
            .ToDictionary(
                a => a.GetProperty("id").GetString()!,
                a => folder + "/" + a.GetProperty("file").GetString(),
                StringComparer.Ordinal
            );
        var lost = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var parts = path.Values.ToDictionary(p => p, p => p, StringComparer.Ordinal);
        foreach (var derivation in family.RootElement.GetProperty("derivations").EnumerateArray())
        {
            var from = derivation.GetProperty("from").GetString()!;
            var to = path[derivation.GetProperty("to").GetString()!];
            var parent = path.GetValueOrDefault(from, folder + "/" + from);
            parts.TryAdd(parent, parent);
            Join(parts, parent, to);
            if (path.ContainsKey(from))
            {
                gold[Pair(parent, to)] = (parent, derivation.GetProperty("type").GetString()!);
            }
            else
            {
                lost.TryAdd(from, []);
                lost[from].Add(to);
            }
        }

        siblings.UnionWith(
            lost.Values.SelectMany(kids =>
                    kids.SelectMany(a =>
                        kids.Where(b => string.CompareOrdinal(a, b) < 0).Select(b => Pair(a, b))
                    )
                )
                .Where(pair => !gold.ContainsKey(pair))
        );
        foreach (var (article, part) in parts)
        {
            component[article] = part;
        }
    }

    private static void Join(Dictionary<string, string> parts, string a, string b)
    {
        var (keep, gone) = (parts[a], parts[b]);
        foreach (var article in parts.Keys.Where(article => parts[article] == gone).ToList())
        {
            parts[article] = keep;
        }
    }

    private static (string, string) Pair(string a, string b) =>
        string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);
}
