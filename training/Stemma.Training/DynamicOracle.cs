using Stemma.Language.Parsing;

namespace Stemma.Training;

/// <summary>
/// Which moves of an arc-hybrid parser lose no arc that could still be had (Goldberg and Nivre 2013, "Training deterministic parsers
/// with non-deterministic oracles").
/// </summary>
internal static class DynamicOracle
{
    /// <summary>The number of arcs of the tree that a kind of move puts out of reach.</summary>
    /// <param name="state">Where the parser stands.</param>
    /// <param name="heads">Heads, words counted from 1, the root 0; index 0 is without meaning.</param>
    /// <param name="kind">The kind, which the state allows.</param>
    public static int Cost(ParserState state, int[] heads, MoveKind kind)
    {
        int s0 = state.Stack(0);
        int front = state.Front;
        int cost = 0;
        switch (kind)
        {
            case MoveKind.Root:
                return 0;
            case MoveKind.Shift:
                for (int below = 0; below < state.Depth; below++)
                {
                    int item = state.Stack(below);
                    cost += item > 0 && heads[item] == front ? 1 : 0;
                    cost += below > 0 && item > 0 && heads[front] == item ? 1 : 0;
                }

                return cost;
            default:
                for (int word = front; word <= state.Count; word++)
                {
                    cost += heads[word] == s0 ? 1 : 0;
                }

                int head = heads[s0];
                int given = kind == MoveKind.Left ? front : state.Stack(1);
                bool reachable = head >= front || head == state.Stack(1) || head == 0;
                return cost + (head != given && reachable ? 1 : 0);
        }
    }
}
