using Stemma.Dossiers;

namespace Stemma.Reporting;

/// <summary>
/// The dossier as one self-contained HTML file: the family tree of each story first, then what it rests on. It loads
/// nothing, needs no script, and every statement links to its words in the article's text at the end.
/// </summary>
public static class HtmlReport
{
    /// <summary>Writes the report.</summary>
    public static void Write(Dossier dossier, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(output);
        var evidence = new EvidenceIndex(dossier.Articles);
        // Stories people can compare come first; a report that stands alone has no tree to show.
        var stories = dossier
            .Ledger.Stories.Where(story => story.Articles.Length > 1)
            .OrderByDescending(story => story.Articles.Length)
            .ThenBy(story => story.Id, StringComparer.Ordinal)
            .ToList();
        var alone = dossier.Ledger.Stories.Where(story => story.Articles.Length <= 1).ToList();
        output.Write(
            Html.Of(
                $"""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <title>{Title(dossier)}</title>
                <style>
                {Style()}
                </style>
                </head>
                <body>
                <header class="top">
                <p class="brand">Stemma</p>
                <h1>{Title(dossier)}</h1>
                <p>Counts are of what was read here, nothing more. A link leads to the words a statement rests on.</p>
                {Contents(stories)}
                </header>
                <main>

                """
            )
        );
        foreach (var story in stories)
        {
            output.Write(StorySection.Of(story, dossier, evidence));
        }

        output.Write(AloneSection.Of(alone, evidence));
        output.Write(RecordSection.Of(dossier, evidence));
        output.Write(UncertaintySection.Of(dossier, evidence));
        output.Write(ArticleSection.Of(dossier, evidence));
        output.Write("</main>\n</body>\n</html>\n");
    }

    private static string Title(Dossier dossier)
    {
        var many = dossier.Ledger.Stories.Count(story => story.Articles.Length > 1);
        return $"{Count.Of(dossier.Articles.Length, "report")}, {Count.Of(many, "shared story", "shared stories")}";
    }

    private static Html Contents(List<Ledger.Story> stories) =>
        stories.Count < 2
            ? Html.Empty
            : Html.Of(
                $"""<nav aria-label="Stories"><ul class="contents">{Html.Join(string.Empty, stories.Select(story => Html.Of($"<li><a href=\"#{story.Id}\"><bdi>{story.Title ?? "Untitled story"}</bdi></a> <span class=\"dim\">{StorySection.Counts(story)}</span></li>")))}</ul></nav>"""
            );

    private static Html Style()
    {
        using var reader = new StreamReader(
            EmbeddedResource.Open("Reporting/Resources/report.css")
        );
        return new Html(reader.ReadToEnd());
    }
}
