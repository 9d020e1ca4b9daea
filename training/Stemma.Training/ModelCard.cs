using System.Globalization;

namespace Stemma.Training;

/// <summary>What stands beside a model: data, licence, features, command, scores, date.</summary>
internal static class ModelCard
{
    public static void WriteSyntax(
        string folder,
        string language,
        string treebank,
        int sentences,
        int words,
        int rounds,
        long bytes,
        string figures
    )
    {
        bool asks = treebank == "fr_sequoia";
        var licence = asks
            ? "LGPL-LR (Lesser General Public Licence for Linguistic Resources). The model is a file of its own: without it Stemma reads French by rules, without parts of speech and trees"
            : "CC BY-SA 4.0";
        Write(
            folder,
            $"syntax.{language}",
            $"""
            # syntax.{language}.bin

            Sentence ends, words, contractions, parts of speech, lemmas and dependency trees.

            | | |
            |---|---|
            | data | Universal Dependencies {treebank}, train part: {sentences} sentences, {words} words (see `data/treebanks/README.md` of the evaluation data folder) |
            | licence of the data, and so of this file | {licence} |
            | size | {bytes / 1e6:0.0} MB |
            | sentence ends | averaged perceptron over the tokens around a blank; what the rules say is a feature |
            | words | averaged perceptron over characters; contractions by the treebank's list, doubtful ones by their neighbours |
            | tagger | averaged perceptron, left to right: word, ends, beginnings, shape, neighbours, what the next words may be |
            | lemmas | the longest ending known for the tag |
            | parser | embeddings of form, lemma, tag, ends, beginnings and shape, made from the training text alone; three convolutions; an arc-hybrid transition parser with a dynamic oracle; tags are looked at again by the same network |
            | training | 1 thread, {rounds} rounds, seeds fixed: the same data give the same bytes |
            | command | `dotnet run -c Release --project training/Stemma.Training -- {language}` |
            | dev part, words given | {figures} |
            | dev part, raw text | `docs/quality.md` |
            | trained | {DateTime.UtcNow:yyyy-MM-dd} |
            """
        );
    }

    public static void WriteDictionary(string folder, string language, long bytes)
    {
        var (source, licence, command, notice) =
            language == "ja"
                ? (
                    "IPADIC 2.7.0, Debian `mecab-ipadic`, with its costs of words and neighbours; particles made of several words are left out, as UD Japanese writes them apart",
                    "BSD-3-Clause with the terms of ICOT Free Software; notice below",
                    "--ipadic DIR",
                    "\n" + File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "notice.ja.txt"))
                )
                : (
                    "the dictionary of jieba, npm `nodejieba` 3.5.8: words, counts, parts of speech; long common words and pairs of numeral and classifier are left out, as UD Chinese writes them apart",
                    "MIT, (c) 2013 Sun Junyi and contributors, (c) Yanyi Wu",
                    "--jieba FILE",
                    string.Empty
                );
        Write(
            folder,
            $"words.{language}",
            $"""
            # words.{language}.bin

            Words, parts of speech and lemmas by a dictionary: the cheapest way through the lattice. No treebank of the language allows
            training, so there is no parser: heads and relations stay unknown.

            | | |
            |---|---|
            | data | {source} |
            | licence | {licence} |
            | size | {bytes / 1e6:0.0} MB |
            | parts of speech | `training/Stemma.Training/kinds.{language}.tsv` |
            | command | `dotnet run -c Release --project training/Stemma.Training -- {language} {command}` |
            | dev part of UD {(
                language == "ja" ? "Japanese GSD" : "Chinese GSD (simplified)"
            )}, raw text | `docs/quality.md` |
            | made | {DateTime.UtcNow:yyyy-MM-dd} |
            {notice}
            """
        );
    }

    private static void Write(string folder, string name, string text) =>
        File.WriteAllText(
            Path.Combine(folder, name + ".md"),
            text.ReplaceLineEndings("\n").TrimEnd() + "\n"
        );
}
