using System.Collections.Frozen;

namespace Stemma.Reading.Pages;

/// <summary>A row of <c>page-marking.tsv</c>: what a word in a class name says.</summary>
/// <param name="Kind"><c>drop</c>, <c>drop-whole</c> (only as the whole name), <c>body</c> or <c>role</c>.</param>
/// <param name="Reason">Why it is dropped, or the role it gives.</param>
internal sealed record MarkingRule(string Kind, string Reason);

/// <summary>
/// Looks class names up whole and in their parts, one and two words long: <c>article__body</c> gives article-body, article, body. It makes no
/// strings: a page has thousands of names.
/// </summary>
internal ref struct MarkingNames
{
    /// <summary>Names looked at of one element; utility classes come in dozens and say nothing.</summary>
    private const int MostNames = 24;

    /// <summary>A name of more words is made by a program.</summary>
    private const int MostWords = 6;

    /// <summary>And so is a longer one, in UTF-16 code units; <c>page-marking.tsv</c> has none of half this length.</summary>
    private const int LongestName = 128;

    private readonly FrozenDictionary<string, MarkingRule>.AlternateLookup<
        ReadOnlySpan<char>
    > rules;
    private int seen;
    private string? furniture;
    private string? role;
    private bool isBody;

    public MarkingNames(FrozenDictionary<string, MarkingRule> rules)
    {
        this.rules = rules.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The first finding of each kind.</summary>
    public readonly ElementMarking Found => new(furniture, isBody, role);

    /// <summary>Takes a list of names separated by white space.</summary>
    public void Take(scoped ReadOnlySpan<char> names)
    {
        var at = 0;
        while (at < names.Length && seen < MostNames)
        {
            if (char.IsWhiteSpace(names[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < names.Length && !char.IsWhiteSpace(names[at]))
            {
                at++;
            }

            seen++;
            TakeName(names[start..at]);
        }
    }

    private void TakeName(scoped ReadOnlySpan<char> name)
    {
        if (name.Length > LongestName)
        {
            return;
        }

        // Words in lower case with a hyphen between them; a hump (articleBody) parts words without a character of its own.
        Span<char> joined = stackalloc char[LongestName * 2];
        Span<Range> words = stackalloc Range[MostWords];
        int length = 0,
            count = 0,
            start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var cut = i == name.Length || !char.IsLetterOrDigit(name[i]);
            var hump = !cut && i > start && char.IsUpper(name[i]) && char.IsLower(name[i - 1]);
            if (!cut && !hump)
            {
                continue;
            }

            if (i > start)
            {
                if (count == MostWords)
                {
                    return;
                }

                if (count > 0)
                {
                    joined[length++] = '-';
                }

                var from = length;
                for (var k = start; k < i; k++)
                {
                    joined[length++] = char.ToLowerInvariant(name[k]);
                }

                words[count++] = from..length;
            }

            start = hump ? i : i + 1;
        }

        Look(joined[..length], true);
        for (var i = 0; i < count; i++)
        {
            if (i + 1 < count)
            {
                Look(joined[words[i].Start..words[i + 1].End], count == 2);
            }

            Look(joined[words[i]], count == 1);
        }
    }

    private void Look(scoped ReadOnlySpan<char> name, bool isWhole)
    {
        if (!rules.TryGetValue(name, out var rule))
        {
            return;
        }

        switch (rule.Kind)
        {
            case "drop":
            case "drop-whole" when isWhole:
                furniture ??= rule.Reason;
                break;
            case "body":
                isBody = true;
                break;
            case "role":
                role ??= rule.Reason;
                break;
            default:
                break;
        }
    }
}
