using Stemma.Ledger.Assertions;

namespace Stemma.Ledger.Claims;

/// <summary>The actors on whose word a claim rests.</summary>
internal static class VoiceFinder
{
    /// <summary>
    /// Voices in ordinal order. An unnamed source is a voice of its own, but within one origin only once: copies of a
    /// text quote the same unnamed person.
    /// </summary>
    /// <param name="run">The run.</param>
    /// <param name="draft">The claim.</param>
    /// <param name="groups">Its origins: articles that go back to one.</param>
    public static IEnumerable<string> Of(
        RunProfile run,
        ClaimDraft draft,
        IEnumerable<IReadOnlyCollection<ArticleId>> groups
    )
    {
        var voices = new SortedSet<string>(StringComparer.Ordinal);
        if (draft.Speaker is { } speaker)
        {
            voices.Add(speaker);
        }

        foreach (var group in groups)
        {
            var (named, unnamed) = (false, default(string));
            foreach (var witness in draft.Witnesses)
            {
                var id = run.Articles[witness.Article].Id;
                if (!group.Contains(id))
                {
                    continue;
                }

                foreach (var statement in run.Statements(witness.Article))
                {
                    if (
                        statement.Source is not { } source
                        || !Covers(statement.Content, witness.Span)
                    )
                    {
                        continue;
                    }

                    if (source.Actor is { } actor)
                    {
                        voices.Add(actor);
                        named = true;
                    }
                    else if (source.Spans.Length > 0)
                    {
                        unnamed ??= $"unnamed:{id}:{statement.Id}";
                    }
                }
            }

            if (!named && unnamed is not null && draft.Speaker is null)
            {
                voices.Add(unnamed);
            }
        }

        return voices;
    }

    /// <summary>Whether what was said makes up half of the span, or holds it.</summary>
    private static bool Covers(IEnumerable<TextSpan> content, TextSpan span) =>
        content.Sum(piece =>
            Math.Max(0, Math.Min(piece.End, span.End) - Math.Max(piece.Start, span.Start))
        ) * 2
        >= span.Length;
}
