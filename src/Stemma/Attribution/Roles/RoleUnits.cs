using System.Collections.Immutable;
using Stemma.Language;
using Stemma.Language.Parsing;

namespace Stemma.Attribution.Roles;

/// <summary>Makes the units of an article's stretches from its words and trees.</summary>
internal sealed class RoleUnits(
    string text,
    SyntaxLayer syntax,
    ImmutableArray<Quotation> quotations
)
{
    // A quotation of more tokens goes over pages: its words have no tree in common, and each cue would look at all of them.
    private const int MostTokens = 400;

    // Heads pass over marks; more than a few in a row are no sentence.
    private const int MostMarks = 8;

    // Where a sentence is longer than anyone could follow, the text is no prose, and its trees are not worth waiting for.
    private readonly bool isProse = syntax.Sentences.All(s =>
        s.TokenCount <= StretchCutter.MostTokens
    );

    private int sentence;

    /// <summary>Whether a stretch is of a length that has trees worth reading.</summary>
    public bool CanRead(Stretch stretch) =>
        isProse && stretch.EndToken - stretch.FirstToken <= MostTokens;

    /// <summary>The unit of a stretch; stretches are to be asked for in text order.</summary>
    public RoleUnit Of(Stretch stretch, int number, IReadOnlyList<Draft> drafts)
    {
        while (
            sentence < syntax.WordSentences.Length
            && syntax.WordSentences[sentence].Span.End <= stretch.Span.Start
        )
        {
            sentence++;
        }

        var rows = new List<RoleWord>();
        var quotation = QuotationsOf.FirstIn(quotations, stretch.Span);
        var last = stretch.Span.Start;
        for (
            var s = sentence;
            s < syntax.WordSentences.Length
                && syntax.WordSentences[s].Span.Start < stretch.Span.End;
            s++
        )
        {
            Read(stretch, s, rows, ref quotation, ref last);
        }

        return new RoleUnit(text, stretch, number, [.. rows], quotations, drafts);
    }

    private void Read(Stretch stretch, int s, List<RoleWord> rows, ref int quotation, ref int last)
    {
        var words = syntax.WordsOf(s).Span;
        var places = new int[words.Length];
        var first = rows.Count;
        for (var w = 0; w < words.Length; w++)
        {
            places[w] =
                stretch.Span.Contains(words[w].Span) && IsWord(words[w].Span) ? first++ : -1;
        }

        var begun = rows.Count == 0;
        for (var w = 0; w < words.Length; w++)
        {
            if (places[w] < 0)
            {
                continue;
            }

            var word = words[w];
            var marks = MarksBetween(last, word.Span.Start);
            if (rows.Count > 0 && rows[^1].Sentence != s)
            {
                marks |= RoleMarks.Sentence;
            }

            while (
                quotation < quotations.Length && quotations[quotation].Outer.End <= word.Span.Start
            )
            {
                marks |= rows.Count > 0 ? RoleMarks.Closes : RoleMarks.None;
                quotation++;
            }

            var inside =
                quotation < quotations.Length && quotations[quotation].Outer.Start < word.Span.End;
            if (inside && (rows.Count == 0 || rows[^1].Quotation != quotation))
            {
                marks |= RoleMarks.Opens;
            }

            rows.Add(
                new RoleWord
                {
                    Span = word.Span,
                    Form = FeatureHash.OfWord(word.Form),
                    Lemma = FeatureHash.OfWord(word.Lemma ?? word.Form),
                    Ending = FeatureHash.OfWord(
                        word.Form.AsSpan(Math.Max(0, word.Form.Length - 3))
                    ),
                    Part = FeatureHash.OfWord(word.Upos),
                    Relation = FeatureHash.OfWord(word.Deprel),
                    Head = HeadOf(words, places, w),
                    Sentence = s,
                    Quotation = inside ? quotation : -1,
                    Before = begun ? marks & RoleMarks.Opens : marks,
                    Capital = char.IsUpper(text[word.Span.Start]),
                }
            );
            begun = false;
            last = word.Span.End;
        }
    }

    // A head that is a mark or stands outside is passed over, a few steps at most.
    private static int HeadOf(ReadOnlySpan<Word> words, int[] places, int word)
    {
        var head = words[word].Head ?? -1;
        for (var steps = 0; head >= 0 && places[head] < 0 && steps < MostMarks; steps++)
        {
            head = words[head].Head ?? -1;
        }

        return head < 0 ? -1 : places[head];
    }

    private bool IsWord(TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (char.IsLetterOrDigit(text[i]) || char.IsSymbol(text[i]) || text[i] == '%')
            {
                return true;
            }
        }

        return false;
    }

    private RoleMarks MarksBetween(int start, int end)
    {
        var marks = RoleMarks.None;
        for (var i = start; i < end; i++)
        {
            marks |= text[i] switch
            {
                ',' => RoleMarks.Comma,
                ':' or ';' => RoleMarks.Colon,
                '—' or '–' => RoleMarks.Dash,
                '-' when i > start || end - start > 1 => RoleMarks.Dash,
                '(' or ')' or '[' or ']' => RoleMarks.Bracket,
                '.' or '?' or '!' or '…' => RoleMarks.Stop,
                _ => RoleMarks.None,
            };
        }

        return marks;
    }
}
