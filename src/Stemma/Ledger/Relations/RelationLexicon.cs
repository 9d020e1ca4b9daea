using System.Collections.Concurrent;

namespace Stemma.Ledger.Relations;

/// <summary>The words of one language that state relations; data in <c>Ledger/Resources/relations.LANGUAGE.tsv</c>.</summary>
internal sealed class RelationLexicon
{
    private const string Prefix = "Ledger/Resources/relations.";

    private static readonly ConcurrentDictionary<string, RelationLexicon?> Known = new(
        StringComparer.Ordinal
    );

    private readonly List<(string Form, string Kind, string Frame)> entries = [];

    private RelationLexicon(string path)
    {
        foreach (var row in EmbeddedResource.Rows(path))
        {
            entries.AddRange(row[2].Split('|').Select(form => (form, row[0], row[1])));
        }

        // Of two forms at one place the longer is meant: "partnership", not "partner".
        entries.Sort(
            (x, y) =>
                x.Form.Length != y.Form.Length
                    ? y.Form.Length.CompareTo(x.Form.Length)
                    : string.CompareOrdinal(x.Form + x.Frame, y.Form + y.Frame)
        );
    }

    /// <summary>The lexicon of a language, or null where there is none.</summary>
    public static RelationLexicon? Of(string language) =>
        Known.GetOrAdd(
            language.Split('-')[0],
            static name =>
                EmbeddedResource.Exists(Prefix + name + ".tsv")
                    ? new RelationLexicon(Prefix + name + ".tsv")
                    : null
        );

    /// <summary>The words of a stretch that state relations, by place.</summary>
    public List<RelationCue> Cues(string text, TextSpan within)
    {
        var found = new List<RelationCue>();
        foreach (var (form, kind, frame) in entries)
        {
            if (frame is not ("of" or "one" or "pair"))
            {
                continue;
            }

            foreach (var span in Places(text, within, form))
            {
                if (!found.Exists(cue => cue.Span.Overlaps(span)))
                {
                    found.Add(new RelationCue(kind, frame is "of" or "one", frame == "one", span));
                }
            }
        }

        found.Sort((x, y) => x.Span.CompareTo(y.Span));
        return found;
    }

    /// <summary>Whether a stretch holds a word of a frame.</summary>
    public bool Has(string frame, string text, TextSpan within) =>
        entries.Exists(entry =>
            string.Equals(entry.Frame, frame, StringComparison.Ordinal)
            && Places(text, within, entry.Form).Any()
        );

    private static IEnumerable<TextSpan> Places(string text, TextSpan within, string form)
    {
        var at = within.Start;
        while (at + form.Length <= within.End)
        {
            at = text.IndexOf(form, at, within.End - at, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                yield break;
            }

            var span = new TextSpan(at, at + form.Length);
            if (IsWhole(text, span))
            {
                yield return span;
            }

            at++;
        }
    }

    private static bool IsWhole(string text, TextSpan span) =>
        (
            TermFolding.IsSyllabic(text[span.Start])
            || span.Start == 0
            || !char.IsLetter(text[span.Start - 1])
            || TermFolding.IsSyllabic(text[span.Start - 1])
        )
        && (
            TermFolding.IsSyllabic(text[span.End - 1])
            || span.End == text.Length
            || !char.IsLetter(text[span.End])
            || TermFolding.IsSyllabic(text[span.End])
        );
}
