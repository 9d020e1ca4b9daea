using System.Globalization;
using Stemma.Lineage;

namespace Stemma.Reporting;

/// <summary>
/// Draws a family tree on a time axis as SVG. Colours and dashes come from the style sheet of the page (classes <c>e-TYPE</c>); lost texts
/// are dashed, an undetermined direction has no arrowhead.
/// </summary>
internal sealed class TreePicture
{
    // Pixels. A box holds an outlet's name of some 21 letters at 13 px; an edge's label stands over its end and may reach back
    // under the box before.
    private const int BoxWidth = 184;
    private const int BoxHeight = 42;
    private const int ColumnWidth = 236;
    private const int LaneHeight = 62;
    private const int Top = 46;
    private const int Margin = 14;
    private const int NameLetters = 21;

    private readonly FamilyTree _tree;
    private readonly Dictionary<(ArticleId, ArticleId), Derivation> _derivations;
    private readonly TreeLayout _layout;
    private readonly EvidenceIndex _evidence;

    private TreePicture(
        FamilyTree tree,
        IReadOnlyDictionary<ArticleId, Article> articles,
        IEnumerable<Derivation> derivations,
        EvidenceIndex evidence
    )
    {
        _evidence = evidence;
        _tree = tree;
        _derivations = derivations
            .GroupBy(d => (d.From, d.To))
            .ToDictionary(group => group.Key, group => group.First());
        _layout = TreeLayout.Of(tree, articles);
    }

    /// <summary>The picture as an <c>svg</c> element.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="articles">Its witnesses, by id.</param>
    /// <param name="derivations">What is known of its edges.</param>
    /// <param name="evidence">What its witnesses are called.</param>
    /// <param name="title">What the picture shows, for those who cannot see it.</param>
    public static Html Draw(
        FamilyTree tree,
        IReadOnlyDictionary<ArticleId, Article> articles,
        IEnumerable<Derivation> derivations,
        EvidenceIndex evidence,
        string title
    ) => new TreePicture(tree, articles, derivations, evidence).Draw(title);

    private Html Draw(string title)
    {
        var width = (Margin * 2) + ((_layout.Columns.Length - 1) * ColumnWidth) + BoxWidth;
        var height = Top + (_layout.Lanes * LaneHeight) + Margin;
        var place = _layout.Nodes.ToDictionary(node => node.Node.Id, StringComparer.Ordinal);
        var head = "head-" + _tree.Story;
        return Html.Of(
            $"""
            <svg class="tree" role="img" aria-label="{title}" viewBox="0 0 {width} {height}" style="min-width:{width * 3 / 4}px;max-width:{width}px" xmlns="http://www.w3.org/2000/svg">
            <defs><marker id="{head}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path class="head" d="M0 0 L8 4 L0 8 Z"/></marker></defs>
            {Axis(height)}
            {Html.Join(
                "\n",
                _tree.Edges.Where(e => place.ContainsKey(e.From) && place.ContainsKey(e.To)).Select(
                    e => Edge(e, place, head)
                )
            )}
            {Html.Join("\n", _layout.Nodes.Select(Node))}
            </svg>
            """
        );
    }

    private Html Axis(int height)
    {
        var marks = _layout.Columns.Select(
            (column, i) =>
            {
                if (column.Label is null)
                {
                    return Html.Empty;
                }

                var x = Left(i);
                var kind = column.Dated ? "day" : "day undated";
                return Html.Of(
                    $"""<g class="{kind}"><line x1="{x}" y1="30" x2="{x}" y2="{height - 6}"/><text x="{x}" y="20">{column.Label}</text></g>"""
                );
            }
        );
        var end = (Margin * 2) + ((_layout.Columns.Length - 1) * ColumnWidth) + BoxWidth;
        return Html.Of(
            $"""<line class="axis" x1="{Margin}" y1="30" x2="{end - Margin}" y2="30"/>{Html.Join(string.Empty, marks)}"""
        );
    }

    private Html Edge(TreeEdge edge, Dictionary<string, PlacedNode> place, string head)
    {
        var from = place[edge.From];
        var to = place[edge.To];
        var derivation = Known(from, to);
        var type = derivation?.Type.ToString().ToLowerInvariant() ?? "lost";
        var label = derivation is null ? "from a lost text" : Label(derivation, from, to);
        var arrow =
            derivation?.Direction == DerivationDirection.Undetermined
                ? Html.Empty
                : Html.Of($"""marker-end="url(#{head})" """);
        var (path, x, y) = Route(from, to);
        var target = derivation is null
            ? Html.Empty
            : Html.Of($"""href="#{EdgeAnchor(derivation)}" """);
        var percent = (int)Math.Round(edge.Probability * 100);
        return Html.Of(
            $"""<a class="edge e-{type}" {target}><title>{label}, probability {percent} %</title><path d="{path}" {arrow}/><text x="{x}" y="{y}">{label}</text></a>"""
        );
    }

    /// <summary>A curve from the parent's right side to the child's left; downwards where the child does not stand to the right.</summary>
    private static (string Path, int LabelX, int LabelY) Route(PlacedNode from, PlacedNode to)
    {
        var y1 = Middle(from.Lane);
        var y2 = Middle(to.Lane);
        if (to.Column > from.Column)
        {
            var x1 = Left(from.Column) + BoxWidth;
            var x2 = Left(to.Column);
            var bend = x2 - 46;
            return (
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"M{x1} {y1} H{Math.Max(x1, bend - 40)} C{bend} {y1} {bend - 10} {y2} {x2 - 1} {y2}"
                ),
                x2 - 12,
                y2 - 6
            );
        }

        var left = Left(to.Column);
        var start = Left(from.Column);
        return (
            string.Create(
                CultureInfo.InvariantCulture,
                $"M{start} {y1} C{Math.Min(start, left) - 40} {y1} {left - 40} {y2} {left - 1} {y2}"
            ),
            left - 12,
            y2 - 6
        );
    }

    private Derivation? Known(PlacedNode from, PlacedNode to) =>
        from.Article is { } a && to.Article is { } b
            ? _derivations.GetValueOrDefault((a.Id, b.Id))
                ?? _derivations.GetValueOrDefault((b.Id, a.Id))
            : null;

    private static string Label(Derivation derivation, PlacedNode from, PlacedNode to)
    {
        var type = derivation.Type.ToString().ToLowerInvariant();
        return derivation.Type == DerivationType.Translated
            ? $"{type} {from.Article!.Language}→{to.Article!.Language}"
            : type;
    }

    private Html Node(PlacedNode placed)
    {
        var x = Left(placed.Column);
        var y = Top + (placed.Lane * LaneHeight);
        if (placed.Article is not { } article)
        {
            var lost = placed.Node.Label ?? "a source not in your collection";
            return Html.Of(
                $"""<g class="node lost"><title>Lost: {lost}</title><rect x="{x}" y="{y}" width="{BoxWidth}" height="{BoxHeight}" rx="20"/><text class="name" x="{x + 12}" y="{y + 18}">lost original</text><text class="when" x="{x + 12}" y="{y + 34}">{Short(lost)}</text></g>"""
            );
        }

        var name = _evidence.Name(article.Id);
        return Html.Of(
            $"""<a class="node" href="#{EvidenceIndex.Anchor(article.Id)}"><title>{name}: {article.Title ?? "untitled"} ({article.Path})</title><rect x="{x}" y="{y}" width="{BoxWidth}" height="{BoxHeight}" rx="6"/><text class="name" x="{x + 10}" y="{y + 18}">{Short(name)}</text><text class="when" x="{x + 10}" y="{y + 34}">{When(article)} · {article.Language}</text></a>"""
        );
    }

    private static string When(Article article)
    {
        var when = article.Published.When;
        return when.Value is { } value
            ? value.Time is { } time
                ? time.ToString("HH:mm", CultureInfo.InvariantCulture) + Zone(value)
                : value.ToString()
            : when.Latest is { } latest && when.Earliest is { } earliest
                ? $"{earliest:yyyy-MM-dd} … {latest:yyyy-MM-dd}"
                : when.Earliest is { } first
                    ? $"not before {first:yyyy-MM-dd}"
                    : "undated";
    }

    private static string Zone(IsoDate value) =>
        value.Offset is not { } offset ? string.Empty
        : offset == TimeSpan.Zero ? " UTC"
        : " UTC"
            + (offset < TimeSpan.Zero ? "−" : "+")
            + offset.ToString("h\\:mm", CultureInfo.InvariantCulture);

    /// <summary>A name cut to the box; letters of East Asian scripts are twice as wide.</summary>
    private static string Short(string name)
    {
        var width = 0;
        for (var i = 0; i < name.Length; i++)
        {
            width += name[i] >= '\u1100' ? 2 : 1;
            if (width > NameLetters)
            {
                return name[..Math.Max(1, i - 1)].TrimEnd() + "…";
            }
        }

        return name;
    }

    internal static string EdgeAnchor(Derivation derivation) =>
        $"d-{derivation.From}-{derivation.To}";

    private static int Left(int column) => Margin + (column * ColumnWidth);

    private static int Middle(int lane) => Top + (lane * LaneHeight) + (BoxHeight / 2);
}
