using System.Text;

namespace Stemma.Reading.Inputs.Feeds;

/// <summary>An element of XML that was read as it came.</summary>
/// <param name="name">Its name with the prefix.</param>
/// <param name="xml">The document.</param>
/// <param name="start">Where its content begins.</param>
internal sealed class MarkupElement(string name, string xml, int start)
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, string> _attributes = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name with its prefix, as written.</summary>
    public string Name { get; } = name;

    /// <summary>The name without its prefix.</summary>
    public string LocalName { get; } = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>Where its content ends.</summary>
    public int End { get; set; }

    /// <summary>Elements directly in it.</summary>
    public List<MarkupElement> Children { get; } = [];

    /// <summary>The characters directly in it, decoded.</summary>
    public string Text => _text.ToString();

    /// <summary>Whether there are characters directly in it.</summary>
    public bool HasText => _text.Length > 0;

    /// <summary>The content as it is written.</summary>
    public string Inner => End > start ? xml[start..End] : string.Empty;

    /// <summary>An attribute, or null.</summary>
    public string? this[string attribute] => _attributes.GetValueOrDefault(attribute);

    /// <summary>The first child of a name (with prefix, or any prefix where none is given).</summary>
    public MarkupElement? Child(string child) =>
        Children.Find(element => element.Name == child)
        ?? (
            child.Contains(':', StringComparison.Ordinal)
                ? null
                : Children.Find(element => element.LocalName == child)
        );

    /// <summary>All elements in it, itself first, in document order.</summary>
    public IEnumerable<MarkupElement> All() =>
        Children.SelectMany(child => child.All()).Prepend(this);

    /// <summary>Adds characters with their references.</summary>
    public void AddText(string text) => _text.Append(MarkupTree.Decoded(text));

    /// <summary>Adds characters to the letter.</summary>
    public void AddLiteral(string text) => _text.Append(text);

    /// <summary>Reads the attributes of a tag.</summary>
    public void ReadAttributes(string tag)
    {
        for (
            var at = tag.IndexOf('=', StringComparison.Ordinal);
            at >= 0;
            at = tag.IndexOf('=', at)
        )
        {
            var from = at;
            while (
                from > 0 && !char.IsWhiteSpace(tag[from - 1]) && tag[from - 1] is not ('"' or '\'')
            )
            {
                from--;
            }

            var key = tag[from..at].Trim();
            at++;
            while (at < tag.Length && char.IsWhiteSpace(tag[at]))
            {
                at++;
            }

            if (at >= tag.Length)
            {
                return;
            }

            var quote = tag[at] is '"' or '\'' ? tag[at++] : ' ';
            var end = tag.IndexOf(quote, at);
            end = end < 0 ? tag.Length : end;
            _attributes.TryAdd(key, MarkupTree.Decoded(tag[at..end]));
            at = Math.Min(end + 1, tag.Length);
        }
    }
}
