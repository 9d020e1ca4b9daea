namespace Stemma.Language.Parsing;

/// <summary>
/// The words of one sentence and what the models look at in each: hashes of its form, beginnings and ends, and its shape.
/// Reused from sentence to sentence; index 0 is the first word.
/// </summary>
internal sealed class WordForms
{
    /// <summary>Longest beginning and end that are looked at, in UTF-16 code units.</summary>
    public const int LongestAffix = 5;

    /// <summary>Number of words.</summary>
    public int Count { get; private set; }

    /// <summary>Forms as written.</summary>
    public string[] Form { get; private set; } = new string[64];

    /// <summary>Hash of the form in lower case, digits as 0.</summary>
    public uint[] Lower { get; private set; } = new uint[64];

    /// <summary>Hashes of the last 1 to <see cref="LongestAffix"/> characters, by word.</summary>
    public uint[] Suffix { get; private set; } = new uint[64 * LongestAffix];

    /// <summary>Hashes of the first 1 to <see cref="LongestAffix"/> characters, by word.</summary>
    public uint[] Prefix { get; private set; } = new uint[64 * LongestAffix];

    /// <summary>Shape: which classes of character, in which order.</summary>
    public uint[] Shape { get; private set; } = new uint[64];

    /// <summary>Forgets all words.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds a word.</summary>
    public void Add(string form)
    {
        if (Count == Form.Length)
        {
            Grow();
        }

        int at = Count++;
        Form[at] = form;
        uint hash = 1;
        int affixes = at * LongestAffix;
        for (int i = 0; i < form.Length; i++)
        {
            hash = FeatureHash.Join(hash, FeatureHash.Letter(form[i]));
            if (i < LongestAffix)
            {
                Prefix[affixes + i] = hash;
            }
        }

        Lower[at] = hash;
        uint back = 2;
        for (int i = 0; i < LongestAffix; i++)
        {
            if (i < form.Length)
            {
                back = FeatureHash.Join(back, FeatureHash.Letter(form[^(i + 1)]));
                Suffix[affixes + i] = back;
            }
            else
            {
                Suffix[affixes + i] = 0;
                Prefix[affixes + i] = 0;
            }
        }

        Shape[at] = ShapeOf(form);
    }

    /// <summary>Hash of the last <paramref name="length"/> characters; 0 where the word is shorter.</summary>
    public uint End(int word, int length) => Suffix[(word * LongestAffix) + length - 1];

    /// <summary>Hash of the first <paramref name="length"/> characters; 0 where the word is shorter.</summary>
    public uint Start(int word, int length) => Prefix[(word * LongestAffix) + length - 1];

    /// <summary>Upper case X, lower case x, digits 0, Hangul h, Han c, kana k, others themselves; runs once.</summary>
    private static uint ShapeOf(string form)
    {
        uint hash = 3;
        char last = '\0';
        int kinds = 0;
        foreach (var c in form)
        {
            char kind =
                char.IsAsciiLetterLower(c) ? 'x'
                : char.IsAsciiLetterUpper(c) ? 'X'
                : char.IsDigit(c) ? '0'
                : Script.IsHangul(c) ? 'h'
                : Script.IsHan(c) ? 'c'
                : Script.IsHiragana(c) ? 'k'
                : Script.IsKatakana(c) ? 'K'
                : char.IsUpper(c) ? 'X'
                : char.IsLetter(c) ? 'x'
                : FeatureHash.Letter(c);
            if (kind != last && kinds++ < 8)
            {
                hash = FeatureHash.Join(hash, kind);
                last = kind;
            }
        }

        return hash;
    }

    private void Grow()
    {
        int size = Form.Length * 2;
        Form = Larger(Form, size);
        Lower = Larger(Lower, size);
        Shape = Larger(Shape, size);
        Suffix = Larger(Suffix, size * LongestAffix);
        Prefix = Larger(Prefix, size * LongestAffix);
    }

    private static T[] Larger<T>(T[] array, int size)
    {
        Array.Resize(ref array, size);
        return array;
    }
}
