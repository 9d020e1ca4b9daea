using System.Text;
using Stemma.Actors;
using Stemma.Chronology;

namespace Stemma.Collation;

/// <summary>One side of a difference: its words, and which of them are not yet explained.</summary>
internal sealed class Side
{
    private readonly Witness witness;
    private readonly int start;
    private readonly int end;

    public Side(Witness witness, int start, int end, Func<int, bool> isDone)
    {
        (this.witness, this.start, this.end) = (witness, start, end);
        Open = [.. Enumerable.Range(start, end - start).Where(word => !isDone(word))];
        IsDone = end > start && Open.Count == 0;
    }

    /// <summary>Indexes of the words not explained yet, rising.</summary>
    public List<int> Open { get; }

    /// <summary>Whether all its words were explained elsewhere before.</summary>
    public bool IsDone { get; }

    public IEnumerable<WitnessWord> OpenWords => Open.Select(word => witness.Words[word]);

    /// <summary>How many open words carry matter.</summary>
    public int Matter => Open.Count(word => witness.Words[word].Weight >= WordWeight.Content);

    /// <summary>All its letters in a row, without what carries nothing around them.</summary>
    public string Letters => string.Concat(OpenWords.Where(IsSaid).Select(word => word.Key));

    /// <summary>The first letters of its words of matter: what an abbreviation is made of.</summary>
    public string Initials
    {
        get
        {
            var initials = new StringBuilder();
            foreach (var word in OpenWords.Where(word => word.Weight == WordWeight.Content))
            {
                initials.Append(word.Key[0]);
            }

            return initials.ToString();
        }
    }

    /// <summary>From the first open word to the last; the gap where there is none.</summary>
    public TextSpan Hull => Open.Count == 0 ? Gap : SpanOf(witness, Open[0], Open[^1] + 1);

    /// <summary>The empty place before its first word.</summary>
    public TextSpan Gap
    {
        get
        {
            var at =
                start < witness.Words.Length ? witness.Words[start].Span.Start
                : witness.Words.Length > 0 ? witness.Words[^1].Span.End
                : 0;
            return new TextSpan(at, at);
        }
    }

    /// <summary>Index of the sentence it stands in, or of the one before the gap.</summary>
    public int Sentence =>
        witness.Words.Length == 0
            ? 0
            : witness.Words[Math.Min(start, witness.Words.Length - 1)].Sentence;

    /// <summary>Whether nothing is open but an office or an address: leaving out a title is style.</summary>
    public bool IsTitleAlone =>
        OpenWords.All(word => word.Weight < WordWeight.Content || witness.Book.IsRole(word.Key));

    /// <summary>
    /// Whether nothing is open but the given name before a family name that is printed in both texts, offices and addresses aside:
    /// how fully a person is named is style.
    /// </summary>
    public bool IsGivenName(int[] toOther) =>
        Open.Count > 0
        && Open[^1] + 1 < witness.Words.Length
        && toOther[Open[^1] + 1] >= 0
        && IsCapitalised(Open[^1] + 1)
        && IsNextTo(Open[^1])
        && Open.TrueForAll(word =>
            witness.Words[word].Weight < WordWeight.Content
            || witness.Book.IsRole(witness.Words[word].Key)
            || IsCapitalised(word)
        )
        && IsPersonOrUnknown(Open[^1]);

    private bool IsNextTo(int word) =>
        witness.Words[word + 1].Span.Start - witness.Words[word].Span.End <= 1;

    /// <summary>Whether the word is in a person's name, or no names are known at all.</summary>
    private bool IsPersonOrUnknown(int word) =>
        witness.Names.Length == 0
        || Slice(witness.Names, name => name.Span)
            .Any(name =>
                name.Type == NameType.Person && name.Span.Overlaps(witness.Words[word].Span)
            );

    /// <summary>The words <c>[start, end)</c> as printed; the gap before the first where there are none.</summary>
    public static TextSpan SpanOf(Witness witness, int start, int end)
    {
        if (start < end)
        {
            return new TextSpan(witness.Words[start].Span.Start, witness.Words[end - 1].Span.End);
        }

        var at =
            start < witness.Words.Length ? witness.Words[start].Span.Start
            : witness.Words.Length > 0 ? witness.Words[^1].Span.End
            : 0;
        return new TextSpan(at, at);
    }

    public bool HasOpen(TextSpan span) =>
        Open.Exists(word => witness.Words[word].Span.Overlaps(span));

    /// <summary>Takes the words inside <paramref name="span"/> as explained.</summary>
    public void Explain(TextSpan span) =>
        Open.RemoveAll(word => witness.Words[word].Span.Overlaps(span));

    /// <summary>Whether a word is printed with a capital, or hangs by a hyphen on one that is.</summary>
    public bool IsCapitalised(int word)
    {
        var at = witness.Words[word].Span.Start;
        return char.IsUpper(witness.Text[at])
            || (
                word > 0
                && at > 0
                && witness.Text[at - 1] == '-'
                && witness.Words[word - 1].Span.End == at - 1
                && char.IsUpper(witness.Text[witness.Words[word - 1].Span.Start])
            );
    }

    public TimeExpression[] Times() => [.. Slice(witness.Times, time => time.Span)];

    public Name[] Names() => [.. Slice(witness.Names, name => name.Span)];

    /// <summary>Figures that are no part of a time expression.</summary>
    public Figure[] Figures() =>
        [.. Slice(witness.Figures, figure => figure.Span).Where(figure => !witness.IsTime(figure))];

    public List<CueHit> Cues(CueKind kind) =>
        [.. Slice(witness.Cues, cue => cue.Span).Where(cue => cue.Cue.Kind == kind)];

    /// <summary>Cues of certainty; those that round only beside a figure ("about 300", not "about the dam").</summary>
    public IEnumerable<CueHit> Certainties() =>
        Cues(CueKind.Certainty)
            .Where(cue =>
                cue.Cue.Class is not ("approximate" or "bounded") || IsBesideFigure(cue.Span)
            );

    private bool IsBesideFigure(TextSpan cue)
    {
        // Two short words may stand between: "about US$ 3", "up to some 40". Behind a number there is no room for any.
        const int before = 8;
        const int after = 2;
        return witness.HasFigure(new TextSpan(cue.End, cue.End + before))
            || (
                witness.Book.MatchesInside
                && witness.HasFigure(new TextSpan(cue.Start - after, cue.Start))
            );
    }

    private static bool IsSaid(WitnessWord word) => word.Weight != WordWeight.Function;

    /// <summary>The items whose span overlaps an open word; the items are in text order.</summary>
    private IEnumerable<T> Slice<T>(T[] items, Func<T, TextSpan> spanOf)
    {
        if (Open.Count == 0)
        {
            yield break;
        }

        foreach (var item in InText.Over(items, spanOf, SpanOf(witness, start, end)))
        {
            if (HasOpen(spanOf(item)))
            {
                yield return item;
            }
        }
    }
}
