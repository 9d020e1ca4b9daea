using System.Globalization;

namespace Stemma.Actors.Tagging;

/// <summary>What is seen of one word, before it is combined with its neighbours.</summary>
internal struct Seen
{
    public uint Exact;
    public uint Lower;

    /// <summary>The kinds of its characters, repetitions left out: <c>Aa-A</c>, <c>0</c>.</summary>
    public uint Shape;

    /// <summary>One bit for each list it is on.</summary>
    public uint Lists;

    /// <summary>Type and place of the catalogue's name it is in; 0 where it is in none.</summary>
    public uint Known;

    /// <summary>Kinds and place of the gazetteer's name it is in; 0 where it is in none.</summary>
    public uint Named;

    /// <summary>The classes of words it is in.</summary>
    public WordClass Class;

    /// <summary>What the article tells of it elsewhere (<see cref="WordSurroundings"/>).</summary>
    public uint Told;
    public bool Capital;
    public bool Upper;
    public bool IsMark;

    /// <summary>Begins the sentence or a quotation.</summary>
    public bool Opens;

    /// <summary>First word of the run of words with capitals it is in.</summary>
    public int RunStart;

    /// <summary>The word after that run; not above <see cref="RunStart"/> where it is in none.</summary>
    public int RunEnd;
}

/// <summary>Reads the characters of a word.</summary>
internal static class WordShape
{
    /// <summary>The word with its hashes and shape; digits are all alike.</summary>
    public static Seen Of(string text, TextSpan span)
    {
        uint exact = 2166136261;
        uint lower = exact;
        uint shape = exact;
        char kind = '\0';
        int run = 0;
        bool small = false;
        bool letter = false;
        for (int at = span.Start; at < span.End; at++)
        {
            char c = text[at];
            bool digit = char.IsDigit(c);
            exact = (exact ^ (digit ? '0' : c)) * 16777619;
            lower = (lower ^ (digit ? '0' : char.ToLowerInvariant(c))) * 16777619;
            letter |= char.IsLetterOrDigit(c);
            small |= char.IsLower(c);
            char next =
                digit ? '0'
                : char.IsUpper(c) ? 'A'
                : char.IsLower(c) ? 'a'
                : char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter ? 'x'
                : c;
            run = next == kind ? run + 1 : 1;
            kind = next;
            if (run <= 2)
            {
                shape = (shape ^ next) * 16777619;
            }
        }

        bool capital = char.IsUpper(text[span.Start]);
        return new Seen
        {
            Exact = exact,
            Lower = lower,
            Shape = shape,
            Capital = capital,
            Upper = capital && !small && span.Length > 1,
            IsMark = !letter,
        };
    }
}
