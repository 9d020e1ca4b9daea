using System.Globalization;
using Stemma.Dossiers;

namespace Stemma.Reporting;

/// <summary>The texts themselves, with an anchor at all words the report points at. Comes last, when all of them are known.</summary>
internal static class ArticleSection
{
    public static Html Of(Dossier dossier, EvidenceIndex evidence) =>
        Html.Of(
            $"""
            <section class="block"><h2>The texts</h2>
            {Html.Join("\n", dossier.Articles.Select(a => One(a, evidence)))}
            </section>

            """
        );

    private static Html One(Article article, EvidenceIndex evidence)
    {
        // An anchor where words begin within an earlier, longer stretch still highlights its own words.
        var marks = evidence
            .Cited(article.Id)
            .Select(span => new TextMark(
                span,
                Html.Of($"""<span class="w" id="{EvidenceIndex.Anchor(article.Id, span)}">"""),
                Html.Of($"</span>")
            ))
            .ToList();
        return Html.Of(
            $"""
            <article class="text" id="{EvidenceIndex.Anchor(article.Id)}">
            <h3><bdi>{evidence.Name(article.Id)}</bdi></h3>
            <dl>
            <dt>File</dt><dd><code>{article.Path}</code></dd>
            <dt>Language</dt><dd>{article.Language}</dd>
            <dt>Published</dt><dd>{Published(article)}</dd>
            {Fact("Authors", string.Join(", ", article.Authors))}{Fact(
                "Agency credited",
                article.Agency
            )}{Fact("Address", article.Url)}
            </dl>
            {Html.Join("\n", article.Parts.Select(part => Part(article, part, marks)))}
            {Dropped(article)}
            </article>
            """
        );
    }

    private static Html Part(Article article, ArticlePart part, List<TextMark> marks) =>
        Html.Of(
            $"""<p class="r-{part.Role.ToString().ToLowerInvariant()}" lang="{part.Language}" dir="auto">{MarkedText.Of(article.Text, part.Span, marks)}</p>"""
        );

    private static Html Fact(string name, string? value) =>
        string.IsNullOrEmpty(value)
            ? Html.Empty
            : Html.Of($"<dt>{name}</dt><dd><bdi>{value}</bdi></dd>");

    private static string Published(Article article)
    {
        var when = article.Published.When;
        var date =
            when.Value?.ToString()
            ?? (when.IsUnknown ? "unknown" : $"{Day(when.Earliest)} to {Day(when.Latest)}");
        return article.Published.Basis is { } basis
            ? $"{date} (by {basis.ToString().ToLowerInvariant()})"
            : date;
    }

    private static string Day(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "unknown";

    private static Html Dropped(Article article) =>
        article.Dropped.IsEmpty
            ? Html.Empty
            : Html.Of(
                $"""<details class="dropped"><summary>Left out of the page ({article.Dropped.Length})</summary><ul>{Html.Join(string.Empty, article.Dropped.Select(d => Html.Of($"<li><span class=\"tag\">{d.Reason}</span> <bdi>{d.Text}</bdi></li>")))}</ul></details>"""
            );
}
