using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Stemma.Cli.Terminal;
using Stemma.Dossiers.Contract;
using Stemma.Dossiers.Records;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma claims|quotes|events|relations|conflicts|coverage|wording</c>: a part of the record of a traced folder, as a table.</summary>
internal static class RecordCommand
{
    private static readonly ImmutableSortedDictionary<string, string> Descriptions =
        ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal,
            [
                KeyValuePair.Create(
                    "claims",
                    "What is claimed, in how many texts, from how many origins, on whose word."
                ),
                KeyValuePair.Create(
                    "quotes",
                    "Quotations with all their versions, the fullest first."
                ),
                KeyValuePair.Create(
                    "events",
                    "What happened, was planned or denied: who, to whom, when, where."
                ),
                KeyValuePair.Create(
                    "relations",
                    "Members, partners, treaties, exercises and other relations between actors, with dates."
                ),
                KeyValuePair.Create("conflicts", "Values that cannot all be right."),
                KeyValuePair.Create(
                    "coverage",
                    "Claims against reports: who says, hedges, denies or leaves out what."
                ),
                KeyValuePair.Create(
                    "wording",
                    "Labels, reporting verbs and words that set reports apart."
                ),
            ]
        );

    public static IEnumerable<Command> All() => RecordTables.Names.Select(Build);

    private static Command Build(string name)
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "A folder that 'stemma trace' has made (it holds dossier.json).",
        };
        var story = Text("--story", "ID", "Only this story (st1, st2, …).");
        var actor = new Option<string[]>("--actor")
        {
            Description =
                "Only rows with this actor, by id or name; more than one: with all of them.",
            HelpName = "ACTOR",
        };
        var article = Text(
            "--article",
            "NAME",
            "Only rows that rest on this article: its id, or a part of its path or outlet."
        );
        var kind = Text("--kind", "KIND", "Only this kind, type or slot.");
        var match = Text("--match", "WORDS", "Only rows with these words.");
        var asOf = Day(
            "--as-of",
            "Only relations that held, and events that had begun, on this day."
        );
        var knownOn = Day(
            "--known-on",
            "Only what had been published by this day. Articles without a date do not count."
        );
        var format = new Option<RecordFormat>("--format")
        {
            Description =
                "text is for people; json and jsonl have the fields of dossier.json (see 'stemma schema dossier'); csv the columns of the table, a line for every citation.",
            DefaultValueFactory = _ => RecordFormat.Text,
        };
        var command = new Command(name, Descriptions[name])
        {
            folder,
            story,
            actor,
            article,
            kind,
            match,
            asOf,
            knownOn,
            format,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetRequiredValue(folder),
                name,
                new RecordFilter
                {
                    Story = parsed.GetValue(story),
                    Actors = [.. parsed.GetValue(actor) ?? []],
                    Article = parsed.GetValue(article),
                    Kind = parsed.GetValue(kind),
                    Match = parsed.GetValue(match),
                    AsOf = parsed.GetValue(asOf),
                    KnownOn = parsed.GetValue(knownOn),
                },
                parsed.GetValue(format)
            )
        );
        return command;
    }

    private static int Run(string folder, string name, RecordFilter filter, RecordFormat format)
    {
        var file = Directory.Exists(folder) ? Path.Combine(folder, "dossier.json") : folder;
        try
        {
            using var stream = File.OpenRead(file);
            var table = RecordTables.Of(ContractJson.Read(stream), name, filter);
            switch (format)
            {
                case RecordFormat.Csv:
                    RecordCsv.Write(table, Console.Out);
                    break;
                case RecordFormat.Json or RecordFormat.Jsonl:
                    RecordJson.Write(table, Console.Out, lines: format == RecordFormat.Jsonl);
                    break;
                default:
                    RecordPrint.Print(AnsiConsole.Console, table);
                    break;
            }

            return ExitCode.Done;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            Console.Error.WriteLine(
                $"stemma: there is no {file}. Make it with 'stemma trace PATH --out {folder}'."
            );
            return ExitCode.NothingRead;
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Console.Error.WriteLine($"stemma: {file}: {e.Message}");
            return ExitCode.NothingRead;
        }
    }

    private static Option<string?> Text(string name, string shown, string description) =>
        new(name) { Description = description, HelpName = shown };

    private static Option<string?> Day(string name, string description)
    {
        var option = Text(name, "YYYY-MM-DD", description);
        option.Validators.Add(result =>
        {
            var given = result.GetValue(option);
            if (
                given is not null
                && !DateOnly.TryParseExact(
                    given,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out _
                )
            )
            {
                result.AddError($"{name} {given} is no day: write it as 2024-05-31.");
            }
        });
        return option;
    }
}

/// <summary>How a part of the record is printed.</summary>
internal enum RecordFormat
{
    Text,
    Json,
    Jsonl,
    Csv,
}
