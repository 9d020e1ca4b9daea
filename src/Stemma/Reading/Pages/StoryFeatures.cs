namespace Stemma.Reading.Pages;

/// <summary>
/// What is known of each paragraph of a page once the story's region is chosen: its words' look, its element, what its regions are called, its
/// place, and its neighbours. The trees of <see cref="StoryTrees"/> ask these; the order is that of <see cref="Names"/>.
/// </summary>
internal static class StoryFeatures
{
    /// <summary>Names as the model's file and reasons print them.</summary>
    public static readonly string[] Names =
    [
        "length",
        "links",
        "sentence-end",
        "stops",
        "digits",
        "capitals",
        "short-words",
        "labels",
        "element",
        "page-place",
        "story-side",
        "story-distance",
        "story-place",
        "title-distance",
        "run-share",
        "run-size",
        "run-links",
        "length-before",
        "links-before",
        "length-after",
        "links-after",
        "prose-around",
        "prose-before",
        "prose-after",
        "body-name",
        "article-element",
        "furniture-name",
        "in-list",
        "in-table",
        "story-depth",
        "story-share",
        "page-length",
        "state",
        "role",
        "first-sign",
        "twice",
        "declared",
        "picture-before",
        "last-sign",
        "kind-share",
        "kind-size",
        "kind-links",
    ];

    /// <summary>So many paragraphs before and after are looked at together.</summary>
    private const int Around = 3;

    /// <summary>One row of figures a paragraph, rows one after the other; only those that can be judged are filled.</summary>
    public static float[] Of(BlockCollector page, PageRegion? story, PageDraft facts)
    {
        var blocks = page.Blocks;
        var count = blocks.Count;
        var all = new float[count * Names.Length];
        if (count == 0)
        {
            return all;
        }

        var place = new BlockPlaces(page);
        var signs = new BlockSigns[count];
        var prose = new float[count + 1];
        var length = new float[count + 1];
        var linked = new float[count + 1];
        for (var i = 0; i < count; i++)
        {
            signs[i] = BlockSigns.Of(blocks[i].Text);
            var weight = signs[i].Weight;
            prose[i + 1] = prose[i] + (float)Math.Max(0, BlockScoring.Prose(blocks[i], weight));
            length[i + 1] = length[i] + weight;
            linked[i + 1] = linked[i] + (weight * (float)blocks[i].LinkShare);
        }

        var kinds = new BlockKinds(blocks, length, prose, linked);
        var declared = facts.DeclaredBody is { Length: > 200 } body
            ? TextCleaning.Key(body)
            : string.Empty;
        var title = blocks.FindIndex(block => block.Role == PartRole.Headline);
        var total = Math.Max(1, prose[count]);
        int from = story?.From ?? 0,
            to = story?.To ?? count;
        var share = (prose[to] - prose[from]) / total;
        for (var i = 0; i < count; i++)
        {
            var (block, sign) = (blocks[i], signs[i]);
            if (!StoryJudge.IsOpen(block))
            {
                continue;
            }

            var row = all.AsSpan(i * Names.Length, Names.Length);
            var run = place.RunOf(i);
            var (runFrom, runTo) = run is null ? (0, count) : (run.From, run.To);
            var side =
                i < from ? -1
                : i >= to ? 1
                : 0;
            var f = 0;
            row[f++] = Log(sign.Weight);
            row[f++] = (float)block.LinkShare;
            row[f++] = BlockScoring.EndsSentence(block.Text) ? 1 : 0;
            row[f++] = sign.Stops;
            row[f++] = sign.Digits;
            row[f++] = sign.Capitals;
            row[f++] = sign.Short;
            row[f++] = sign.Labels;
            row[f++] = BlockCodes.Element(block);
            row[f++] = length[i] / Math.Max(1, length[count]);
            row[f++] = side;
            row[f++] = Math.Min(
                50,
                side < 0 ? from - i
                    : side > 0 ? i - to + 1
                    : 0
            );
            row[f++] =
                side == 0 ? (prose[i] - prose[from]) / Math.Max(1, prose[to] - prose[from]) : -1;
            row[f++] = title < 0 ? -99 : Math.Clamp(i - title, -50, 50);
            row[f++] = (prose[runTo] - prose[runFrom]) / total;
            row[f++] = Math.Min(100, runTo - runFrom);
            row[f++] =
                (linked[runTo] - linked[runFrom]) / Math.Max(1, length[runTo] - length[runFrom]);
            row[f++] = i > 0 ? Log(signs[i - 1].Weight) : 0;
            row[f++] = i > 0 ? (float)blocks[i - 1].LinkShare : -1;
            row[f++] = i + 1 < count ? Log(signs[i + 1].Weight) : 0;
            row[f++] = i + 1 < count ? (float)blocks[i + 1].LinkShare : -1;
            row[f++] = Log(
                prose[Math.Min(count, i + Around + 1)]
                    - prose[Math.Max(0, i - Around)]
                    - prose[i + 1]
                    + prose[i]
            );
            row[f++] = Log(prose[i] - prose[Math.Max(0, i - Around)]);
            row[f++] = Log(prose[Math.Min(count, i + Around + 1)] - prose[i + 1]);
            row[f++] = place.Has(i, BlockPlaces.Body) ? 1 : 0;
            row[f++] = place.Has(i, BlockPlaces.Article) ? 1 : 0;
            row[f++] = BlockCodes.Furniture(place.FurnitureOf(i));
            row[f++] = place.Has(i, BlockPlaces.List) ? 1 : 0;
            row[f++] = place.Has(i, BlockPlaces.Table) ? 1 : 0;
            row[f++] = Math.Clamp(place.DepthOf(i) - (story?.Depth ?? 0), -10, 10);
            row[f++] = share;
            row[f++] = Log(prose[count]);
            row[f++] = block.Dropped switch
            {
                null => 0,
                "outside-story" => 1,
                "link" => 2,
                _ => 3,
            };
            row[f++] = (int)block.Role;
            row[f++] = BlockCodes.FirstSign(block.Text);
            row[f++] = place.IsTwice(i) ? 1 : 0;
            row[f++] =
                declared.Length == 0 ? -1
                : declared.Contains(Start(block.Key), StringComparison.Ordinal) ? 1
                : 0;
            row[f++] = block.IsBelowPicture ? 1 : 0;
            row[f++] = BlockCodes.LastSign(block.Text);
            var kind = kinds.Of(i);
            row[f++] = kind.Prose / total;
            row[f++] = Math.Min(100, kind.Count);
            row[f] = kind.Linked / Math.Max(1, kind.Length);
        }

        return all;
    }

    private static float Log(float value) => MathF.Log2(1 + Math.Max(0, value));

    private static string Start(string key) => key.Length > 30 ? key[..30] : key;
}
