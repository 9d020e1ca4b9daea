using System.Collections.Immutable;

namespace Stemma.Attribution;

/// <summary>What a verb form can be.</summary>
[Flags]
internal enum FormTags
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The bare form or infinitive.</summary>
    Base = 1,

    /// <summary>Agrees with a subject.</summary>
    Finite = 2,

    /// <summary>Past participle.</summary>
    Participle = 4,

    /// <summary>Gerund or present participle.</summary>
    Gerund = 8,
}

/// <summary>
/// Forms of a verb by its ending: rows <c>inflect ENDING FORM:tags …</c> of a grammar, the longest ending that fits, <c>*</c> for
/// all others. Tags: b base, f finite, p participle, g gerund.
/// </summary>
internal sealed class Inflection(IEnumerable<string[]> rows)
{
    private readonly ImmutableArray<(string Ending, string[] Forms)> rules =
    [
        .. rows.Where(row => row is ["inflect", _, _])
            .Select(row => (Ending: row[1], Forms: row[2].Split(' ')))
            .OrderByDescending(rule => rule.Ending == "*" ? 0 : rule.Ending.Length)
            .ThenBy(rule => rule.Ending, StringComparer.Ordinal),
    ];

    /// <summary>The forms of a lemma with their tags; where irregular forms are given, those and the lemma alone.</summary>
    public IEnumerable<(string Form, FormTags Tags)> Forms(string lemma, string irregular)
    {
        if (irregular.Length > 0)
        {
            yield return (lemma, FormTags.Base);
            foreach (var form in irregular.Split(' '))
            {
                yield return Read("", form);
            }

            yield break;
        }

        foreach (var (ending, forms) in rules)
        {
            if (ending == "*" || lemma.EndsWith(ending, StringComparison.Ordinal))
            {
                var stem = ending == "*" ? lemma : lemma[..^ending.Length];
                foreach (var form in forms)
                {
                    yield return Read(stem, form);
                }

                yield break;
            }
        }

        yield return (lemma, FormTags.Base | FormTags.Finite);
    }

    private static (string Form, FormTags Tags) Read(string stem, string form)
    {
        var colon = form.IndexOf(':', StringComparison.Ordinal);
        var tags = FormTags.None;
        foreach (var tag in form.AsSpan(colon + 1))
        {
            tags |= tag switch
            {
                'b' => FormTags.Base,
                'f' => FormTags.Finite,
                'p' => FormTags.Participle,
                'g' => FormTags.Gerund,
                _ => throw new InvalidDataException($"Unknown form tag '{tag}' in '{form}'."),
            };
        }

        return (stem + form[..colon], tags);
    }
}
