using System.CommandLine;
using Stemma.Cli.Commands;

namespace Stemma.Cli;

/// <summary>The command line, defined once: parsing and help come from here.</summary>
internal static class StemmaCommand
{
    public static RootCommand Build()
    {
        var root = new RootCommand(
            """
            Reads news coverage and shows who said what, which report copied, rewrote or translated which, what changed on
            the way, and how many independent origins are left. Works offline; nothing leaves this machine.

            Start with:  stemma demo
            """
        )
        {
            DemoCommand.Build(),
            TraceCommand.Build(),
            ReadCommand.Build(),
            AnnotateCommand.Build(),
            CompareCommand.Build(),
            SchemaCommand.Build(),
        };
        foreach (var command in RecordCommand.All())
        {
            root.Add(command);
        }

        return root;
    }
}
