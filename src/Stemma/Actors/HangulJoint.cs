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
    private readonly HashSet<string> _afterVowel;

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
        _afterVowel = words.All("after-vowel").ToHashSet(StringComparer.Ordinal);
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

    /// <summary>
    /// The end of a name that was taken to end at <paramref name="stop"/>: the subject particle 이 and the familiar 이 follow a final consonant only, so that
    /// one between a vowel and a particle that itself asks for a vowel (는, 가) is the name's last syllable.
    /// </summary>
    public int WithLastSyllable(string text, int stop, int end)
    {
        const char last = '이';
        int close = RunEnd(text, stop, end);
        return
            stop > 0
            && close - stop == 2
            && text[stop] == last
            && Script.IsHangul(text[stop - 1])
            && !HasFinal(text[stop - 1])
            && _afterVowel.Contains(text[(stop + 1)..close])
            ? stop + 1
            : stop;
    }

    /// <summary>Whether a syllable ends in a consonant: they stand in blocks of 28, the first of each without (Unicode Standard, section 3.12).</summary>
    private static bool HasFinal(char syllable) =>
        syllable is >= '\uAC00' and <= '\uD7A3' && (syllable - '\uAC00') % 28 != 0;

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
