using System.CommandLine;
using Stemma.Cli.Terminal;
using Stemma.Dossiers;
using Stemma.Dossiers.Contract;
using Stemma.Reading;
using Stemma.Reading.Inputs;
using Stemma.Reporting;
using Stemma.Storage;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma trace</c>: the main job, from files to archive, dossier and report.</summary>
internal static class TraceCommand
{
    public static Command Build()
    {
        var paths = Inputs.Paths();
        var plain = Inputs.Plain();
        var web = new UrlArguments();
        var actors = new ActorsOption();
        var output = new Option<string>("--out")
        {
            Description =
                "Folder for archive.db, dossier.json and report.html; made where there is none.",
            Required = true,
            HelpName = "DIR",
        };
        var add = new Option<bool>("--add")
        {
            Description = "Extend what DIR holds. Without it the new run takes its place.",
        };
        var command = new Command(
            "trace",
            "Trace who said what and who copied whom: leaves an archive, dossier.json and report.html."
        )
        {
            paths,
            output,
            add,
            plain,
        };
        web.AddTo(command);
        actors.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
            {
                if (!actors.Apply(parsed))
                {
                    return Task.FromResult(ExitCode.WrongCommandLine);
                }

                using var urls = web.Open(parsed);
                return Task.FromResult(
                    Run(
                        urls.Of(parsed.GetRequiredValue(paths), cancellation),
                        parsed.GetRequiredValue(output),
                        parsed.GetValue(add),
                        new ReadOptions { Plain = parsed.GetValue(plain) },
                        cancellation
                    )
                );
            }
        );
        return command;
    }

    internal static int Run(
        List<InputFile> inputs,
        string folder,
        bool add,
        ReadOptions options,
        CancellationToken cancellation
    )
    {
        try
        {
            Directory.CreateDirectory(folder);
            using var archive = SqliteArchive.Open(Path.Combine(folder, "archive.db"));
            return Run(inputs, folder, add, options, archive, cancellation);
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Console.Error.WriteLine($"stemma: {e.Message}");
            return ExitCode.NothingRead;
        }
    }

    private static int Run(
        List<InputFile> inputs,
        string folder,
        bool add,
        ReadOptions options,
        SqliteArchive archive,
        CancellationToken cancellation
    )
    {
        var intake = new ArticleIntake(options, archive);
        var taken = ProgressLine.During(progress => intake.TakeIn(inputs, progress, cancellation));
        Failures.Print(taken.Failed);
        if (taken.Interrupted)
        {
            Console.Error.WriteLine(
                $"Interrupted after {taken.Keys.Length} inputs. They are kept: the same command goes on from there."
            );
            return ExitCode.Interrupted;
        }

        if (taken.Articles.IsEmpty && !add)
        {
            Console.Error.WriteLine("stemma: no article could be read; nothing was written.");
            return ExitCode.NothingRead;
        }

        var earlier = archive.Inputs().Except(taken.Keys).ToList();
        if (!add)
        {
            archive.Forget(earlier);
        }

        var articles = taken.Articles.AsEnumerable();
        if (add)
        {
            articles = articles.Concat(
                earlier.SelectMany(key => archive.Find(key)?.Articles ?? [])
            );
        }

        try
        {
            var dossier = ProgressLine.During(progress =>
                Tracer.Trace(articles, taken.Failed, progress, cancellation)
            );
            archive.Keep(dossier);
            Write(dossier, folder);
            TraceSummary.Print(dossier, folder, taken.Reused);
            return ExitCode.Of(dossier.Articles.Length, taken.Failed.Length, interrupted: false);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine(
                "Interrupted. The articles read so far are kept: the same command goes on from there."
            );
            return ExitCode.Interrupted;
        }
    }

    private static void Write(Dossier dossier, string folder)
    {
        using (var json = File.Create(Path.Combine(folder, "dossier.json")))
        {
            ContractJson.Write(DossierFiles.Of(dossier), json);
        }

        using var report = new StreamWriter(Path.Combine(folder, "report.html"));
        HtmlReport.Write(dossier, report);
    }
}
