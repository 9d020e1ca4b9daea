namespace Stemma.Reporting;

/// <summary>
/// What the articles of a dossier are called in the report: the outlet, else the agency credited, else the file. Where several would
/// be called alike, each has its file's name behind it.
/// </summary>
internal sealed class WitnessNames
{
    // Wide enough for any sample or usual slug, short enough for a box of the tree.
    private const int FileLetters = 16;

    private readonly Dictionary<ArticleId, string> _names;

    public WitnessNames(IReadOnlyCollection<Article> articles)
    {
        var shared = articles
            .GroupBy(article => (Known(article), article.Language))
            .Where(group => group.Key.Item1 is null || group.Count() > 1)
            .SelectMany(group => group.Select(article => article.Id))
            .ToHashSet();
        _names = articles.ToDictionary(
            article => article.Id,
            article =>
                Known(article) is { } known
                    ? shared.Contains(article.Id)
                        ? $"{known} ({File(article)})"
                        : known
                    : File(article)
        );
    }

    public string Of(ArticleId id) => _names[id];

    private static string? Known(Article article) => article.Outlet ?? article.Agency;

    private static string File(Article article)
    {
        var file = System.IO.Path.GetFileName(article.Path);
        return file.Length <= FileLetters ? file : file[..(FileLetters - 1)] + "…";
    }
}
