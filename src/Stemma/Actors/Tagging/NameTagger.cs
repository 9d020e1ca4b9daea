using System.Collections.Concurrent;

namespace Stemma.Actors.Tagging;

/// <summary>
/// A trained tagger of names: proposes which stretches of a sentence are names and of what. Whom they name it does not know. Its weights are read when
/// a text of its language first comes (<c>Resources/name-tagger.*.bin</c>; cards in <c>docs/models</c>).
/// </summary>
internal sealed class NameTagger(TaggerModel model, INameFeatures features)
{
    private static readonly ConcurrentDictionary<string, Lazy<TaggerModel?>> Models = new(
        StringComparer.Ordinal
    );

    private readonly FeatureSink _sink = new();
    private readonly BestTags _best = new(model.Scheme, model.Transitions);
    private short[] _emissions = [];
    private int[] _tags = [];

    /// <summary>A tagger for a language, for one article at a time; null where none was trained.</summary>
    public static NameTagger? Of(string language) =>
        Models
            .GetOrAdd(
                language,
                static tag => new Lazy<TaggerModel?>(() =>
                {
                    var path = $"Actors/Resources/name-tagger.{tag}.bin";
                    return EmbeddedResource.Exists(path)
                        ? TaggerModel.Read(EmbeddedResource.Open(path))
                        : null;
                })
            )
            .Value
            is { } model
            ? new NameTagger(model, FeaturesOf(language))
            : null;

    /// <summary>What is seen of texts in a language.</summary>
    public static INameFeatures FeaturesOf(string language) =>
        language is "ko" or "ja" or "zh"
            ? new CharacterFeatures(language)
            : new WordFeatures(language);

    /// <summary>Adds the names of a sentence, in text order, not overlapping.</summary>
    /// <param name="text">The article.</param>
    /// <param name="sentence">One of its sentences.</param>
    /// <param name="known">The catalogue's names in it, in text order.</param>
    /// <param name="found">Takes them.</param>
    public void Find(
        TaggedText text,
        Language.Sentence sentence,
        List<Mention> known,
        List<Mention> found
    )
    {
        var units = features.Open(text, sentence, known);
        int width = model.Width;
        if (_tags.Length < units.Count)
        {
            _tags = new int[units.Count * 2];
            _emissions = new short[_tags.Length * width];
        }

        for (int unit = 0; unit < units.Count; unit++)
        {
            _sink.Clear();
            features.Of(unit, _sink);
            model.Score(_sink.Features, _emissions.AsSpan(unit * width, width));
        }

        var tags = _tags.AsSpan(0, units.Count);
        _best.Find(_emissions, width, tags);
        var joint = HangulJoint.Of(sentence.Language);
        int from = 0;
        for (int unit = 0; unit < tags.Length; unit++)
        {
            if (TagScheme.Begins(tags[unit]))
            {
                from = unit;
            }

            if (TagScheme.Ends(tags[unit]))
            {
                found.Add(
                    new Mention
                    {
                        Start = units[from].Start,
                        End = joint.WithLastSyllable(text.Text, units[unit].End, sentence.Span.End),
                        Type = model.Scheme.TypeOf(tags[unit]),
                        Weight = Weight,
                    }
                );
            }
        }
    }

    /// <summary>Surer than a rule's guess, less sure than the catalogue.</summary>
    public const int Weight = 45;
}
