using System.Collections.Concurrent;
using Stemma.Language;

namespace Stemma.Actors;

/// <summary>
/// States named by one character, as East Asian headlines do: alone (<c>北, …</c>) or strung (<c>日米豪印</c>, <c>한미일</c>).
/// </summary>
internal sealed class StateSigns
{
    private static readonly ConcurrentDictionary<string, StateSigns> Known = new(
        StringComparer.Ordinal
    );

    private readonly Dictionary<char, string> _signs = [];
    private readonly HashSet<char> _alone = [];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _strings;
    private readonly int _longest;

    private StateSigns(string language)
    {
        var strings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in EmbeddedResource.Rows("Actors/Resources/state-signs.tsv"))
        {
            if (!string.Equals(row[0], language, StringComparison.Ordinal))
            {
                continue;
            }

            if (row[3] is "strings")
            {
                strings.UnionWith(row[1].Split(' '));
            }
            else
            {
                _signs[row[1][0]] = row[2];
                if (row[3] is "alone")
                {
                    _alone.Add(row[1][0]);
                }
            }
        }

        _strings = strings.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = strings.Select(word => word.Length).DefaultIfEmpty(0).Max();
    }

    public static StateSigns Of(string language) =>
        Known.GetOrAdd(language, static tag => new StateSigns(tag));

    /// <summary>Adds the signs between two places.</summary>
    public void Find(string text, int start, int end, HangulJoint joint, List<Mention> found)
    {
        if (_signs.Count == 0)
        {
            return;
        }

        int at = start;
        while (at < end)
        {
            // "21日朝" is a morning.
            bool dated = at > 0 && char.IsDigit(text[at - 1]);
            int length = !dated && _signs.ContainsKey(text[at]) ? Strung(text, at, end, joint) : 0;
            for (int sign = 0; sign < length; sign++)
            {
                found.Add(
                    new Mention
                    {
                        Start = at + sign,
                        End = at + sign + 1,
                        Type = NameType.Place,
                        Actor = _signs[text[at + sign]],
                        Weight = 20,
                    }
                );
            }

            at += Math.Max(1, length);
        }
    }

    private int Strung(string text, int at, int end, HangulJoint joint)
    {
        bool hangul = Script.IsHangul(text[at]);
        for (int length = Math.Min(_longest, end - at); length >= 2; length--)
        {
            if (!_strings.Contains(text.AsSpan(at, length)))
            {
                continue;
            }

            int close = hangul ? HangulJoint.RunEnd(text, at + length, end) : at + length;
            bool whole =
                !hangul
                || (
                    (at == 0 || !Script.IsHangul(text[at - 1]))
                    && (
                        close == at + length
                        || joint.IsParticle(text.AsSpan(at + length, close - at - length))
                    )
                );
            if (whole)
            {
                return length;
            }
        }

        bool alone =
            _alone.Contains(text[at])
            && (at == 0 || !char.IsLetter(text[at - 1]))
            && (at + 1 == end || !Script.IsHan(text[at + 1]));
        return alone ? 1 : 0;
    }
}
