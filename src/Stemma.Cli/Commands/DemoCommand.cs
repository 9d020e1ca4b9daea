using System.CommandLine;
using Stemma.Reading;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma demo</c>: the main job on the bundled sample families.</summary>
internal static class DemoCommand
{
    private const string Prefix = "samples/";

    public static Command Build()
    {
        var output = new Option<string>("--out")
        {
            Description = "Folder for the samples and what is found in them.",
            DefaultValueFactory = _ => "stemma-demo",
            HelpName = "DIR",
        };
        var command = new Command(
            "demo",
            "Trace the bundled samples: six invented events in six languages, 54 reports (CC0)."
        )
        {
            output,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(Run(parsed.GetRequiredValue(output), cancellation))
        );
        return command;
    }

    private static int Run(string folder, CancellationToken cancellation)
    {
        try
        {
            Unpack(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"stemma: {e.Message} Name another folder with --out.");
            return ExitCode.NothingRead;
        }

        return TraceCommand.Run(
            Inputs.Of([Path.Combine(folder, "samples")]),
            folder,
            add: false,
            new ReadOptions(),
            cancellation
        );
    }

    private static void Unpack(string folder)
    {
        var home = typeof(DemoCommand).Assembly;
        foreach (var name in home.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!name.StartsWith(Prefix, StringComparison.Ordinal))
            {
                continue;
            }

            var file = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            using var source = home.GetManifestResourceStream(name)!;
            using var target = File.Create(file);
            source.CopyTo(target);
        }
    }
}
