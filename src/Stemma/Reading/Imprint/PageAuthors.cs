using AngleSharp.Dom;
using Stemma.Reading.Pages;

namespace Stemma.Reading.Imprint;

/// <summary>
/// Who wrote a page: JSON-LD before microdata and author links, before meta elements, before printed lines. Names of the outlet itself are no
/// authors.
/// </summary>
internal static class PageAuthors
{
    /// <summary>More authors than this on one page are those of other stories.</summary>
    private const int Most = 6;

    /// <summary>So many paragraphs above the headline can name the author.</summary>
    private const int Before = 4;

    /// <summary>A byline stands within so many paragraphs after the headline, standfirst and pictures included.</summary>
    private const int Reach = 8;

    /// <summary>Longest text of an element that only names an author.</summary>
    private const int Longest = 100;

    /// <summary>Settles the authors.</summary>
    public static void Add(
        PageCensus census,
        BlockCollector page,
        PageRegion? story,
        PageDraft facts
    )
    {
        facts.Authors.RemoveAll(name => SiteName.IsOutlet(name, facts));
        var printed = Printed(census, page, story, facts);
        // The name of an account says less than the one that is printed.
        if (printed.Count > 0 && facts.Authors.TrueForAll(name => !Byline.LooksPersonal(name)))
        {
            facts.Authors.Clear();
        }

        if (facts.Authors.Count > 0)
        {
            Compare(facts, printed);
            return;
        }

        var marked = Marked(census, facts);
        facts.MetaAuthors.RemoveAll(name => SiteName.IsOutlet(name, facts));
        facts.Authors.AddRange(
            marked.Count > 0 ? marked
            : printed.Count > 0 ? printed
            : facts.MetaAuthors
        );
    }

    /// <summary>Notes where the printed byline names nobody of the page's metadata.</summary>
    private static void Compare(PageDraft facts, List<string> printed)
    {
        if (
            printed.Count > 0
            && !printed.Exists(name =>
                facts.Authors.Exists(other => TextCleaning.Key(other) == TextCleaning.Key(name))
            )
        )
        {
            facts.Doubts.Add(
                new Doubt(
                    "author-differs",
                    $"The page's data name {string.Join(", ", facts.Authors)}, its byline {string.Join(", ", printed)}."
                )
            );
        }
    }

    private static List<string> Marked(PageCensus census, PageDraft facts)
    {
        var names = new List<string>();
        foreach (
            var element in census
                .Microdata.Where(element =>
                    element.GetAttribute("itemprop") is "author" or "creator"
                )
                .Concat(census.AuthorLinks.Where(link => link.HasAttribute("rel")))
        )
        {
            var text = PageMetadata.Clean(element.GetAttribute("content") ?? NameIn(element));
            if (text.Length is < 2 or > Longest || IsElsewhere(element))
            {
                continue;
            }

            var people = Byline.Names(text);
            names.AddRange(people.Count == 0 && Byline.IsHandle(text) ? [text] : people);
        }

        var distinct = names
            .Where(name => !SiteName.IsOutlet(name, facts))
            .DistinctBy(TextCleaning.Key, StringComparer.Ordinal)
            .ToList();
        return distinct.Count <= Most ? distinct : [];
    }

    private static string NameIn(IElement element) =>
        element.QuerySelector("[itemprop=name]") is { } name
            ? name.GetAttribute("content") ?? name.TextContent
            : element.TextContent;

    private static bool IsElsewhere(IElement element) =>
        element.Closest(
            "aside, footer, .comment, .comments, #comments, .related, .widget, .sidebar"
        )
            is not null;

    /// <summary>Names in lines near the headline: those with a word like "by", and those that the page's classes mark.</summary>
    private static List<string> Printed(
        PageCensus census,
        BlockCollector page,
        PageRegion? story,
        PageDraft facts
    )
    {
        var links = census
            .AuthorLinks.Select(link => PageMetadata.Clean(link.TextContent))
            .Where(text => text.Length is > 3 and <= Longest)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var names = new List<string>();
        var title = page.Blocks.FindIndex(block => block.Role == PartRole.Headline);
        var from = story?.From ?? 0;
        var top = Math.Max(0, title >= 0 ? title - Before : from - Before);
        var end = Math.Min(page.Blocks.Count, Math.Max(title, from) + Reach);
        for (var i = top; i < end; i++)
        {
            var block = page.Blocks[i];
            if (
                block.Role is PartRole.Headline or PartRole.Caption
                || block.Text.Length > Longest
                || block.Dropped is "comments" or "related"
            )
            {
                continue;
            }

            var line = block.Text.Split('\n')[0];
            if (WordLists.IsPictureCredit(TextFolding.Fold(line)))
            {
                continue;
            }

            if (Byline.Read(line) is { } byline)
            {
                names.AddRange(byline.People);
            }
            else if (
                Dating.PostingLine.BylineIn(line) is { } part
                && page.RoleOfHome(block) == "note"
            )
            {
                names.AddRange(part.People);
            }
            else if (IsMarkedAuthor(BlockCollector.HomeOf(block)))
            {
                names.AddRange(Byline.Names(Undated(line)));
            }

            foreach (var link in links)
            {
                if (block.Text.Contains(link, StringComparison.Ordinal))
                {
                    names.AddRange(Byline.Names(link));
                }
            }
        }

        var distinct = names
            .Where(name => !SiteName.IsOutlet(name, facts))
            .DistinctBy(TextCleaning.Key, StringComparer.Ordinal)
            .ToList();
        return distinct.Count <= Most ? distinct : [];
    }

    /// <summary>Whether class or id call an element the author's. A "byline" may as well hold an agency that no list knows.</summary>
    private static bool IsMarkedAuthor(IElement element) =>
        IsAuthorName(element.ClassName) || IsAuthorName(element.Id);

    private static bool IsAuthorName(string? name) =>
        name is { Length: > 4 }
        && (
            name.Contains("author", StringComparison.OrdinalIgnoreCase)
            || name.Contains("autor", StringComparison.OrdinalIgnoreCase)
            || name.Contains("auteur", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>A line up to its first date, sign of separation or number.</summary>
    private static string Undated(string line)
    {
        var end = line.AsSpan().IndexOfAny("|/•·–0123456789");
        return (end > 0 ? line[..end] : line).Trim(' ', ',', '-');
    }
}
