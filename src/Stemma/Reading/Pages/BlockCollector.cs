using System.Buffers;
using AngleSharp.Dom;

namespace Stemma.Reading.Pages;

/// <summary>
/// One walk over a parsed page, without recursion: paragraphs in page order and, for every block-level element, the run of paragraphs it holds.
/// It judges nothing.
/// </summary>
internal sealed class BlockCollector
{
    private readonly List<(IElement Element, int From, int Depth)> open = [];
    private static readonly SearchValues<char> LineSigns = SearchValues.Create("\n\r\t");

    private char[] text = new char[1024];
    private int length;
    private readonly PageMarking marking = new();
    private int linked;
    private int linkDepth;
    private int breaks;
    private bool picture;

    private BlockCollector() { }

    /// <summary>All paragraphs.</summary>
    public List<PageBlock> Blocks { get; } = [];

    /// <summary>All block-level elements with words, inner ones before outer ones.</summary>
    public List<PageRegion> Regions { get; } = [];

    /// <summary>The block-level element a paragraph stands in.</summary>
    public static IElement HomeOf(PageBlock block) =>
        block.Home ?? throw new ArgumentException("The block is not from a page.", nameof(block));

    /// <summary>The role that the classes of a paragraph's element give, or null.</summary>
    public string? RoleOfHome(PageBlock block) => marking.ByNames(HomeOf(block)).Role;

    /// <summary>Walks the page below <paramref name="root"/>.</summary>
    public static BlockCollector Walk(IElement root)
    {
        var collector = new BlockCollector();
        collector.Enter(root);

        // Siblings by index: asking a node for its next sibling searches its parent's list from the start.
        var above = new Stack<(Visit Of, INodeList Children, int Next)>();
        above.Push((new Visit(root, true, false), root.ChildNodes, 0));
        while (above.TryPop(out var at))
        {
            if (at.Next == at.Children.Length)
            {
                if (above.Count > 0)
                {
                    collector.Leave(at.Of);
                }

                continue;
            }

            above.Push(at with { Next = at.Next + 1 });
            if (collector.Take(at.Children[at.Next]) is { } entered)
            {
                above.Push((entered, entered.Element.ChildNodes, 0));
            }
        }

        collector.Flush();
        collector.Close(root);
        return collector;
    }

    /// <summary>Takes a node, and says how its children are to be visited; null where they are not.</summary>
    private Visit? Take(INode node)
    {
        if (node is IText words)
        {
            Append(words.Data);
            return null;
        }

        if (node is not IElement element)
        {
            return null;
        }

        var name = element.LocalName;
        var kind = PageTags.KindOf(name);
        if (kind == PageTags.Kind.Skipped)
        {
            picture |= name is "img" or "picture" or "video" or "iframe";
            return null;
        }

        if (name == "br")
        {
            if (++breaks >= 2)
            {
                Flush();
            }
            else
            {
                Write('\n');
            }

            return null;
        }

        if (name is "td" or "th" && length > 0)
        {
            Write(' ');
            Write('|');
            Write(' ');
        }

        var isLink = name == "a";
        if (isLink)
        {
            linkDepth++;
        }

        var isBlock = kind switch
        {
            PageTags.Kind.Block => true,
            PageTags.Kind.Custom => !IsWithinWords(),
            _ => IsNote(element),
        };
        if (isBlock)
        {
            if (name is not ("td" or "th"))
            {
                Flush();
            }

            Enter(element);
        }

        return new Visit(element, isBlock, isLink);
    }

    private void Leave(Visit visit)
    {
        if (visit.IsLink)
        {
            linkDepth--;
        }

        if (visit.IsBlock)
        {
            if (visit.Element.LocalName is not ("td" or "th"))
            {
                Flush();
            }

            Close(visit.Element);
        }
    }

    /// <summary>Elements a site makes up are frames around blocks, or marks around words; these stand where words stand.</summary>
    private bool IsWithinWords() =>
        length > 0
        || open[^1].Element.LocalName is "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6";

    /// <summary>Author and date often share a line, each in an element of its own.</summary>
    private bool IsNote(IElement element) =>
        element.LocalName is "span" or "time"
        && element.GetAttribute("class") is { Length: > 0 }
        && marking.ByNames(element).Role == "note";

    private readonly record struct Visit(IElement Element, bool IsBlock, bool IsLink);

    private void Enter(IElement element) => open.Add((element, Blocks.Count, open.Count));

    private void Close(IElement element)
    {
        var (_, from, depth) = open[^1];
        open.RemoveAt(open.Count - 1);
        if (Blocks.Count > from)
        {
            Regions.Add(new PageRegion(element, from, Blocks.Count, depth, marking.Of(element)));
        }
    }

    private void Append(string data)
    {
        if (string.IsNullOrWhiteSpace(data))
        {
            if (length > 0)
            {
                Write(' ');
            }

            return;
        }

        breaks = 0;
        if (length + data.Length > text.Length)
        {
            Array.Resize(ref text, Math.Max(text.Length * 2, length + data.Length));
        }

        var written = text.AsSpan(length, data.Length);
        data.CopyTo(written);
        written.ReplaceAny(LineSigns, ' ');
        length += data.Length;
        if (linkDepth > 0)
        {
            linked += data.AsSpan().Trim().Length;
        }
    }

    private void Write(char c)
    {
        if (length == text.Length)
        {
            Array.Resize(ref text, text.Length * 2);
        }

        text[length++] = c;
    }

    private void Flush()
    {
        breaks = 0;
        if (length == 0)
        {
            return;
        }

        var words = TextCleaning
            .Paragraph(TextCleaning.Characters(new string(text, 0, length)))
            .Trim('|', ' ');
        length = 0;
        var share = words.Length == 0 ? 0 : Math.Min(1.0, (double)linked / words.Length);
        linked = 0;
        if (words.Length == 0)
        {
            return;
        }

        var home = open[^1].Element;
        var (role, heading, marked) = PageTags.Role(open);
        var block = new PageBlock(words, role)
        {
            LinkShare = share,
            IsHeading = heading,
            IsMarked = marked,
            Home = home,
            IsBelowPicture = picture,
        };
        picture = false;
        Blocks.Add(block);
    }
}
