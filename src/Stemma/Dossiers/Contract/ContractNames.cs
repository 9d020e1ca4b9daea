using System.Text.Json;
using System.Text.Json.Serialization;

namespace Stemma.Dossiers.Contract;

/// <summary>Prints an enumeration as the contract does: kebab-case names.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class KebabNames<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower)
    where T : struct, Enum;

/// <summary>Prints PLOVER's event types as PLOVER does: upper case.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class UpperNames<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseUpper)
    where T : struct, Enum;

/// <summary>Prints a span as <c>[start, end]</c>, in UTF-16 code units.</summary>
public sealed class SpanPair : JsonConverter<TextSpan>
{
    /// <inheritdoc/>
    public override TextSpan Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        if (
            reader.TokenType != JsonTokenType.StartArray
            || !reader.Read()
            || !reader.TryGetInt32(out var start)
            || !reader.Read()
            || !reader.TryGetInt32(out var end)
            || !reader.Read()
            || reader.TokenType != JsonTokenType.EndArray
        )
        {
            throw new JsonException("A span is [start, end].");
        }

        return new TextSpan(start, end);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.End);
        writer.WriteEndArray();
    }
}
