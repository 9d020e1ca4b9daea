using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Stemma.Dossiers.Contract;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma schema</c>: the JSON Schemas of all output.</summary>
internal static class SchemaCommand
{
    public static Command Build()
    {
        var name = new Argument<string?>("NAME")
        {
            Description =
                "One of: "
                + string.Join(", ", ContractSchemas.Names)
                + ". Without it, all in one object.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        name.AcceptOnlyFromAmong([.. ContractSchemas.Names]);
        var command = new Command("schema", "Print the JSON Schemas of read, annotate and trace.")
        {
            name,
        };
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetValue(name);
            var node = wanted is null
                ? new JsonObject(
                    ContractSchemas.Names.Select(n =>
                        KeyValuePair.Create(n, (JsonNode?)ContractSchemas.Of(n))
                    )
                )
                : ContractSchemas.Of(wanted);
            using var output = Console.OpenStandardOutput();
            using var writer = new Utf8JsonWriter(
                output,
                new JsonWriterOptions
                {
                    Indented = true,
                    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            );
            node.WriteTo(writer);
            writer.Flush();
            output.WriteByte((byte)'\n');
            return ExitCode.Done;
        });
        return command;
    }
}
