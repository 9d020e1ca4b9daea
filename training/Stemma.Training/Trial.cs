using Stemma.Language.Parsing;

namespace Stemma.Training;

/// <summary>Figures on held-out sentences with the words given; what is published is measured from raw text by the quality bench.</summary>
internal static class Trial
{
    public static (string Figures, string Speed) Of(
        SyntaxModel model,
        IReadOnlyList<Example> examples
    )
    {
        var tagger = model.Tagger();
        var parser = model.Parser();
        int words = 0,
            first = 0,
            upos = 0,
            fine = 0,
            lemmas = 0,
            heads = 0,
            arcs = 0;
        var begun = Environment.CpuUsage.TotalTime;
        foreach (var example in examples)
        {
            int count = example.Forms.Count;
            var tags = new ushort[count];
            var rows = new int[count * TokenRows.Templates];
            tagger.Tag(example.Forms, tags);
            for (int i = 0; i < count; i++)
            {
                var lemma = model.Lemmas.Lemma(example.Forms.Form[i], tags[i]);
                SentenceReader.FindRows(
                    model,
                    example.Forms,
                    i,
                    tags[i],
                    SentenceReader.Stem(lemma),
                    rows.AsSpan(i * TokenRows.Templates)
                );
                first += model.Parts[tags[i]] == example.Sentence.Words[i].Upos ? 1 : 0;
            }

            parser.Begin(rows, count);
            parser.Tag(tags);
            var tree = parser.Parse();
            for (int i = 0; i < count; i++)
            {
                var word = example.Sentence.Words[i];
                var lemma = model.Lemmas.Lemma(example.Forms.Form[i], tags[i]);
                words++;
                upos += model.Parts[tags[i]] == word.Upos ? 1 : 0;
                fine += tags[i] == example.Tags[i] ? 1 : 0;
                lemmas += word.Lemma == "_" || lemma == word.Lemma ? 1 : 0;
            }

            for (int i = 0; i < count; i++)
            {
                var word = example.Sentence.Words[i];
                if (tree.Head[i + 1] - 1 == word.Head)
                {
                    heads++;
                    var label = model.Moves.Labels[tree.Label[i + 1] - 1];
                    arcs += label.Split(':')[0] == word.Deprel.Split(':')[0] ? 1 : 0;
                }
            }
        }

        double P(int part) => 100.0 * part / words;
        return (
            $"upos {P(upos):0.00} (first pass {P(first):0.00}), tags {P(fine):0.00}, lemmas {P(lemmas):0.00}, uas {P(heads):0.00}, las {P(arcs):0.00}",
            $"{words / (Environment.CpuUsage.TotalTime - begun).TotalSeconds / 1000:0}k words/s"
        );
    }
}
