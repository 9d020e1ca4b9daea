using System.Globalization;
using System.Text;

namespace Stemma.Reading.Encodings;

/// <summary>Letters that were lost before a text reached us: nothing brings them back, so the reader is told.</summary>
internal static class LostLetters
{
    /// <summary>Question marks inside words from which they are taken for lost letters; a text may hold one by a slip.</summary>
    private const int FewestMarks = 3;

    /// <summary>
    /// What two replacement characters in UTF-8 look like when they are read as GBK and as Korean: signs that stand side by side in no word.
    /// </summary>
    private static readonly Lazy<string[]> Misread = new(() =>
        [
            .. KnownCharset
                .All.Where(charset => charset.CodePage is 54936 or 949)
                .Select(charset => charset.DecodeStrictly(Encoding.UTF8.GetBytes("\uFFFD\uFFFD")))
                .OfType<string>(),
        ]
    );

    /// <summary>What is missing from a text; null where nothing seems to be.</summary>
    public static Doubt? Of(string text)
    {
        var replaced = text.AsSpan().Count('\uFFFD');
        foreach (var sign in text.AsSpan().IndexOfAny('锟', '占') < 0 ? [] : Misread.Value)
        {
            replaced += 2 * text.AsSpan().Count(sign);
        }

        if (replaced > 0)
        {
            return new Doubt(
                "replacement-characters",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{replaced} characters could not be read or were lost before"
                )
            );
        }

        var (marks, letters) = (0, 0);
        for (var i = text.AsSpan().IndexOf('?'); i >= 0; )
        {
            var within =
                i > 0
                && i + 1 < text.Length
                && char.IsLetter(text[i - 1])
                && char.IsLower(text[i + 1]);
            marks += within || (i + 1 < text.Length && text[i + 1] == '?') ? 1 : 0;
            var next = text.AsSpan(i + 1).IndexOf('?');
            i = next < 0 ? -1 : i + 1 + next;
        }

        if (marks < FewestMarks)
        {
            return null;
        }

        foreach (var c in text)
        {
            letters += char.IsLetter(c) ? 1 : 0;
        }

        // One letter in two hundred: accents are that frequent where a language has any, and rows of question marks are rarer in prose.
        return marks * 200L < letters
            ? null
            : new Doubt(
                "lost-characters",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{marks} question marks stand where letters should"
                )
            );
    }
}
