using Stemma.Ledger;

namespace Stemma.Reporting;

/// <summary>Reports that share their story with no other.</summary>
internal static class AloneSection
{
    public static Html Of(List<Story> stories, EvidenceIndex evidence) =>
        stories.Count == 0
            ? Html.Empty
            : Html.Of(
                $"""
                <section class="block"><h2>Reports that stand alone</h2>
                <p class="dim">No other report read here is about the same event.</p>
                <ul>{Html.Join(
                    string.Empty,
                    stories.SelectMany(s => s.Articles).Select(a =>
                        Html.Of(
                            $"<li>{evidence.ToArticle(a)}: <bdi>{evidence.Article(a).Title ?? "untitled"}</bdi></li>"
                        )
                    )
                )}</ul></section>

                """
            );
}
