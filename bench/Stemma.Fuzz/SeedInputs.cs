using System.Text;

namespace Stemma.Fuzz;

/// <summary>What mutation starts from: the bundled samples, made examples, and the files of a folder.</summary>
internal static class SeedInputs
{
    /// <summary>At most so many files of a folder: enough for every shape, few enough to begin quickly.</summary>
    private const int MostFiles = 400;

    public static List<byte[]> For(FuzzTarget target, string? corpus)
    {
        var seeds = new List<byte[]>(MadeInputs.For(target.Name));
        var samples = SampleFolder();
        foreach (var folder in new[] { samples, corpus }.OfType<string>())
        {
            seeds.AddRange(
                Directory
                    .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                    .Where(file => target.Endings.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
                    .Order(StringComparer.Ordinal)
                    .Take(MostFiles)
                    .Select(File.ReadAllBytes)
                    .Where(bytes => bytes.Length <= Mutator.Longest)
            );
        }

        return seeds;
    }

    private static string? SampleFolder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Stemma.slnx")))
            {
                return Path.Combine(at.FullName, "samples");
            }
        }

        return null;
    }
}

/// <summary>Examples made for fuzzing, a few of each kind. All events and names in them are invented.</summary>
internal static class MadeInputs
{
    private const string Story =
        "The harbour council of Veldmar approved a new pier on Tuesday, its chair Ana Lima said.\n\n\"We waited nine years for this,\" Lima told reporters.\n\nWork begins on 5 March 2024, according to the port office.";

    public static IEnumerable<byte[]> For(string target) => Texts(target).Select(Encoding.UTF8.GetBytes);

    private static IEnumerable<string> Texts(string target) =>
        target switch
        {
            "html" or "charset" => [Page],
            "markdown" => [$"---\ntitle: Pier\n---\n# Veldmar builds a pier\n\nBy Ana Lima\n\n{Story}\n\n> quoted\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"],
            "json" => [JsonLine, JsonLd],
            "jsonl" => [$"{JsonLine}\n{JsonLine}\n{JsonLd}\n"],
            _ => [$"Veldmar builds a pier\nBy Ana Lima\nVELDMAR, March 5 (AFP) - {Story}\n\nShare this: Twitter Facebook"],
        };

    private static string Paragraphs =>
        string.Concat(Story.Split("\n\n").Select(paragraph => $"<p>{paragraph}</p>"));

    private static string Page =>
        $"<!doctype html><html lang=en><head><meta charset=utf-8><title>Veldmar builds a pier | Gazette</title><meta property=\"article:published_time\" content=\"2024-03-05T10:00:00Z\"><script type=\"application/ld+json\">{JsonLd}</script></head><body><nav><a href=/>Home</a></nav><article><h1>Veldmar builds a pier</h1><p class=byline>By Ana Lima</p>{Paragraphs}<figure><img><figcaption>The pier</figcaption></figure></article><div class=comments><p>First!</p></div></body></html>";

    private static string JsonLine =>
        $$"""{"id":"v1","url":"https://gazette.example/2024/03/05/pier","title":"Veldmar builds a pier","authors":["Ana Lima"],"published":"2024-03-05","language":"en","text":"{{Story.Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}}"}""";

    private static string JsonLd =>
        $$"""{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Veldmar builds a pier","datePublished":"2024-03-05T10:00:00+01:00","author":{"@type":"Person","name":"Ana Lima"},"articleBody":"{{Story.Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}}"}]}""";
}
