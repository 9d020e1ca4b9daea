using System.Text;
using Stemma.Language.Parsing;

namespace Stemma.Training;

/// <summary>Trains what cuts sentences and words; it does not depend on the tagger and the parser, nor they on it.</summary>
internal static class SegmentationTraining
{
    /// <summary>The model's sections for sentences, words and contractions.</summary>
    public static List<(string Name, byte[] Bytes)> Sections(
        IReadOnlyList<TreeDocument> documents,
        string language
    )
    {
        var ends = SentenceEndTrainer.Train(documents, language);
        var cut = CutterTrainer.Train(documents, language);
        var (joined, several) = ContractionTrainer.Train(documents, language);
        return
        [
            ("settings", Encoding.UTF8.GetBytes($"ends {EndMargin(language)}\n")),
            ("ends", WeightPacker.Pack(ends)),
            ("cut", WeightPacker.Pack(cut)),
            ("joined", Encoding.UTF8.GetBytes(string.Concat(joined.Select(line => line + "\n")))),
            ("several", WeightPacker.Pack(several)),
        ];
    }

    /// <summary>Trains these sections of a model anew and leaves the others as they are.</summary>
    public static void Renew(string language, string treebanks, string output)
    {
        var path = Path.Combine(output, $"syntax.{language}.bin");
        var file = Path.Combine(
            treebanks,
            SyntaxTraining.TreebankOf(language) + "-ud-train.conllu.gz"
        );
        var renewed = Sections(Treebank.Read(file), language);
        var names = renewed.Select(section => section.Name).ToHashSet(StringComparer.Ordinal);
        var kept = ModelFile
            .Open(File.ReadAllBytes(path))
            .Sections()
            .Where(section => !names.Contains(section.Name));
        File.WriteAllBytes(path, ModelFile.Pack(ModelFile.Build([.. renewed, .. kept])));
    }

    /// <summary>
    /// How sure <see cref="SentenceEnds"/> must be where no mark stands, in steps of a weight: the largest has 32,767. Korean
    /// sentences end in the ending of a verb; elsewhere such an end is that of a heading. Set by PUD and UD French GSD, dev, which are
    /// other texts than those of the training.
    /// </summary>
    private static int EndMargin(string language) =>
        language switch
        {
            "ko" => 0,
            "fr" => 64_000,
            _ => 32_000,
        };
}
