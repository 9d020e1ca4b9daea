namespace Stemma.Collation;

/// <summary>One column of an alignment: a word of each side, or -1 where a side has none.</summary>
/// <param name="Parent">Index into the parent's words.</param>
/// <param name="Child">Index into the child's words.</param>
/// <param name="Same">Whether both print the same word, spelling and ending aside.</param>
internal readonly record struct AlignedWords(int Parent, int Child, bool Same);

/// <summary>
/// Aligns the words of two texts globally with affine gaps (Gotoh 1982), in a band around the diagonal. Words stand only against words,
/// numbers rather against numbers, and every word of both sides is in exactly one column.
/// </summary>
internal static class WordAligner
{
    // Equal matter outweighs opening a gap; equal grammar alone does not, so that no stray "the" ties a gap together.
    private const int SameContent = 12;
    private const int SameFunction = 4;
    private const int SameEnding = 8;
    private const int OtherNumber = 3;
    private const int OtherContent = -1;
    private const int OtherFunction = -3;
    private const int OtherClass = -8;
    private const int GapOpen = -6;
    private const int GapExtend = -1;
    private const int Never = int.MinValue / 4;

    // Half the width of the band, in words: longer than any sentence that moved within its group.
    private const int Band = 400;

    /// <summary>The columns, in the order of both texts.</summary>
    public static List<AlignedWords> Align(
        ReadOnlySpan<WitnessWord> parent,
        ReadOnlySpan<WitnessWord> child,
        Phrasebook book
    )
    {
        var (n, m) = (parent.Length, child.Length);
        var half = Math.Max(Band, Math.Abs(n - m) + 1);
        var width = (int)Math.Min(m + 1L, (2L * half) + 1);
        // Three states: 0 both, 1 only the parent, 2 only the child. Two bits each tell where the best score came from.
        var from = new byte[(long)(n + 1) * width];
        var previous = new Row(width);
        var current = new Row(width);
        for (var i = 0; i <= n; i++)
        {
            var start = Start(i, n, m, half, width);
            var above = i == 0 ? 0 : Start(i - 1, n, m, half, width);
            for (var k = 0; k < width; k++)
            {
                var j = start + k;
                byte trace = 0;
                var both = Never;
                if (i == 0 && j == 0)
                {
                    both = 0;
                }
                else if (i > 0 && j > 0)
                {
                    var (best, state) = previous.Best(j - 1 - above);
                    both = best == Never ? Never : best + Score(parent[i - 1], child[j - 1], book);
                    trace |= (byte)state;
                }

                var (onlyParent, parentState) = i > 0 ? previous.Gap(j - above, 1) : (Never, 0);
                var (onlyChild, childState) = j > 0 ? current.Gap(k - 1, 2) : (Never, 0);
                trace |= (byte)((parentState << 2) | (childState << 4));
                current.Set(k, both, onlyParent, onlyChild);
                from[((long)i * width) + k] = trace;
            }

            (previous, current) = (current, previous);
        }

        return Trace(from, previous.Best(m - Start(n, n, m, half, width)).State);

        List<AlignedWords> Trace(byte[] cells, int state)
        {
            var columns = new List<AlignedWords>(n + m);
            var (i, j) = (n, m);
            while (i > 0 || j > 0)
            {
                var cell = cells[((long)i * width) + (j - Start(i, n, m, half, width))];
                switch (state)
                {
                    case 0:
                        state = cell & 3;
                        i--;
                        j--;
                        columns.Add(new AlignedWords(i, j, false));
                        break;
                    case 1:
                        state = (cell >> 2) & 3;
                        i--;
                        columns.Add(new AlignedWords(i, -1, false));
                        break;
                    default:
                        state = (cell >> 4) & 3;
                        j--;
                        columns.Add(new AlignedWords(-1, j, false));
                        break;
                }
            }

            columns.Reverse();
            return columns;
        }
    }

    /// <summary>Whether two words are the same, spelling and ending aside.</summary>
    public static bool AreSame(WitnessWord a, WitnessWord b, Phrasebook book) =>
        a.Key == b.Key
        || (
            a.Weight != WordWeight.Number
            && b.Weight != WordWeight.Number
            && a.Weight != WordWeight.Function
            && b.Weight != WordWeight.Function
            && book.IsInflection(a.Key, b.Key)
        );

    private static int Start(int i, int n, int m, int half, int width) =>
        Math.Clamp((int)((long)i * m / Math.Max(n, 1)) - half, 0, Math.Max(0, m + 1 - width));

    private static int Score(WitnessWord a, WitnessWord b, Phrasebook book)
    {
        if (a.Key == b.Key)
        {
            return a.Weight >= WordWeight.Content ? SameContent : SameFunction;
        }

        if (a.Weight == WordWeight.Number || b.Weight == WordWeight.Number)
        {
            return a.Weight == b.Weight ? OtherNumber : OtherClass;
        }

        if (a.Weight == WordWeight.Function || b.Weight == WordWeight.Function)
        {
            return a.Weight == b.Weight ? OtherFunction : OtherClass;
        }

        return book.IsInflection(a.Key, b.Key) ? SameEnding : OtherContent;
    }

    /// <summary>The scores of one row in the three states.</summary>
    private sealed class Row(int width)
    {
        private readonly int[] both = new int[width];
        private readonly int[] onlyParent = new int[width];
        private readonly int[] onlyChild = new int[width];

        public void Set(int k, int a, int b, int c) =>
            (both[k], onlyParent[k], onlyChild[k]) = (a, b, c);

        public (int Score, int State) Best(int k)
        {
            if (k < 0 || k >= width)
            {
                return (Never, 0);
            }

            var (score, state) = (both[k], 0);
            if (onlyParent[k] > score)
            {
                (score, state) = (onlyParent[k], 1);
            }

            return onlyChild[k] > score ? (onlyChild[k], 2) : (score, state);
        }

        /// <summary>The best way to be in gap state <paramref name="gap"/> after one more word.</summary>
        public (int Score, int State) Gap(int k, int gap)
        {
            var (best, state) = Best(k);
            if (best == Never)
            {
                return (Never, 0);
            }

            var own = gap == 1 ? onlyParent[k] : onlyChild[k];
            var open = best + GapOpen + GapExtend;
            var extend = own == Never ? Never : own + GapExtend;
            return extend >= open ? (extend, gap) : (open, state);
        }
    }
}
