using System.Runtime.InteropServices;
using Stemma.Language.Parsing;

namespace Stemma.Attribution.Roles;

/// <summary>
/// The best roles of all words of a unit beside one cue: a linear chain (Lafferty et al. 2001) decoded by Viterbi's algorithm. Classes
/// of the scorer: the roles, then the pairs of a role and the next.
/// </summary>
internal sealed class RoleTagger(Scorer scorer)
{
    /// <summary>Number of roles.</summary>
    public const int Count = 4;

    /// <summary>Number of classes.</summary>
    public const int Classes = Count + (Count * Count);

    /// <summary>The class of going from one role to the next.</summary>
    public static int Step(int from, int to) => Count + (from * Count) + to;

    /// <summary>The roles.</summary>
    public Role[] Tag(RoleUnit unit, int cue)
    {
        var features = new RoleFeatures(unit, cue);
        var length = unit.Words.Length;
        var best = new int[Count];
        var next = new int[Count];
        var back = new byte[length * Count];
        Span<int> scores = stackalloc int[Classes];
        for (var i = 0; i < length; i++)
        {
            scores.Clear();
            scorer.Add(CollectionsMarshal.AsSpan(features.Of(i)), scores);
            scorer.Add(CollectionsMarshal.AsSpan(features.Between(i)), scores);
            for (var to = 0; to < Count; to++)
            {
                var from = 0;
                for (var f = 1; f < Count && i > 0; f++)
                {
                    from =
                        best[f] + scores[Step(f, to)] > best[from] + scores[Step(from, to)]
                            ? f
                            : from;
                }

                next[to] = best[from] + scores[Step(from, to)] + scores[to];
                back[(i * Count) + to] = (byte)from;
            }

            (best, next) = (next, best);
        }

        var roles = new Role[length];
        var at = Array.IndexOf(best, best.Max());
        for (var i = length - 1; i >= 0; i--)
        {
            roles[i] = (Role)at;
            at = back[(i * Count) + at];
        }

        return roles;
    }
}
