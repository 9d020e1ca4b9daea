using System.Collections.Immutable;
using Stemma.Dossiers.Contract;

namespace Stemma.Dossiers.Records;

/// <summary>A dossier with its articles and actors at hand, for one filter.</summary>
internal sealed class DossierView
{
    private readonly Dictionary<string, DossierArticleField> _articles;
    private readonly Dictionary<string, string> _names;
    private readonly Dictionary<string, string> _actors;
    private readonly HashSet<string> _wanted;
    private readonly HashSet<string> _known;

    public DossierView(DossierFile dossier, RecordFilter filter)
    {
        Dossier = dossier;
        Filter = filter;
        _articles = dossier.Articles.ToDictionary(a => a.Id, StringComparer.Ordinal);
        _names = Names(dossier);
        _actors = dossier.Actors.ToDictionary(a => a.Id, a => a.Name, StringComparer.Ordinal);
        _wanted = Ids(a => filter.Article is not { } named || IsNamed(a, named));
        _known = Ids(a => filter.KnownOn is not { } day || IsPublishedBy(a, day));
    }

    public DossierFile Dossier { get; }

    public RecordFilter Filter { get; }

    /// <summary>What an article is called.</summary>
    public string Witness(string article) => _names[article];

    /// <summary>An actor's name with its id, or the id alone where they are the same.</summary>
    public string Actor(string id) =>
        _actors.TryGetValue(id, out var name)
        && !string.Equals(name, id, StringComparison.OrdinalIgnoreCase)
            ? $"{name} [{id}]"
            : id;

    public string Actors(IEnumerable<string> ids) => string.Join(", ", ids.Select(Actor));

    public bool IsKnown(string article) => _known.Contains(article);

    public Citation Cite(string article, TextSpan span) =>
        new(article, Witness(article), span, span.Of(_articles[article].Text));

    public Citation Cite(EvidenceField evidence) => Cite(evidence.Article, evidence.Span);

    /// <summary>When an article was published, as far as is known, to order by.</summary>
    public string Published(string article) =>
        _articles[article].Published.Value ?? _articles[article].Published.Latest ?? "9999";

    /// <summary>Whether one of these articles is of the story asked for.</summary>
    public bool InStory(IEnumerable<string> articles) =>
        Filter.Story is null
        || Dossier.Stories.Any(story =>
            Filter.IsStory(story.Id)
            && articles.Any(id => story.Articles.Contains(id, StringComparer.Ordinal))
        );

    /// <summary>Whether a row of this evidence and these actors is wanted; says nothing of what its cells hold.</summary>
    public bool Wants(IEnumerable<string> articles, IEnumerable<string> actors)
    {
        var own = actors.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return (Filter.Article is null || articles.Any(_wanted.Contains))
            && Filter.Actors.All(actor =>
                own.Contains(actor)
                || own.Any(id =>
                    _actors.TryGetValue(id, out var name)
                    && string.Equals(name, actor, StringComparison.OrdinalIgnoreCase)
                )
            );
    }

    /// <summary>The row, unless the words asked for are not in it.</summary>
    public IEnumerable<RecordRow> Matched(RecordRow row) =>
        Filter.Match is not { } words
        || row.Cells.Concat(row.Evidence.Select(e => e.Words))
            .Any(cell => cell.Contains(words, StringComparison.OrdinalIgnoreCase))
            ? [row]
            : [];

    private HashSet<string> Ids(Func<DossierArticleField, bool> where) =>
        Dossier.Articles.Where(where).Select(a => a.Id).ToHashSet(StringComparer.Ordinal);

    // Where several would be called alike, each has its file's name behind it.
    private static Dictionary<string, string> Names(DossierFile dossier) =>
        dossier
            .Articles.GroupBy(a => a.Outlet ?? a.Agency, StringComparer.Ordinal)
            .SelectMany(group =>
                group.Select(a =>
                    (
                        a.Id,
                        Name: group.Key is null ? Path.GetFileName(a.Path)
                        : group.Skip(1).Any() ? $"{group.Key} ({Path.GetFileName(a.Path)})"
                        : group.Key
                    )
                )
            )
            .ToDictionary(pair => pair.Id, pair => pair.Name, StringComparer.Ordinal);

    private static bool IsNamed(DossierArticleField article, string named) =>
        string.Equals(article.Id, named, StringComparison.Ordinal)
        || article.Path.Contains(named, StringComparison.OrdinalIgnoreCase)
        || (article.Outlet?.Contains(named, StringComparison.OrdinalIgnoreCase) ?? false);

    private static bool IsPublishedBy(DossierArticleField article, string day) =>
        article.Published.Latest is { } latest
        && string.CompareOrdinal(latest[..Math.Min(latest.Length, day.Length)], day) <= 0;
}
