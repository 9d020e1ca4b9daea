using System.Diagnostics;
using System.Text;
using Stemma.Language.Parsing;

namespace Stemma.Training;

/// <summary>Trains everything of one language and writes its model.</summary>
internal static class SyntaxTraining
{
    private const int TaggerRounds = 6;
    private const int FoldRounds = 4;
    private const int Folds = 4;

    public static void Run(string language, string folder, string output, int rounds)
    {
        var clock = Stopwatch.StartNew();
        void Say(string what) =>
            Console.WriteLine($"{language} {clock.Elapsed.TotalSeconds, 6:0} s  {what}");

        var name = TreebankOf(language);
        var documents = Treebank.Read(Path.Combine(folder, name + "-ud-train.conllu.gz"));
        var held = Treebank.Read(Path.Combine(folder, name + "-ud-dev.conllu.gz"));
        var tagNames = Tags(documents, language);
        var examples = Examples(documents, tagNames, language);
        var trial = Examples(held, tagNames, language);
        Say($"{examples.Count} sentences, {tagNames.Length} tags");

        var segmentation = SegmentationTraining.Sections(documents, language);
        Say("sentence ends, words and contractions");
        var lemmas = LemmaTrainer.Train(examples);
        var (tag, known) = TaggerTrainer.Train(examples, tagNames.Length, TaggerRounds);
        Say($"tagger: {tag.Features} features, {lemmas.Length} lemma rules");
        TaggerTrainer.Guess(examples, tagNames.Length, Folds, FoldRounds);
        Say("training text tagged by folds");

        var moves = GoldTrees.Moves(examples.Select(e => e.Sentence));
        var training = new ParserTraining(
            examples,
            moves,
            SyntaxModel.Numbered(SyntaxModel.PartsOf(tagNames)),
            new Lemmatiser(lemmas),
            rounds
        );
        Directory.CreateDirectory(output);
        byte[] bytes = [];
        var figures = string.Empty;
        for (int round = 1; round <= rounds; round++)
        {
            double loss = training.Round();
            if (round % 4 != 0 && round != rounds)
            {
                Say($"round {round}: loss {loss:0.0000}");
                continue;
            }

            bytes = Build();
            (figures, var speed) = Trial.Of(new SyntaxModel(ModelFile.Open(bytes)), trial);
            Say(
                $"round {round}: loss {loss:0.0000}, {bytes.Length / 1e6:0.0} MB; {figures}; {speed}"
            );
        }

        bytes = ModelFile.Pack(bytes);
        File.WriteAllBytes(Path.Combine(output, $"syntax.{language}.bin"), bytes);
        ModelCard.WriteSyntax(
            output,
            language,
            name,
            examples.Count,
            examples.Sum(e => e.Forms.Count),
            rounds,
            bytes.Length,
            figures
        );

        byte[] Build() =>
            ModelFile.Build([
                .. segmentation,
                ("tags", Lines(tagNames)),
                ("known", SyntaxModel.WriteKnown(known)),
                ("tag", WeightPacker.Pack(tag)),
                ("lemmas", Lines(lemmas)),
                ("moves", Lines(moves.Lines())),
                ("rows", training.KeyBytes),
                ("vectors", training.Network.PackEmbeddings()),
                ("network", training.Network.PackDense()),
            ]);
    }

    /// <summary>Says how a model does on the dev part with the words given.</summary>
    public static void Try(string language, string treebanks, string models)
    {
        var file = Path.Combine(models, $"syntax.{language}.bin");
        var model = new SyntaxModel(ModelFile.Open(File.ReadAllBytes(file)));
        var held = Treebank.Read(
            Path.Combine(treebanks, TreebankOf(language) + "-ud-dev.conllu.gz")
        );
        var (figures, speed) = Trial.Of(model, Examples(held, model.Tags, language));
        Console.WriteLine($"{language} {figures}; {speed}");
    }

    /// <summary>Rounds of the parser's training: more for the smaller treebanks.</summary>
    public static string RoundsOf(string language) =>
        language switch
        {
            "ko" => "14",
            "fr" => "16",
            _ => "12",
        };

    /// <summary>The treebank a language learns from.</summary>
    public static string TreebankOf(string language) =>
        language switch
        {
            "en" => "en_ewt",
            "pt" => "pt_bosque",
            "ko" => "ko_gsd",
            "fr" => "fr_sequoia",
            _ => throw new ArgumentException($"No treebank of {language}.", nameof(language)),
        };

    private static byte[] Lines(IEnumerable<string> lines) =>
        Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));

    private static string[] Tags(IReadOnlyList<TreeDocument> documents, string language) =>
        [
            .. documents
                .SelectMany(d => d.Sentences)
                .SelectMany(s => s.Words)
                .CountBy(word => TagScheme.Of(language, word))
                .OrderByDescending(t => t.Value)
                .ThenBy(t => t.Key, StringComparer.Ordinal)
                .Select(t => t.Key),
        ];

    private static List<Example> Examples(
        IReadOnlyList<TreeDocument> documents,
        string[] tagNames,
        string language
    )
    {
        var numbers = tagNames.Index().ToDictionary(t => t.Item, t => (ushort)t.Index);
        return
        [
            .. documents
                .SelectMany(d => d.Sentences)
                .Select(sentence =>
                {
                    var forms = new WordForms();
                    foreach (var word in sentence.Words)
                    {
                        forms.Add(word.Form);
                    }

                    return new Example(
                        sentence,
                        forms,
                        [
                            .. sentence.Words.Select(word =>
                                numbers.GetValueOrDefault(
                                    TagScheme.Of(language, word),
                                    ushort.MaxValue
                                )
                            ),
                        ]
                    );
                }),
        ];
    }
}
