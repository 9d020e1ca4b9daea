using Stemma.Language;

namespace Stemma.Actors;

/// <summary>Whether two names of people can be one person's, and why.</summary>
internal static class NameMatch
{
    /// <summary>What a name is looked up by: its words' skeletons, and the pinyin of Chinese characters.</summary>
    public static IEnumerable<string> Keys(ActorProfile profile)
    {
        foreach (var word in profile.Words)
        {
            var bones = Skeleton.Of(word);
            if (bones.Length >= 2)
            {
                yield return "b:" + bones;
            }
        }

        // Roles bring together what spelling cannot: readings of Japanese names, clipped transliterations.
        foreach (var role in profile.Roles)
        {
            yield return "r:" + role;
        }

        if (profile.Name.All(Script.IsHan))
        {
            yield return "h:" + HanLatin.PinyinKey(profile.Name);
        }
    }

    /// <summary>Why the two are one person; null where they are not, or it cannot be told.</summary>
    /// <param name="left">One profile.</param>
    /// <param name="right">The other.</param>
    /// <param name="leftRoles">All roles of those already joined with the first.</param>
    /// <param name="rightRoles">All roles of those already joined with the second.</param>
    public static string? Reason(
        ActorProfile left,
        ActorProfile right,
        IReadOnlyCollection<string> leftRoles,
        IReadOnlyCollection<string> rightRoles
    )
    {
        if (left.Type != NameType.Person || right.Type != NameType.Person)
        {
            return null;
        }

        bool described = RoleClasses.Agree(leftRoles, rightRoles);
        bool alike = leftRoles.Any(role => rightRoles.Contains(role, StringComparer.Ordinal));
        if (left.Solid && right.Solid)
        {
            return Solid(left, right, described, alike);
        }

        if (left.Solid != right.Solid)
        {
            var (solid, latin) = left.Solid ? (left, right) : (right, left);
            if (!described)
            {
                return null;
            }

            if (Romanisation.Possible(solid.Name, latin.Name))
            {
                return $"{latin.Name} can be {solid.Name} syllable by syllable, and both are described alike";
            }

            return solid.Words.Length >= 2 && latin.Words.Length >= 2 && Sounds(solid, latin, alike)
                ? $"{solid.Name} has the consonants of {latin.Name}, and both are described alike"
                : null;
        }

        return Spelling(left, right, described);
    }

    private static string? Solid(ActorProfile left, ActorProfile right, bool described, bool alike)
    {
        bool han =
            left.Name.Length >= 3
            && left.Name.Length == right.Name.Length
            && left.Name.All(Script.IsHan)
            && right.Name.All(Script.IsHan);
        if (
            han
            && described
            && string.Equals(
                HanLatin.PinyinKey(left.Name),
                HanLatin.PinyinKey(right.Name),
                StringComparison.Ordinal
            )
        )
        {
            return $"{left.Name} and {right.Name} are the same characters in other forms, and both are described alike";
        }

        return
            described
            && left.Words.Length >= 2
            && right.Words.Length >= 2
            && Sounds(left, right, alike)
            ? $"{left.Name} and {right.Name} sound alike, and both are described alike"
            : null;
    }

    /// <summary>The same words in another order; or all but one the same and that one nearly.</summary>
    private static string? Spelling(ActorProfile left, ActorProfile right, bool described)
    {
        if (left.Words.Length < 2 || right.Words.Length < 2)
        {
            return null;
        }

        var one = left.Words.Order(StringComparer.Ordinal).ToArray();
        var other = right.Words.Order(StringComparer.Ordinal).ToArray();
        if (one.SequenceEqual(other, StringComparer.Ordinal))
        {
            return "the same words in another order";
        }

        // Korean names: Kim Tong Myong, Kim Dong-myeong.
        if (
            described
            && string.Equals(left.Words[0], right.Words[0], StringComparison.Ordinal)
            && left.Bones.Length >= 4
        )
        {
            var givenLeft = Skeleton.Of(string.Concat(left.Words[1..]));
            var givenRight = Skeleton.Of(string.Concat(right.Words[1..]));
            if (
                givenLeft.Length >= 3
                && string.Equals(givenLeft, givenRight, StringComparison.Ordinal)
            )
            {
                return "another romanisation of the same name, and both are described alike";
            }
        }

        if (!described || left.Words.Length != right.Words.Length)
        {
            return null;
        }

        int same = left
            .Words.Zip(right.Words)
            .Count(pair => string.Equals(pair.First, pair.Second, StringComparison.Ordinal));
        if (same != left.Words.Length - 1)
        {
            return null;
        }

        var (first, second) = left
            .Words.Zip(right.Words)
            .First(pair => !string.Equals(pair.First, pair.Second, StringComparison.Ordinal));

        // One letter in five may differ: a slip or another transliteration, not another name.
        int limit = Math.Max(1, Math.Min(first.Length, second.Length) / 5);
        return
            first.Length >= 4
            && second.Length >= 4
            && first[0] == second[0]
            && Skeleton.Distance(first, second, limit) <= limit
            ? $"{first} and {second} differ by a letter or two, the rest of the name and the description agree"
            : null;
    }

    /// <summary>Whether two names, at least one transliterated, have nearly the same consonants in the same order, word by word.</summary>
    private static bool Sounds(ActorProfile left, ActorProfile right, bool alike)
    {
        var one = Skeleton.Of(string.Concat(left.Words));
        var other = Skeleton.Of(string.Concat(right.Words));
        int length = Math.Min(one.Length, other.Length);

        // Five consonants at the least; one in four may be lost or changed on the way through a syllabary, one in three where the
        // first word agrees in full and the very same role is named.
        int limit =
            alike
            && string.Equals(
                Skeleton.Of(left.Words[0]),
                Skeleton.Of(right.Words[0]),
                StringComparison.Ordinal
            )
                ? length / 3
                : length / 4;
        return length >= 5 && Skeleton.Distance(one, other, limit) <= limit;
    }
}
