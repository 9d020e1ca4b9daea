using System.CommandLine;
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
        var format = Inputs.Format();
        var command = new Command(
            "read",
            "Read pages and texts into clean articles: text, title, outlet, date, language."
        )
        {
            paths,
            plain,
            format,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(
                    Run(
                        Inputs.Of(parsed.GetRequiredValue(paths)),
                        new ReadOptions { Plain = parsed.GetValue(plain) },
                        parsed.GetValue(format),
                        cancellation
                    )
                )
        );
        return command;
    }

    private static int Run(
        List<InputFile> inputs,
        ReadOptions options,
        OutputFormat format,
        CancellationToken cancellation
    )
    {
        var articles = 0;
        var failed = 0;
        foreach (var input in inputs)
        {
            if (cancellation.IsCancellationRequested)
            {
                return ExitCode.Interrupted;
            }

            var outcome = Read(input, options);
            foreach (var article in outcome.Articles)
            {
                articles++;
                Console.Out.WriteLine(
                    format == OutputFormat.Jsonl
                        ? ContractJson.Line(ArticleLines.Read(article))
                        : ArticleCard.Of(article)
                );
            }

            if (outcome.Failure is { } reason)
            {
                failed++;
                Failures.Print(new FailedInput(input.Path, reason));
            }
        }

        return ExitCode.Of(articles, failed, interrupted: false);
    }

    private static ReadOutcome Read(InputFile input, ReadOptions options)
    {
        try
        {
            return ArticleReader.Read(input.Path, input.Bytes(), options);
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return new ReadOutcome([], e.Message);
        }
    }
}
