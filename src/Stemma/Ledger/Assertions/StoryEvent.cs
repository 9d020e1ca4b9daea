namespace Stemma.Ledger.Assertions;

/// <summary>
/// Finds, in the articles of a story that report independently, the sentence that tells the event the story is about. Being
/// of one story is evidence that they tell it, so less is asked of the words than elsewhere.
/// </summary>
internal static class StoryEvent
{
    // Midway between what unrelated sentences of one story reach (0.2) and what is asked of others (0.42).
    private const double Threshold = 0.24;

    /// <summary>
    /// Adds, for each story, the sentences of the other articles that tell its main assertion: the one that most articles carry
    /// in headline or lead.
    /// </summary>
    public static List<List<int>> Join(
        RunProfile run,
        List<List<int>> assertions,
        IReadOnlyList<IReadOnlyList<int>> stories,
        IReadOnlyList<int> storyOf
    )
    {
        var main = new Dictionary<int, (int Assertion, int Leads)>();
        var size = new int[run.Sentences.Count];
        for (var i = 0; i < assertions.Count; i++)
        {
            var articles = assertions[i]
                .Select(sentence => run.Sentences[sentence].Article)
                .Distinct()
                .Count();
            assertions[i].ForEach(sentence => size[sentence] = articles);
            var leads = assertions[i]
                .Where(sentence => IsTelling(run, sentence) && run.Sentences[sentence].IsLead)
                .Select(sentence => run.Sentences[sentence].Article)
                .Distinct()
                .GroupBy(article => storyOf[article]);
            foreach (var story in leads)
            {
                if (!main.TryGetValue(story.Key, out var best) || story.Count() > best.Leads)
                {
                    main[story.Key] = (i, story.Count());
                }
            }
        }

        var moved = new Dictionary<int, int>();
        foreach (var (story, (assertion, leads)) in main.OrderBy(pair => pair.Key))
        {
            if (leads < 2 && stories[story].Count > 2)
            {
                continue;
            }

            var carried = assertions[assertion]
                .Select(sentence => run.Sentences[sentence].Article)
                .ToHashSet();
            foreach (var article in stories[story].Where(article => !carried.Contains(article)))
            {
                var best = run.SentencesOf(article)
                    .Where(sentence => IsTelling(run, sentence) && size[sentence] == 1)
                    .Select(sentence =>
                        (
                            sentence,
                            Likeness: assertions[assertion]
                                .Max(other => run.Likeness(sentence, other))
                        )
                    )
                    .OrderByDescending(pair => pair.Likeness)
                    .ThenBy(pair => pair.sentence)
                    .FirstOrDefault((sentence: -1, Likeness: 0));
                if (best.Likeness >= Threshold)
                {
                    moved[best.sentence] = assertion;
                }
            }
        }

        return
        [
            .. assertions
                .Select(
                    (assertion, i) =>
                        assertion
                            .Where(sentence => !moved.ContainsKey(sentence))
                            .Concat(moved.Where(pair => pair.Value == i).Select(pair => pair.Key))
                            .Order()
                            .ToList()
                )
                .Where(assertion => assertion.Count > 0),
        ];
    }

    private static bool IsTelling(RunProfile run, int sentence) =>
        run.Sentences[sentence]
            is { Sentence.Role: not (PartRole.Note or PartRole.Caption) } profile
        && profile.Words.Length > AssertionWeaver.FewestTerms;
}
