using System.Collections.Immutable;

namespace Stemma.Reporting;

/// <summary>A stretch of text to be marked.</summary>
/// <param name="Span">Where.</param>
/// <param name="Open">Start tag.</param>
/// <param name="Close">End tag, with anything that is to stand behind the words.</param>
internal readonly record struct TextMark(TextSpan Span, Html Open, Html Close);

/// <summary>Writes a stretch of text with marks around parts of it.</summary>
internal static class MarkedText
{
    /// <summary>
    /// The words of <paramref name="range"/> with <paramref name="marks"/> around theirs. Marks nest; one that crosses the end of
    /// another is closed there, so the markup is always well-formed.
    /// </summary>
    public static Html Of(string text, TextSpan range, IEnumerable<TextMark> marks)
    {
        ImmutableArray<TextMark> inside =
        [
            .. marks
                .Where(mark =>
                    mark.Span.Start >= range.Start
                    && mark.Span.Start < Math.Max(range.End, range.Start + 1)
                )
                .OrderBy(mark => mark.Span.Start)
                .ThenByDescending(mark => mark.Span.End),
        ];
        var pieces = new List<Html>();
        var open = new Stack<(int End, Html Close)>();
        var at = range.Start;
        foreach (var mark in inside)
        {
            CloseUpTo(mark.Span.Start);
            Add(mark.Span.Start);
            var end = Math.Min(mark.Span.End, open.Count > 0 ? open.Peek().End : range.End);
            pieces.Add(mark.Open);
            open.Push((end, mark.Close));
        }

        CloseUpTo(range.End);
        while (open.TryPop(out var last))
        {
            pieces.Add(last.Close);
        }

        Add(range.End);
        return Html.Join(string.Empty, pieces);

        void CloseUpTo(int place)
        {
            while (open.Count > 0 && open.Peek().End <= place)
            {
                var (end, close) = open.Pop();
                Add(end);
                pieces.Add(close);
            }
        }

        void Add(int place)
        {
            if (place > at)
            {
                pieces.Add(Html.Of($"{text[at..place]}"));
                at = place;
            }
        }
    }
}
