namespace Stemma.Lineage;

/// <summary>Hangs the articles of one story on a family tree.</summary>
/// <remarks>
/// Each article keeps the source that the best tree gives it and its further sources. A text that did not survive is supposed where sisters share what
/// neither can have from the other, and where an article credits an agency of which nothing was read.
/// </remarks>
public static class TreeBuilder
{
    /// <summary>What a lost text is called where nobody says whose it was.</summary>
    public const string UnknownSource = "a source not in your collection";

    // Probability that the named way is the right one: the scorer's "stated" and "inferred" shares on labelled families are above these.
    private const double StatedWay = 0.95;
    private const double InferredWay = 0.85;
    private const double OpenWay = 0.5;

    /// <summary>A credited agency whose text was not read: the credit is seldom wrong, but may be for a part only.</summary>
    private const double CreditedSource = 0.8;

    /// <summary>
    /// Two articles with an open direction of which each holds this share or more that the other lacks are taken for sisters: either would have had to add to
    /// the other and to leave out of it at once.
    /// </summary>
    private const double OwnRemainder = 0.1;

    /// <summary>The tree of <paramref name="articles"/> by the derivations between them.</summary>
    /// <param name="story">Id of the story.</param>
    /// <param name="articles">Its articles.</param>
    /// <param name="derivations">All derivations of the run; those that leave the story are passed over.</param>
    public static FamilyTree Build(
        string story,
        IReadOnlyList<Article> articles,
        IReadOnlyList<Derivation> derivations
    )
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(derivations);
        var ordered = articles
            .DistinctBy(article => article.Id)
            .OrderBy(article => article.Path, StringComparer.Ordinal)
            .ThenBy(article => article.Language, StringComparer.Ordinal)
            .ThenBy(article => article.Id)
            .ToList();
        var places = ordered
            .Select((article, place) => (article.Id, place))
            .ToDictionary(x => x.Id, x => x.place);
        var within = derivations
            .Where(edge =>
                edge.From != edge.To && places.ContainsKey(edge.From) && places.ContainsKey(edge.To)
            )
            .Select(edge => (From: places[edge.From], To: places[edge.To], Edge: edge))
            .OrderBy(x => x.From)
            .ThenBy(x => x.To)
            .ToList();

        var sisters = Sisters(ordered, within);
        var lines = within
            .Where(x =>
                !(
                    x.Edge.Direction == DerivationDirection.Undetermined
                    && sisters[x.From] >= 0
                    && sisters[x.From] == sisters[x.To]
                )
            )
            .Select(x => (x.From, x.To, Probability: x.Edge.Confidence * Way(x.Edge.Direction)))
            .ToList();
        var kept = WithoutCircles(ordered.Count, lines);
        return Draw(story, ordered, kept, sisters);
    }

    private static double Way(DerivationDirection direction) =>
        direction switch
        {
            DerivationDirection.Stated => StatedWay,
            DerivationDirection.Inferred => InferredWay,
            _ => OpenWay,
        };

    // Group number of the lost parent each article shares with its sisters, -1 for none.
    private static int[] Sisters(
        List<Article> articles,
        List<(int From, int To, Derivation Edge)> edges
    )
    {
        var group = new int[articles.Count];
        Array.Fill(group, -1);
        var settled = edges
            .Where(x => x.Edge.Direction != DerivationDirection.Undetermined)
            .Select(x => x.To)
            .ToHashSet();
        var groups = 0;
        foreach (var (from, to, edge) in edges)
        {
            if (
                edge.Direction != DerivationDirection.Undetermined
                || settled.Contains(from)
                || settled.Contains(to)
                || Remainder(articles[from], edge, passage => passage.From) < OwnRemainder
                || Remainder(articles[to], edge, passage => passage.To) < OwnRemainder
            )
            {
                continue;
            }

            var number = Math.Max(group[from], group[to]);
            number = number < 0 ? groups++ : number;
            var (one, other) = (group[from], group[to]);
            group[from] = group[to] = number;
            for (var place = 0; place < group.Length; place++)
            {
                group[place] =
                    group[place] >= 0 && (group[place] == one || group[place] == other)
                        ? number
                        : group[place];
            }
        }

        return group;
    }

    private static double Remainder(Article article, Derivation edge, Func<Passage, TextSpan> side)
    {
        var body = article
            .Parts.Where(part => part.Role == PartRole.Body)
            .Sum(part => part.Span.Length);
        body = body > 0 ? body : article.Text.Length;
        return body == 0
            ? 0
            : 1 - ((double)edge.Passages.Sum(passage => side(passage).Length) / body);
    }

    // The best tree first; of the further sources those that close no circle with it.
    private static List<(int From, int To, double Probability)> WithoutCircles(
        int articles,
        List<(int From, int To, double Probability)> lines
    )
    {
        var weighted = lines
            .Select(line => new WeightedLine(
                line.From,
                line.To,
                Math.Log(Math.Max(1e-6, line.Probability))
            ))
            .ToList();
        for (var place = 0; place < articles; place++)
        {
            weighted.Add(new WeightedLine(articles, place, -100));
        }

        var parents = Arborescence.Find(articles + 1, articles, weighted);
        var kept = new List<(int From, int To, double Probability)>();
        foreach (var line in lines.Where(line => parents[line.To] == line.From))
        {
            kept.Add(line);
        }

        foreach (var line in lines.Where(line => parents[line.To] != line.From))
        {
            if (!Reaches(kept, line.To, line.From))
            {
                kept.Add(line);
            }
        }

        return kept;
    }

    private static bool Reaches(
        List<(int From, int To, double Probability)> lines,
        int start,
        int goal
    )
    {
        var seen = new HashSet<int> { start };
        var open = new Stack<int>([start]);
        while (open.TryPop(out var at))
        {
            if (at == goal)
            {
                return true;
            }

            foreach (var (from, to, _) in lines)
            {
                if (from == at && seen.Add(to))
                {
                    open.Push(to);
                }
            }
        }

        return false;
    }

    private static FamilyTree Draw(
        string story,
        List<Article> articles,
        List<(int From, int To, double Probability)> lines,
        int[] sisters
    )
    {
        var parented = lines.Select(line => line.To).ToHashSet();
        var lost = new List<(string Label, List<int> Children, double Probability)>();
        foreach (
            var group in Enumerable
                .Range(0, articles.Count)
                .Where(place => sisters[place] >= 0)
                .GroupBy(place => sisters[place])
        )
        {
            var children = group.Where(place => !parented.Contains(place)).ToList();
            if (children.Count >= 2)
            {
                lost.Add(
                    (
                        SharedCredit(children.Select(place => articles[place])) ?? UnknownSource,
                        children,
                        InferredWay
                    )
                );
                parented.UnionWith(children);
            }
        }

        for (var place = 0; place < articles.Count; place++)
        {
            if (
                parented.Contains(place)
                || UncollectedCredit(articles[place], articles) is not { } agency
            )
            {
                continue;
            }

            var known = lost.FindIndex(node => Makers.IsSameName(node.Label, agency));
            if (known >= 0)
            {
                lost[known].Children.Add(place);
            }
            else
            {
                lost.Add((agency, [place], CreditedSource));
            }
        }

        return new FamilyTree(
            story,
            [
                .. articles.Select((article, place) => new TreeNode($"n{place + 1}", article.Id)),
                .. lost.Select(
                    (node, number) => new TreeNode($"lost{number + 1}", null, node.Label)
                ),
            ],
            [
                .. lines
                    .OrderBy(line => line.From)
                    .ThenBy(line => line.To)
                    .Select(line => new TreeEdge(
                        $"n{line.From + 1}",
                        $"n{line.To + 1}",
                        Math.Round(line.Probability, 3)
                    )),
                .. lost.SelectMany(
                    (node, number) =>
                        node
                            .Children.Order()
                            .Select(child => new TreeEdge(
                                $"lost{number + 1}",
                                $"n{child + 1}",
                                node.Probability
                            ))
                ),
            ]
        );
    }

    private static string? SharedCredit(IEnumerable<Article> sisters)
    {
        var agencies = sisters
            .Select(article => article.Agency)
            .Where(agency => !string.IsNullOrWhiteSpace(agency))
            .ToList();
        return
            agencies.Count > 0
            && agencies.TrueForAll(agency => Makers.IsSameName(agency!, agencies[0]!))
            ? agencies[0]
            : null;
    }

    // The agency an article credits, where the article is not the agency's own and nothing of the agency was read.
    private static string? UncollectedCredit(Article article, List<Article> all) =>
        article.Agency is { } agency
        && !string.IsNullOrWhiteSpace(agency)
        && !(Makers.Of(article) is { } own && Makers.IsSameName(own, agency))
        && !all.Exists(other => Makers.Of(other) is { } maker && Makers.IsSameName(maker, agency))
            ? agency.Trim()
            : null;
}
