using Stemma.Chronology;

namespace Stemma.Collation;

/// <summary>
/// Numbers and times of linked sentences by their values. Only a value on each side that is left over without a like, one against one,
/// is a change: what is merely told nearby or left to the reader is not.
/// </summary>
internal sealed class ValueChanges(ChangeSheet sheet, SentencePair[] groups, int at)
{
    private readonly SentencePair pair = groups[at];

    public void Numbers()
    {
        var before = pair.From.Figures(pair.Parent).ToList();
        var after = pair.To.Figures(pair.Child).ToList();
        var nearParent = Near(group => group.From.Figures(group.Parent).Select(f => f.Value));
        var nearChild = Near(group => group.To.Figures(group.Child).Select(f => f.Value));
        foreach (var figure in before.ToArray())
        {
            var same = after.FindIndex(other => other.Value == figure.Value);
            if (same >= 0)
            {
                before.Remove(figure);
                after.RemoveAt(same);
            }
        }

        before.RemoveAll(figure => nearChild.Contains(figure.Value));
        after.RemoveAll(figure => nearParent.Contains(figure.Value));
        if (before is [var from] && after is [var to] && MayStand(from, to))
        {
            sheet.Add(ChangeKind.Number, from.Extent, to.Extent);
        }
    }

    /// <summary>Units that are named must be alike; "one" and "two" are as often words as numbers.</summary>
    private static bool MayStand(Figure from, Figure to) =>
        (from.Unit is null || to.Unit is null || from.Unit == to.Unit)
        && Math.Max(from.Value, to.Value) > 2;

    public void Times()
    {
        var before = pair.From.Times(pair.Parent).Where(IsKnown).ToList();
        var after = pair.To.Times(pair.Child).Where(IsKnown).ToList();
        var nearParent = Near(group => group.From.Times(group.Parent).Select(time => time.Value));
        var nearChild = Near(group => group.To.Times(group.Child).Select(time => time.Value));
        foreach (var time in before.ToArray())
        {
            var same = after.FindIndex(other => TimeValues.Agree(time, other));
            if (same >= 0)
            {
                before.Remove(time);
                after.RemoveAt(same);
            }
        }

        before.RemoveAll(time => nearChild.Contains(time.Value) || pair.Child.HasTime(time.Value));
        after.RemoveAll(time => nearParent.Contains(time.Value) || pair.Parent.HasTime(time.Value));
        foreach (var type in new[] { TimeType.Date, TimeType.Duration })
        {
            var lost = before.FindAll(time => time.Type == type);
            var gained = after.FindAll(time => time.Type == type);
            if (
                lost is [var from]
                && gained is [var to]
                && TimeValues.KindOf(new(pair.Parent, from), new(pair.Child, to)) is { } kind
            )
            {
                sheet.Add(kind, from.Span, to.Span);
            }
        }
    }

    private static bool IsKnown(TimeExpression time) => time.Value is not null;

    /// <summary>Values of the neighbouring groups: a figure may have slipped over a full stop.</summary>
    private HashSet<T> Near<T>(Func<SentencePair, IEnumerable<T>> valuesOf)
    {
        var near = new HashSet<T>();
        for (var g = Math.Max(0, at - 1); g <= Math.Min(groups.Length - 1, at + 1); g++)
        {
            if (g != at)
            {
                near.UnionWith(valuesOf(groups[g]));
            }
        }

        return near;
    }
}
