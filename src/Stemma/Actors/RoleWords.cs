using System.Collections.Concurrent;

namespace Stemma.Actors;

/// <summary>A title or description of a person.</summary>
/// <param name="Id">The role, the same word in every language.</param>
/// <param name="Class">Field of work: two roles of one field do not contradict each other.</param>
internal sealed record Role(string Id, string Class);

/// <summary>Titles and roles of one language (<c>Resources/roles.*.tsv</c>).</summary>
internal sealed class RoleWords
{
    private static readonly ConcurrentDictionary<string, RoleWords> Known = new(
        StringComparer.Ordinal
    );

    private readonly Dictionary<string, Role> _roles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Role>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private readonly HashSet<string> _firstWords = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _isFirst;

    private RoleWords(string language)
    {
        _isFirst = _firstWords.GetAlternateLookup<ReadOnlySpan<char>>();
        _lookup = _roles.GetAlternateLookup<ReadOnlySpan<char>>();
        var path = $"Actors/Resources/roles.{language}.tsv";
        if (!EmbeddedResource.Exists(path))
        {
            return;
        }

        foreach (var row in EmbeddedResource.Rows(path))
        {
            var form = FoldedText.Of(row[0]);
            int space = form.IndexOf(' ', StringComparison.Ordinal);
            _firstWords.Add(space < 0 ? form : form[..space]);
            _roles.TryAdd(form, new Role(row[1], row[2]));
            LongestWords = Math.Max(LongestWords, form.Count(c => c == ' ') + 1);
            LongestForm = Math.Max(LongestForm, form.Length);
        }
    }

    /// <summary>Words in the longest form.</summary>
    public int LongestWords { get; }

    /// <summary>Characters in the longest form.</summary>
    public int LongestForm { get; }

    public IEnumerable<string> Forms => _roles.Keys;

    public static RoleWords Of(string language) =>
        Known.GetOrAdd(language, static tag => new RoleWords(tag));

    /// <summary>Whether a form begins with this folded word.</summary>
    public bool Begin(ReadOnlySpan<char> word) => _isFirst.Contains(word);

    /// <summary>The role a folded form names.</summary>
    public Role? Find(ReadOnlySpan<char> folded) =>
        _lookup.TryGetValue(folded, out var role) ? role : null;
}
