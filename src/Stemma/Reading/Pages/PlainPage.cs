using System.Collections.Immutable;
using Stemma.Reading.Dating;
using Stemma.Reading.Tongues;

namespace Stemma.Reading.Pages;

/// <summary>A text taken to the letter: one part a paragraph, offsets into exactly that text.</summary>
internal static class PlainPage
{
    /// <summary>The article of a text file.</summary>
    public static ReadOutcome Read(string path, string hash, string text)
    {
        var draft = new PageDraft();
        FileDate.Add(draft, path);
        return string.IsNullOrWhiteSpace(text)
            ? new ReadOutcome([], "holds no article text")
            : new ReadOutcome([Make(path, hash, text, draft)], null);
    }

    /// <summary>The article of a text with what is known about it.</summary>
    public static Article Make(string path, string hash, string text, PageDraft facts)
    {
        var own = LanguageIdentifier.Of(text);
        var language = facts.Language ?? own;
        return new Article
        {
            Id = facts.Id is { Length: > 0 } given
                ? new ArticleId(given)
                : ArticleId.Of(path, hash, language),
            Path = path,
            Url = facts.Url,
            Title = facts.Title,
            Authors = [.. facts.Authors],
            Outlet = facts.Outlet,
            Agency = facts.Agency,
            Language = language,
            ContentHash = hash,
            Published = PublicationDating.Of(facts.Dates, DateSetting.Of(facts, language)),
            Text = text,
            Doubts = [.. BrokenText.Of(text)],
            Parts = Paragraphs(text, language),
        };
    }

    private static ImmutableArray<ArticlePart> Paragraphs(string text, string language)
    {
        var parts = ImmutableArray.CreateBuilder<ArticlePart>();
        for (var i = 0; i < text.Length; )
        {
            var end = text.IndexOf("\n\n", i, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            int start = i,
                stop = end;
            while (start < stop && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            while (stop > start && char.IsWhiteSpace(text[stop - 1]))
            {
                stop--;
            }

            if (stop > start)
            {
                parts.Add(new ArticlePart(new TextSpan(start, stop), PartRole.Body, language));
            }

            i = end + 2;
        }

        return parts.ToImmutable();
    }
}
