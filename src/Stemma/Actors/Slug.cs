using System.Text;

namespace Stemma.Actors;

/// <summary>Ids made of names: Latin letters in lower case, digits, and hyphens between words.</summary>
internal static class Slug
{
    /// <summary>The slug of a name in Latin letters; of other scripts what <see cref="Romanisation"/> gives.</summary>
    public static string Of(string name, NameType type, string language)
    {
        var slug = OfLatin(name);
        return slug.Length > 0
            ? slug
            : OfLatin(Romanisation.Best(name, type == NameType.Person, language));
    }

    /// <summary>The slug of the Latin letters and digits of a name; empty where it has any letter of another script.</summary>
    public static string OfLatin(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (char c in TextFolding.Fold(name))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (char.IsLetter(c))
            {
                return string.Empty;
            }
            else if (c is not ('\'' or '’' or '.') && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        while (slug.Length > 0 && slug[^1] == '-')
        {
            slug.Length--;
        }

        return slug.ToString();
    }
}
