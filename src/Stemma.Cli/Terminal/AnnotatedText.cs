using System.Collections.Immutable;
using Spectre.Console;
using Spectre.Console.Rendering;
using Stemma.Actors;
using Stemma.Attribution;
using Stemma.Chronology;

namespace Stemma.Cli.Terminal;

/// <summary>
/// The text of an article with its names, times and statements marked where they stand, and under each paragraph what they were taken for.
/// With colours the words are coloured; without, names stand in [ ], times in { }. Contents of statements stand in numbered ‹ › either way.
/// </summary>
internal static class AnnotatedText
{
    private static readonly Style Names = new(Color.Cyan1);
    private static readonly Style Times = new(Color.Yellow);
    private static readonly Style Sources = new(decoration: Decoration.Underline);
    private static readonly Style Cues = new(Color.Green);
    private static readonly Style Faint = new(decoration: Decoration.Dim);

    public static void Print(IAnsiConsole console, Article article)
    {
        console.WriteLine(ArticleCard.Head(article));
        var colours =
            console.Profile.Capabilities is { Ansi: true, ColorSystem: not ColorSystem.NoColors };
        console.Write(Legend(colours));
        var marks = Marks(article, colours);
        foreach (var part in article.Parts)
        {
            console.WriteLine();
            console.Write(Paragraph(article, part.Span, marks));
            console.WriteLine();
            foreach (var note in Notes(article, part.Span))
            {
                console.Write(new Padder(new Text(note, Faint), new Padding(4, 0, 0, 0)));
            }
        }

        console.WriteLine();
    }

    private static Paragraph Legend(bool colours) =>
        colours
            ? new Paragraph("  ")
                .Append("name", Names)
                .Append(" · ")
                .Append("time", Times)
                .Append(" · ")
                .Append("source", Sources)
                .Append(" · ")
                .Append("cue", Cues)
                .Append(" · ‹n content of statement n›\n", Style.Plain)
            : new Paragraph("  [name] · {time} · ‹n content of statement n›\n");

    private static List<Mark> Marks(Article article, bool colours)
    {
        var marks = new List<Mark>();
        foreach (var statement in article.Layer<StatementLayer>().Statements)
        {
            var number = statement.Id[1..];
            marks.AddRange(
                statement.Content.Select(span => new Mark(span, null, $"‹{number} ", "›"))
            );
            marks.AddRange(
                (statement.Source?.Spans ?? []).Select(span => new Mark(span, Sources, "", ""))
            );
            marks.AddRange(statement.Cue.Select(span => new Mark(span, Cues, "", "")));
        }

        var (open, close, from, to) = colours ? ("", "", "", "") : ("[", "]", "{", "}");
        marks.AddRange(
            article
                .Layer<NameLayer>()
                .Names.Where(name => !name.PointsBack)
                .Select(name => new Mark(name.Span, Names, open, close))
        );
        marks.AddRange(
            article.Layer<TimeLayer>().Times.Select(time => new Mark(time.Span, Times, from, to))
        );
        return marks;
    }

    // Marks open from the longest to the shortest and close the other way round; a name that is a source is both coloured and underlined.
    private static Paragraph Paragraph(Article article, TextSpan part, List<Mark> marks)
    {
        var inside = marks.Where(mark => mark.Span.Start < part.End && mark.Span.End > part.Start);
        Mark[] here = [.. inside.OrderByDescending(mark => mark.Span.Length)];
        int[] cuts =
        [
            .. here.SelectMany(mark => new[] { mark.Span.Start, mark.Span.End })
                .Append(part.Start)
                .Append(part.End)
                .Where(at => at >= part.Start && at <= part.End)
                .Distinct()
                .Order(),
        ];
        var shown = new Paragraph();
        foreach (var (from, to) in cuts.Zip(cuts.Skip(1)))
        {
            var opened = here.Where(m => m.Span.Start == from).Select(m => m.Open);
            var closed = here.Reverse().Where(m => m.Span.End == to).Select(m => m.Close);
            var style = marks
                .Where(m => m.Span.Start <= from && m.Span.End > from)
                .Aggregate(Style.Plain, (all, m) => all.Combine(m.Style ?? Style.Plain));
            // One stretch with its brackets: a line may break between stretches.
            shown.Append(
                string.Concat(opened)
                    + PlainText.Printable(article.Words(new TextSpan(from, to)))
                    + string.Concat(closed),
                style
            );
        }

        return shown;
    }

    private static IEnumerable<string> Notes(Article article, TextSpan part)
    {
        var names = article
            .Layer<NameLayer>()
            .Names.Where(name => part.Contains(name.Span) && !name.PointsBack)
            .Select(name =>
                $"{PlainText.OneLine(article.Words(name.Span))} = {name.Actor ?? "unknown"}"
            )
            .Distinct(StringComparer.Ordinal);
        var times = article
            .Layer<TimeLayer>()
            .Times.Where(time => part.Contains(time.Span))
            .Select(time =>
                $"{PlainText.OneLine(article.Words(time.Span))} = {time.Value ?? "unknown"}"
            )
            .Distinct(StringComparer.Ordinal);
        ImmutableArray<(string Head, string Words)> lines =
        [
            ("names", string.Join(" · ", names)),
            ("times", string.Join(" · ", times)),
        ];
        foreach (var (head, words) in lines.Where(line => line.Words.Length > 0))
        {
            yield return $"{head}  {words}";
        }

        foreach (
            var statement in article
                .Layer<StatementLayer>()
                .Statements.Where(s => part.Contains(s.Content[0]))
        )
        {
            yield return $"‹{statement.Id[1..]}›  {Told(article, statement)}";
        }
    }

    private static string Told(Article article, Statement statement)
    {
        var source = statement.Source is { } named
            ? $"{Words(article, named.Spans)} = {named.Actor ?? "unknown"}"
            : "speaker unknown";
        var cue = statement.Cue.IsEmpty ? "no cue" : $"cue “{Words(article, statement.Cue)}”";
        string[] more =
        [
            .. statement.Via.Select(via => $"via {PlainText.OneLine(via)}"),
            .. statement.Negated ? ["denied"] : Array.Empty<string>(),
            .. statement.Hedged ? ["hedged"] : Array.Empty<string>(),
            .. statement.Parent is { } parent ? [$"inside ‹{parent[1..]}›"] : Array.Empty<string>(),
        ];
        return string.Join(
            ", ",
            [source, statement.Kind.ToString().ToLowerInvariant(), cue, .. more]
        );
    }

    private static string Words(Article article, IEnumerable<TextSpan> spans) =>
        PlainText.OneLine(string.Join(" … ", spans.Select(article.Words)));

    private sealed record Mark(TextSpan Span, Style? Style, string Open, string Close);
}
