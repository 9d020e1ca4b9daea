namespace Stemma.Training.Attribution;

/// <summary>What stands beside a model of roles: data, licence, features, command, date.</summary>
internal static class RoleCard
{
    /// <summary>Writes the card of a model file.</summary>
    public static void Write(string file, string set, int texts, int relations)
    {
        var name = Path.GetFileName(file);
        var text = $"""
            # {name}

            Which words tie words to a source, and which words are source, cue and content beside each. Read by `src/Stemma/Attribution/Roles`.

            | | |
            |---|---|
            | data | PolNeAR (Newell, Margolin, Ruths, LREC 2018), `data/{set}` of the evaluation data folder: {texts} texts, {relations} relations, the first annotator of each text. No text is in the file: features are hashes |
            | licence of the data | none stated; named by the project's plan as usable for weights |
            | size | {new FileInfo(file).Length / 1e6:0.00} MB |
            | cues | logistic regression: lemma, form, part of speech, relation, what hangs on the word and what it hangs on, neighbours, quotation marks, the rules' verdict |
            | roles | a conditional random field over the words of a stretch, one chain for each cue: the way through the tree from the cue, side and distance, quotation and other marks, neighbours, the roles by the rules |
            | training | AdaGrad with an L1 penalty, one example at a time, order fixed: the same data and the same `syntax` model give the same bytes |
            | command | `dotnet run -c Release --project training/Stemma.Training.Attribution -- train DATA/{set} models/{name}` |
            | figures | measure `attribution` in `docs/quality.md` |
            | trained | {DateTime.UtcNow:yyyy-MM-dd} |
            """;
        File.WriteAllText(
            Path.ChangeExtension(file, ".md"),
            text.ReplaceLineEndings("\n").TrimEnd() + "\n"
        );
    }
}
