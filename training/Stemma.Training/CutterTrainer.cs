using System.Collections.Immutable;
using Stemma.Language;
using Stemma.Language.Parsing;

namespace Stemma.Training;

/// <summary>Learns where <see cref="WordCutter"/> cuts.</summary>
internal static class CutterTrainer
{
    private const int Rounds = 8;

    public static TrainedScorer Train(IReadOnlyList<TreeDocument> documents, string language)
    {
        var scorer = new TrainedScorer(2);
        var cutter = new WordCutter(scorer);
        var examples = documents
            .SelectMany(document =>
                document.Sentences.Select(sentence =>
                    (
                        document.Text,
                        sentence.Span,
                        Bounds: Bounds(document.Text, sentence),
                        Rules: Rules(document.Text, sentence.Span, language)
                    )
                )
            )
            .ToList();
        var shuffle = new Chance(1);
        var scores = new int[2];
        for (int round = 0; round < Rounds; round++)
        {
            shuffle.Mix(examples);
            foreach (var (text, span, bounds, rules) in examples)
            {
                int start = span.Start;
                var chunk = default(TextSpan);
                for (int at = span.Start; at < span.End; at++)
                {
                    if (char.IsWhiteSpace(text[at]))
                    {
                        continue;
                    }

                    if (at >= chunk.End)
                    {
                        int end = at;
                        while (end < span.End && !char.IsWhiteSpace(text[end]))
                        {
                            end++;
                        }

                        chunk = new TextSpan(at, end);
                        start = at;
                        continue;
                    }

                    bool gold = bounds.Contains(at);
                    if (WordCutter.IsPlace(text, chunk, at))
                    {
                        Array.Clear(scores);
                        var features = cutter.Collect(
                            text,
                            chunk,
                            at,
                            start,
                            chunk.End == span.End,
                            rules.Contains(at)
                        );
                        scorer.Add(features, scores);
                        scorer.Tick();
                        if ((scores[1] > scores[0]) != gold)
                        {
                            scorer.Update(features, gold ? 1 : 0, 1);
                            scorer.Update(features, gold ? 0 : 1, -1);
                        }
                    }

                    start = gold ? at : start;
                }
            }
        }

        return scorer;
    }

    /// <summary>Where a piece or a word that stands in the text as it is begins.</summary>
    private static HashSet<int> Bounds(string text, TreeSentence sentence)
    {
        var bounds = new HashSet<int>();
        foreach (var group in sentence.Words.GroupBy(word => word.Piece))
        {
            var piece = sentence.Pieces[group.Key];
            bounds.Add(piece.Start);
            var parts = group.Select(word => word.Form).ToList();
            if (parts.Count > 1 && string.Concat(parts) == piece.Of(text))
            {
                int at = piece.Start;
                foreach (var part in parts)
                {
                    bounds.Add(at);
                    at += part.Length;
                }
            }
        }

        return bounds;
    }

    private static HashSet<int> Rules(string text, TextSpan span, string language)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        Tokenizer.Tokenize(text, span, WritingRules.For(language), tokens);
        return [.. tokens.Select(token => token.Span.End)];
    }
}
