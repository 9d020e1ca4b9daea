namespace Stemma.Language.Parsing;

/// <summary>
/// Lemmas by the longest ending that training knows for the tag: each ending names how many characters go and what comes in their
/// place. A whole word is an ending too, with <c>^</c> before it.
/// </summary>
internal sealed class Lemmatiser
{
    /// <summary>Longest ending, in UTF-16 code units, whole words apart.</summary>
    public const int Longest = 7;

    private readonly Dictionary<string, LemmaRule>.AlternateLookup<ReadOnlySpan<char>> _rules;

    /// <param name="lines">Ending with its tag before it, characters to cut, characters to add, "l" where case is lowered; by tabs.</param>
    public Lemmatiser(IReadOnlyList<string> lines)
    {
        var rules = new Dictionary<string, LemmaRule>(lines.Count, StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var cells = line.Split('\t');
            rules[cells[0]] = new LemmaRule(cells[1][0] - '0', cells[2], cells[3] == "l");
        }

        _rules = rules.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The lemma of a word.</summary>
    /// <param name="form">The word as written.</param>
    /// <param name="tag">Number of its tag.</param>
    public string Lemma(string form, int tag)
    {
        Span<char> key = stackalloc char[Math.Min(form.Length, 40) + 2];
        int length = key.Length - 2;
        key[0] = (char)('0' + tag);
        key[1] = '^';
        if (length == form.Length)
        {
            form.AsSpan().ToLowerInvariant(key[2..]);
            if (_rules.TryGetValue(key, out var whole))
            {
                return whole.Apply(form);
            }
        }

        for (int take = Math.Min(Longest, length); take >= 0; take--)
        {
            var ending = key.Slice(1, take + 1);
            ending[0] = (char)('0' + tag);
            form.AsSpan(form.Length - take).ToLowerInvariant(ending[1..]);
            if (_rules.TryGetValue(ending, out var rule) && rule.Cut <= form.Length)
            {
                return rule.Apply(form);
            }
        }

        return form;
    }
}

/// <summary>How a form becomes a lemma.</summary>
/// <param name="Cut">Characters that go from the end.</param>
/// <param name="Add">Characters that come in their place.</param>
/// <param name="Lower">Whether the rest is put into lower case.</param>
internal readonly record struct LemmaRule(int Cut, string Add, bool Lower)
{
    /// <summary>The lemma of a form.</summary>
    public string Apply(string form)
    {
        if (Cut == 0 && Add.Length == 0)
        {
            return Lower ? form.ToLowerInvariant() : form;
        }

        var stem = form[..^Cut];
        return (Lower ? stem.ToLowerInvariant() : stem) + Add;
    }

    /// <summary>The rule that makes a lemma of a form; null where more than nine characters would go.</summary>
    public static LemmaRule? Of(string form, string lemma)
    {
        var lower = form.ToLowerInvariant();
        var (kept, kind) =
            Shared(lower, lemma) >= Shared(form, lemma) ? (lower, true) : (form, false);
        int shared = Shared(kept, lemma);
        int cut = form.Length - shared;
        return cut <= 9 ? new LemmaRule(cut, lemma[shared..], kind) : null;
    }

    private static int Shared(string form, string lemma)
    {
        int most = Math.Min(form.Length, lemma.Length);
        int shared = 0;
        while (shared < most && form[shared] == lemma[shared])
        {
            shared++;
        }

        return shared;
    }
}
