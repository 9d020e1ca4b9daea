using Stemma.Language.Parsing;

namespace Stemma.Training;

/// <summary>Lists contractions and learns to tell the doubtful ones.</summary>
internal static class ContractionTrainer
{
    private const int Rounds = 10;

    public static (string[] Lines, TrainedScorer Scorer) Train(
        IReadOnlyList<TreeDocument> documents,
        string language
    )
    {
        var several = new SortedDictionary<string, SortedDictionary<string, int>>(
            StringComparer.Ordinal
        );
        var single = new Dictionary<string, int>(StringComparer.Ordinal);
        var endings = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var against = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            foreach (var (form, parts) in document.Sentences.SelectMany(s => Pieces(document, s)))
            {
                if (parts.Length == 1)
                {
                    single[form] = single.GetValueOrDefault(form) + 1;
                    if (EndingOf(form) is { } own)
                    {
                        against[own] = against.GetValueOrDefault(own) + 1;
                    }

                    continue;
                }

                if (form.Contains('\'', StringComparison.Ordinal) && string.Concat(parts) == form)
                {
                    continue;
                }

                var ways = several.TryGetValue(form, out var known) ? known : several[form] = [];
                var way = string.Join(' ', parts);
                ways[way] = ways.GetValueOrDefault(way) + 1;
                if (
                    parts.Length == 2
                    && EndingOf(form) is { } ending
                    && ending == "-" + parts[1]
                    && form == parts[0] + ending
                )
                {
                    endings[ending] = endings.GetValueOrDefault(ending) + 1;
                }
            }
        }

        var lines = endings
            .Where(e => e.Value >= 2 && e.Value > against.GetValueOrDefault(e.Key))
            .Select(e => $"~{e.Key}\t{e.Key[1..]}\t!")
            .ToList();
        var clear = lines
            .Select(line => line.Split('\t')[0][1..])
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (form, ways) in several)
        {
            int often = ways.Values.Sum();
            int alone = single.GetValueOrDefault(form);
            if (alone > often * 20 || (EndingOf(form) is { } ending && clear.Contains(ending)))
            {
                continue;
            }

            // A typing error of one writer is no rule of the language.
            if (often == 1 && alone == 0 && form.All(char.IsLetter) && form.Length > 5)
            {
                continue;
            }

            var way = ways.MaxBy(w => w.Value).Key;
            lines.Add($"{form}\t{way}\t{(alone > 0 ? "?" : "!")}");
        }

        var listed = several.Keys.Concat(single.Keys).ToHashSet(StringComparer.Ordinal);
        lines.AddRange(Grammar(language).Where(row => !listed.Contains(row.Split('\t')[0])));
        return ([.. lines], Doubtful(documents, lines));
    }

    private static TrainedScorer Doubtful(
        IReadOnlyList<TreeDocument> documents,
        IReadOnlyList<string> lines
    )
    {
        var scorer = new TrainedScorer(2);
        var features = new uint[Contractions.FeatureCount];
        var doubtful = lines
            .Where(line => line.EndsWith('?'))
            .Select(line => line.Split('\t')[0])
            .ToHashSet(StringComparer.Ordinal);
        var scores = new int[2];
        for (int round = 0; round < Rounds; round++)
        {
            foreach (var document in documents)
            {
                foreach (var sentence in document.Sentences)
                {
                    var counts = sentence.Words.CountBy(word => word.Piece).ToDictionary();
                    for (int i = 0; i < sentence.Pieces.Count; i++)
                    {
                        if (!doubtful.Contains(Lower(sentence.Pieces[i].Of(document.Text))))
                        {
                            continue;
                        }

                        int gold = counts[i] > 1 ? 1 : 0;
                        Array.Clear(scores);
                        Contractions.Collect(document.Text, sentence.Pieces, i, features);
                        scorer.Add(features, scores);
                        scorer.Tick();
                        if ((scores[1] > scores[0]) != (gold == 1))
                        {
                            scorer.Update(features, gold, 1);
                            scorer.Update(features, 1 - gold, -1);
                        }
                    }
                }
            }
        }

        return scorer;
    }

    private static IEnumerable<(string Form, string[] Parts)> Pieces(
        TreeDocument document,
        TreeSentence sentence
    ) =>
        sentence
            .Words.GroupBy(word => word.Piece)
            .Select(group =>
                (
                    Lower(sentence.Pieces[group.Key].Of(document.Text)),
                    group.Select(word => Lower(word.Form)).ToArray()
                )
            );

    /// <summary>Contractions of the language's grammar: contractions.LANGUAGE.tsv, where there is one.</summary>
    private static IEnumerable<string> Grammar(string language)
    {
        var path = Path.Combine(AppContext.BaseDirectory, $"contractions.{language}.tsv");
        return File.Exists(path)
            ? File.ReadLines(path).Where(line => line[0] != '#').Select(line => line + "\t!")
            : [];
    }

    private static string? EndingOf(string form)
    {
        int dash = form.LastIndexOf('-');
        return dash > 0 && dash < form.Length - 1 ? form[dash..] : null;
    }

    private static string Lower(string form)
    {
        var lower = new char[form.Length];
        Contractions.Lower(form, lower);
        return new string(lower);
    }
}
