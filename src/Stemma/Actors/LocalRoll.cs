using System.Collections.Immutable;
using Stemma.Language;

namespace Stemma.Actors;

/// <summary>
/// Joins the mentions of one article: the full name and what later stands for it — surname, honorific and surname, acronym.
/// </summary>
internal sealed class LocalRoll(string text, string language)
{
    /// <summary>Weights up to this are single capitals that name somebody only where a full name says so.</summary>
    private const int Guess = 5;

    private readonly List<LocalActor> _actors = [];
    private readonly Dictionary<string, List<LocalActor>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LocalActor> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly NameWords _words = NameWords.Of(language);
    private readonly WordList _surnameFirst = WordList.Of("surnames.latin");

    /// <summary>The actors the catalogue does not hold, by id.</summary>
    public ImmutableArray<LocalActor> Actors =>
        [
            .. _actors
                .Where(actor => !actor.Catalogued)
                .OrderBy(actor => actor.Id, StringComparer.Ordinal),
        ];

    /// <summary>Gives each mention its actor; drops those that turn out to name nobody.</summary>
    /// <param name="mentions">In text order, not overlapping.</param>
    public List<Mention> Resolve(List<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (mention is { Actor: { } id, Type: NameType.Person })
            {
                Known(id, mention);
            }
        }

        Agree(mentions);

        // Full names first: a headline may have the surname alone.
        foreach (var mention in mentions)
        {
            if (mention is { Actor: null, Form: null, Weight: > Guess } && IsFull(mention))
            {
                Register(mention);
            }
        }

        var kept = new List<Mention>(mentions.Count);
        foreach (var mention in mentions)
        {
            if (mention.Actor is not null || mention.Form is not null)
            {
                Contest(mention);
                kept.Add(mention);
                continue;
            }

            var actor = Find(mention);
            if (actor is null && mention.Weight > Guess)
            {
                actor = Register(mention);
            }

            if (actor is null)
            {
                continue;
            }

            mention.Actor = actor.Id;
            mention.Type = actor.Type;
            actor.LastMention = mention.Start;
            if (mention.Role is { } role)
            {
                actor.Roles.Add(role);
            }

            kept.Add(mention);
        }

        return kept;
    }

    /// <summary>
    /// One name has one type in an article: the surest; of equally sure ones the commonest, then what takes an article ("the Aster Dawn") before a person.
    /// </summary>
    private void Agree(List<Mention> mentions)
    {
        var types = new Dictionary<string, (int Weight, int Count, NameType Type)>(
            StringComparer.Ordinal
        );
        foreach (
            var same in mentions
                .Where(IsNew)
                .GroupBy(mention =>
                    (Key: FoldedText.Of(mention.Words(text)), mention.Weight, mention.Type)
                )
        )
        {
            var now = (same.Key.Weight, Count: same.Count(), same.Key.Type);
            if (!types.TryGetValue(same.Key.Key, out var best) || now.CompareTo(best) > 0)
            {
                types[same.Key.Key] = now;
            }
        }

        foreach (var mention in mentions.Where(IsNew))
        {
            var (weight, _, type) = types[FoldedText.Of(mention.Words(text))];
            mention.Type = type;
            mention.Weight = weight;
        }

        static bool IsNew(Mention mention) => mention is { Actor: null, Form: null };
    }

    private static bool IsSolid(string name) => name.Length > 0 && NameIndex.IsSolid(name[0]);

    private bool IsFull(Mention mention)
    {
        var name = mention.Words(text);
        return IsSolid(name)
            ? mention.Type != NameType.Person || name.Length > 2
            : mention.Type switch
            {
                NameType.Person => Split(name).Length > 1,
                // An acronym may be spelled out further down.
                NameType.Organisation => !IsAcronym(name),
                _ => true,
            };
    }

    private static bool IsAcronym(string name) =>
        name.Length is >= 2 and <= 6 && name.All(char.IsAsciiLetterUpper);

    /// <summary>The acronym in brackets right behind a name: "Meridian Press Agency (MPA)", "메리디언통신(MPA)".</summary>
    private string? BracketedAcronym(int end)
    {
        int open = end < text.Length && text[end] == ' ' ? end + 1 : end;
        if (open >= text.Length || text[open] is not ('(' or '（'))
        {
            return null;
        }

        int close = open + 1;
        while (close < text.Length && close - open <= 6 && char.IsAsciiLetterUpper(text[close]))
        {
            close++;
        }

        return close < text.Length && text[close] is ')' or '）' && close - open > 2
            ? text[(open + 1)..close]
            : null;
    }

    private string[] Split(string name)
    {
        var folded = FoldedText.Of(name);
        return IsSolid(name)
            ? [folded]
            :
            [
                .. folded
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Where(word => !_words.Is("particle", word)),
            ];
    }

    private void Known(string id, Mention mention)
    {
        if (ActorCatalogue.Shared.Find(id) is not { } known)
        {
            return;
        }

        if (!_byName.TryGetValue("=" + id, out var actor))
        {
            var words = IsSolid(mention.Words(text))
                ? Split(mention.Words(text))
                : Split(known.Name);
            actor = new LocalActor
            {
                Id = id,
                Type = NameType.Person,
                Name = known.Name,
                Words = words,
                Catalogued = true,
                LastMention = mention.Start,
            };
            _actors.Add(actor);
            _byName["=" + id] = actor;
            _ids.Add(id);
            Enter(actor);
        }

        if (mention.Role is { } role)
        {
            actor.Roles.Add(role);
        }
    }

    /// <summary>A surname the catalogue takes for its man belongs to another of that surname where only he is named in full.</summary>
    private void Contest(Mention mention)
    {
        if (mention is not { Type: NameType.Person, Form: not null, Actor: { } id })
        {
            return;
        }

        var name = mention.Words(text);
        if (IsSolid(name) || name.Contains(' ', StringComparison.Ordinal))
        {
            return;
        }

        var word = FoldedText.Of(name);
        if (
            _byWord.TryGetValue(word, out var bearers)
            && bearers.Find(actor =>
                !actor.Catalogued
                && actor.Words.Length > 1
                && string.Equals(actor.Words[^1], word, StringComparison.Ordinal)
            )
                is { } other
            && !text.Contains(ActorCatalogue.Shared.Find(id)!.Name, StringComparison.Ordinal)
        )
        {
            mention.Actor = other.Id;
        }
    }

    private LocalActor Register(Mention mention)
    {
        var name = mention.Words(text);
        var key = (int)mention.Type + FoldedText.Of(name);
        if (_byName.TryGetValue(key, out var same))
        {
            if (mention.Role is { } more)
            {
                same.Roles.Add(more);
            }

            return same;
        }

        if (Find(mention) is { } longer)
        {
            return longer;
        }

        var latin = Bracketed(mention.End);
        var actor = new LocalActor
        {
            Id = NewId(latin ?? name, mention.Type),
            Type = mention.Type,
            Name = name,
            Words = Split(name),
            Latin = latin,
            LastMention = mention.Start,
        };
        if (mention.Type == NameType.Organisation && !IsAcronym(name))
        {
            actor.Short = BracketedAcronym(mention.End);
        }

        if (mention.Role is { } role)
        {
            actor.Roles.Add(role);
        }

        _actors.Add(actor);
        _byName[key] = actor;
        if (latin is not null)
        {
            _byName.TryAdd("(" + FoldedText.Of(latin), actor);
        }

        Enter(actor);
        return actor;
    }

    private void Enter(LocalActor actor)
    {
        foreach (var word in actor.Words.Distinct(StringComparer.Ordinal))
        {
            if (!_byWord.TryGetValue(word, out var bearers))
            {
                _byWord[word] = bearers = [];
            }

            bearers.Add(actor);
        }

        // "Meridian Press Agency (MPA)", and MPA before it was spelled out.
        if (actor is { Type: NameType.Organisation, Short: { } acronym })
        {
            _byName["#" + acronym] = actor;
        }
        else if (actor.Type == NameType.Organisation && actor.Words.Length > 1)
        {
            _byName.TryAdd("#" + Initials(actor.Name), actor);
        }
    }

    private static string Initials(string name) =>
        string.Concat(
            name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)
                .Where(word => char.IsUpper(word[0]))
                .Select(word => word[0])
        );

    /// <summary>"LNW" for "Levant Newswire": all initials and, in their order, letters of the name.</summary>
    private LocalActor? Abbreviated(string name)
    {
        if (!IsAcronym(name))
        {
            return null;
        }

        LocalActor? only = null;
        foreach (var actor in _actors)
        {
            if (actor.Type != NameType.Organisation || !Abbreviates(name, actor.Name))
            {
                continue;
            }

            if (only is not null)
            {
                return null;
            }

            only = actor;
        }

        return only;
    }

    private static bool Abbreviates(string letters, string name)
    {
        int letter = 0;
        bool initial = true;
        foreach (char c in name)
        {
            if (!char.IsLetter(c))
            {
                initial = true;
                continue;
            }

            bool fits = letter < letters.Length && char.ToUpperInvariant(c) == letters[letter];
            if (initial && char.IsUpper(c) && !fits)
            {
                return false;
            }

            letter += fits ? 1 : 0;
            initial = false;
        }

        return letter == letters.Length;
    }

    private LocalActor? Find(Mention mention)
    {
        var name = mention.Words(text);
        if (
            _byName.TryGetValue((int)mention.Type + FoldedText.Of(name), out var same)
            || _byName.TryGetValue("(" + FoldedText.Of(name), out same)
        )
        {
            return same;
        }

        if (mention.Type == NameType.Organisation || mention.Weight <= Guess || IsAcronym(name))
        {
            if ((_byName.GetValueOrDefault("#" + name) ?? Abbreviated(name)) is { } spelled)
            {
                spelled.Short ??= name;
                return spelled;
            }
        }

        if (mention.Type != NameType.Person && mention.Weight > Guess)
        {
            return null;
        }

        return IsSolid(name) ? FindSolid(name, mention) : FindWords(name, mention);
    }

    private LocalActor? FindWords(string name, Mention mention)
    {
        var words = Split(name);
        if (words.Length == 0 || !_byWord.TryGetValue(words[0], out var bearers))
        {
            return null;
        }

        return Nearest(bearers.Where(actor => Bears(actor, words, name)), mention);
    }

    private bool Bears(LocalActor actor, string[] words, string name)
    {
        if (actor.Type != NameType.Person)
        {
            // "the Misago", once it was called "patrol ship Misago".
            return words.Length == 1 && actor.Words.Length == 1;
        }

        int at = Array.IndexOf(actor.Words, words[0]);
        if (at < 0 || at + words.Length > actor.Words.Length)
        {
            return false;
        }

        for (int word = 1; word < words.Length; word++)
        {
            if (!string.Equals(actor.Words[at + word], words[word], StringComparison.Ordinal))
            {
                return false;
            }
        }

        // A given name alone does not stand for its bearer; a surname that comes first does.
        return at > 0 || words.Length > 1 || actor.Words.Length == 1 || _surnameFirst.Has(name);
    }

    private LocalActor? FindSolid(string name, Mention mention) =>
        Nearest(
            _actors.Where(actor =>
                actor.Type == NameType.Person
                && actor.Words.Length == 1
                && actor.Words[0].Length > name.Length
                && (
                    actor.Words[0].StartsWith(name, StringComparison.Ordinal)
                    || (name.Length > 1 && actor.Words[0].EndsWith(name, StringComparison.Ordinal))
                )
            ),
            mention
        );

    /// <summary>Of several the one mentioned last before; else the only one.</summary>
    private static LocalActor? Nearest(IEnumerable<LocalActor> bearers, Mention mention)
    {
        LocalActor? best = null;
        bool several = false;
        foreach (var actor in bearers)
        {
            several |= best is not null && best != actor;
            bool before = actor.LastMention < mention.Start;
            if (
                best is null
                || (
                    before
                    && (best.LastMention >= mention.Start || actor.LastMention > best.LastMention)
                )
            )
            {
                best = actor;
            }
        }

        return best is not null && several && best.LastMention >= mention.Start ? null : best;
    }

    /// <summary>A name in Latin letters in brackets behind a name of another script: "김동명(Kim Dongmyeong)".</summary>
    private string? Bracketed(int end)
    {
        if (end >= text.Length || end == 0 || !NameIndex.IsSolid(text[end - 1]))
        {
            return null;
        }

        int open = end;
        while (open < text.Length && open - end < 3 && text[open] is not ('(' or '（'))
        {
            if (!Script.IsHangul(text[open]) && text[open] != ' ')
            {
                return null;
            }

            open++;
        }

        if (open >= text.Length || text[open] is not ('(' or '（'))
        {
            return null;
        }

        int close = open + 1;
        while (
            close < text.Length
            && close - open < 48
            && (
                text[close] < 0x250
                && (char.IsLetter(text[close]) || text[close] is ' ' or '-' or '\'' or '.')
            )
        )
        {
            close++;
        }

        bool named =
            close < text.Length
            && text[close] is ')' or '）'
            && close - open > 4
            && char.IsUpper(text[open + 1])
            && text.AsSpan(open, close - open).Contains(' ');
        return named ? text[(open + 1)..close] : null;
    }

    private string NewId(string name, NameType type)
    {
        var slug = Slug.Of(name, type, language);
        if (slug.Length == 0)
        {
            slug = "unnamed";
        }

        var id = slug;
        for (int twin = 2; ActorCatalogue.Shared.Find(id) is not null || !_ids.Add(id); twin++)
        {
            id = $"{slug}-{twin}";
        }

        return id;
    }
}
