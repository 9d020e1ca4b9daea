namespace Stemma.Lineage.Translation;

/// <summary>The odds of every pair of sentences, and of those pairs of two that have a chance.</summary>
internal sealed class LinkGrid
{
    /// <summary>A sentence that joins a group must share at least this much with the other side by itself.</summary>
    private const float LeastShare = 0.08f;

    private readonly SimilarityTable table;
    private readonly int columns;
    private readonly Overlap[] overlaps;
    private readonly (float Best, int At, float Second)[] rowBest;
    private readonly (float Best, int At, float Second)[] columnBest;

    public int Rows => rowBest.Length;

    public int Columns => columnBest.Length;

    public LinkGrid(SimilarityTable table, int rows, int columns)
    {
        this.table = table;
        this.columns = columns;
        overlaps = new Overlap[rows * columns];
        rowBest = new (float, int, float)[rows];
        columnBest = new (float, int, float)[columns];
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j++)
            {
                var overlap = table.Compare(i, 1, j, 1);
                overlaps[(i * columns) + j] = overlap;
                Rank(ref rowBest[i], overlap.Mean, j);
                Rank(ref columnBest[j], overlap.Mean, i);
            }
        }
    }

    /// <summary>What meets in a group.</summary>
    public Overlap Overlap(Bead bead) =>
        bead is { Rows: 1, Columns: 1 }
            ? overlaps[(bead.Row * columns) + bead.Column]
            : table.Compare(bead.Row, bead.Rows, bead.Column, bead.Columns);

    /// <summary>The odds of a group, or negative infinity where it has no chance.</summary>
    public float LogOdds(int row, int rowCount, int column, int columnCount)
    {
        if (rowCount == 1 && columnCount == 1)
        {
            var single = overlaps[(row * columns) + column];
            return single.Mean <= 0
                ? float.NegativeInfinity
                : LinkModel.LogOdds(
                    single,
                    Rival(rowBest[row], column),
                    Rival(columnBest[column], row)
                );
        }

        float most = 0;
        for (int i = row; i < row + rowCount; i++)
        {
            float own = 0;
            for (int j = column; j < column + columnCount; j++)
            {
                own = Math.Max(own, overlaps[(i * columns) + j].Mean);
            }

            if (own < LeastShare)
            {
                return float.NegativeInfinity;
            }

            most = Math.Max(most, own);
        }

        for (int j = column; j < column + columnCount; j++)
        {
            float own = 0;
            for (int i = row; i < row + rowCount; i++)
            {
                own = Math.Max(own, overlaps[(i * columns) + j].Mean);
            }

            if (own < LeastShare)
            {
                return float.NegativeInfinity;
            }
        }

        var joined = table.Compare(row, rowCount, column, columnCount);
        // Joining must say more than its best part does.
        return joined.Mean <= most
            ? float.NegativeInfinity
            : LinkModel.LogOdds(
                joined,
                RivalOutside(rowBest, row, rowCount, column, columnCount),
                RivalOutside(columnBest, column, columnCount, row, rowCount)
            );
    }

    private static void Rank(ref (float Best, int At, float Second) entry, float value, int at)
    {
        if (value > entry.Best)
        {
            entry = (value, at, entry.Best);
        }
        else if (value > entry.Second)
        {
            entry.Second = value;
        }
    }

    private static float Rival((float Best, int At, float Second) entry, int own) =>
        entry.At == own ? entry.Second : entry.Best;

    private static float RivalOutside(
        (float Best, int At, float Second)[] entries,
        int first,
        int count,
        int otherFirst,
        int otherCount
    )
    {
        float rival = 0;
        for (int k = first; k < first + count; k++)
        {
            bool inside = entries[k].At >= otherFirst && entries[k].At < otherFirst + otherCount;
            rival = Math.Max(rival, inside ? entries[k].Second : entries[k].Best);
        }

        return rival;
    }
}
