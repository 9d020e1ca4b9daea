using Stemma.Actors;
using Stemma.Chronology;

namespace Stemma.Collation;

/// <summary>
/// Says what kind of change a difference is. Dates, numbers, names, negations and certainty come first; what is left of matter
/// after them was put in other words, left out or put in. What is house style is no change.
/// </summary>
internal sealed class ChangeTyping(
    PairAlignment alignment,
    ChangeSheet sheet,
    Mentions inChild,
    Mentions[] inParents,
    Func<int, bool> parentIsDone,
    Func<int, bool> childIsDone,
    bool isPart,
    bool isRetold
)
{
    // Three quarters of the words of matter at hand elsewhere: moved, neither lost nor added.
    private const double Moved = 0.75;

    // Words of matter that a negation or a hedge may bring along and still be the point of the difference.
    private const int MostCompany = 3;

    private Witness Parent => alignment.Parent;

    private Witness Child => alignment.Child;

    public void Type(Difference difference)
    {
        var parent = new Side(Parent, difference.ParentStart, difference.ParentEnd, parentIsDone);
        var child = new Side(Child, difference.ChildStart, difference.ChildEnd, childIsDone);
        if (parent.IsDone || child.IsDone || (parent.Open.Count == 0 && child.Open.Count == 0))
        {
            return;
        }

        if (IsStyle(parent, child))
        {
            return;
        }

        Dates(parent, child);
        Numbers(parent, child);
        Names(parent, child);
        if (Negation(parent, child, difference) || Certainty(parent, child, difference))
        {
            return;
        }

        Rest(parent, child);
    }

    /// <summary>Whether both sides print the same letters, or one the initials of the other.</summary>
    private static bool IsStyle(Side parent, Side child)
    {
        var (from, to) = (parent.Letters, child.Letters);
        return (from.Length > 0 && from == to)
            || (from.Length > 1 && from == child.Initials)
            || (to.Length > 1 && to == parent.Initials);
    }

    private void Dates(Side parent, Side child)
    {
        var before = parent.Times();
        var after = child.Times();
        foreach (var time in before)
        {
            if (
                after.FirstOrDefault(other =>
                    other.Type == time.Type && TimeValues.Agree(time, other)
                ) is
                { } same
            )
            {
                parent.Explain(time.Span);
                child.Explain(same.Span);
            }
        }

        ExplainMoved(parent, before, Child);
        ExplainMoved(child, after, Parent);
        // What could not be resolved ("in May", of a text without a date) is compared by its words, below.
        var lost = before
            .Where(time => time.Value is not null && parent.HasOpen(time.Span))
            .ToArray();
        var gained = after
            .Where(time => time.Value is not null && child.HasOpen(time.Span))
            .ToArray();
        for (var i = 0; i < Math.Min(lost.Length, gained.Length); i++)
        {
            if (TimeValues.KindOf(new(Parent, lost[i]), new(Child, gained[i])) is { } kind)
            {
                sheet.Add(kind, lost[i].Span, gained[i].Span);
            }

            parent.Explain(lost[i].Span);
            child.Explain(gained[i].Span);
        }

        if (!Parent.Book.MatchesInside)
        {
            CalendarWords(parent, child);
        }
    }

    /// <summary>"Tuesday" that stands as "yesterday" elsewhere in the other text is neither lost nor added.</summary>
    private static void ExplainMoved(Side side, TimeExpression[] times, Witness other)
    {
        foreach (var time in times.Where(time => side.HasOpen(time.Span)))
        {
            if (other.HasTime(time.Value))
            {
                side.Explain(time.Span);
            }
        }
    }

    /// <summary>Where no value is known: other names of months and days are another date.</summary>
    private void CalendarWords(Side parent, Side child)
    {
        var from = parent.Open.FindIndex(word => Parent.IsCalendar(word));
        var to = child.Open.FindIndex(word => Child.IsCalendar(word));
        if (from >= 0 && to >= 0)
        {
            var (a, b) = (Parent.Words[parent.Open[from]].Span, Child.Words[child.Open[to]].Span);
            sheet.Add(ChangeKind.Date, a, b);
            parent.Explain(a);
            child.Explain(b);
        }
    }

    private void Numbers(Side parent, Side child)
    {
        var before = parent.Figures().ToList();
        var after = child.Figures().ToList();
        foreach (var figure in before.ToArray())
        {
            var same = after.FindIndex(other => other.Value == figure.Value);
            if (same >= 0)
            {
                parent.Explain(figure.Span);
                child.Explain(after[same].Span);
                before.Remove(figure);
                after.RemoveAt(same);
            }
        }

        for (var i = 0; i < Math.Min(before.Count, after.Count); i++)
        {
            sheet.Add(ChangeKind.Number, before[i].Span, after[i].Span);
            parent.Explain(before[i].Span);
            child.Explain(after[i].Span);
        }
    }

    private void Names(Side parent, Side child)
    {
        Spellings(parent, child);
        var before = parent.Names();
        var after = child.Names();
        foreach (var name in before)
        {
            if (
                name.Actor is not null
                && after.FirstOrDefault(other => other.Actor == name.Actor) is { } same
            )
            {
                parent.Explain(name.Span);
                child.Explain(same.Span);
            }
        }

        var lost = before.Where(name => parent.HasOpen(name.Span)).ToArray();
        var gained = after.Where(name => child.HasOpen(name.Span)).ToArray();
        if (
            lost is [{ Actor: { } } from]
            && gained is [{ Actor: { } } to]
            && from.Type == to.Type
            && from.Type is NameType.Person or NameType.Organisation or NameType.Place
            && !IsAbbreviation(Parent.Article.Words(from.Span), Child.Article.Words(to.Span))
            && !IsAbbreviation(Child.Article.Words(to.Span), Parent.Article.Words(from.Span))
        )
        {
            var kind = from.Type == NameType.Place ? ChangeKind.Place : ChangeKind.Name;
            sheet.Add(kind, from.Span, to.Span);
            parent.Explain(from.Span);
            child.Explain(to.Span);
        }
    }

    /// <summary>Whether a name is made of the capitals of another.</summary>
    private static bool IsAbbreviation(string name, string full) =>
        name.Length > 1 && string.Concat(full.Where(char.IsUpper)) == name;

    /// <summary>A capitalised word against one that is nearly it is another spelling of a name.</summary>
    private void Spellings(Side parent, Side child)
    {
        foreach (var p in parent.Open.ToArray())
        {
            var c = alignment.ToChild[p];
            if (
                c >= 0
                && child.Open.Contains(c)
                && parent.IsCapitalised(p)
                && child.IsCapitalised(c)
                && EditDistance.IsNear(Parent.Words[p].Key, Child.Words[c].Key)
            )
            {
                sheet.Add(ChangeKind.Name, WholeName(Parent, p), WholeName(Child, c));
                parent.Explain(Parent.Words[p].Span);
                child.Explain(Child.Words[c].Span);
            }
        }
    }

    /// <summary>The run of capitalised words, hyphens included, that a word stands in.</summary>
    private static TextSpan WholeName(Witness witness, int word)
    {
        bool Joins(int left, int right)
        {
            var (end, start) = (witness.Words[left].Span.End, witness.Words[right].Span.Start);
            return start - end == 1
                && witness.Text[end] is ' ' or '-'
                && char.IsUpper(witness.Text[witness.Words[left].Span.Start])
                && char.IsUpper(witness.Text[witness.Words[right].Span.Start]);
        }

        var (first, last) = (word, word);
        bool Hangs(int left, int right) =>
            witness.Words[right].Span.Start == witness.Words[left].Span.End + 1
            && witness.Text[witness.Words[left].Span.End] == '-';

        // A hyphen also joins what is not capitalised: "Un-chol".
        while (first > 0 && (Joins(first - 1, first) || Hangs(first - 1, first)))
        {
            first--;
        }

        while (last + 1 < witness.Words.Length && (Joins(last, last + 1) || Hangs(last, last + 1)))
        {
            last++;
        }

        return new TextSpan(witness.Words[first].Span.Start, witness.Words[last].Span.End);
    }

    private bool Negation(Side parent, Side child, Difference difference)
    {
        var before = parent.Cues(CueKind.Negation);
        var after = child.Cues(CueKind.Negation);
        if (before.Count == after.Count)
        {
            return false;
        }

        var (denying, plain) = before.Count > after.Count ? (parent, child) : (child, parent);
        if (
            plain.Cues(CueKind.Lacking).Count > 0
            || denying.Matter > plain.Matter + 1
            || plain.Matter > denying.Matter + MostCompany
        )
        {
            return false;
        }

        AddInContext(ChangeKind.Negation, difference);
        return true;
    }

    private bool Certainty(Side parent, Side child, Difference difference)
    {
        var before = Degrees(parent);
        var after = Degrees(child);
        if (
            before.SetEquals(after)
            || (before.Count > 0 && after.Count > 0 && SameSort(before, after))
        )
        {
            return false;
        }

        var (hedged, plain) = before.Count > after.Count ? (parent, child) : (child, parent);
        if (hedged.Matter > plain.Matter + MostCompany)
        {
            return false;
        }

        AddInContext(ChangeKind.Hedge, difference);
        if (parent.Matter > 0 && child.Matter > 0)
        {
            return true;
        }

        return parent.Matter <= 1 && child.Matter <= 1;
    }

    private static HashSet<string> Degrees(Side side) =>
        [.. side.Certainties().Select(cue => cue.Cue.Class).Where(degree => degree != "firm")];

    /// <summary>Whether both hedge, or both round a number: a change of degree alone is left to the reader.</summary>
    private static bool SameSort(HashSet<string> before, HashSet<string> after)
    {
        static bool Rounds(HashSet<string> degrees) =>
            degrees.Contains("approximate") || degrees.Contains("bounded");
        return Rounds(before) == Rounds(after);
    }

    private void Rest(Side parent, Side child)
    {
        var (lost, gained) = (parent.Matter, child.Matter);
        if (lost > 0 && gained > 0)
        {
            // Three words of matter for one: the rest was left out or put in, not reworded.
            if (lost >= 3 * gained + 1)
            {
                Omission(parent, child);
            }
            else if (gained >= 3 * lost + 1)
            {
                Addition(parent, child);
            }
            else
            {
                Substitution(parent, child);
            }
        }
        else if (lost > 0)
        {
            Omission(parent, child);
        }
        else if (gained > 0)
        {
            Addition(parent, child);
        }
    }

    private void Substitution(Side parent, Side child)
    {
        // Moved words are no substitution for what took their place.
        var lostIsMoved = inChild.Share(parent.OpenWords, child.Sentence) >= 1;
        var gainedIsMoved = InParents(parent, child) >= 1;
        if (!lostIsMoved && !gainedIsMoved)
        {
            sheet.Add(ChangeKind.Substituted, parent.Hull, child.Hull);
        }
        else if (!lostIsMoved)
        {
            Omission(parent, child);
        }
        else if (!gainedIsMoved)
        {
            Addition(parent, child);
        }
    }

    private void Omission(Side parent, Side child)
    {
        if (
            !isPart
            && inChild.Share(parent.OpenWords, child.Sentence) < Moved
            && !parent.IsTitleAlone
            && !parent.IsGivenName(alignment.ToChild)
            && !(isRetold && parent.Matter < 2)
        )
        {
            sheet.Add(ChangeKind.Omission, parent.Hull, child.Gap);
        }
    }

    private void Addition(Side parent, Side child)
    {
        if (
            !isPart
            && InParents(parent, child) < Moved
            && !child.IsTitleAlone
            && !child.IsGivenName(alignment.ToParent)
            && !(isRetold && child.Matter < 2)
        )
        {
            sheet.Add(ChangeKind.Addition, parent.Gap, child.Hull);
        }
    }

    private double InParents(Side parent, Side child)
    {
        var words = child.OpenWords.ToArray();
        var place = (double)child.Sentence / Math.Max(1, Child.Sentences.Length);
        return inParents.Max(source =>
            source.IsOf(Parent)
                ? source.Share(words, parent.Sentence)
                : source.ShareAnywhere(words, place)
        );
    }

    /// <summary>Adds a change with the next equal word on either side, so that the words can be read.</summary>
    private void AddInContext(ChangeKind kind, Difference difference)
    {
        var (parentStart, parentEnd) = (difference.ParentStart, difference.ParentEnd);
        var (childStart, childEnd) = (difference.ChildStart, difference.ChildEnd);
        if (
            parentStart > 0
            && childStart > 0
            && alignment.ToChild[parentStart - 1] == childStart - 1
        )
        {
            (parentStart, childStart) = (parentStart - 1, childStart - 1);
        }

        if (
            parentEnd < Parent.Words.Length
            && childEnd < Child.Words.Length
            && alignment.ToChild[parentEnd] == childEnd
        )
        {
            (parentEnd, childEnd) = (parentEnd + 1, childEnd + 1);
        }

        sheet.Add(
            kind,
            Side.SpanOf(Parent, parentStart, parentEnd),
            Side.SpanOf(Child, childStart, childEnd)
        );
    }
}
