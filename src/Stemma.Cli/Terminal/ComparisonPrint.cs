using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;
using Stemma.Collation;
using Stemma.Dossiers;
using Stemma.Lineage;

namespace Stemma.Cli.Terminal;

/// <summary>What comparing a few reports found, for a terminal: each derivation with its reasons and changes, then the versions of each quotation.</summary>
internal static class ComparisonPrint
{
    /// <summary>So many code units are shown before and after a changed place.</summary>
    private const int Context = 30;

    private static readonly Style Faint = new(decoration: Decoration.Dim);
    private static readonly Style Was = new(Color.Red);
    private static readonly Style Became = new(Color.Green);

    public static void Print(IAnsiConsole console, Dossier dossier)
    {
        var names = dossier.Articles.ToDictionary(a => a.Id, Name);
        foreach (var article in dossier.Articles)
        {
            console.WriteLine(ArticleCard.Head(article));
        }

        console.WriteLine();
        foreach (var derivation in dossier.Derivations)
        {
            Print(console, dossier, derivation, names);
        }

        var apart = Apart(dossier);
        if (apart.Count > 0)
        {
            console.WriteLine(
                $"No link found to any of the others, independent as far as the texts tell: {string.Join(", ", apart.Select(a => names[a.Id]))}."
            );
            console.WriteLine();
        }

        PrintQuotations(console, dossier, names);
    }

    private static List<Article> Apart(Dossier dossier) =>
        [
            .. dossier.Articles.Where(a =>
                dossier.Derivations.All(d => d.From != a.Id && d.To != a.Id)
            ),
        ];

    private static void Print(
        IAnsiConsole console,
        Dossier dossier,
        Derivation derivation,
        Dictionary<ArticleId, string> names
    )
    {
        var arrow = derivation.Direction == DerivationDirection.Undetermined ? "—" : "→";
        console.Write(
            new Text(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{names[derivation.From]} {arrow} {names[derivation.To]}: {derivation.Type.ToString().ToLowerInvariant()}, direction {derivation.Direction.ToString().ToLowerInvariant()}, confidence {Math.Round(100 * derivation.Confidence)} %\n"
                ),
                new Style(decoration: Decoration.Bold)
            )
        );
        foreach (var reason in derivation.Reasons)
        {
            console.Write(
                new Padder(new Text(PlainText.OneLine(reason), Faint), new Padding(2, 0, 0, 0))
            );
        }

        var changes = dossier
            .Changes.Where(c =>
                (c.Article, c.Against) == (derivation.To, derivation.From)
                || (c.Article, c.Against) == (derivation.From, derivation.To)
            )
            .ToList();
        if (changes.Count == 0)
        {
            console.WriteLine("  No change of meaning was found.");
        }
        else
        {
            console.Write(Changes(dossier, changes));
        }

        console.WriteLine();
    }

    private static Table Changes(Dossier dossier, List<Change> changes)
    {
        var articles = dossier.Articles.ToDictionary(a => a.Id);
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn("change").NoWrap());
        table.AddColumn("was");
        table.AddColumn("became");
        foreach (var change in changes)
        {
            table.AddRow(
                new Text(change.Kind.ToString().ToLowerInvariant()),
                InPlace(articles[change.Against], change.AgainstSpan, Was),
                InPlace(articles[change.Article], change.Span, Became)
            );
        }

        return table;
    }

    /// <summary>The words between those that stand around them; a gap is shown as one.</summary>
    private static Paragraph InPlace(Article article, TextSpan span, Style style)
    {
        var part = article.Parts.FirstOrDefault(p =>
            p.Span.Start <= span.Start && span.Start <= p.Span.End
        );
        var whole = part?.Span ?? new TextSpan(0, article.Text.Length);
        var from = Math.Max(whole.Start, span.Start - Context);
        var to = Math.Max(span.End, Math.Min(whole.End, span.End + Context));
        // Cut between words where there are any.
        while (
            from > whole.Start && from < span.Start && !char.IsWhiteSpace(article.Text[from - 1])
        )
        {
            from++;
        }

        while (to < whole.End && to > span.End && !char.IsWhiteSpace(article.Text[to]))
        {
            to--;
        }

        return new Paragraph()
            .Append(
                (from > whole.Start ? "… " : string.Empty)
                    + PlainText.Printable(article.Words(new TextSpan(from, span.Start))),
                Faint
            )
            .Append(span.IsEmpty ? "⌃" : $"[{PlainText.OneLine(article.Words(span))}]", style)
            .Append(
                PlainText.Printable(article.Words(new TextSpan(span.End, to)))
                    + (to < whole.End ? " …" : string.Empty),
                Faint
            );
    }

    private static void PrintQuotations(
        IAnsiConsole console,
        Dossier dossier,
        Dictionary<ArticleId, string> names
    )
    {
        var articles = dossier.Articles.ToDictionary(a => a.Id);
        var shared = dossier
            .Quotes.Where(q => q.Witnesses.Select(w => w.Article).Distinct().Skip(1).Any())
            .ToList();
        if (shared.Count == 0)
        {
            return;
        }

        console.Write(
            new Text("Quotations in more than one report\n", new Style(decoration: Decoration.Bold))
        );
        foreach (var quote in shared)
        {
            console.WriteLine($"  {quote.Speaker ?? "speaker unknown"}");
            var versions = quote
                .Witnesses.Select(w =>
                    (
                        w.Article,
                        Words: string.Join(" … ", w.Spans.Select(articles[w.Article].Words))
                    )
                )
                .OrderByDescending(version => version.Words.Length);
            foreach (var (article, words) in versions)
            {
                IRenderable line = new Text($"{names[article]}: “{PlainText.OneLine(words)}”");
                console.Write(new Padder(line, new Padding(4, 0, 0, 0)));
            }
        }
    }

    private static string Name(Article article)
    {
        var file = Path.GetFileName(article.Path);
        return PlainText.OneLine(
            (article.Outlet ?? article.Agency) is { } known ? $"{known} ({file})" : file
        );
    }
}
