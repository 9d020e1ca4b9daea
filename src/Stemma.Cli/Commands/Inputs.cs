using System.CommandLine;
using Stemma.Reading;
using Stemma.Reading.Inputs;

namespace Stemma.Cli.Commands;

/// <summary>The arguments and options that the commands over articles share.</summary>
internal static class Inputs
{
    public static Argument<string[]> Paths() =>
        new("PATH")
        {
            Description =
                "Files, folders (read with everything below them, in order of names), patterns such as 'news/**/*.html', or - for "
                + "standard input. Read are pages (.html), texts (.txt, .md), feeds (.xml, .rss, .atom), JSON and JSON Lines (.json, "
                + ".jsonl), mails (.eml), PDF (.pdf), web archives (.warc, .wacz) and archives of all these (.zip, .tar), each also "
                + "packed (.gz). What a file holds counts for more than how it ends.",
            Arity = ArgumentArity.OneOrMore,
        };

    private static InputFile StandardInput => new("-", "-") { Source = Console.OpenStandardInput };

    public static Option<bool> Plain() =>
        new("--plain")
        {
            Description =
                "Take a .txt file, or the text of a JSON line, to the letter: nothing dropped, nothing normalised.",
        };

    public static Option<OutputFormat> Format() =>
        new("--format")
        {
            Description =
                "text is for people, jsonl is one JSON object a line (see 'stemma schema').",
            DefaultValueFactory = _ => OutputFormat.Text,
        };

    public static List<InputFile> Of(IEnumerable<string> paths) =>
        [
            .. paths
                .SelectMany(path => path == "-" ? [StandardInput] : InputFiles.Below(path))
                .DistinctBy(input => input.Path, StringComparer.Ordinal),
        ];
}

/// <summary>How read and annotate print.</summary>
internal enum OutputFormat
{
    Text,
    Jsonl,
}
