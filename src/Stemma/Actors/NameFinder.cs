using System.Collections.Immutable;
using Stemma.Language;

namespace Stemma.Actors;

/// <summary>The names in an article and whom they stand for, as far as the article itself and the catalogue tell.</summary>
public sealed class NameFinder : IArticleStation
{
    /// <inheritdoc/>
    public Type Adds => typeof(NameLayer);

    /// <inheritdoc/>
    public IReadOnlyList<Type> Requires { get; } = [typeof(SyntaxLayer)];

    /// <inheritdoc/>
    public Article Process(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var syntax = article.Layer<SyntaxLayer>();
        var folded = FoldedText.Of(article.Text);
        var found = new List<Mention>();
        foreach (var sentence in syntax.Sentences)
        {
            new CatalogueScan(article.Text, folded, sentence.Language).Find(
                sentence.Span.Start,
                sentence.Span.End,
                found
            );
            StateSigns
                .Of(sentence.Language)
                .Find(
                    article.Text,
                    sentence.Span.Start,
                    sentence.Span.End,
                    HangulJoint.Of(sentence.Language),
                    found
                );
        }

        var names = Overlaps
            .Settle(found)
            .Select(mention => new Name(
                new TextSpan(mention.Start, mention.End),
                mention.Type,
                mention.Actor,
                mention.Kind
            ));
        return article.With(new NameLayer([.. names], []));
    }
}
