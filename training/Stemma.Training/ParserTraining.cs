using System.Runtime.InteropServices;
using Stemma.Language.Parsing;

namespace Stemma.Training;

/// <summary>Trains the parser of one language round by round.</summary>
internal sealed class ParserTraining
{
    private const int BatchWords = 400;
    private const float Rate = 0.002f;

    /// <summary>How often a template's value must be met to have a row of its own.</summary>
    private static readonly int[] Least = [2, 2, 2, 1, 3, 5, 5, 5, 5, 3, 3];

    private readonly List<ParserExample> _examples;
    private readonly NetworkTrainer _trainer;
    private readonly Chance _chance = new(3);
    private readonly int _rounds;
    private int _round;

    public ParserTraining(
        IReadOnlyList<Example> examples,
        MoveSet moves,
        byte[] parts,
        Lemmatiser lemmas,
        int rounds
    )
    {
        _rounds = rounds;
        var counts = new Dictionary<uint, (int Count, int Template)>();
        var keys = new List<uint[]>();
        foreach (var example in examples)
        {
            var own = new uint[example.Forms.Count * TokenRows.Templates];
            for (int i = 0; i < example.Forms.Count; i++)
            {
                ushort tag = example.Guessed[i];
                TokenRows.Keys(
                    example.Forms,
                    i,
                    tag,
                    parts[tag],
                    SentenceReader.Stem(lemmas.Lemma(example.Forms.Form[i], tag)),
                    own.AsSpan(i * TokenRows.Templates)
                );
            }

            for (int i = 0; i < own.Length; i++)
            {
                counts[own[i]] = (
                    counts.GetValueOrDefault(own[i]).Count + 1,
                    i % TokenRows.Templates
                );
            }

            keys.Add(own);
        }

        Keys =
        [
            .. counts
                .Where(c => c.Value.Count >= Least[c.Value.Template])
                .Select(c => c.Key)
                .Order(),
        ];
        var rows = new TokenRows(Keys);
        var labels = moves.Labels.Index().ToDictionary(l => l.Item, l => l.Index);
        _examples =
        [
            .. examples
                .Zip(keys)
                .Select(pair => new ParserExample(
                    [.. pair.Second.Select((key, i) => rows.Row(i % TokenRows.Templates, key))],
                    [
                        0,
                        .. GoldTrees
                            .Projective([.. pair.First.Sentence.Words.Select(w => w.Head)])
                            .Select(head => head + 1),
                    ],
                    [0, .. pair.First.Sentence.Words.Select(w => labels[w.Deprel])],
                    pair.First.Tags
                )),
        ];
        Network = new ParserNetwork(moves.Count, parts.Length, rows.Count);
        _trainer = new NetworkTrainer(Network, moves);
    }

    public ParserNetwork Network { get; }

    public uint[] Keys { get; }

    public byte[] KeyBytes => MemoryMarshal.AsBytes<uint>(Keys).ToArray();

    /// <summary>Learns from all sentences once.</summary>
    /// <returns>Mean loss of a move.</returns>
    public double Round()
    {
        _round++;
        _chance.Mix(_examples);
        double loss = 0;
        long moves = 0;
        int at = 0;
        while (at < _examples.Count)
        {
            var batch = new List<ParserExample>();
            int words = 0;
            while (at < _examples.Count && words < BatchWords)
            {
                words += _examples[at].Count;
                batch.Add(_examples[at++]);
            }

            // The step shrinks to nothing over the rounds.
            double done = (_round - 1 + ((double)at / _examples.Count)) / _rounds;
            var (own, made) = _trainer.Learn(
                batch,
                Rate * (float)Math.Max(1 - done, 0.02),
                _round > 1
            );
            loss += own;
            moves += made;
        }

        return loss / moves;
    }
}
