namespace Stemma.Training.Reading;

/// <summary>A paragraph of a page with what people said of it.</summary>
/// <param name="Features">A row of <c>StoryFeatures</c>.</param>
/// <param name="IsStory">Whether it is of the story.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record LabelledBlock(float[] Features, bool IsStory, double Weight);

/// <summary>A page with its labels.</summary>
/// <param name="Group">Pages of one site share it, and are never parted between training and measuring.</param>
/// <param name="File">Where it lies.</param>
/// <param name="Blocks">Its labelled paragraphs.</param>
internal sealed record LabelledPage(string Group, string File, List<LabelledBlock> Blocks)
{
    /// <summary>The fold it is measured in (FNV-1a of its group, so that it is the same on every machine).</summary>
    public int Fold(int folds)
    {
        var hash = 2166136261u;
        foreach (var c in Group)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        return (int)(hash % (uint)folds);
    }
}
