using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Stemma.Dossiers.Contract;

/// <summary>Serialises what Stemma prints for machines: one definition for output and schemas.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters = [typeof(SpanPair)]
)]
[JsonSerializable(typeof(ArticleLine))]
[JsonSerializable(typeof(DossierFile))]
internal sealed partial class ContractContext : JsonSerializerContext;

/// <summary>Writes the contract's JSON.</summary>
public static class ContractJson
{
    /// <summary>Version of the output's shape; raised with every change that could break a reader.</summary>
    public const string SchemaVersion = "1.0";

    // Korean stays Korean: only what JSON itself demands is escaped. Nothing of this is put into HTML unescaped.
    private static readonly ContractContext Compact = new(
        new JsonSerializerOptions(ContractContext.Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }
    );

    private static readonly ContractContext Indented = new(
        new JsonSerializerOptions(ContractContext.Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            WriteIndented = true,
            NewLine = "\n",
        }
    );

    /// <summary>One article on one line, without the line end.</summary>
    public static string Line(ArticleLine article) =>
        JsonSerializer.Serialize(article, Compact.ArticleLine);

    /// <summary>Writes the dossier as UTF-8, indented.</summary>
    public static void Write(DossierFile dossier, Stream output) =>
        JsonSerializer.Serialize(output, dossier, Indented.DossierFile);

    /// <summary>Reads a dossier.</summary>
    /// <exception cref="InvalidDataException">It is no dossier, or of a later version of the contract.</exception>
    public static DossierFile Read(Stream input)
    {
        DossierFile? dossier;
        try
        {
            dossier = JsonSerializer.Deserialize(input, Compact.DossierFile);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException(
                $"This is no dossier of Stemma ({e.Message}). Make it anew with 'stemma trace'.",
                e
            );
        }

        return dossier is { SchemaVersion: SchemaVersion }
            ? dossier
            : throw new InvalidDataException(
                $"This dossier has version '{dossier?.SchemaVersion}', not {SchemaVersion}. Make it anew with 'stemma trace'."
            );
    }

    internal static ContractContext Types => Compact;

    internal static JsonTypeInfo<ArticleLine> ArticleLineType => Compact.ArticleLine;

    internal static JsonTypeInfo<DossierFile> DossierFileType => Compact.DossierFile;
}
