using Stemma.Language.Parsing;

namespace Stemma.Training;

/// <summary>A sentence as the tagger and the parser see it.</summary>
internal sealed record Example(TreeSentence Sentence, WordForms Forms, ushort[] Tags)
{
    /// <summary>Tags of a tagger that did not learn from this sentence.</summary>
    public ushort[] Guessed { get; set; } = [];
}

/// <summary>Learns to tag.</summary>
internal static class TaggerTrainer
{
    /// <summary>What fewer errors touched is left out.</summary>
    private const int Patience = 1;

    /// <summary>Words this frequent get no tag they did not have in training.</summary>
    private const int Frequent = 20;

    public static (TrainedScorer Scorer, List<(uint, ushort[])> Known) Train(
        IReadOnlyList<Example> examples,
        int classes,
        int rounds
    )
    {
        var known = Known(examples);
        var scorer = new TrainedScorer(classes, Patience);
        var tagger = new Tagger(scorer, known.ToDictionary(k => k.Item1, k => k.Item2));
        var order = examples.ToList();
        var shuffle = new Chance(2);
        var tags = new ushort[1000];
        for (int round = 0; round < rounds; round++)
        {
            shuffle.Mix(order);
            foreach (var example in order)
            {
                tagger.Begin(example.Forms);
                for (int i = 0; i < example.Forms.Count; i++)
                {
                    int guess = tagger.Best(example.Forms, i, tags);
                    int gold = example.Tags[i];
                    scorer.Tick();
                    if (guess != gold && !tagger.IsSettled(example.Forms, i))
                    {
                        scorer.Update(tagger.Features, gold, 1);
                        scorer.Update(tagger.Features, guess, -1);
                    }

                    tags[i] = (ushort)guess;
                }
            }
        }

        return (scorer, known);
    }

    /// <summary>Tags each part of the examples with a tagger trained on the other parts.</summary>
    public static void Guess(IReadOnlyList<Example> examples, int classes, int parts, int rounds)
    {
        for (int part = 0; part < parts; part++)
        {
            var others = examples.Where((_, i) => i % parts != part).ToList();
            var (scorer, known) = Train(others, classes, rounds);
            var tagger = new Tagger(
                new PackedScorer(WeightPacker.Pack(scorer, 0)),
                known.ToDictionary(k => k.Item1, k => k.Item2)
            );
            foreach (var example in examples.Where((_, i) => i % parts == part))
            {
                example.Guessed = new ushort[example.Forms.Count];
                tagger.Tag(example.Forms, example.Guessed);
            }
        }
    }

    private static List<(uint, ushort[])> Known(IReadOnlyList<Example> examples)
    {
        var counts = new Dictionary<uint, SortedDictionary<ushort, int>>();
        foreach (var example in examples)
        {
            for (int i = 0; i < example.Forms.Count; i++)
            {
                uint word = example.Forms.Lower[i];
                var tags = counts.TryGetValue(word, out var own) ? own : counts[word] = [];
                tags[example.Tags[i]] = tags.GetValueOrDefault(example.Tags[i]) + 1;
            }
        }

        return
        [
            .. counts
                .Where(c => c.Value.Values.Sum() >= Frequent)
                .Select(c =>
                    (c.Key, c.Value.OrderByDescending(t => t.Value).Select(t => t.Key).ToArray())
                )
                .OrderBy(k => k.Key),
        ];
    }
}
