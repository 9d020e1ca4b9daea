using System.Text;

namespace Stemma.Actors;

/// <summary>
/// What is left of a name when writing systems and spellings have done their work: its consonants, with those that
/// transliterations confuse made one (b v; c k q g; d t; f p; l r; s z; j ch).
/// </summary>
internal static class Skeleton
{
    /// <summary>The skeleton of a folded Latin word or name; other characters are passed over.</summary>
    public static string Of(string latin)
    {
        var skeleton = new StringBuilder(latin.Length);
        for (int at = 0; at < latin.Length; at++)
        {
            char c = Class(latin, at);
            if (c != '\0' && (skeleton.Length == 0 || skeleton[^1] != c))
            {
                skeleton.Append(c);
            }
        }

        return skeleton.ToString();
    }

    /// <summary>The least number of characters put in, taken out or replaced to make one of the other; a limit cuts the work short.</summary>
    public static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return limit + 1;
        }

        var row = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
        {
            row[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(
                    Math.Min(row[j] + 1, row[j - 1] + 1),
                    diagonal + (left[i - 1] == right[j - 1] ? 0 : 1)
                );
                diagonal = above;
            }
        }

        return row[^1];
    }

    private static char Class(string latin, int at)
    {
        char next = at + 1 < latin.Length ? latin[at + 1] : '\0';
        char before = at > 0 ? latin[at - 1] : '\0';
        return latin[at] switch
        {
            'b' or 'v' => 'b',
            'c' when next == 'h' => 'j',
            'c' or 'k' or 'q' or 'g' => 'k',
            'x' => 's',
            'd' or 't' => 't',
            'f' or 'p' => 'p',
            'j' => 'j',
            'l' or 'r' => 'r',
            'm' => 'm',
            'n' => 'n',
            's' or 'z' => 's',
            'h' when before is 'c' or 's' or 't' or 'p' or 'g' or 'k' => '\0',
            'h' => 'h',
            _ => '\0',
        };
    }
}
