using System.Collections.Immutable;
using Stemma.Actors;
using Stemma.Attribution;
using Stemma.Chronology;
using Stemma.Language;

namespace Stemma.Tests.Attribution;

/// <summary>Articles made of plain text, with the layers that statements stand on.</summary>
internal static class Annotated
{
    /// <summary>The statements of a text whose lines are paragraphs; names are those given, found by their words.</summary>
    public static (string Text, ImmutableArray<Statement> Statements) Statements(
        string text,
        string language = "en",
        params (string Words, NameType Type, string Actor)[] names
    )
    {
        var article = Of(text, language);
        var layer = new NameLayer(
            [
                .. names
                    .SelectMany(name =>
                        Places(text, name.Words)
                            .Select(span => new Name(span, name.Type, name.Actor))
                    )
                    .OrderBy(name => name.Span),
            ],
            []
        );
        article = new SyntaxAnalyser().Process(article).With(layer);
        article = new StatementFinder().Process(new TimeFinder().Process(article));
        return (text, article.Layer<StatementLayer>().Statements);
    }

    /// <summary>An article of plain paragraphs.</summary>
    public static Article Of(string text, string language)
    {
        var parts = QuotationFinder
            .Paragraphs(text)
            .Select(span => new ArticlePart(span, PartRole.Body, language));
        return new Article
        {
            Id = ArticleId.Of("text.txt", "sha256:0", language),
            Path = "text.txt",
            Language = language,
            ContentHash = "sha256:0",
            Text = text,
            Parts = [.. parts],
        };
    }

    /// <summary>The words of the pieces, parted by " … ".</summary>
    public static string Words(string text, IEnumerable<TextSpan> spans) =>
        string.Join(" … ", spans.Select(span => span.Of(text)));

    private static IEnumerable<TextSpan> Places(string text, string words)
    {
        for (
            var at = text.IndexOf(words, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(words, at + words.Length, StringComparison.Ordinal)
        )
        {
            yield return new TextSpan(at, at + words.Length);
        }
    }
}
