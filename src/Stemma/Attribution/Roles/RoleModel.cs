using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.InteropServices;
using Stemma.Language.Parsing;

namespace Stemma.Attribution.Roles;

/// <summary>
/// What was trained for a language, opened when its first statement is sought. Sections: <c>candidates</c> (hashes of lemmas),
/// <c>cues</c> (which of them tie words to a source), <c>roles</c> (what each word is to a cue), <c>settings</c>.
/// </summary>
internal sealed class RoleModel
{
    private static readonly ConcurrentDictionary<string, Lazy<RoleModel?>> Opened = new(
        StringComparer.Ordinal
    );

    private readonly HashSet<uint> candidates;
    private readonly PackedScorer cues;
    private readonly int threshold;

    /// <summary>Takes in a model.</summary>
    public RoleModel(ModelFile file)
    {
        candidates = [.. MemoryMarshal.Cast<byte, uint>(file.Section("candidates").Span)];
        cues = new PackedScorer(file.Section("cues"));
        Roles = new RoleTagger(new PackedScorer(file.Section("roles")));
        threshold = file.Lines("settings")
            .Select(line => line.Split(' '))
            .Where(cells => cells[0] == "threshold")
            .Select(cells => int.Parse(cells[1], CultureInfo.InvariantCulture))
            .FirstOrDefault();
    }

    /// <summary>What each word is to a cue.</summary>
    public RoleTagger Roles { get; }

    /// <summary>The model of a language tag's primary language; null where there is none.</summary>
    public static RoleModel? For(string language)
    {
        var dash = language.IndexOf('-', StringComparison.Ordinal);
        return Opened
            .GetOrAdd(
                dash < 0 ? language : language[..dash],
                static key => new Lazy<RoleModel?>(() =>
                    ModelFile.Embedded($"models/attribution.{key}.bin") is { } file
                        ? new RoleModel(file)
                        : null
                )
            )
            .Value;
    }

    /// <summary>The anchors of the cues in a unit with how sure the model is, 0 or more.</summary>
    public List<(int Word, int Sure)> CuesIn(RoleUnit unit)
    {
        var found = new List<(int, int)>();
        var features = new CueFeatures(unit, word => candidates.Contains(word.Lemma));
        Span<int> score = stackalloc int[1];
        for (var i = 0; i < unit.Words.Length; i++)
        {
            if (!candidates.Contains(unit.Words[i].Lemma) && unit.DraftOf(i) < 0)
            {
                continue;
            }

            score.Clear();
            cues.Add(CollectionsMarshal.AsSpan(features.Of(i)), score);
            if (score[0] >= threshold)
            {
                found.Add((i, score[0] - threshold));
            }
        }

        return found;
    }
}
