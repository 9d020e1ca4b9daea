using System.CommandLine;
using Spectre.Console;
using Stemma.Cli.Terminal;
using Stemma.Dossiers;
using Stemma.Dossiers.Contract;
using Stemma.Reading;
using Stemma.Reading.Inputs;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma annotate</c>: articles with names, times, statements and events.</summary>
internal static class AnnotateCommand
{
    public static Command Build()
    {
        var paths = Inputs.Paths();
        var plain = Inputs.Plain();
        var web = new UrlArguments();
        var actors = new ActorsOption();
        var format = Inputs.Format();
        var syntax = new Option<bool>("--syntax") { Description = "Also print tokens." };
        var show = new Option<bool>("--show")
        {
            Description =
                "Show the whole text with names, times and statements marked where they stand, and what each was taken for.",
        };
        var command = new Command(
            "annotate",
            "Find sentences, names, times, statements and events in articles."
        )
        {
            paths,
            plain,
            format,
            syntax,
            show,
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
                        new ReadOptions { Plain = parsed.GetValue(plain) },
                        Printer(
                            parsed.GetValue(format),
                            parsed.GetValue(show),
                            parsed.GetValue(syntax)
                        ),
                        cancellation
                    )
                );
            }
        );
        return command;
    }

    private static int Run(
        List<InputFile> inputs,
        ReadOptions options,
        Action<Article> print,
        CancellationToken cancellation
    )
    {
        var intake = new ArticleIntake(options, archive: null);
        var taken = ProgressLine.During(progress => intake.TakeIn(inputs, progress, cancellation));
        // Whom a name stands for is settled over all articles of the run, as in `trace`.
        foreach (var article in Tracer.Gather(taken.Articles).Articles)
        {
            print(article);
        }

        Failures.Print(taken.Failed);
        return ExitCode.Of(taken.Articles.Length, taken.Failed.Length, taken.Interrupted);
    }

    private static Action<Article> Printer(OutputFormat format, bool show, bool syntax) =>
        format == OutputFormat.Jsonl
            ? article =>
                Console.Out.WriteLine(ContractJson.Line(ArticleLines.Annotated(article, syntax)))
        : show ? article => AnnotatedText.Print(AnsiConsole.Console, article)
        : article => Console.Out.WriteLine(AnnotationCard.Of(article));
}
