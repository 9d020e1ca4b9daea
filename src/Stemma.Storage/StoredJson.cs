using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Stemma.Actors;
using Stemma.Attribution;
using Stemma.Chronology;
using Stemma.Dossiers.Contract;
using Stemma.Language;
using Stemma.Ledger;

namespace Stemma.Storage;

/// <summary>All layers of an article, in one record.</summary>
internal sealed record StoredLayers(
    SyntaxLayer Syntax,
    NameLayer Names,
    TimeLayer Times,
    StatementLayer Statements,
    EventLayer Events
)
{
    public static StoredLayers Of(Article article) =>
        new(
            article.Layer<SyntaxLayer>(),
            article.Layer<NameLayer>(),
            article.Layer<TimeLayer>(),
            article.Layer<StatementLayer>(),
            article.Layer<EventLayer>()
        );

    public Article On(Article article) =>
        article
            .With(Syntax.Over(article.Text))
            .With(Names)
            .With(Times)
            .With(Statements)
            .With(Events);
}

/// <summary>Prints an ISO date as its own text.</summary>
internal sealed class IsoDateText : JsonConverter<IsoDate>
{
    public override IsoDate Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        IsoDate.TryParse(reader.GetString(), out var date)
            ? date
            : throw new JsonException("No ISO date.");

    public override void Write(
        Utf8JsonWriter writer,
        IsoDate value,
        JsonSerializerOptions options
    ) => writer.WriteStringValue(value.ToString());
}

[JsonSourceGenerationOptions(
    Converters = [typeof(SpanPair), typeof(IsoDateText)],
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(StoredLayers))]
internal sealed partial class StoredContext : JsonSerializerContext;

/// <summary>Articles and layers as compressed JSON.</summary>
internal static class StoredJson
{
    public static JsonTypeInfo<Article> ArticleType => StoredContext.Default.Article;

    public static JsonTypeInfo<StoredLayers> LayersType => StoredContext.Default.StoredLayers;

    public static byte[] Pack<T>(T value, JsonTypeInfo<T> type) =>
        Pack(JsonSerializer.SerializeToUtf8Bytes(value, type));

    public static T Unpack<T>(byte[] packed, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(Unpack(packed), type)
        ?? throw new InvalidDataException($"The archive holds an empty {typeof(T).Name}.");

    /// <summary>Brotli at its fastest level: the archive is written far more often than shipped.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(bytes);
        }

        return packed.ToArray();
    }

    public static byte[] Unpack(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        brotli.CopyTo(bytes);
        return bytes.ToArray();
    }
}
