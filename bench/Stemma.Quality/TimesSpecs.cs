using System.Text.Json;
using Stemma.Chronology;
using Stemma.Language;

namespace Stemma.Quality;

/// <summary>Predictions for the Recognizers-Text specifications of date and time: one line a case, with its values.</summary>
internal static class TimesSpecs
{
    /// <param name="cases">JSON lines of <c>times.py --specs --extract</c>: id, language, text, published.</param>
    public static IEnumerable<string> Lines(string cases) => File.ReadLines(cases).Select(Line);

    private static string Line(string line)
    {
        using var parsed = JsonDocument.Parse(line);
        var root = parsed.RootElement;
        var published =
            root.GetProperty("published").ValueKind == JsonValueKind.String
            && IsoDate.TryParse(root.GetProperty("published").GetString(), out var at)
                ? new Publication(DateInterval.Of(at), PublicationBasis.Given)
                : Publication.Unknown;
        var article = new Article
        {
            Id = new ArticleId("case"),
            Path = "case.txt",
            Language = root.GetProperty("language").GetString()!,
            ContentHash = "sha256:",
            Text = root.GetProperty("text").GetString()!,
            Published = published,
        };
        article = new TimeFinder().Process(new SyntaxAnalyser().Process(article));
        return JsonSerializer.Serialize(
            new
            {
                id = root.GetProperty("id").GetString(),
                values = RecognizersValues
                    .Of(article.Layer<TimeLayer>(), article.Text)
                    .Select(time => time.Value)
                    .ToArray(),
            }
        );
    }
}
