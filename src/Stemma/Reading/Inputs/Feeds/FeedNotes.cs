namespace Stemma.Reading.Inputs.Feeds;

/// <summary>What is said of items that cannot be read.</summary>
internal static class FeedNotes
{
    /// <summary>As many as a person reads in a line.</summary>
    private const int Most = 5;

    /// <summary>An item without words of its own.</summary>
    public static string OnlyLink(int number, string? title, string? link)
    {
        var name = title is null
            ? string.Empty
            : $" \"{(title.Length > 60 ? title[..60] + "…" : title)}\"";
        return link is null
            ? $"item {number}{name} holds no text"
            : $"item {number}{name} holds only a link: fetch it by naming {link}";
    }

    /// <summary>Several notes as one reason.</summary>
    public static string Join(IReadOnlyCollection<string> notes) =>
        string.Join("; ", notes.Take(Most))
        + (notes.Count > Most ? $"; and {notes.Count - Most} more" : string.Empty);
}
