using System.Text;

namespace Stemma.Lineage.Translation;

/// <summary>Words in the order of their UTF-8 bytes, looked up where they lie: no string is made for a word nobody asks for.</summary>
internal sealed class WordTable
{
    // No key of any lexicon is longer; longer questions are answered without looking.
    private const int LongestKey = 48;
    private readonly ReadOnlyMemory<byte> words;
    private readonly int[] starts;

    public WordTable(ReadOnlyMemory<byte> words)
    {
        this.words = words;
        var span = words.Span;
        var found = new List<int>(span.Length / 6) { 0 };
        for (int at = 0; at < span.Length; )
        {
            int next = span[at..].IndexOf((byte)'\n');
            at = next < 0 ? span.Length + 1 : at + next + 1;
            found.Add(at);
        }

        starts = span.IsEmpty ? [0] : [.. found];
    }

    public int Count => starts.Length - 1;

    public string this[int index] =>
        Encoding.UTF8.GetString(words.Span[starts[index]..(starts[index + 1] - 1)]);

    /// <summary>The word's number, or -1.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.Length > LongestKey)
        {
            return -1;
        }

        Span<byte> key = stackalloc byte[LongestKey * 3];
        if (!Encoding.UTF8.TryGetBytes(word, key, out int length))
        {
            return -1;
        }

        key = key[..length];
        var span = words.Span;
        int low = 0;
        int high = Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = span[starts[middle]..(starts[middle + 1] - 1)].SequenceCompareTo(key);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }
}
