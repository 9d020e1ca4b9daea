using Stemma.Reading.Encodings;

namespace Stemma.Reading.Pages;

/// <summary>Words of a page that were broken before it reached us: turned back where that is certain, reported in any case.</summary>
internal static class BrokenText
{
    /// <summary>Mends the paragraphs and what the page says of itself, and adds to the doubts of the draft.</summary>
    public static void Mend(PageDraft draft)
    {
        var words = draft.Blocks.ConvertAll(block => block.Text);
        words.AddRange([
            draft.Title ?? string.Empty,
            draft.Outlet ?? string.Empty,
            draft.Agency ?? string.Empty,
        ]);
        words.AddRange(draft.Authors);
        var before = words.ToList();
        Note(draft, MisreadText.Mend(words));
        for (var i = 0; i < words.Count; i++)
        {
            var (mended, doubt) = Mojibake.MendRuns(words[i]);
            words[i] = mended;
            Note(draft, doubt);
        }

        if (!words.SequenceEqual(before, StringComparer.Ordinal))
        {
            Put(draft, words);
        }
    }

    /// <summary>The doubts of a text that is taken to the letter.</summary>
    public static IEnumerable<Doubt> Of(string text)
    {
        var (_, mojibake) = Mojibake.MendRuns(text);
        mojibake ??= MisreadText.Mend([text]);
        if (mojibake is not null)
        {
            yield return new Doubt("mojibake", "holds text read in a wrong charset; left as it is");
        }

        if (LostLetters.Of(text) is { } lost)
        {
            yield return lost;
        }
    }

    private static void Note(PageDraft draft, Doubt? doubt)
    {
        if (doubt is not null && draft.Doubts.TrueForAll(known => known.Code != doubt.Code))
        {
            draft.Doubts.Add(doubt);
        }
    }

    private static void Put(PageDraft draft, List<string> words)
    {
        for (var i = 0; i < draft.Blocks.Count; i++)
        {
            if (
                !string.Equals(draft.Blocks[i].Text, words[i], StringComparison.Ordinal)
                && words[i].Trim() is { Length: > 0 } text
            )
            {
                draft.Blocks[i].Text = text;
            }
        }

        var facts = words[draft.Blocks.Count..];
        (draft.Title, draft.Outlet, draft.Agency) = (
            draft.Title is null ? null : facts[0],
            draft.Outlet is null ? null : facts[1],
            draft.Agency is null ? null : facts[2]
        );
        draft.Authors.Clear();
        draft.Authors.AddRange(facts[3..]);
    }
}
