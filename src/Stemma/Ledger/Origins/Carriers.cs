using Stemma.Actors;
using Stemma.Attribution;
using Stemma.Ledger.Assertions;

namespace Stemma.Ledger.Origins;

/// <summary>
/// Through whose hands words came, as the articles themselves say: an agency credited for the whole text, and carriers named
/// in the sentence ("told Lusa", "Yonhap, citing KCNA").
/// </summary>
internal sealed class Carriers
{
    private readonly RunProfile run;
    private readonly Dictionary<string, string> actorOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> newsrooms = new(StringComparer.Ordinal);

    /// <summary>Learns from a run's names and credits which printed names are one newsroom.</summary>
    public Carriers(RunProfile run)
    {
        this.run = run;
        var counts = new SortedDictionary<(string Folded, string Actor), int>();
        foreach (var article in run.Articles)
        {
            foreach (var name in article.TryLayer<NameLayer>()?.Names ?? [])
            {
                if (name is { Actor: { } actor, Kind: MentionKind.Proper })
                {
                    var key = (TextFolding.Fold(article.Words(name.Span)), actor);
                    counts[key] = counts.GetValueOrDefault(key) + 1;
                }
            }
        }

        var best = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var ((folded, actor), count) in counts)
        {
            if (count > best.GetValueOrDefault(folded))
            {
                best[folded] = count;
                actorOf[folded] = actor;
            }
        }

        foreach (var article in run.Articles)
        {
            foreach (var credit in new[] { article.Agency, article.Outlet })
            {
                if (credit is not null)
                {
                    newsrooms.Add(Key(credit));
                }
            }
        }
    }

    /// <summary>The newsroom an article is of, or null where it does not say.</summary>
    public string? Outlet(int article) =>
        run.Articles[article].Outlet is { } outlet ? Key(outlet) : null;

    /// <summary>The newsroom an article credits for its text, or null.</summary>
    public string? Agency(int article) =>
        run.Articles[article].Agency is { } agency ? Key(agency) : null;

    /// <summary>
    /// The newsrooms a stretch of an article says its words came through, in ordinal order, its own left out: carriers and
    /// addressees of the statements in it, and newsrooms named beside them.
    /// </summary>
    public SortedSet<string> Named(int article, TextSpan span)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        AddNames(article, span, found);
        foreach (var statement in run.Statements(article))
        {
            if (!statement.Content.Any(piece => piece.Overlaps(span)))
            {
                continue;
            }

            found.UnionWith(statement.Via.Select(Key));
            if (Newsroom(statement.Addressee) is { } told)
            {
                found.Add(told);
            }

            foreach (var piece in statement.Cue.Concat(statement.Source?.Spans ?? []))
            {
                if (run.SentenceAt(article, piece.Start) is >= 0 and var sentence)
                {
                    AddNames(article, run.Sentences[sentence].Sentence.Span, found);
                }
            }
        }

        if (Outlet(article) is { } own)
        {
            found.Remove(own);
        }

        return found;
    }

    /// <summary>Whether a stretch of an article says that its own newsroom heard or saw it.</summary>
    public bool HeardItself(int article, TextSpan span)
    {
        var own = Outlet(article);
        return own is not null
            && run.Statements(article)
                .Any(statement =>
                    statement.Content.Any(piece => piece.Overlaps(span))
                    && (
                        Newsroom(statement.Addressee) == own
                        || statement.Via.Any(carrier => Key(carrier) == own)
                    )
                );
    }

    /// <summary>The newsroom a printed label names, or null where it names none known.</summary>
    public string? Known(string printed) => Newsroom(printed);

    /// <summary>Whether an article shows that its own newsroom made it: by an author's name, or by crediting itself.</summary>
    public bool SignsItself(int article) =>
        Outlet(article) is { } outlet && Agency(article) is { } agency
            ? outlet == agency
            : run.Articles[article].Authors.Length > 0;

    private string? Newsroom(string? printedOrActor)
    {
        if (printedOrActor is null)
        {
            return null;
        }

        var key = Key(printedOrActor);
        return
            newsrooms.Contains(key)
            || ActorCatalogue.Shared.Find(key) is { Class: "news-agency" or "outlet" }
            ? key
            : null;
    }

    private void AddNames(int article, TextSpan span, SortedSet<string> found)
    {
        var names = run.Articles[article].TryLayer<NameLayer>()?.Names ?? [];
        var (low, high) = (0, names.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = names[middle].Span.End <= span.Start ? (middle + 1, high) : (low, middle);
        }

        for (; low < names.Length && names[low].Span.Start < span.End; low++)
        {
            if (Newsroom(names[low].Actor) is { } newsroom)
            {
                found.Add(newsroom);
            }
        }
    }

    /// <summary>One key for a newsroom, whether given as an actor id or as printed.</summary>
    private string Key(string printedOrActor)
    {
        var folded = TextFolding.Fold(printedOrActor).Trim();
        return actorOf.GetValueOrDefault(folded, folded);
    }
}
