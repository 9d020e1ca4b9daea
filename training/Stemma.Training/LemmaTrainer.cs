using Stemma.Language.Parsing;

namespace Stemma.Training;

/// <summary>Finds the shortest endings that tell how a lemma is made.</summary>
internal static class LemmaTrainer
{
    public static string[] Train(IReadOnlyList<Example> examples)
    {
        // For each tag and ending, how often each rule holds.
        var tallies = new Dictionary<string, Dictionary<LemmaRule, int>>(StringComparer.Ordinal);
        foreach (var example in examples)
        {
            for (int i = 0; i < example.Forms.Count; i++)
            {
                var word = example.Sentence.Words[i];
                if (word.Lemma == "_" && word.Form != "_")
                {
                    continue;
                }

                if (LemmaRule.Of(word.Form, word.Lemma) is not { } rule)
                {
                    continue;
                }

                var lower = word.Form.ToLowerInvariant();
                var tag = (char)('0' + example.Tags[i]);
                Count(tallies, $"{tag}^{lower}", rule);
                for (int take = 0; take <= Math.Min(Lemmatiser.Longest, lower.Length); take++)
                {
                    Count(tallies, tag + lower[^take..], rule);
                }
            }
        }

        var best = tallies.ToDictionary(
            t => t.Key,
            t =>
                t.Value.OrderByDescending(r => r.Value)
                    .ThenBy(r => r.Key.Cut)
                    .ThenBy(r => r.Key.Add, StringComparer.Ordinal)
                    .First(),
            StringComparer.Ordinal
        );
        return
        [
            .. best.Where(b => Needed(b.Key, b.Value))
                .OrderBy(b => b.Key, StringComparer.Ordinal)
                .Select(b =>
                    $"{b.Key}\t{b.Value.Key.Cut}\t{b.Value.Key.Add}\t{(b.Value.Key.Lower ? "l" : string.Empty)}"
                ),
        ];

        bool Needed(string key, KeyValuePair<LemmaRule, int> rule)
        {
            // An ending that says what the next shorter one says is of no use.
            bool whole = key.Length > 1 && key[1] == '^';
            var rest = whole ? key[2..] : key[1..];
            for (
                int take = Math.Min(whole ? Lemmatiser.Longest : rest.Length - 1, rest.Length);
                take >= 0;
                take--
            )
            {
                if (best.TryGetValue(key[0] + rest[^take..], out var shorter))
                {
                    return shorter.Key != rule.Key;
                }
            }

            return true;
        }
    }

    private static void Count(
        Dictionary<string, Dictionary<LemmaRule, int>> tallies,
        string key,
        LemmaRule rule
    )
    {
        var rules = tallies.TryGetValue(key, out var own) ? own : tallies[key] = [];
        rules[rule] = rules.GetValueOrDefault(rule) + 1;
    }
}
