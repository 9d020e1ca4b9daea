using System.Collections.Immutable;

namespace Stemma.Attribution.Roles;

/// <summary>The spans of words that have a role, with quotation and other marks as they belong to them.</summary>
internal static class RoleSpans
{
    /// <summary>The spans of source or cue.</summary>
    public static ImmutableArray<TextSpan> Of(RoleUnit unit, Role[] roles, Role role) =>
        [
            .. Runs(roles, role)
                .Select(run => new TextSpan(
                    unit.Words[run.Start].Span.Start,
                    unit.Words[run.End - 1].Span.End
                )),
        ];

    /// <summary>How the words are given, and the pieces of the content.</summary>
    public static (StatementKind Kind, ImmutableArray<TextSpan> Pieces) Content(
        RoleUnit unit,
        Role[] roles
    )
    {
        var (inside, outside) = (0, 0);
        for (var i = 0; i < roles.Length; i++)
        {
            if (roles[i] == Role.Content)
            {
                _ = unit.Words[i].Quotation >= 0 ? inside++ : outside++;
            }
        }

        if (inside > 0 && outside == 0)
        {
            return (
                StatementKind.Direct,
                [.. Runs(roles, Role.Content).SelectMany(run => Quoted(unit, run))]
            );
        }

        return (
            inside == 0 ? StatementKind.Indirect : StatementKind.Mixed,
            [.. Runs(roles, Role.Content).Select(run => WithMarks(unit, run))]
        );
    }

    private static List<ItemRange> Runs(Role[] roles, Role role)
    {
        var runs = new List<ItemRange>();
        for (var i = 0; i < roles.Length; i++)
        {
            if (roles[i] != role)
            {
                continue;
            }

            var start = i;
            while (i + 1 < roles.Length && roles[i + 1] == role)
            {
                i++;
            }

            runs.Add(new ItemRange(start, i + 1));
        }

        return runs;
    }

    // One piece for each quotation; a quotation that is all content gives its marks of question and the like with it.
    private static IEnumerable<TextSpan> Quoted(RoleUnit unit, ItemRange run)
    {
        for (var i = run.Start; i < run.End; )
        {
            var quotation = unit.Words[i].Quotation;
            var end = i + 1;
            while (end < run.End && unit.Words[end].Quotation == quotation)
            {
                end++;
            }

            var inner = unit.Quotations[quotation].Inner;
            yield return new TextSpan(
                IsFirst(unit, i) ? inner.Start : unit.Words[i].Span.Start,
                IsLast(unit, end - 1) ? inner.End : unit.Words[end - 1].Span.End
            );
            i = end;
        }
    }

    private static TextSpan WithMarks(RoleUnit unit, ItemRange run)
    {
        var (first, last) = (unit.Words[run.Start], unit.Words[run.End - 1]);
        var start =
            first.Quotation >= 0 && IsFirst(unit, run.Start)
                ? unit.Quotations[first.Quotation].Outer.Start
                : first.Span.Start;
        var end =
            last.Quotation >= 0 && IsLast(unit, run.End - 1)
                ? unit.Quotations[last.Quotation].Outer.End
                : last.Span.End;
        while (
            end < unit.Stretch.Span.End
            && (
                unit.Text[end] is '?' or '!'
                || unit.Text[end] == ')' && unit.Text.AsSpan(start, end - start).Contains('(')
            )
        )
        {
            end++;
        }

        return new TextSpan(start, end);
    }

    private static bool IsFirst(RoleUnit unit, int word) =>
        (unit.Words[word].Before & RoleMarks.Opens) != RoleMarks.None;

    private static bool IsLast(RoleUnit unit, int word) =>
        word + 1 == unit.Words.Length
            ? unit.Quotations[unit.Words[word].Quotation].Outer.End <= unit.Stretch.Span.End
            : unit.Words[word + 1].Quotation != unit.Words[word].Quotation;
}
