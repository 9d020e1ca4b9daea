using System.Runtime.InteropServices;
using Stemma.Language;

namespace Stemma.Actors.Tagging;

/// <summary>
/// What an article tells of a word wherever it has a capital: a title, a given name or a preposition of place before it, a said-word behind it, a head of an
/// organisation's name in its run. A name that is plain in one place is hidden in another (Chieu and Ng, COLING 2002, "global features").
/// </summary>
internal sealed class WordSurroundings
{
    private const uint Titled = 1;
    private const uint Christened = 2;
    private const uint Placed = 4;
    private const uint Speaks = 8;
    private const uint Organised = 16;
    private const uint Inside = 32;
    private const uint Leads = 64;

    private readonly Dictionary<uint, uint> _of = [];

    /// <param name="text">The article.</param>
    /// <param name="lists">Those of its language.</param>
    public WordSurroundings(TaggedText text, WordLists lists)
    {
        foreach (var sentence in text.Syntax.Sentences)
        {
            uint before = 0;
            bool inRun = false;
            Seen last = default;
            for (int at = 0; at < sentence.TokenCount; at++)
            {
                var span = text.Syntax.Tokens[sentence.FirstToken + at].Span;
                var seen = WordShape.Of(text.Text, span);
                uint of = lists.Of(text, span);
                if (inRun && (of & WordLists.Said) != 0)
                {
                    Tell(last, Speaks);
                }

                if (seen.Capital && !seen.IsMark)
                {
                    uint tells =
                        (
                            (before & WordLists.Honorific) != 0 || (before & WordLists.Role) != 0
                                ? Titled
                                : 0
                        )
                        | ((before & WordLists.Given) != 0 && inRun ? Christened : 0)
                        | ((before & WordLists.PlacePreposition) != 0 && !inRun ? Placed : 0)
                        | ((before & WordLists.Said) != 0 && !inRun ? Speaks : 0)
                        | ((of & WordLists.OrganisationHead) != 0 && inRun ? Organised : 0)
                        | (at > 0 && !inRun ? Inside : 0);
                    if ((tells & Organised) != 0)
                    {
                        Tell(last, Organised);
                    }

                    if (inRun)
                    {
                        Tell(last, Leads);
                    }

                    Tell(seen, tells);
                    inRun = true;
                    last = seen;
                }
                else
                {
                    inRun = false;
                }

                before = of;
            }
        }
    }

    /// <summary>The bits of a word; 0 for one that has no capital in the article.</summary>
    /// <param name="lower">Its <see cref="Seen.Lower"/>.</param>
    public uint Of(uint lower) => _of.GetValueOrDefault(lower);

    private void Tell(in Seen word, uint tells) =>
        CollectionsMarshal.GetValueRefOrAddDefault(_of, word.Lower, out _) |= tells | 128;
}
