using Stemma.Attribution;
using Stemma.Dossiers;
using Stemma.Lineage;

namespace Stemma.Reporting;

/// <summary>What could not be told, and what could not be read.</summary>
internal static class UncertaintySection
{
    public static Html Of(Dossier dossier, EvidenceIndex evidence)
    {
        var gaps = new List<Html>();
        Add(
            "No publication day is known for",
            dossier.Articles.Where(a => a.Published.When.Value is null)
        );
        Add("No outlet is named in", dossier.Articles.Where(a => a.Outlet is null));
        var undetermined = dossier
            .Derivations.Where(d => d.Direction == DerivationDirection.Undetermined)
            .ToList();
        if (undetermined.Count > 0)
        {
            gaps.Add(
                Html.Of(
                    $"Which of the two came first: {Html.Join(", ", undetermined.Select(d => Html.Of($"<a href=\"#{TreePicture.EdgeAnchor(d)}\"><bdi>{evidence.Name(d.From)}</bdi> and <bdi>{evidence.Name(d.To)}</bdi></a>")))}."
                )
            );
        }

        var contradicted = dossier
            .Derivations.Where(d =>
                d.Direction != DerivationDirection.Undetermined && IsDatedBefore(d, evidence)
            )
            .ToList();
        if (contradicted.Count > 0)
        {
            gaps.Add(
                Html.Of(
                    $"Dated before the text it was made from, so one of the two dates is wrong: {Html.Join(", ", contradicted.Select(d => Html.Of($"<a href=\"#{TreePicture.EdgeAnchor(d)}\"><bdi>{evidence.Name(d.To)}</bdi>, from <bdi>{evidence.Name(d.From)}</bdi></a>")))}."
                )
            );
        }

        var nobody = dossier.Articles.Sum(a =>
            a.Layer<StatementLayer>().Statements.Count(s => s.Source is null or { Actor: null })
        );
        if (nobody > 0)
        {
            gaps.Add(
                Html.Of(
                    $"{Count.Of(nobody, "statement has", "statements have")} a source that is unnamed or could not be told."
                )
            );
        }

        return Html.Of(
            $"""
            <section class="block"><h2>What could not be told</h2>
            {(
                gaps.Count == 0
                    ? Html.Of($"<p>Nothing of note.</p>")
                    : Html.Of(
                        $"<ul>{Html.Join(string.Empty, gaps.Select(g => Html.Of($"<li>{g}</li>")))}</ul>"
                    )
            )}
            <h2>What could not be read</h2>
            {(
                dossier.Failed.IsEmpty
                    ? Html.Of($"<p>Every input was read.</p>")
                    : Html.Of(
                        $"<ul class=\"failed\">{Html.Join(string.Empty, dossier.Failed.Select(f => Html.Of($"<li><code>{f.Path}</code>: {f.Reason}</li>")))}</ul>"
                    )
            )}
            </section>

            """
        );

        void Add(string what, IEnumerable<Article> articles)
        {
            var named = articles.ToList();
            if (named.Count > 0)
            {
                gaps.Add(
                    Html.Of(
                        $"{what} {Html.Join(", ", named.Select(a => evidence.ToArticle(a.Id)))}."
                    )
                );
            }
        }
    }

    private static bool IsDatedBefore(Derivation derivation, EvidenceIndex evidence) =>
        evidence.Article(derivation.To).Published.When.Latest is { } made
        && evidence.Article(derivation.From).Published.When.Earliest is { } source
        && made < source;
}
