using Stemma.Language;

namespace Stemma.Actors;

/// <summary>One token of a sentence with what naming rules ask of it.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">The code unit after the last.</param>
/// <param name="Kind">What its characters are.</param>
/// <param name="Capital">Begins with a capital letter.</param>
/// <param name="Upper">Two or more letters, all capitals.</param>
/// <param name="Close">Only one space, or nothing, parts it from the token before.</param>
internal readonly record struct SentenceWord(
    int Start,
    int End,
    TokenKind Kind,
    bool Capital,
    bool Upper,
    bool Close
)
{
    public bool IsWord => Kind == TokenKind.Word;
}

/// <summary>The tokens of one sentence of an alphabetic script.</summary>
internal sealed class SentenceWords
{
    public SentenceWords(string text, string folded, SyntaxLayer syntax, Sentence sentence)
    {
        Text = text;
        Folded = folded;
        Sentence = sentence;
        var words = new SentenceWord[sentence.TokenCount];
        int end = sentence.Span.Start;
        int letters = 0;
        int capitals = 0;
        for (int at = 0; at < words.Length; at++)
        {
            var token = syntax.Tokens[sentence.FirstToken + at];
            char first = text[token.Span.Start];
            bool capital = token.Kind == TokenKind.Word && char.IsUpper(first);
            bool upper = capital && token.Span.Length > 1 && AllCapitals(token.Span);
            int gap = token.Span.Start - end;
            words[at] = new SentenceWord(
                token.Span.Start,
                token.Span.End,
                token.Kind,
                capital,
                upper,
                gap == 0 || (gap == 1 && text[end] is ' ' or '\u00A0' or '\u202F')
            );
            end = token.Span.End;
            if (token.Kind == TokenKind.Word && token.Span.Length > 3)
            {
                letters++;
                capitals += capital ? 1 : 0;
            }
        }

        Words = words;

        // Where most longer words have capitals, a capital tells nothing: more than half of three or more in a headline; elsewhere
        // more than three quarters of five or more in a short line without a full stop (a heading that passed for a paragraph).
        bool heading =
            sentence.Role
            is PartRole.Headline
                or PartRole.Standfirst
                or PartRole.List
                or PartRole.Note;
        TitleCase = heading
            ? letters >= 3 && capitals * 2 > letters
            : letters is >= 5 and <= 20
                && capitals * 4 > letters * 3
                && text[sentence.Span.End - 1] is not ('.' or '!' or '?' or '"' or '”' or ',');
    }

    public string Text { get; }
    public string Folded { get; }
    public Sentence Sentence { get; }
    public SentenceWord[] Words { get; }
    public int Count => Words.Length;

    /// <summary>Whether most words have capitals, so that capitals tell nothing.</summary>
    public bool TitleCase { get; }

    public ReadOnlySpan<char> Of(int at) =>
        Text.AsSpan(Words[at].Start, Words[at].End - Words[at].Start);

    public ReadOnlySpan<char> FoldedOf(int at) =>
        Folded.AsSpan(Words[at].Start, Words[at].End - Words[at].Start);

    public ReadOnlySpan<char> FoldedOf(int from, int to) =>
        Folded.AsSpan(Words[from].Start, Words[to - 1].End - Words[from].Start);

    /// <summary>Whether a token is this mark.</summary>
    public bool IsMark(int at, char mark) =>
        at >= 0 && at < Words.Length && Text[Words[at].Start] == mark;

    /// <summary>Whether the sentence, a quotation or a line begins with this word.</summary>
    public bool Opens(int at)
    {
        int before = at - 1;
        while (before >= 0 && Words[before].Kind == TokenKind.Mark)
        {
            if (Text[Words[before].Start] is ':' or '.' or '!' or '?' or '*' or '•' or '–' or '—')
            {
                return true;
            }

            if (Text[Words[before].Start] is '"' or '“' or '«' or '„')
            {
                return true;
            }

            before--;
        }

        return before < 0;
    }

    /// <summary>The end of the longest title or role that begins with this word, and the role; the same place where none does.</summary>
    public int RoleAt(int at, RoleWords roles, out Role? role)
    {
        role = null;
        if (!Words[at].IsWord || !roles.Begin(FoldedOf(at)))
        {
            return at;
        }

        int last = at + 1;
        while (
            last < Count
            && last - at < roles.LongestWords
            && Words[last].IsWord
            && Words[last].Close
        )
        {
            last++;
        }

        for (int end = last; end > at; end--)
        {
            if (
                Words[end - 1].End - Words[at].Start <= roles.LongestForm
                && roles.Find(FoldedOf(at, end)) is { } known
            )
            {
                role = known;
                return end;
            }
        }

        return at;
    }

    private bool AllCapitals(TextSpan span)
    {
        foreach (char c in Text.AsSpan(span.Start, span.Length))
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }
}
