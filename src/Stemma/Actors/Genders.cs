namespace Stemma.Actors;

/// <summary>What honorifics and titles tell of the people named: "Ms Brandvold", "spokeswoman Katrin Weiss".</summary>
internal static class Genders
{
    /// <summary>Ids of people with a female (true) or male (false) honorific; those with both or none are left out.</summary>
    public static Dictionary<string, bool> Of(string text, string language, List<Mention> mentions)
    {
        var words = NameWords.Of(language);
        var female = new Dictionary<string, bool>(StringComparer.Ordinal);
        var doubtful = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            if (
                mention is not { Type: NameType.Person, Actor: { } id }
                || mention.Start < 2
                || text[mention.Start - 1] != ' '
            )
            {
                continue;
            }

            int end = mention.Start - 1;
            int start = end;
            // The longest such word ("businesswoman") is shorter than this.
            while (
                start > 0
                && end - start < 16
                && (char.IsLetter(text[start - 1]) || text[start - 1] == '.')
            )
            {
                start--;
            }

            var word = text.AsSpan(start, end - start);
            bool isFemale = words.Is("female", word);
            if (!isFemale && !words.Is("male", word))
            {
                continue;
            }

            if (female.TryGetValue(id, out bool known) && known != isFemale)
            {
                doubtful.Add(id);
            }

            female[id] = isFemale;
        }

        foreach (var id in doubtful)
        {
            female.Remove(id);
        }

        return female;
    }
}
