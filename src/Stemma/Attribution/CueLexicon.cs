using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Stemma.Attribution;

/// <summary>What may follow a cue.</summary>
[Flags]
internal enum CueFrames
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A quotation.</summary>
    Quotation = 1,

    /// <summary>A clause, with or without its conjunction.</summary>
    Clause = 2,

    /// <summary>A clause, only with its conjunction.</summary>
    ThatClause = 4,

    /// <summary>An object.</summary>
    Object = 8,

    /// <summary>An infinitive.</summary>
    Infinitive = 16,

    /// <summary>The listener, between verb and content.</summary>
    Listener = 32,

    /// <summary>A question clause.</summary>
    Question = 64,
}

/// <summary>A reporting verb.</summary>
/// <param name="Lemma">Dictionary form, with its particles.</param>
/// <param name="Class">How it presents the words (<c>neutral</c>, <c>accusing</c>, …).</param>
/// <param name="Frames">What may follow it.</param>
/// <param name="Rest">The words after the first.</param>
internal sealed record Cue(
    string Lemma,
    string Class,
    CueFrames Frames,
    ImmutableArray<string> Rest
);

/// <summary>The reporting verbs of a language by the forms of their first word.</summary>
internal sealed class CueLexicon
{
    private readonly FrozenDictionary<string, ImmutableArray<(Cue Cue, FormTags Tags)>> byForm;

    /// <summary>Reads <c>Resources/cues.LANGUAGE.tsv</c>.</summary>
    public CueLexicon(string language, Inflection inflection)
    {
        var forms = new Dictionary<string, List<(Cue Cue, FormTags Tags)>>(StringComparer.Ordinal);
        var cues = new List<Cue>();
        foreach (var row in EmbeddedResource.Rows($"Attribution/Resources/cues.{language}.tsv"))
        {
            var words = row[0].Split(' ');
            var cue = new Cue(row[0], row[1], Frames(row[2]), [.. words.Skip(1)]);
            cues.Add(cue);
            var seen = new Dictionary<string, FormTags>(StringComparer.Ordinal);
            foreach (var (form, tags) in inflection.Forms(words[0], row.Length > 3 ? row[3] : ""))
            {
                seen[form] = seen.GetValueOrDefault(form) | tags;
            }

            foreach (var (form, tags) in seen)
            {
                if (!forms.TryGetValue(form, out var list))
                {
                    forms[form] = list = [];
                }

                list.Add((cue, tags));
            }
        }

        All = [.. cues];
        byForm = forms.ToFrozenDictionary(
            pair => pair.Key,
            pair => pair.Value.OrderByDescending(found => found.Cue.Rest.Length).ToImmutableArray(),
            StringComparer.Ordinal
        );
    }

    /// <summary>All cues in the file's order.</summary>
    public ImmutableArray<Cue> All { get; }

    /// <summary>Every form with its cue.</summary>
    public IEnumerable<(string Form, Cue Cue)> Forms() =>
        byForm.Select(pair => (pair.Key, pair.Value[0].Cue));

    /// <summary>The cues whose first word can be <paramref name="form"/> (lower case), those of more words first.</summary>
    public ImmutableArray<(Cue Cue, FormTags Tags)> WithFirstWord(string form) =>
        byForm.TryGetValue(form, out var found) ? found : [];

    private static CueFrames Frames(string letters)
    {
        var frames = CueFrames.None;
        foreach (var letter in letters)
        {
            frames |= letter switch
            {
                'q' => CueFrames.Quotation,
                'c' => CueFrames.Clause,
                't' => CueFrames.ThatClause,
                'o' => CueFrames.Object,
                'i' => CueFrames.Infinitive,
                'a' => CueFrames.Listener,
                'w' => CueFrames.Question,
                _ => throw new InvalidDataException($"Unknown cue frame '{letter}'."),
            };
        }

        return frames;
    }
}
