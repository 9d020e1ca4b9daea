using System.Collections.Frozen;
using System.Text.Json;

namespace Stemma.Reading.Inputs.Json;

/// <summary>The fields of JSON articles by their meaning, as <c>json-fields.tsv</c> has them.</summary>
internal static class JsonFields
{
    private static readonly FrozenDictionary<string, string[][]> Names = EmbeddedResource
        .Rows("Reading/Resources/json-fields.tsv")
        .ToFrozenDictionary(
            row => row[0],
            row => row[1].Split('|').Select(name => name.Split('.')).ToArray(),
            StringComparer.Ordinal
        );

    /// <summary>The values that stand for a meaning, the strongest name first.</summary>
    public static IEnumerable<JsonElement> Values(JsonElement item, string meaning)
    {
        foreach (var name in Names[meaning])
        {
            var value = item;
            var found = true;
            foreach (var segment in name)
            {
                found =
                    found
                    && value.ValueKind == JsonValueKind.Object
                    && value.TryGetProperty(segment, out value);
            }

            if (found)
            {
                yield return value;
            }
        }
    }

    /// <summary>The first text that stands for a meaning, or null.</summary>
    public static string? Text(JsonElement item, string meaning) =>
        Values(item, meaning).Select(Text).FirstOrDefault(text => text is not null);

    /// <summary>The text of a value: a string that is not empty, or such strings joined as paragraphs.</summary>
    public static string? Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => ReadString(value) is { } text
            && !string.IsNullOrWhiteSpace(text)
                ? text
                : null,
            JsonValueKind.Array
                when value.GetArrayLength() > 0 && value[0].ValueKind == JsonValueKind.String =>
                string.Join(
                    "\n\n",
                    value
                        .EnumerateArray()
                        .Where(part => part.ValueKind == JsonValueKind.String)
                        .Select(ReadString)
                )
                    is { } joined
                && !string.IsNullOrWhiteSpace(joined)
                    ? joined
                    : null,
            _ => null,
        };

    /// <summary>A string whose escapes are half a surrogate pair is no text.</summary>
    private static string? ReadString(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
