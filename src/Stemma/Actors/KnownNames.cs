using Stemma.Language;

namespace Stemma.Actors;

/// <summary>
/// Finds again, in scripts that mark names by nothing, what the rules named once in the article: "박은철은" after "연구사 박은철".
/// </summary>
internal static class KnownNames
{
    /// <summary>Adds mentions of names of three or more characters wherever nothing is found yet.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="language">Its language.</param>
    /// <param name="settled">Mentions in text order, not overlapping.</param>
    public static List<Mention> Repeat(string text, string language, List<Mention> settled)
    {
        var names = new Dictionary<int, List<Mention>>();
        foreach (var mention in settled)
        {
            if (
                mention is { Form: null, Actor: null, Weight: >= 15, Length: >= 3 }
                && NameIndex.IsSolid(text[mention.Start])
            )
            {
                int key = (text[mention.Start] << 16) | text[mention.Start + 1];
                if (!names.TryGetValue(key, out var same))
                {
                    names[key] = same = [];
                }

                // A page of names that all begin alike is no article; so many are enough.
                if (
                    same.Count < 32
                    && !same.Exists(other =>
                        other.Length == mention.Length
                        && text.AsSpan(other.Start, other.Length)
                            .SequenceEqual(text.AsSpan(mention.Start, mention.Length))
                    )
                )
                {
                    same.Add(mention);
                }
            }
        }

        if (names.Count == 0)
        {
            return settled;
        }

        foreach (var same in names.Values)
        {
            same.Sort(static (left, right) => right.Length.CompareTo(left.Length));
        }

        var joint = HangulJoint.Of(language);
        var all = new List<Mention>(settled);
        int next = 0;
        int at = 0;
        while (at + 1 < text.Length)
        {
            while (next < settled.Count && settled[next].End <= at)
            {
                next++;
            }

            int free = next < settled.Count ? settled[next].Start : text.Length;
            if (free <= at)
            {
                at = settled[next].End;
                continue;
            }

            int length = 1;
            if (names.TryGetValue((text[at] << 16) | text[at + 1], out var candidates))
            {
                foreach (var name in candidates)
                {
                    if (Stands(text, at, name, free, joint))
                    {
                        length = name.Length;
                        all.Add(
                            new Mention
                            {
                                Start = at,
                                End = at + length,
                                Type = name.Type,
                                Weight = name.Weight,
                            }
                        );
                        break;
                    }
                }
            }

            at += length;
        }

        return Overlaps.Settle(all);
    }

    private static bool Stands(string text, int at, Mention name, int free, HangulJoint joint)
    {
        int stop = at + name.Length;
        if (
            stop > free
            || !text.AsSpan(at, name.Length).SequenceEqual(text.AsSpan(name.Start, name.Length))
        )
        {
            return false;
        }

        if (!Script.IsHangul(text[at]))
        {
            return true;
        }

        int close = HangulJoint.RunEnd(text, stop, text.Length);
        return (at == 0 || !Script.IsHangul(text[at - 1]))
            && (
                close == stop
                || joint.IsParticle(text.AsSpan(stop, close - stop))
                || name.Length >= 4
            );
    }
}
