using System.Collections.Immutable;
using System.Text;

namespace Stemma.Reading;

/// <summary>A draft with all roles given becomes articles: text put together, parts with their offsets.</summary>
internal static class ArticleAssembly
{
    /// <summary>The articles of a draft; none where it has no words.</summary>
    public static ImmutableArray<Article> Make(string path, string contentHash, PageDraft draft)
    {
        var parts = BilingualSplit.Part(draft);
        var articles = ImmutableArray.CreateBuilder<Article>(parts.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            var (language, blocks) = parts[i];
            if (blocks.Count == 0)
            {
                continue;
            }

            var facts = i == 0 ? draft : OwnFacts(draft, blocks);
            var dropped = i == 0 ? Dropped(draft) : [];
            articles.Add(One(path, contentHash, facts, language, blocks, dropped, parts.Count > 1));
        }

        return articles.ToImmutable();
    }

    /// <summary>What the second text of a page says of itself, the page's own facts where it is silent.</summary>
    private static PageDraft OwnFacts(PageDraft page, List<PageBlock> blocks)
    {
        var own = new PageDraft { Blocks = blocks, Url = page.Url, Outlet = page.Outlet };
        foreach (var block in blocks.Where(block => !block.IsMarked && block.Role == PartRole.Note))
        {
            block.Role = PartRole.Body;
        }

        StoryHead.Apply(own, blocks, isPlain: true);
        Credits.Apply(own, blocks);
        YearFromText.Complete(own, blocks, page.Dates);
        own.Agency ??= page.Agency;
        if (own.Dates.Count == 0)
        {
            own.Dates.AddRange(page.Dates);
        }

        return own;
    }

    private static Article One(
        string path,
        string contentHash,
        PageDraft facts,
        string language,
        List<PageBlock> blocks,
        ImmutableArray<DroppedText> dropped,
        bool isOneOfSeveral
    )
    {
        var text = new StringBuilder();
        var parts = ImmutableArray.CreateBuilder<ArticlePart>(blocks.Count);
        foreach (var block in blocks)
        {
            if (text.Length > 0)
            {
                text.Append("\n\n");
            }

            var start = text.Length;
            text.Append(block.Text);
            parts.Add(
                new ArticlePart(new TextSpan(start, text.Length), block.Role, block.Language)
            );
        }

        return new Article
        {
            Id = facts.Id is { Length: > 0 } given
                ? new ArticleId(isOneOfSeveral ? $"{given}-{language}" : given)
                : ArticleId.Of(path, contentHash, language),
            Path = path,
            Url = facts.Url,
            Title = facts.Title,
            Authors = [.. facts.Authors.Distinct(StringComparer.Ordinal)],
            Outlet = facts.Outlet,
            Agency = facts.Agency,
            Language = language,
            ContentHash = contentHash,
            Published = PublicationDating.Of(facts.Dates),
            Text = text.ToString(),
            Parts = parts.ToImmutable(),
            Dropped = dropped,
        };
    }

    private static ImmutableArray<DroppedText> Dropped(PageDraft draft) =>
        [
            .. draft
                .Blocks.Where(block => !block.IsKept)
                .Select(block => new DroppedText(block.Text, block.Dropped!)),
        ];
}
