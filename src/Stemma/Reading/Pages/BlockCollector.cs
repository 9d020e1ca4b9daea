using System.Text;
using AngleSharp.Dom;

namespace Stemma.Reading.Pages;

/// <summary>
/// One walk over a parsed page, without recursion: paragraphs in page order and, for every block-level element, the run of paragraphs it holds.
/// It judges nothing.
/// </summary>
internal sealed class BlockCollector
{
    private readonly List<(IElement Element, int From, int Depth)> open = [];
    private readonly StringBuilder text = new();
    private int linked;
    private int linkDepth;
    private int breaks;

    private BlockCollector() { }

    /// <summary>All paragraphs.</summary>
    public List<PageBlock> Blocks { get; } = [];

    /// <summary>All block-level elements with words, inner ones before outer ones.</summary>
    public List<PageRegion> Regions { get; } = [];

    /// <summary>The block-level element a paragraph stands in.</summary>
    public static IElement HomeOf(PageBlock block) =>
        block.Home ?? throw new ArgumentException("The block is not from a page.", nameof(block));

    /// <summary>Walks the page below <paramref name="root"/>.</summary>
    public static BlockCollector Walk(IElement root)
    {
        var collector = new BlockCollector();
        collector.Enter(root);

        // Siblings by index: asking a node for its next sibling searches its parent's list from the start.
        var above = new Stack<(INode Node, INodeList Children, int Next)>();
        above.Push((root, root.ChildNodes, 0));
        while (above.TryPop(out var at))
        {
            if (at.Next == at.Children.Length)
            {
                if (above.Count > 0)
                {
                    collector.Leave((IElement)at.Node);
                }

                continue;
            }

            above.Push(at with { Next = at.Next + 1 });
            var child = at.Children[at.Next];
            if (collector.Visit(child))
            {
                above.Push((child, child.ChildNodes, 0));
            }
        }

        collector.Flush();
        collector.Close(root);
        return collector;
    }

    /// <summary>Takes a node; whether its children are to be visited, and the element left after them.</summary>
    private bool Visit(INode node)
    {
        if (node is IText words)
        {
            Append(words.Data);
            return false;
        }

        if (node is not IElement element || PageTags.IsSkipped(element))
        {
            return false;
        }

        var name = element.LocalName;
        if (name == "br")
        {
            if (++breaks >= 2)
            {
                Flush();
            }
            else
            {
                text.Append('\n');
            }

            return false;
        }

        if (name is "td" or "th" && text.Length > 0)
        {
            text.Append(" | ");
        }

        if (name == "a")
        {
            linkDepth++;
        }

        if (PageTags.IsBlock(name) || IsNote(element))
        {
            if (name is not ("td" or "th"))
            {
                Flush();
            }

            Enter(element);
        }

        return true;
    }

    private void Leave(IElement element)
    {
        if (element.LocalName == "a")
        {
            linkDepth--;
        }

        if (PageTags.IsBlock(element.LocalName) || IsNote(element))
        {
            if (element.LocalName is not ("td" or "th"))
            {
                Flush();
            }

            Close(element);
        }
    }

    /// <summary>Author and date often share a line, each in an element of its own.</summary>
    private static bool IsNote(IElement element) =>
        element.LocalName is "span" or "time"
        && element.GetAttribute("class") is { Length: > 0 }
        && PageMarking.ByNames(element).Role == "note";

    private void Enter(IElement element) => open.Add((element, Blocks.Count, open.Count));

    private void Close(IElement element)
    {
        var (_, from, depth) = open[^1];
        open.RemoveAt(open.Count - 1);
        if (Blocks.Count > from)
        {
            Regions.Add(new PageRegion(element, from, Blocks.Count, depth));
        }
    }

    private void Append(string data)
    {
        if (string.IsNullOrWhiteSpace(data))
        {
            if (text.Length > 0)
            {
                text.Append(' ');
            }

            return;
        }

        breaks = 0;
        var start = text.Length;
        text.Append(data).Replace('\n', ' ', start, data.Length).Replace('\r', ' ', start, data.Length);
        text.Replace('\t', ' ', start, data.Length);

        if (linkDepth > 0)
        {
            linked += data.Trim().Length;
        }
    }

    private void Flush()
    {
        breaks = 0;
        if (text.Length == 0)
        {
            return;
        }

        var words = TextCleaning.Paragraph(TextCleaning.Characters(text.ToString())).Trim('|', ' ');
        text.Clear();
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
        };
        Blocks.Add(block);
    }
}
