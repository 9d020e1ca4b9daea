using AngleSharp.Dom;

namespace Stemma.Reading.Pages;

/// <summary>
/// Paragraphs of one kind have the same element and classes in a parent of the same element and classes: a template prints all of a story's
/// paragraphs as one kind, and all teasers of a list as another.
/// </summary>
internal sealed class BlockKinds
{
    private readonly Dictionary<(string, string?, string?, string?), int> byMarking = [];
    private readonly List<KindSums> sums = [];
    private readonly int[] kinds;

    /// <summary>Sorts the paragraphs of a page.</summary>
    /// <param name="blocks">The paragraphs.</param>
    /// <param name="length">Sums of their weights up to each.</param>
    /// <param name="prose">Sums of their prose up to each.</param>
    /// <param name="linked">Sums of their linked weight up to each.</param>
    public BlockKinds(List<PageBlock> blocks, float[] length, float[] prose, float[] linked)
    {
        kinds = new int[blocks.Count];
        for (var i = 0; i < blocks.Count; i++)
        {
            var home = BlockCollector.HomeOf(blocks[i]);
            var parent = home.ParentElement;
            var marking = (
                home.LocalName,
                home.GetAttribute("class"),
                parent?.LocalName,
                parent?.GetAttribute("class")
            );
            if (!byMarking.TryGetValue(marking, out var kind))
            {
                kind = sums.Count;
                byMarking.Add(marking, kind);
                sums.Add(default);
            }

            kinds[i] = kind;
            var sum = sums[kind];
            sums[kind] = new KindSums(
                sum.Count + 1,
                sum.Length + length[i + 1] - length[i],
                sum.Prose + prose[i + 1] - prose[i],
                sum.Linked + linked[i + 1] - linked[i]
            );
        }
    }

    /// <summary>The sums of a paragraph's kind.</summary>
    public KindSums Of(int block) => sums[kinds[block]];
}

/// <summary>What the paragraphs of one kind come to.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Length">Their weight.</param>
/// <param name="Prose">Their prose.</param>
/// <param name="Linked">Their weight in links.</param>
internal readonly record struct KindSums(int Count, float Length, float Prose, float Linked);
