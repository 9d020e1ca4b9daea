using AngleSharp.Dom;
using Stemma.Reading.Tongues;

namespace Stemma.Reading.Pages;

/// <summary>
/// One paragraph of a page while it is being read: HTML and plain text alike become a list of these, and every rule works on the list.
/// </summary>
/// <param name="text">Cleaned words; never empty.</param>
/// <param name="role">What it is, as far as the format says.</param>
internal sealed class PageBlock(string text, PartRole role = PartRole.Body)
{
    private string words = text;
    private string? folded;
    private string? key;
    private ScriptCount? scripts;

    /// <summary>Cleaned words; never empty.</summary>
    public string Text
    {
        get => words;
        set
        {
            words = value;
            (folded, key, scripts) = (null, null, null);
        }
    }

    /// <summary>How many letters of each script it has.</summary>
    public ScriptCount Scripts => scripts ??= ScriptCount.Of(words);

    /// <summary>Its letters and digits, folded (see <see cref="TextCleaning.Key"/>).</summary>
    public string Key => key ??= TextCleaning.Key(words);

    /// <summary>What it is on the page.</summary>
    public PartRole Role { get; set; } = role;

    /// <summary>Why it is no part of the article; null while it is.</summary>
    public string? Dropped { get; set; }

    /// <summary>BCP 47 tag of its words; <c>und</c> until told.</summary>
    public string Language { get; set; } = "und";

    /// <summary>Share of its characters that stand in links, 0 to 1.</summary>
    public double LinkShare { get; init; }

    /// <summary>Whether it is a heading of any level in the page's own marking.</summary>
    public bool IsHeading { get; init; }

    /// <summary>Whether the page's marking itself gives the role, so that rules on words leave it.</summary>
    public bool IsMarked { get; init; }

    /// <summary>Whether a picture stands between it and the paragraph before.</summary>
    public bool IsBelowPicture { get; init; }

    /// <summary>The block-level element of the page it stands in; null in plain text.</summary>
    public IElement? Home { get; init; }

    /// <summary>Whether it is still part of the article.</summary>
    public bool IsKept => Dropped is null;

    /// <summary>The words folded for matching, ends trimmed of punctuation.</summary>
    public string Folded => folded ??= TextFolding.Fold(words).Replace('\n', ' ').Trim(FoldedEdges);

    private static readonly char[] FoldedEdges =
    [
        ' ',
        '\u3000',
        '.',
        '!',
        '。',
        '！',
        '»',
        '>',
        '›',
        '→',
        '▶',
        '▸',
        '•',
        '·',
        '|',
        '*',
        '-',
        '–',
        '—',
        '…',
        ':',
        '：',
    ];

    /// <summary>Leaves the block out, with the rule's name, unless it already is.</summary>
    public void Drop(string reason) => Dropped ??= reason;
}
