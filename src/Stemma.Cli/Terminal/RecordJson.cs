using System.Text.Encodings.Web;
using System.Text.Json;
using Stemma.Dossiers.Records;

namespace Stemma.Cli.Terminal;

/// <summary>A table's rows as the dossier has them: one array, or an object a line.</summary>
internal static class RecordJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(RecordTable table, TextWriter output, bool lines)
    {
        var fields = table.Rows.SelectMany(row => row.Fields);
        if (lines)
        {
            foreach (var field in fields)
            {
                output.WriteLine(Text(field));
            }

            return;
        }

        output.WriteLine($"[{string.Join(",\n ", fields.Select(Text))}]");
    }

    private static string Text(JsonElement field)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            field.WriteTo(writer);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }
}
