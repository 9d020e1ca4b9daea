using System.IO.Compression;
using System.Text;
using Stemma.Actors.Tagging;

namespace Stemma.Training.Names;

/// <summary>Trains taggers: for the library, and for figures.</summary>
internal static class TaggerTraining
{
    private const int Folds = 5;

    /// <summary>Trains on all of the train set and writes the library's file.</summary>
    public static void Write(NameSet set, string data, string folder, Learning learning)
    {
        var training = Trained(set, GoldFile.Read(Path.Combine(data, set.Train)), learning);
        var path = Path.Combine(folder, $"name-tagger.{set.Language}.bin");
        training.Model(
            (features, weights, chain) =>
            {
                using var bytes = new MemoryStream();
                using (var packed = new BrotliStream(bytes, CompressionLevel.SmallestSize))
                using (var writer = new BinaryWriter(packed, Encoding.UTF8))
                {
                    TaggerFile.Write(writer, set.Scheme, chain, features, weights);
                }

                File.WriteAllBytes(path, bytes.ToArray());
            }
        );
        Console.WriteLine($"{path}: {new FileInfo(path).Length} bytes");
    }

    /// <summary>The tagger alone on the development set; where there is none, on each fifth with a tagger that has not seen it.</summary>
    public static TaggerScore Score(NameSet set, string data, Learning learning)
    {
        var score = new TaggerScore();
        if (set.Development is { } file)
        {
            var training = Trained(set, GoldFile.Read(Path.Combine(data, set.Train)), learning);
            score.Add(training.Model(), GoldFile.Read(Path.Combine(data, file)), set.Language);
            return score;
        }

        foreach (var (model, texts) in Crossed(set, data, learning))
        {
            score.Add(model, texts, set.Language);
        }

        return score;
    }

    /// <summary>For each fifth of the texts a tagger that was trained on the others.</summary>
    public static IEnumerable<(TaggerModel Model, List<GoldText> Texts)> Crossed(
        NameSet set,
        string data,
        Learning learning
    )
    {
        var texts = GoldFile.Read(Path.Combine(data, set.Train));
        return Enumerable
            .Range(0, Folds)
            .AsParallel()
            .AsOrdered()
            .Select(fold =>
                (
                    Trained(set, texts.Where((_, at) => at % Folds != fold), learning).Model(),
                    texts.Where((_, at) => at % Folds == fold).ToList()
                )
            );
    }

    private static ChainTraining Trained(
        NameSet set,
        IEnumerable<GoldText> texts,
        Learning learning
    )
    {
        var joined = Contractions.Of(set.Language);
        var training = new ChainTraining(
            TaggedSentence.From(
                // Every second text also as people write it, where the marked set takes words apart.
                texts.SelectMany(
                    (text, at) =>
                        at % 2 == 0 || joined.IsEmpty ? new[] { text } : [text, joined.Join(text)]
                ),
                set.Language,
                set.Scheme
            ),
            set.Scheme,
            learning with
            {
                Rounds = learning.Rounds > 0 ? learning.Rounds : set.Rounds,
                LeastWeight = learning.LeastWeight > 0 ? learning.LeastWeight : set.LeastWeight,
            }
        );
        training.Run();
        return training;
    }
}
