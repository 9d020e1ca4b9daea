namespace Stemma.Reading.Inputs.WebArchives;

/// <summary>A <c>Content-Type</c> taken apart.</summary>
/// <param name="Type">The media type in lower case; null where none is given.</param>
/// <param name="Charset">The charset it names.</param>
internal readonly record struct MediaField(string? Type, string? Charset)
{
    /// <summary>Takes a field's value apart.</summary>
    public static MediaField Parse(string? field)
    {
        var parts = (field ?? string.Empty).Split(';');
        var type = parts[0].Trim().ToLowerInvariant();
        string? charset = null;
        foreach (var part in parts.Skip(1))
        {
            var text = part.Trim();
            if (text.StartsWith("charset=", StringComparison.OrdinalIgnoreCase))
            {
                charset = text["charset=".Length..].Trim('"', '\'', ' ');
            }
        }

        return new MediaField(
            type.Length > 0 ? type : null,
            charset is { Length: > 0 } ? charset : null
        );
    }
}
