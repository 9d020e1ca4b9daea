using System.Collections.Immutable;

namespace Stemma.Lineage.Translation;

/// <summary>
/// The best monotone chain of sentence groups of two texts: pairs of one or two sentences with one or two (the beads of Gale
/// and Church 1993), and gaps for sentences that were lost or added. Beads score the logarithm of their odds, gaps nothing, so a bead must
/// be likelier than not to be taken.
/// </summary>
internal static class SentenceChain
{
    /// <summary>
    /// A translation goes on where it is: a bead right behind another gains this. Links of the link model's blocks rise up to 2.5, where
    /// unrelated texts begin to be linked too; real texts have more gaps than those blocks, so it stays below.
    /// </summary>
    private const float Adjacent = 1.5f;

    /// <summary>
    /// Two sentences in one are rarer than one in one: log of their prior in Gale and Church 1993, table 5 (0.089 against 0.89).
    /// </summary>
    private const float Merged = -2.3f;

    /// <summary>The best chain.</summary>
    /// <param name="grid">The odds of every pair.</param>
    /// <param name="backwards">
    /// Reads the second text from its end: no translation does, so what that chain scores is what chance alone does with these two texts.
    /// </param>
    public static ImmutableArray<Bead> Find(LinkGrid grid, bool backwards = false)
    {
        int rows = grid.Rows;
        int columns = grid.Columns;
        if (rows == 0 || columns == 0)
        {
            return [];
        }

        int width = columns + 1;
        // Two layers: the best score of a chain that ends before (i, j), and of one whose last bead ends exactly there.
        var open = new float[(rows + 1) * width];
        var closed = new float[(rows + 1) * width];
        var how = new sbyte[(rows + 1) * width];
        var after = new bool[(rows + 1) * width];
        var direct = new sbyte[(rows + 1) * width];
        Array.Fill(closed, float.NegativeInfinity);
        for (int i = 0; i <= rows; i++)
        {
            for (int j = 0; j <= columns; j++)
            {
                int at = (i * width) + j;
                for (int shape = 1; shape < (backwards ? 2 : Shapes.Length); shape++)
                {
                    var (r, c) = Shapes[shape];
                    if (i < r || j < c)
                    {
                        continue;
                    }

                    float odds = grid.LogOdds(i - r, r, backwards ? columns - j : j - c, c);
                    if (float.IsNegativeInfinity(odds))
                    {
                        continue;
                    }

                    odds += r + c > 2 ? Merged : 0;
                    int before = at - (r * width) - c;
                    bool follows = closed[before] + Adjacent > open[before];
                    float score = odds + (follows ? closed[before] + Adjacent : open[before]);
                    if (score > closed[at])
                    {
                        (closed[at], direct[at], after[at]) = (score, (sbyte)shape, follows);
                    }
                }

                float best = 0;
                sbyte step = 0;
                if (i > 0 && open[at - width] >= best)
                {
                    (best, step) = (open[at - width], Up);
                }

                if (j > 0 && open[at - 1] > best)
                {
                    (best, step) = (open[at - 1], Left);
                }

                if (closed[at] > best)
                {
                    (best, step) = (closed[at], Here);
                }

                (open[at], how[at]) = (
                    best,
                    step == 0 && i > 0 ? Up
                    : step == 0 && j > 0 ? Left
                    : step
                );
            }
        }

        return Walk(grid, backwards, how, direct, after);
    }

    private const sbyte Up = 1;
    private const sbyte Left = 2;
    private const sbyte Here = 3;

    private static readonly (int Rows, int Columns)[] Shapes =
    [
        (0, 0),
        (1, 1),
        (1, 2),
        (2, 1),
        (2, 2),
    ];

    private static ImmutableArray<Bead> Walk(
        LinkGrid grid,
        bool backwards,
        sbyte[] how,
        sbyte[] direct,
        bool[] after
    )
    {
        var beads = new List<Bead>();
        int columns = grid.Columns;
        int width = columns + 1;
        int at = (grid.Rows * width) + columns;
        bool exact = false;
        while (at > 0)
        {
            if (!exact && how[at] == Up)
            {
                at -= width;
            }
            else if (!exact && how[at] == Left)
            {
                at--;
            }
            else
            {
                var (r, c) = Shapes[direct[at]];
                exact = after[at];
                at -= (r * width) + c;
                int i = at / width;
                int j = backwards ? columns - 1 - (at % width) : at % width;
                beads.Add(new Bead(i, r, j, c, grid.LogOdds(i, r, j, c)));
            }
        }

        beads.Reverse();
        return [.. beads];
    }
}

/// <summary>A group of sentences of one text that says what a group of another says.</summary>
/// <param name="Row">First sentence in the first text.</param>
/// <param name="Rows">How many, 1 or 2.</param>
/// <param name="Column">First sentence in the second text.</param>
/// <param name="Columns">How many, 1 or 2.</param>
/// <param name="LogOdds">Logarithm of the odds that they are translations of each other.</param>
internal readonly record struct Bead(int Row, int Rows, int Column, int Columns, float LogOdds);
