using System.Text.Json;

namespace Stemma.Quality;

/// <summary>Cuts a gold of pages down to those that declare one language, for the scorers that know of none.</summary>
internal static class BodyByLanguage
{
    /// <summary>Stands for pages that declare no language.</summary>
    public const string Undeclared = "und";

    private const string File = "pages.jsonl";

    /// <summary>Writes the pages of one language to a folder of their own, and returns it.</summary>
    /// <param name="gold">A folder with <c>pages.jsonl</c>, the tag of each page in <c>htmlLang</c>.</param>
    /// <param name="language">The primary subtag, or <see cref="Undeclared"/>.</param>
    /// <param name="work">Where the folder is made.</param>
    public static string Filtered(string gold, string language, string work)
    {
        var folder = Directory.CreateDirectory(Path.Combine(work, "gold")).FullName;
        System.IO.File.WriteAllLines(
            Path.Combine(folder, File),
            System
                .IO.File.ReadLines(Path.Combine(gold, File))
                .Where(line => LanguageOf(line) == language)
        );
        return folder;
    }

    private static string LanguageOf(string line)
    {
        using var page = JsonDocument.Parse(line);
        var tag = page.RootElement.TryGetProperty("htmlLang", out var declared)
            ? declared.GetString()
            : null;
        return tag is { Length: > 0 } ? tag.Split('-', '_')[0].ToLowerInvariant() : Undeclared;
    }
}
