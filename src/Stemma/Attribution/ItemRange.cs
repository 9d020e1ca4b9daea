namespace Stemma.Attribution;

/// <summary>A half-open range of items.</summary>
/// <param name="Start">First item.</param>
/// <param name="End">The item after the last one.</param>
internal readonly record struct ItemRange(int Start, int End)
{
    /// <summary>Whether nothing is in it.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>Whether the item is in it.</summary>
    public bool Contains(int item) => Start <= item && item < End;
}
