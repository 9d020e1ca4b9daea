using Stemma.Language;

namespace Stemma.Actors;

/// <summary>
/// "He said", "그는", "彼は": a pronoun stands for the only person named in its own paragraph's last two sentences, or in the
/// sentence before it; where there are two, or a gender that does not fit, for nobody.
/// </summary>
internal sealed class Pronouns(string language)
{
    private readonly NameWords _words = NameWords.Of(language);

    /// <summary>Adds the pronouns of a sentence.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="syntax">Its sentences and tokens.</param>
    /// <param name="index">Index of the sentence.</param>
    /// <param name="names">All names, in text order.</param>
    /// <param name="female">Ids of people with a female honorific or title, and of those with a male one.</param>
    /// <param name="found">Where new mentions go.</param>
    public void Find(
        string text,
        SyntaxLayer syntax,
        int index,
        List<Mention> names,
        IReadOnlyDictionary<string, bool> female,
        List<Mention> found
    )
    {
        var sentence = syntax.Sentences[index];
        for (
            int token = sentence.FirstToken;
            token < sentence.FirstToken + sentence.TokenCount;
            token++
        )
        {
            var span = syntax.Tokens[token].Span;
            var word = text.AsSpan(span.Start, span.Length);
            if (!_words.Is("pronoun-subject", word))
            {
                continue;
            }

            // 其他 is "other", 他们 is "they".
            if (
                (span.Start > 0 && text[span.Start - 1] == '其')
                || (span.End < text.Length && text[span.End] is '们' or '們' or 'ら')
            )
            {
                continue;
            }

            bool isFemale = _words.Is("female", word);
            int start = index > 0 ? syntax.Sentences[index - 1].Span.Start : sentence.Span.Start;
            if (Only(text, names, start, span.Start, isFemale, female) is { } person)
            {
                found.Add(
                    new Mention
                    {
                        Start = span.Start,
                        End = span.End,
                        Type = NameType.Person,
                        Actor = person,
                        Kind = MentionKind.Pronoun,
                        Weight = 1,
                    }
                );
            }
        }
    }

    /// <summary>Whether the first quotation mark between two places is a closing one.</summary>
    private static bool QuotationCloses(string text, int from, int to)
    {
        for (int at = from; at < to; at++)
        {
            char c = text[at];
            if (c is '”' or '»' or '」' or '』' or '》')
            {
                return true;
            }

            if (c is '“' or '«' or '「' or '『' or '《' or '„')
            {
                return false;
            }

            if (c == '"')
            {
                return at > 0 && !char.IsWhiteSpace(text[at - 1]);
            }
        }

        return false;
    }

    private static string? Only(
        string text,
        List<Mention> names,
        int from,
        int to,
        bool isFemale,
        IReadOnlyDictionary<string, bool> female
    )
    {
        string? only = null;
        for (int at = Nominals.FirstIn(names, from); at < names.Count && names[at].Start < to; at++)
        {
            // What a quotation names is not who speaks it: "…, as Putin said," he added.
            if (
                names[at] is not { Type: NameType.Person, Actor: { } id }
                || QuotationCloses(text, names[at].End, to)
            )
            {
                continue;
            }

            if (female.TryGetValue(id, out bool known) && known != isFemale)
            {
                continue;
            }

            if (only is not null && !string.Equals(only, id, StringComparison.Ordinal))
            {
                return null;
            }

            only = id;
        }

        return only;
    }
}
