using System.CommandLine;
using Spectre.Console;
using Stemma.Cli.Terminal;
using Stemma.Dossiers;
using Stemma.Dossiers.Contract;
using Stemma.Reading;
using Stemma.Reading.Inputs;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma read</c>: pages to clean articles.</summary>
internal static class ReadCommand
{
    public static Command Build()
    {
        var paths = Inputs.Paths();
        var plain = Inputs.Plain();
        var web = new UrlArguments();
        var format = Inputs.Format();
        var explain = new Option<bool>("--explain")
        {
            Description =
                "Show the whole page in its order: what was kept and as what, what was left out and why.",
        };
        var command = new Command(
            "read",
            "Read pages and texts into clean articles: text, title, outlet, date, language."
        )
        {
            paths,
            plain,
            format,
            explain,
        };
        web.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
            {
                using var urls = web.Open(parsed);
                return Task.FromResult(
                    Run(
                        urls.Of(parsed.GetRequiredValue(paths), cancellation),
                        new ReadOptions { Plain = parsed.GetValue(plain) },
                        Printer(parsed.GetValue(format), parsed.GetValue(explain)),
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
        var articles = 0;
        var failed = 0;
        foreach (var (path, outcome) in ArticleReader.ReadAll(inputs, options, cancellation))
        {
            foreach (var article in outcome.Articles)
            {
                articles++;
                print(article);
            }

            if (outcome.Failure is { } reason)
            {
                failed++;
                Failures.Print(new FailedInput(path, reason));
            }
        }

        return ExitCode.Of(articles, failed, cancellation.IsCancellationRequested);
    }

    private static Action<Article> Printer(OutputFormat format, bool explain) =>
        format == OutputFormat.Jsonl
            ? article => Console.Out.WriteLine(ContractJson.Line(ArticleLines.Read(article)))
        : explain ? article => PageExplanation.Print(AnsiConsole.Console, article)
        : article => Console.Out.WriteLine(ArticleCard.Of(article));
}
