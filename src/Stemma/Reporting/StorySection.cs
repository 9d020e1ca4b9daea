using Stemma.Dossiers;
using Stemma.Ledger;

namespace Stemma.Reporting;

/// <summary>One story: its picture, then comparison, quotations, claims, conflicts and coverage.</summary>
internal static class StorySection
{
    public static Html Of(Story story, Dossier dossier, EvidenceIndex evidence)
    {
        var members = story.Articles.Where(evidence.Holds).ToHashSet();
        var articles = members.ToDictionary(id => id, evidence.Article);
        var derivations = dossier
            .Derivations.Where(d => members.Contains(d.From) && members.Contains(d.To))
            .ToList();
        var tree = dossier.Ledger.Trees.FirstOrDefault(t => t.Story == story.Id);
        var names = new ActorNames(dossier.Actors);
        var claims = dossier.Ledger.Claims.Where(c => c.Story == story.Id).ToList();
        return Html.Of(
            $"""
            <section class="story" id="{story.Id}">
            <h2><bdi>{story.Title ?? "Untitled story"}</bdi></h2>
            <p class="counts">{Counts(story)}</p>
            {Picture(story, tree, articles, derivations, evidence)}
            {Why(story)}
            {ComparisonSection.Of(derivations, dossier, evidence)}
            {QuotationSection.Of(dossier.Quotes, members, names, evidence)}
            {ClaimSection.Of(claims, names, evidence)}
            {ConflictSection.Of(dossier.Ledger.Conflicts, members, evidence)}
            {CoverageSection.Of(claims, story, dossier.Ledger.Coverage, evidence)}
            {FramingSection.Of(
                dossier.Framing.FirstOrDefault(f => f.Story == story.Id),
                names,
                evidence
            )}
            </section>

            """
        );
    }

    /// <summary>"8 reports · 3 origins · 1 voice", with the room for doubt where there is any.</summary>
    public static Html Counts(Story story)
    {
        var origins = story.Origins;
        var range =
            origins.Low == origins.High
                ? Html.Empty
                : Html.Of($" <small>({origins.Low} to {origins.High})</small>");
        return Html.Of(
            $"{Count.Of(story.Articles.Length, "report")} · {Count.Of(origins.Likely, "origin")}{range} · {Count.Of(story.Voices.Length, "voice")}"
        );
    }

    private static Html Picture(
        Story story,
        Lineage.FamilyTree? tree,
        Dictionary<ArticleId, Article> articles,
        List<Lineage.Derivation> derivations,
        EvidenceIndex evidence
    )
    {
        if (tree is null || tree.Nodes.IsEmpty)
        {
            return Html.Of($"""<p class="dim">No tree could be drawn for this story.</p>""");
        }

        var title = $"Family tree: {story.Title ?? "untitled story"}";
        return Html.Of(
            $"""
            <figure class="picture">
            <div class="scroll" tabindex="0" role="region" aria-label="{title}">{TreePicture.Draw(
                tree,
                articles,
                derivations,
                evidence,
                title
            )}</div>
            <figcaption>Time runs to the right. An arrow leads from a text to one made from it; a line without arrowhead: the texts do not tell which came first. Dashed: a text nobody here has. Click a line for the comparison, a box for the text.</figcaption>
            </figure>
            """
        );
    }

    private static Html Why(Story story) =>
        story.Origins.Reasons.IsEmpty
            ? Html.Empty
            : Html.Of(
                $"""<details class="why"><summary>Why {Count.Of(story.Origins.Likely, "origin")}</summary><ul>{Html.Join(string.Empty, story.Origins.Reasons.Select(reason => Html.Of($"<li>{reason}</li>")))}</ul></details>"""
            );
}
