using System.Collections.Immutable;
using System.Text;
using Stemma.Reading.Dating;
using Stemma.Reading.Encodings;
using Stemma.Reading.Pages;
using Stemma.Reading.Tongues;

namespace Stemma.Reading;

/// <summary>A draft with all roles given becomes articles: text put together, parts with their offsets.</summary>
internal static class ArticleAssembly
{
    /// <summary>The articles of a draft; none where it has no words.</summary>
    public static ImmutableArray<Article> Make(string path, string contentHash, PageDraft draft)
    {
        BrokenText.Mend(draft);
        FurnitureSweep.Apply(draft.Blocks, draft.IsMarkedUp);
        if (draft.IsMarkedUp)
        {
            LooseEnds.Drop(draft.Blocks);
        }

        var parts = BilingualSplit.Part(draft);
        var page = draft.Dates.ToArray();
        var articles = ImmutableArray.CreateBuilder<Article>(parts.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            var (language, blocks) = parts[i];
            if (parts.Count == 1)
            {
                blocks = draft.Blocks;
            }

            var facts =
                i == 0
                    ? draft
                    : new PageDraft
                    {
                        Url = draft.Url,
                        Outlet = draft.Outlet,
                        Retrieved = draft.Retrieved,
                        DayFirst = draft.DayFirst,
                    };
            if (i + 1 < parts.Count)
            {
                Announcement(blocks);
            }

            StoryRoles.Tell(facts, blocks, page);
            if (facts.Dates.Count == 0 || (i > 0 && draft.IsMarkedUp && !HasDateline(facts)))
            {
                facts.Dates.AddRange(page);
            }

            var kept = blocks.Where(block => block.IsKept).ToList();
            if (kept.Count > 0)
            {
                articles.Add(
                    One(
                        path,
                        contentHash,
                        facts,
                        language,
                        kept,
                        i == 0 ? draft.Blocks : [],
                        draft.Doubts,
                        parts.Count > 1
                    )
                );
            }
        }

        return articles.ToImmutable();
    }

    /// <summary>"Korean original:" before the other text is about the texts, not of them.</summary>
    private static void Announcement(List<PageBlock> blocks)
    {
        const int Longest = 80;
        if (
            blocks.FindLast(block => block.IsKept) is { } last
            && last.Text.Length <= Longest
            && last.Text[^1] is ':' or '：'
        )
        {
            last.Role = PartRole.Note;
        }
    }

    private static Article One(
        string path,
        string contentHash,
        PageDraft facts,
        string language,
        List<PageBlock> blocks,
        List<PageBlock> page,
        List<Doubt> doubts,
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
            Section = facts.Section,
            SyndicatedFrom = facts.SyndicatedFrom,
            Language = language,
            ContentHash = contentHash,
            Published = Dated(facts, language, blocks),
            Text = text.ToString(),
            Parts = parts.ToImmutable(),
            Dropped = Dropped(page, blocks, parts),
            Doubts = LostLetters.Of(text.ToString()) is { } lost ? [.. doubts, lost] : [.. doubts],
        };
    }

    private static Publication Dated(PageDraft facts, string language, List<PageBlock> blocks)
    {
        var published = PublicationDating.Of(facts.Dates, DateSetting.Of(facts, language));
        if (!published.When.IsUnknown)
        {
            return published;
        }

        var bounds = TextBounds.Of(blocks);
        return bounds.IsUnknown
            ? published
            : new Publication(
                facts.Retrieved is { } fetched
                    ? DateInterval.Between(
                        bounds.Earliest,
                        Later(bounds.Earliest, DateOnly.FromDateTime(fetched.UtcDateTime))
                    )
                    : bounds,
                PublicationBasis.Text
            )
            {
                Rejected = published.Rejected,
            };
    }

    /// <summary>An original printed below its translation keeps the day of its own dateline.</summary>
    private static bool HasDateline(PageDraft facts) =>
        facts.Dates.Exists(clue => clue.Kind == ClueKind.Dateline);

    private static DateOnly? Later(DateOnly? day, DateOnly other) =>
        day is { } known && known > other ? known : other;

    /// <summary>What of the page is in no article, each before the part that follows it.</summary>
    private static ImmutableArray<DroppedText> Dropped(
        List<PageBlock> page,
        List<PageBlock> kept,
        ImmutableArray<ArticlePart>.Builder parts
    )
    {
        var dropped = ImmutableArray.CreateBuilder<DroppedText>();
        var passed = 0;
        foreach (var block in page)
        {
            if (passed < kept.Count && ReferenceEquals(block, kept[passed]))
            {
                passed++;
            }
            else if (!block.IsKept)
            {
                var at =
                    passed < parts.Count ? parts[passed].Span.Start
                    : parts.Count > 0 ? parts[^1].Span.End
                    : 0;
                dropped.Add(new DroppedText(block.Text, block.Dropped!, at));
            }
        }

        return dropped.ToImmutable();
    }
}
