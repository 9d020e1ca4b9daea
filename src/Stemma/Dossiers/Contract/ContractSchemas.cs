using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace Stemma.Dossiers.Contract;

/// <summary>The JSON Schemas of the contract, made from the types that write it.</summary>
public static class ContractSchemas
{
    /// <summary>Names of the schemas: <c>article</c> for lines of read and annotate, <c>dossier</c> for dossier.json.</summary>
    public static IReadOnlyList<string> Names { get; } = ["article", "dossier"];

    /// <summary>The schema of a name.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static JsonNode Of(string name) =>
        name switch
        {
            "article" => Schema(
                ContractJson.ArticleLineType,
                "A line of stemma read or stemma annotate"
            ),
            "dossier" => Schema(ContractJson.DossierFileType, "dossier.json of stemma trace"),
            _ => throw new ArgumentException(
                $"No schema {name}; there are {string.Join(", ", Names)}.",
                nameof(name)
            ),
        };

    private static JsonNode Schema(JsonTypeInfo type, string title)
    {
        var exported = type.GetJsonSchemaAsNode(
            new JsonSchemaExporterOptions
            {
                TreatNullObliviousAsNonNullable = true,
                TransformSchemaNode = Describe,
            }
        );
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = title,
            ["description"] = $"Stemma output, schema version {ContractJson.SchemaVersion}.",
        };
        foreach (var (name, value) in exported.AsObject())
        {
            schema[name] = value?.DeepClone();
        }

        return schema;
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema) =>
        context.TypeInfo.Type == typeof(TextSpan)
            ? new JsonObject
            {
                ["description"] =
                    "Half-open [start, end) in UTF-16 code units of the article's text.",
                ["type"] = "array",
                ["items"] = new JsonObject { ["type"] = "integer", ["minimum"] = 0 },
                ["minItems"] = 2,
                ["maxItems"] = 2,
            }
            : schema;
}
