using System.Collections.Concurrent;
using Stemma.Language;

namespace Stemma.Actors;

/// <summary>
/// Where a name may begin and end inside a Korean eojeol: at its start or after a prefix (<c>주한</c>), before particles (<c>나토의</c>)
/// and before words that are written on to names (<c>나토사무총장</c>).
/// </summary>
internal sealed class HangulJoint
{
    private static readonly ConcurrentDictionary<string, HangulJoint> Known = new(
        StringComparer.Ordinal
    );

    private readonly HashSet<string> _particles;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _isParticle;
    private readonly string[] _suffixes;
    private readonly HashSet<string> _prefixes;

    private HangulJoint(string language)
    {
        var words = NameWords.Of(language);
        _particles = words.All("particle").ToHashSet(StringComparer.Ordinal);
        _isParticle = _particles.GetAlternateLookup<ReadOnlySpan<char>>();
        _suffixes =
        [
            .. words
                .All("suffix")
                .Concat(words.All("org-end").Where(end => end.Length > 1))
                .Concat(RoleWords.Of(language).Forms.Where(form => form.Length > 1))
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(form => form.Length)
                .ThenBy(form => form, StringComparer.Ordinal),
        ];
        _prefixes = words.All("prefix").ToHashSet(StringComparer.Ordinal);
    }

    public static HangulJoint Of(string language) =>
        Known.GetOrAdd(language, static tag => new HangulJoint(tag));

    public bool IsParticle(ReadOnlySpan<char> word) => _isParticle.Contains(word);

    public bool MayBegin(string text, int at)
    {
        if (at == 0 || !Script.IsHangul(text[at - 1]))
        {
            return true;
        }

        int start = at - 1;
        while (start > 0 && at - start < 3 && Script.IsHangul(text[start - 1]))
        {
            start--;
        }

        // Only a whole prefix between the eojeol's start and the name; or the end of another name, which the scan itself steps over.
        return (start == 0 || !Script.IsHangul(text[start - 1]))
            && _prefixes.Contains(text[start..at]);
    }

    public bool MayEnd(string text, int stop, int end, NameIndex index, int length)
    {
        int close = RunEnd(text, stop, end);
        if (close == stop || length >= 4)
        {
            return true;
        }

        var rest = text.AsSpan(stop, close - stop);
        if (_isParticle.Contains(rest))
        {
            return true;
        }

        foreach (var suffix in _suffixes)
        {
            if (rest.StartsWith(suffix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return rest.Length >= 2
            && Array.Exists(
                index.Beginning(rest[0], rest[1]),
                form => text.AsSpan(stop).StartsWith(form.Folded, StringComparison.Ordinal)
            );
    }

    /// <summary>The end of the run of Hangul at <paramref name="at"/>; names are short, so a run is looked at for 40 syllables at most.</summary>
    public static int RunEnd(string text, int at, int end)
    {
        int stop = Math.Min(end, at + 40);
        int close = at;
        while (close < stop && Script.IsHangul(text[close]))
        {
            close++;
        }

        return close;
    }
}
