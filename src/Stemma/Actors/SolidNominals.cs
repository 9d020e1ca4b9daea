using Stemma.Language;

namespace Stemma.Actors;

/// <summary>
/// Offices behind a state or organisation in Korean, Chinese and Japanese ("나토사무총장", "ロシアの大統領", "法国总统"), and capitals as
/// the topic of a Korean sentence ("평양은").
/// </summary>
internal static class SolidNominals
{
    /// <summary>Adds the nominal mentions between two places.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="names">All names of the article, in text order.</param>
    /// <param name="people">Whom descriptions may stand for.</param>
    /// <param name="published">When it was published.</param>
    /// <param name="found">Where new mentions go.</param>
    public static void Find(
        string text,
        Sentence sentence,
        List<Mention> names,
        Descriptions people,
        DateInterval published,
        List<Mention> found
    )
    {
        var roles = RoleWords.Of(sentence.Language);
        var words = NameWords.Of(sentence.Language);
        Describe(text, sentence, names, people, found);
        for (
            int at = Nominals.FirstIn(names, sentence.Span.Start);
            at < names.Count && names[at].Start < sentence.Span.End;
            at++
        )
        {
            var name = names[at];
            if (
                name is not { Actor: { } id, Type: not NameType.Person, Kind: MentionKind.Proper }
                || ActorCatalogue.Shared.Find(id) is not { } actor
            )
            {
                continue;
            }

            if (
                actor.Class is "metonym"
                || (actor.Class is "capital" && IsTopic(text, name.End, words))
            )
            {
                if (Seats.Behind(id, actor.Parent!, names) is { } meant)
                {
                    name.Actor = meant;
                    name.Kind = MentionKind.Nominal;
                }

                continue;
            }

            int start =
                name.End < text.Length && text[name.End] is ' ' or 'の' or '的'
                    ? name.End + 1
                    : name.End;
            int length = RoleLength(text, start, sentence.Span.End, roles, out var role);
            bool beside =
                (
                    at > 0
                    && names[at - 1] is { Type: NameType.Person } before
                    && name.Start - before.End <= 1
                )
                || (
                    at + 1 < names.Count
                    && names[at + 1] is { Type: NameType.Person } after
                    && after.Start - start - length <= 1
                );
            if (length > 0 && !beside && OfficeHolders.Find(role!.Id, id, published) is { } holder)
            {
                found.Add(
                    new Mention
                    {
                        Start = start,
                        End = start + length,
                        Type = NameType.Person,
                        Actor = holder,
                        Kind = MentionKind.Nominal,
                        Weight = 20,
                    }
                );
            }
        }
    }

    /// <summary>"이 연구원은", "该发言人", "同報道官": a demonstrative and a role.</summary>
    private static void Describe(
        string text,
        Sentence sentence,
        List<Mention> names,
        Descriptions people,
        List<Mention> found
    )
    {
        var roles = RoleWords.Of(sentence.Language);
        foreach (var mark in NameWords.Of(sentence.Language).All("definite"))
        {
            int at = sentence.Span.Start;
            while (
                (at = text.IndexOf(mark, at, sentence.Span.End - at, StringComparison.Ordinal)) >= 0
            )
            {
                int start = at + mark.Length;
                bool begins = at == 0 || !char.IsLetter(text[at - 1]) || !Script.IsHangul(text[at]);
                at = start;
                if (Script.IsHangul(mark[0]))
                {
                    begins &= start < text.Length && text[start] == ' ';
                    start++;
                }

                Role? role = null;
                int length = begins
                    ? RoleLength(text, start, sentence.Span.End, roles, out role)
                    : 0;
                int next = Nominals.FirstIn(names, start);
                bool named = next < names.Count && names[next].Start <= start + length + 1;
                if (length > 0 && !named && people.Find(role!, null, start) is { } person)
                {
                    found.Add(
                        new Mention
                        {
                            Start = start,
                            End = start + length,
                            Type = NameType.Person,
                            Actor = person,
                            Kind = MentionKind.Description,
                            Weight = 20,
                        }
                    );
                }
            }
        }
    }

    private static bool IsTopic(string text, int end, NameWords words) =>
        end < text.Length
        && words.Is("metonym-particle", text.AsSpan(end, 1))
        && (end + 1 == text.Length || !Script.IsHangul(text[end + 1]));

    private static int RoleLength(string text, int start, int end, RoleWords roles, out Role? role)
    {
        role = null;
        if (start >= end || !NameIndex.IsSolid(text[start]))
        {
            return 0;
        }

        for (int length = Math.Min(roles.LongestForm, end - start); length >= 2; length--)
        {
            if (roles.Find(text.AsSpan(start, length)) is { } known)
            {
                role = known;
                return length;
            }
        }

        return 0;
    }
}
