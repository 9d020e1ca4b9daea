using AngleSharp.Dom;

namespace Stemma.Reading.Pages;

/// <summary>What classes, ids and elements say about regions of a page. The words are those of web conventions; none names a site.</summary>
internal static class PageMarking
{
    private static readonly Lazy<Dictionary<string, (string Kind, string Reason)>> Tokens = new(
        Load
    );

    /// <summary>Why a region is furniture by its marking, or null.</summary>
    public static string? Furniture(IElement element)
    {
        switch (element.LocalName)
        {
            case "nav" or "menu":
                return "navigation";
            case "aside":
                return "aside";
            case "footer":
                return "footer";
            case "form" or "fieldset" or "dialog":
                return "form";
            case "body" or "html" or "main":
                return null;
            default:
                break;
        }

        if (IsHidden(element))
        {
            return "hidden";
        }

        return element.GetAttribute("role") switch
        {
            "navigation" or "menu" or "menubar" => "navigation",
            "complementary" => "aside",
            "contentinfo" => "footer",
            "search" or "dialog" or "alertdialog" => "form",
            _ => Match(element, "drop"),
        };
    }

    /// <summary>Whether the marking calls the element the story's body.</summary>
    public static bool IsBody(IElement element) =>
        element.GetAttribute("itemprop") is "articleBody" or "reviewBody" or "text"
        || Match(element, "body") is not null;

    /// <summary>The role that class names give (caption, standfirst, note), or null.</summary>
    public static string? RoleOf(IElement element) => Match(element, "role");

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden"))
        {
            return true;
        }

        return element.GetAttribute("style") is { Length: > 0 and < 2000 } style
            && style
                .Replace(" ", string.Empty, StringComparison.Ordinal)
                .Contains("display:none", StringComparison.OrdinalIgnoreCase);
    }

    private static string? Match(IElement element, string kind)
    {
        foreach (var (name, isWhole) in Names(element))
        {
            if (
                Tokens.Value.TryGetValue(name, out var rule)
                && (rule.Kind == kind || (isWhole && kind == "drop" && rule.Kind == "drop-whole"))
            )
            {
                return rule.Reason;
            }
        }

        return null;
    }

    /// <summary>Class names and id, whole and in their parts, one and two words long: <c>article__body</c> gives article-body, article, body.</summary>
    private static IEnumerable<(string Name, bool IsWhole)> Names(IElement element)
    {
        const int MostNames = 24;
        var id = element.Id ?? string.Empty;
        var classes = element.GetAttribute("class") ?? string.Empty;
        if (id.Length + classes.Length > 600)
        {
            classes = classes.Length > 400 ? classes[..400] : classes;
            id = id.Length > 100 ? id[..100] : id;
        }

        var count = 0;
        foreach (
            var name in $"{classes} {id}".Split(
                (char[]?)null,
                StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            if (++count > MostNames)
            {
                yield break;
            }

            var words = Words(name);
            if (words.Count > 6)
            {
                continue;
            }

            yield return (string.Join('-', words), true);
            for (var i = 0; i < words.Count; i++)
            {
                if (i + 1 < words.Count)
                {
                    yield return ($"{words[i]}-{words[i + 1]}", words.Count == 2);
                }

                yield return (words[i], words.Count == 1);
            }
        }
    }

    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var cut = i == name.Length || !char.IsLetterOrDigit(name[i]);
            var hump = !cut && i > start && char.IsUpper(name[i]) && char.IsLower(name[i - 1]);
            if (cut || hump)
            {
                if (i > start)
                {
                    words.Add(name[start..i].ToLowerInvariant());
                }

                start = hump ? i : i + 1;
            }
        }

        return words;
    }

    private static Dictionary<string, (string, string)> Load()
    {
        var tokens = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var row in EmbeddedResource.Rows("Reading/Resources/page-marking.tsv"))
        {
            foreach (var token in row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                tokens.TryAdd(token, (row[0], row[1]));
            }
        }

        return tokens;
    }
}
