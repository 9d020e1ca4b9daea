using Stemma.Actors;
using Stemma.Actors.Tagging;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Training.Names;

/// <summary>One sentence to learn from: the features of each unit and its right tag.</summary>
/// <param name="Features">Hashes; numbers of features once <see cref="ChainTraining"/> counted them.</param>
/// <param name="Tags">As many as units.</param>
internal sealed record TaggedSentence(uint[][] Features, int[] Tags)
{
    /// <summary>The sentences of texts, cut and looked at as the library does it.</summary>
    public static List<TaggedSentence> From(
        IEnumerable<GoldText> texts,
        string language,
        TagScheme scheme
    )
    {
        var sink = new FeatureSink();
        var features = NameTagger.FeaturesOf(language);
        var all = new List<TaggedSentence>();
        foreach (var gold in texts)
        {
            var article = ArticleOf(gold, language);
            var syntax = article.Layer<SyntaxLayer>();
            var folded = FoldedText.Of(article.Text);
            var text = new TaggedText(article.Text, folded, syntax);
            var known = new List<Mention>();
            foreach (var sentence in syntax.Sentences)
            {
                known.Clear();
                new CatalogueScan(article.Text, folded, language).Find(
                    sentence.Span.Start,
                    sentence.Span.End,
                    known
                );
                var units = features.Open(text, sentence, known);
                var rows = new uint[units.Count][];
                for (int unit = 0; unit < rows.Length; unit++)
                {
                    sink.Clear();
                    features.Of(unit, sink);
                    rows[unit] = sink.Features.ToArray();
                }

                all.Add(new TaggedSentence(rows, TagsOf(units, gold.Names, scheme)));
            }
        }

        return all;
    }

    /// <summary>The text as <c>annotate --plain</c> takes it, with its sentences.</summary>
    public static Article ArticleOf(GoldText gold, string language) =>
        new SyntaxAnalyser().Process(
            new Article
            {
                Id = ArticleId.Of(gold.Name, gold.Name, language),
                Path = gold.Name,
                Language = language,
                ContentHash = string.Empty,
                Text = gold.Text,
            }
        );

    private static int[] TagsOf(
        IReadOnlyList<TagUnit> units,
        IReadOnlyList<GoldName> names,
        TagScheme scheme
    )
    {
        var tags = new int[units.Count];
        if (units.Count == 0)
        {
            return tags;
        }

        foreach (var name in names.Where(n => n.Start < units[^1].End && n.End > units[0].Start))
        {
            int type = scheme.Types.ToList().IndexOf(name.Type);
            int from = 0;
            while (units[from].End <= name.Start)
            {
                from++;
            }

            int to = from;
            while (to < units.Count && units[to].Start < name.End)
            {
                to++;
            }

            // Of names that share a word (marks inside it) the first stays.
            if (type >= 0 && tags.AsSpan(from, to - from).IndexOfAnyExcept(TagScheme.Outside) < 0)
            {
                for (int unit = from; unit < to; unit++)
                {
                    tags[unit] = scheme.Tag(type, from, to, unit);
                }
            }
        }

        return tags;
    }
}
