using System.Collections.Concurrent;
using System.Collections.Immutable;
using Stemma.Actors.Tagging;
using Stemma.Language;

namespace Stemma.Actors;

/// <summary>The names in an article and whom they stand for, as far as the article itself and the catalogue tell.</summary>
public sealed class NameFinder : IArticleStation
{
    private readonly Func<string, NameTagger?> _tagger;
    private readonly ConcurrentDictionary<string, LatinNames> _latin = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, HanNames> _han = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, HangulNames> _hangul = new(
        StringComparer.Ordinal
    );

    private readonly ConcurrentDictionary<string, Nominals> _nominals = new(StringComparer.Ordinal);

    /// <summary>With the library's own taggers.</summary>
    public NameFinder()
        : this(NameTagger.Of) { }

    /// <summary>With other taggers, by language: for those that try out what they trained.</summary>
    internal NameFinder(Func<string, NameTagger?> tagger) => _tagger = tagger;

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
        var known = new List<Mention>();
        var ruled = new List<Mention>();
        var tagged = new List<Mention>();
        var signs = new List<Mention>();
        var text = new TaggedText(article.Text, folded, syntax);
        var taggers = new Dictionary<string, NameTagger?>(StringComparer.Ordinal);
        foreach (var sentence in syntax.Sentences)
        {
            known.Clear();
            ruled.Clear();
            new CatalogueScan(article.Text, folded, sentence.Language).Find(
                sentence.Span.Start,
                sentence.Span.End,
                known
            );
            ByRule(article.Text, folded, syntax, sentence, known, ruled);
            if (!taggers.TryGetValue(sentence.Language, out var tagger))
            {
                taggers[sentence.Language] = tagger = _tagger(sentence.Language);
            }

            signs.Clear();
            StateSigns
                .Of(sentence.Language)
                .Find(
                    article.Text,
                    sentence.Span.Start,
                    sentence.Span.End,
                    HangulJoint.Of(sentence.Language),
                    signs
                );
            tagged.Clear();
            if (tagger is null)
            {
                found.AddRange(ruled);
                found.AddRange(known);
                found.AddRange(signs);
            }
            else
            {
                tagger.Find(text, sentence, known, tagged);
                NameProposals.Combine(article.Text, tagged, known, ruled, signs, found);
            }
        }

        var roll = new LocalRoll(article.Text, article.Language);
        var mentions = roll.Resolve(
            KnownNames.Repeat(article.Text, article.Language, Overlaps.Settle(found))
        );
        mentions = Unnamed(article, folded, syntax, mentions);
        return article.With(
            new NameLayer(
                [
                    .. mentions.Select(mention => new Name(
                        new TextSpan(mention.Start, mention.End),
                        mention.Type,
                        mention.Actor,
                        mention.Kind
                    )),
                ],
                [
                    .. roll.Actors.Select(actor => new Actor(actor.Id, actor.Name, actor.Type, [])
                    {
                        Roles = [.. actor.Roles],
                        Latin = actor.Latin,
                        Short = actor.Short,
                    }),
                ]
            )
        );
    }

    /// <summary>Offices, groups, seats of power and pronouns: what names without a name.</summary>
    private List<Mention> Unnamed(
        Article article,
        string folded,
        SyntaxLayer syntax,
        List<Mention> mentions
    )
    {
        var nominal = new List<Mention>();
        var people = new Descriptions(mentions);
        foreach (var sentence in syntax.Sentences)
        {
            if (sentence.Language is "ko" or "zh" or "ja")
            {
                SolidNominals.Find(
                    article.Text,
                    sentence,
                    mentions,
                    people,
                    article.Published.When,
                    nominal
                );
            }
            else if (!NameWords.Of(sentence.Language).IsEmpty)
            {
                _nominals
                    .GetOrAdd(sentence.Language, static tag => new Nominals(tag))
                    .Find(
                        new SentenceWords(article.Text, folded, syntax, sentence),
                        mentions,
                        people,
                        article.Published.When,
                        nominal
                    );
            }
        }

        mentions = Overlaps.Settle([.. mentions, .. nominal]);
        nominal.Clear();
        var female = Genders.Of(article.Text, article.Language, mentions);
        var pronouns = new Pronouns(article.Language);
        for (int at = 0; at < syntax.Sentences.Length; at++)
        {
            pronouns.Find(article.Text, syntax, at, mentions, female, nominal);
        }

        return nominal.Count == 0 ? mentions : Overlaps.Settle([.. mentions, .. nominal]);
    }

    private void ByRule(
        string text,
        string folded,
        SyntaxLayer syntax,
        Sentence sentence,
        List<Mention> known,
        List<Mention> found
    )
    {
        switch (sentence.Language)
        {
            case "ko":
                _hangul
                    .GetOrAdd(sentence.Language, static tag => new HangulNames(tag))
                    .Find(text, syntax, sentence, known, found);
                break;
            case "ja" or "zh":
                _han.GetOrAdd(sentence.Language, static tag => new HanNames(tag))
                    .Find(text, sentence.Span, known, found);
                break;
            default:
                var latin = _latin.GetOrAdd(sentence.Language, static tag => new LatinNames(tag));
                if (latin.Knows)
                {
                    latin.Find(new SentenceWords(text, folded, syntax, sentence), known, found);
                }

                break;
        }
    }
}
