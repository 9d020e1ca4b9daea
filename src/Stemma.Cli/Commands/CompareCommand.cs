using System.CommandLine;
using Spectre.Console;
using Stemma.Cli.Terminal;
using Stemma.Dossiers;
using Stemma.Reading;
using Stemma.Reading.Inputs;
using Stemma.Reporting;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma compare</c>: two or more reports held against each other.</summary>
internal static class CompareCommand
{
    public static Command Build()
    {
        var paths = Inputs.Paths();
        var plain = Inputs.Plain();
        var actors = new ActorsOption();
        var html = new Option<string?>("--html")
        {
            Description =
                "Also write the comparison as one HTML file: tree, texts side by side, every change at its place.",
            HelpName = "FILE",
        };
        var command = new Command(
            "compare",
            "Hold two or more reports against each other: who was made from whom, and what changed on the way."
        )
        {
            paths,
            plain,
            html,
        };
        actors.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(
                    actors.Apply(parsed)
                        ? Run(
                            Inputs.Of(parsed.GetRequiredValue(paths)),
                            new ReadOptions { Plain = parsed.GetValue(plain) },
                            parsed.GetValue(html),
                            cancellation
                        )
                        : ExitCode.WrongCommandLine
                )
        );
        return command;
    }

    private static int Run(
        List<InputFile> inputs,
        ReadOptions options,
        string? html,
        CancellationToken cancellation
    )
    {
        var intake = new ArticleIntake(options, archive: null);
        var taken = ProgressLine.During(progress => intake.TakeIn(inputs, progress, cancellation));
        Failures.Print(taken.Failed);
        if (taken.Interrupted)
        {
            return ExitCode.Interrupted;
        }

        if (taken.Articles.Length < 2)
        {
            Console.Error.WriteLine(
                $"stemma: a comparison needs two articles or more; {taken.Articles.Length} could be read."
            );
            return taken.Articles.IsEmpty ? ExitCode.NothingRead : ExitCode.WrongCommandLine;
        }

        try
        {
            var dossier = ProgressLine.During(progress =>
                Tracer.Trace(taken.Articles, taken.Failed, progress, cancellation)
            );
            ComparisonPrint.Print(AnsiConsole.Console, dossier);
            if (html is not null)
            {
                using var writer = new StreamWriter(html);
                HtmlReport.Write(dossier, writer);
            }

            return ExitCode.Of(dossier.Articles.Length, taken.Failed.Length, interrupted: false);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"stemma: {e.Message}");
            return ExitCode.NothingRead;
        }
    }
}
