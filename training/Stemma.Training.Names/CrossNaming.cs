using System.Text.Json;
using Stemma.Actors;
using Stemma.Actors.Tagging;

namespace Stemma.Training.Names;

/// <summary>
/// Names the texts of a set by taggers that have not seen them: catalogue and rules as in the library, and for each fifth of the texts a tagger trained on the
/// others. Figures with the library's own tagger on what it was trained on are figures of training.
/// </summary>
public static class CrossNaming
{
    /// <summary>A line for each text, as the scorer of names reads it: path, text, names.</summary>
    /// <param name="data">The folder of the evaluation sets.</param>
    /// <param name="gold">The marked file below it.</param>
    public static IEnumerable<string> Lines(string data, string gold)
    {
        var set = Array.Find(
            NameSet.All,
            s => s.Development is null && gold.EndsWith(s.Train, StringComparison.Ordinal)
        );
        if (set is null)
        {
            throw new InvalidOperationException($"No tagger is trained on {gold} alone.");
        }

        return TaggerTraining
            .Crossed(set, data, new Learning())
            .SelectMany(fold =>
            {
                var finder = new NameFinder(language =>
                    language == set.Language
                        ? new NameTagger(fold.Model, NameTagger.FeaturesOf(language))
                        : null
                );
                return fold.Texts.Select(text => Line(finder, text, set.Language));
            });
    }

    private static string Line(NameFinder finder, GoldText text, string language)
    {
        var article = finder.Process(TaggedSentence.ArticleOf(text, language));
        var names = article
            .Layer<NameLayer>()
            .Names.Where(name => name.Kind != MentionKind.Pronoun)
            .Select(name => new
            {
                start = name.Span.Start,
                end = name.Span.End,
                type = name.Type.ToString().ToLowerInvariant(),
            });
        return JsonSerializer.Serialize(
            new
            {
                path = text.Name + ".txt",
                text = text.Text,
                names,
            }
        );
    }
}
