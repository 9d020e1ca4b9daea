namespace Stemma.Actors.Tagging;

/// <summary>The best sequence of tags (Viterbi), in whole numbers: the same on every machine.</summary>
internal sealed class BestTags(TagScheme scheme, short[] transitions)
{
    private const int Never = int.MinValue / 2;

    private readonly int _count = scheme.Count;
    private readonly int[][] _before = Before(scheme);
    private byte[] _from = [];
    private int[] _score = new int[scheme.Count];
    private int[] _next = new int[scheme.Count];

    /// <summary>Writes the best tag of each unit.</summary>
    /// <param name="emissions">For each unit a row of <paramref name="width"/> scores.</param>
    /// <param name="width">At least the number of tags.</param>
    /// <param name="tags">As many as there are units.</param>
    public void Find(ReadOnlySpan<short> emissions, int width, Span<int> tags)
    {
        if (_from.Length < tags.Length * _count)
        {
            _from = new byte[2 * tags.Length * _count];
        }

        Array.Fill(_score, Never);
        _score[TagScheme.Outside] = 0;
        for (int unit = 0; unit < tags.Length; unit++)
        {
            for (int tag = 0; tag < _count; tag++)
            {
                int best = Never;
                int from = 0;
                foreach (int before in _before[tag])
                {
                    int score = _score[before] + transitions[(before * _count) + tag];
                    if (score > best)
                    {
                        best = score;
                        from = before;
                    }
                }

                _next[tag] = best <= Never ? Never : best + emissions[(unit * width) + tag];
                _from[(unit * _count) + tag] = (byte)from;
            }

            (_score, _next) = (_next, _score);
        }

        int last = TagScheme.Outside;
        int top = Never;
        for (int tag = 0; tag < _count; tag++)
        {
            if (TagScheme.Follows(tag, TagScheme.Outside) && _score[tag] > top)
            {
                top = _score[tag];
                last = tag;
            }
        }

        for (int unit = tags.Length - 1; unit >= 0; unit--)
        {
            tags[unit] = last;
            last = _from[(unit * _count) + last];
        }
    }

    private static int[][] Before(TagScheme scheme) =>
        [
            .. Enumerable
                .Range(0, scheme.Count)
                .Select(after =>
                    Enumerable
                        .Range(0, scheme.Count)
                        .Where(before => TagScheme.Follows(before, after))
                        .ToArray()
                ),
        ];
}
