using System.Collections.Frozen;
using System.Runtime.InteropServices;
using AngleSharp.Dom;

namespace Stemma.Reading.Pages;

/// <summary>What classes, ids and elements say about regions of one page. The words are those of web conventions; none names a site.</summary>
internal sealed class PageMarking
{
    /// <summary>Longer lists of names are made by programs for programs, and are cut, in UTF-16 code units.</summary>
    private const int LongestNames = 600;

    private static readonly Lazy<FrozenDictionary<string, MarkingRule>> Tokens = new(Load);

    private readonly Dictionary<string, ElementMarking> byClass = new(StringComparer.Ordinal);

    /// <summary>The marking of one element, told once from its name, attributes, classes and id.</summary>
    public ElementMarking Of(IElement element)
    {
        var named = ByNames(element);
        return new ElementMarking(
            Furniture(element, named.Furniture),
            named.IsBody
                || element.GetAttribute("itemprop") is "articleBody" or "reviewBody" or "text",
            named.Role
        );
    }

    private static string? Furniture(IElement element, string? byName)
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
            _ => byName,
        };
    }

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden"))
        {
            return true;
        }

        return element.GetAttribute("style") is { Length: > 0 and < 2000 } style
            && style.Contains("display", StringComparison.OrdinalIgnoreCase)
            && style
                .Replace(" ", string.Empty, StringComparison.Ordinal)
                .Contains("display:none", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What class names and id say, the first of each kind.</summary>
    public ElementMarking ByNames(IElement element)
    {
        var id = element.GetAttribute("id") ?? string.Empty;
        var classes = element.GetAttribute("class") ?? string.Empty;
        if (id.Length == 0)
        {
            // A page gives the same classes to hundreds of elements.
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(
                byClass,
                classes,
                out var isKnown
            );
            return isKnown ? known : known = Look(classes, id);
        }

        return Look(classes, id);
    }

    private static ElementMarking Look(string classes, string id)
    {
        if (id.Length + classes.Length > LongestNames)
        {
            classes = classes.Length > 400 ? classes[..400] : classes;
            id = id.Length > 100 ? id[..100] : id;
        }

        var names = new MarkingNames(Tokens.Value);
        names.Take(classes);
        names.Take(id);
        return names.Found;
    }

    private static FrozenDictionary<string, MarkingRule> Load()
    {
        var tokens = new Dictionary<string, MarkingRule>(StringComparer.Ordinal);
        foreach (var row in EmbeddedResource.Rows("Reading/Resources/page-marking.tsv"))
        {
            foreach (var token in row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                tokens.TryAdd(token, new MarkingRule(row[0], row[1]));
            }
        }

        return tokens.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

/// <summary>What an element's marking says of what it holds.</summary>
/// <param name="Furniture">Why it is furniture, or null.</param>
/// <param name="IsBody">Whether it is called the story's body.</param>
/// <param name="Role">The role class names give (caption, standfirst, note), or null.</param>
internal readonly record struct ElementMarking(string? Furniture, bool IsBody, string? Role);
