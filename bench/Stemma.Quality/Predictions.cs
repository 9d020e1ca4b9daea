using Stemma.Dossiers;
using Stemma.Dossiers.Contract;
using Stemma.Reading;
using Stemma.Reading.Inputs;
using Stemma.Training.Names;
using Stemma.Training.Reading;

namespace Stemma.Quality;

/// <summary>Makes predictions in the shape the scorers read, by the library itself.</summary>
internal static class Predictions
{
    /// <returns>The prediction to score, and the lines of annotate where the mode makes them.</returns>
    public static (string Prediction, string? Articles) Make(
        PredictionMode mode,
        IReadOnlyList<string> input,
        string folder
    )
    {
        Directory.CreateDirectory(folder);
        var lines = Path.Combine(folder, "lines.jsonl");
        switch (mode)
        {
            case PredictionMode.Read:
                Write(lines, Read(input).Select(ArticleLines.Read));
                return (lines, null);
            case PredictionMode.ReadCross:
                var set = Path.GetDirectoryName(input[0])!;
                File.WriteAllLines(
                    lines,
                    CrossReading.Lines(Path.GetDirectoryName(set)!, Path.GetFileName(set))
                );
                return (lines, null);
            case PredictionMode.NamesCross:
                var marked = input[0];
                File.WriteAllLines(
                    lines,
                    CrossNaming.Lines(Path.GetDirectoryName(Path.GetDirectoryName(marked))!, marked)
                );
                return (lines, null);
            case PredictionMode.Annotate or PredictionMode.AnnotatePlain:
                var plain = mode == PredictionMode.AnnotatePlain;
                Write(
                    lines,
                    Tracer
                        .Gather(Annotate(input, plain).Articles)
                        .Articles.Select(a => ArticleLines.Annotated(a, syntax: plain))
                );
                return (lines, null);
            case PredictionMode.Trace or PredictionMode.TracePlain:
                var dossier = Trace(input, mode == PredictionMode.TracePlain, folder);
                Write(
                    lines,
                    dossier.Articles.Select(a => ArticleLines.Annotated(a, syntax: false))
                );
                return (folder, lines);
            case PredictionMode.TimesSpecs:
                File.WriteAllLines(lines, TimesSpecs.Lines(input[0]));
                return (lines, null);
            default:
                foreach (
                    var pair in input
                        .SelectMany(below => Directory.EnumerateDirectories(below))
                        .Order(StringComparer.Ordinal)
                )
                {
                    Trace([pair], plain: true, Path.Combine(folder, Path.GetFileName(pair)));
                }

                return (folder, null);
        }
    }

    private static IEnumerable<Article> Read(IReadOnlyList<string> input) =>
        input
            .SelectMany(InputFiles.Below)
            .AsParallel()
            .AsOrdered()
            .SelectMany(file =>
                ArticleReader.Read(file.Path, file.Bytes(), new ReadOptions()).Articles
            );

    private static IntakeResult Annotate(IReadOnlyList<string> input, bool plain) =>
        new ArticleIntake(new ReadOptions { Plain = plain }, archive: null).TakeIn([
            .. input.SelectMany(InputFiles.Below),
        ]);

    private static Dossier Trace(IReadOnlyList<string> input, bool plain, string folder)
    {
        var taken = Annotate(input, plain);
        var dossier = Tracer.Trace(taken.Articles, taken.Failed);
        Directory.CreateDirectory(folder);
        using var json = File.Create(Path.Combine(folder, "dossier.json"));
        ContractJson.Write(DossierFiles.Of(dossier), json);
        return dossier;
    }

    private static void Write(string file, IEnumerable<ArticleLine> articles)
    {
        using var writer = new StreamWriter(file);
        foreach (var article in articles)
        {
            writer.Write(ContractJson.Line(article));
            writer.Write('\n');
        }
    }
}
