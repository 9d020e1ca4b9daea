using System.Collections.Immutable;
using Stemma.Language;
using Stemma.Language.Parsing;

namespace Stemma.Training;

/// <summary>Learns where sentences end in running text.</summary>
internal static class SentenceEndTrainer
{
    private const int Rounds = 10;

    public static TrainedScorer Train(IReadOnlyList<TreeDocument> documents, string language)
    {
        var scorer = new TrainedScorer(2);
        var ends = new SentenceEnds(scorer, 0);
        var scores = new int[2];
        var texts = documents.Select(document => Cut(document, language)).ToList();
        var shuffle = new Chance(4);
        for (int round = 0; round < Rounds; round++)
        {
            shuffle.Mix(texts);
            foreach (var (text, tokens, rules, gold) in texts)
            {
                int begin = 0;
                for (int next = 1; next < tokens.Length; next++)
                {
                    bool truth = gold.Contains(tokens[next].Span.Start);
                    if (SentenceEnds.IsOpen(text, tokens, next))
                    {
                        Array.Clear(scores);
                        var features = ends.Collect(
                            text,
                            tokens,
                            begin,
                            next,
                            rules.Contains(tokens[next].Span.Start)
                        );
                        scorer.Add(features, scores);
                        scorer.Tick();
                        if ((scores[1] > scores[0]) != truth)
                        {
                            scorer.Update(features, truth ? 1 : 0, 1);
                            scorer.Update(features, truth ? 0 : 1, -1);
                        }
                    }

                    begin = truth ? next : begin;
                }
            }
        }

        return scorer;
    }

    private static (string Text, Token[] Tokens, HashSet<int> Rules, HashSet<int> Gold) Cut(
        TreeDocument document,
        string language
    )
    {
        var layer = SyntaxAnalyser.Cut(document.Text, language);
        return (
            document.Text,
            [.. layer.Tokens],
            [.. layer.Sentences.Select(s => s.Span.Start)],
            [.. document.Sentences.Select(s => s.Span.Start)]
        );
    }
}
