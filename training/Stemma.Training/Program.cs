using System.Diagnostics;
using System.Globalization;
using System.Text;
using Stemma.Language.Parsing;
using Stemma.Training;

// Stemma.Training LANGUAGE... [--data DIR] [--out DIR] [--rounds N]: trains the models of these languages, writes them and their cards.
// --words: trains what cuts sentences and words anew, and leaves tagger and parser as they are.
// --trial: says how the models in --out do on the dev part, words given.
// ja takes --ipadic DIR (unpacked Debian mecab-ipadic), zh --jieba FILE (jieba.dict.utf8 of npm nodejieba): no treebank allows training.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var languages = args.TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal)).ToArray();
var data = Option(
    "--data",
    Environment.GetEnvironmentVariable("STEMMA_EVAL_DATA") ?? Path.Combine("..", "shared")
);
var output = Option("--out", "models");
foreach (var language in languages)
{
    if (language is "ja" or "zh")
    {
        var bytes =
            language == "ja"
                ? JapaneseDictionary.Build(Option("--ipadic", "ipadic"))
                : ChineseDictionary.Build(Option("--jieba", "jieba.dict.utf8"));
        bytes = ModelFile.Pack(bytes);
        File.WriteAllBytes(Path.Combine(output, $"words.{language}.bin"), bytes);
        ModelCard.WriteDictionary(output, language, bytes.Length);
        continue;
    }

    var treebanks = Path.Combine(data, "data", "treebanks");
    if (args.Contains("--trial"))
    {
        SyntaxTraining.Try(language, treebanks, output);
        continue;
    }

    if (args.Contains("--words"))
    {
        SegmentationTraining.Renew(language, treebanks, output);
        continue;
    }

    SyntaxTraining.Run(
        language,
        treebanks,
        output,
        int.Parse(Option("--rounds", SyntaxTraining.RoundsOf(language)))
    );
}

string Option(string name, string otherwise)
{
    int at = Array.IndexOf(args, name);
    return at >= 0 && at + 1 < args.Length ? args[at + 1] : otherwise;
}
