using Stemma.Reading.Tongues;

namespace Stemma.Reading.Imprint;

/// <summary>Reads the line that names who wrote a text.</summary>
/// <param name="People">Authors as people.</param>
/// <param name="Agency">The agency named as author or helper, as printed.</param>
/// <param name="Outlet">The outlet whose desk or staff wrote it ("by Example News staff").</param>
internal sealed record Byline(IReadOnlyList<string> People, string? Agency, string? Outlet = null)
{
    /// <summary>Longest line that is a byline: several names with their places.</summary>
    private const int Longest = 140;

    private static readonly string[] Separators =
    [
        ", ",
        " and ",
        " & ",
        " et ",
        " y ",
        " e ",
        " und ",
        " og ",
        " och ",
        " en ",
        "·",
        "、",
        "，",
        ";",
        " / ",
        "/",
        "|",
        " i ",
    ];

    /// <summary>The byline a line is, or null.</summary>
    public static Byline? Read(string line)
    {
        if (line.Length > Longest || line.Contains('\n', StringComparison.Ordinal))
        {
            return null;
        }

        var text = line.Trim(
            ' ',
            '.',
            '-',
            '–',
            '—',
            '|',
            '[',
            ']',
            '(',
            ')',
            '【',
            '】',
            '（',
            '）'
        );
        if (text.Length < 2)
        {
            return null;
        }

        var rest = AfterPrefix(text);
        if (OutletOfDesk(rest ?? text, rest is not null) is { } outlet)
        {
            return new Byline([], null, outlet);
        }

        var (names, helper) = CutHelper(rest ?? text);
        var desk =
            WordLists.IsDesk(TextFolding.Fold(names))
            || names
                .Split(
                    Separators,
                    StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                )
                .All(name => WordLists.IsDesk(TextFolding.Fold(name)));
        // "with" helps a desk or a named author; in a headline it is just a word.
        if (helper is not null && rest is null && !desk)
        {
            return null;
        }

        var agency = helper ?? (AgencyRoll.Named(names) is not null ? names : null);
        var people = desk || AgencyRoll.Named(names) is not null ? [] : Names(names);
        if (rest is not null)
        {
            return people.Count > 0 || agency is not null || desk || LooksNamed(rest)
                ? new Byline(people, agency)
                : null;
        }

        if (desk || agency is not null)
        {
            return new Byline([], agency);
        }

        return IsReporterLine(text) || IsNameWithPlace(text) ? new Byline(people, null) : null;
    }

    /// <summary>The people a list of names holds; desks, accounts and agencies left out.</summary>
    public static List<string> Names(string names)
    {
        var people = new List<string>();
        names = AfterPrefix(names.Trim()) ?? names;
        var by = names.LastIndexOf(" by ", StringComparison.Ordinal);
        names = by > 0 ? names[(by + 4)..] : names;
        foreach (var place in (string[])[" in ", " at ", " à ", " aus "])
        {
            // "By A B in Town, Country": what follows the place is no author.
            var at = names.IndexOf(place, StringComparison.Ordinal);
            names = at > 3 ? names[..at].TrimEnd(',', ' ') : names;
        }

        foreach (
            var raw in names.Split(
                Separators,
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
        )
        {
            var name = WithoutTitle(
                BeforePosting(raw).Trim(' ', '.', ',', ':', '：', '@', '"', '“', '”', '(', ')')
            );
            var folded = TextFolding.Fold(name);
            if (
                IsPersonName(name)
                && !WordLists.IsDesk(folded)
                && AgencyRoll.Named(name) is null
                && !people.Contains(name, StringComparer.Ordinal)
            )
            {
                people.Add(name);
            }
        }

        return people;
    }

    /// <summary>Whether a name has the form of a person's: at least a given name and a family name.</summary>
    public static bool LooksPersonal(string name) =>
        name.Contains(' ', StringComparison.Ordinal) && IsPersonName(name);

    /// <summary>Whether a single word can be the name under which somebody writes; no desk, no account of the system.</summary>
    public static bool IsHandle(string name) =>
        name.Length is >= 2 and <= 30
        && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.')
        && char.IsLetter(name[0])
        && !(name.Contains('_', StringComparison.Ordinal) && name.Any(char.IsAsciiDigit))
        && !WordLists
            .Credit("account")
            .Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase))
        && !WordLists.IsDesk(TextFolding.Fold(name))
        && AgencyRoll.Named(name) is null;

    /// <summary>The outlet in "Example News staff", "新华社评论员". Without a word like "by" only the East Asian forms are told.</summary>
    private static string? OutletOfDesk(string text, bool afterPrefix)
    {
        foreach (var word in WordLists.Credit("outlet-desk"))
        {
            if (
                !text.EndsWith(word, StringComparison.OrdinalIgnoreCase)
                || text.Length <= word.Length + 1
                || text.Length > 60
            )
            {
                continue;
            }

            var name = text[..^word.Length].Trim();
            if (
                name.Length >= 2
                && (
                    name[0] >= '\u2E80' ? name[0] is not '本' : afterPrefix && char.IsUpper(name[0])
                )
                && !WordLists.IsDesk(TextFolding.Fold(name))
            )
            {
                return name;
            }
        }

        return null;
    }

    private static string? AfterPrefix(string text)
    {
        var folded = TextFolding.Fold(text);
        if (folded.Length != text.Length)
        {
            // Offsets do not carry over: compare on the plain lower case instead.
            folded = text.ToLowerInvariant();
        }

        foreach (var prefix in WordLists.Credit("by"))
        {
            if (
                !folded.StartsWith(prefix, StringComparison.Ordinal)
                || text.Length <= prefix.Length
            )
            {
                continue;
            }

            var next = text[prefix.Length];
            if (next is ' ' or ':' or '：' or '／' or '\u3000' || prefix[^1] is ':' or '：' or '／')
            {
                return text[prefix.Length..].Trim(' ', ':', '：', '／', '\u3000');
            }
        }

        return null;
    }

    private static (string Names, string? Helper) CutHelper(string text)
    {
        foreach (var with in WordLists.Credit("with"))
        {
            var at = text.IndexOf($" {with} ", StringComparison.OrdinalIgnoreCase);
            if (at > 0)
            {
                var helper = text[(at + with.Length + 2)..].Trim(' ', '.', ',');
                return (text[..at].Trim(' ', ','), helper.Length is > 1 and < 50 ? helper : null);
            }
        }

        return (text, null);
    }

    /// <summary>A name up to a word of posting that runs on from it: "Ana Reis Atualizado", "Posted on".</summary>
    private static string BeforePosting(string name)
    {
        var words = name.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (WordLists.IsPosting(TextFolding.Fold(words[i].Trim(':', ',', '.'))))
            {
                return string.Join(' ', words[..i]);
            }
        }

        return name;
    }

    private static string WithoutTitle(string name)
    {
        var cut = name;
        foreach (var word in WordLists.Credit("reporter"))
        {
            if (cut.EndsWith(word, StringComparison.Ordinal))
            {
                cut = cut[..^word.Length].Trim(' ', '=');
            }
            else if (cut.StartsWith(word, StringComparison.Ordinal))
            {
                cut = cut[word.Length..].Trim(' ', '=');
            }
        }

        foreach (var place in (string[])[" in ", " at ", " à ", " en ", " em ", " aus "])
        {
            var at = cut.IndexOf(place, StringComparison.Ordinal);
            cut = at > 0 ? cut[..at] : cut;
        }

        return cut.Length > 0 ? cut : name;
    }

    /// <summary>Two to five words, the first and last with a capital; or two to eight letters of an East Asian script.</summary>
    private static bool IsPersonName(string name)
    {
        if (
            name.Length is < 2 or > 50
            || name.Any(c => char.IsDigit(c) || c is '/' or '@' or ':' or '?' or '!' or '_' or '<')
        )
        {
            return false;
        }

        var count = ScriptCount.Of(name);
        if (count.Hangul + count.Han + count.Kana > count.Latin)
        {
            // Names in Chinese characters or syllables have two to four, compound surnames five; foreign names in kana are longer.
            return count.Kana > 0 ? count.Letters <= 14 : count.Letters is >= 2 and <= 5;
        }

        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 5
            && words.All(word => char.IsLetter(word[0]))
            && char.IsUpper(words[0][0])
            && char.IsUpper(words[^1].First(char.IsLetter))
            && !WordLists
                .Credit("by")
                .Contains(TextFolding.Fold(words[^1]), StringComparer.Ordinal);
    }

    private static bool LooksNamed(string text) =>
        text.Length < 60
        && (char.IsUpper(text[0]) || text[0] >= '\u2E80')
        && text.Split(' ').Length <= 7
        && text[^1] is not (',' or ';');

    private static bool IsReporterLine(string text) =>
        text.Length <= 40
        && WordLists
            .Credit("reporter")
            .Any(word =>
                text.EndsWith(word, StringComparison.Ordinal)
                || text.StartsWith(word, StringComparison.Ordinal)
            );

    private static bool IsNameWithPlace(string text)
    {
        var at = text.IndexOf(", in ", StringComparison.Ordinal);
        return at > 0 && text.Length < 80 && Names(text[..at]).Count == 1;
    }
}
