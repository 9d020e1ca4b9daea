using System.Collections.Immutable;

namespace Stemma.Lineage.Translation;

/// <summary>Signs in the texts themselves of which of two was made from the other.</summary>
internal static class TranslationSigns
{
    // Natural logarithms of odds. A text that says it is a translation is believed (19 to 1); a name given in brackets in the other's
    // script shows that the writer had the other script before him (9 to 1); a translator leaves out more than he
    // adds, which decides little (at most 2 to 1).
    private const double SaysSo = 2.94;
    private const double OtherScript = 2.2;
    private const double LeftOut = 0.7;

    /// <summary>The probability that <paramref name="b"/> was made from <paramref name="a"/>, with the reasons.</summary>
    public static (double Forward, ImmutableArray<string> Reasons) Weigh(
        Article a,
        Article b,
        double coverageA,
        double coverageB
    )
    {
        var reasons = ImmutableArray.CreateBuilder<string>();
        double odds = Signs(b, a, reasons) - Signs(a, b, reasons);
        if (Math.Abs(coverageA - coverageB) > 0.1)
        {
            odds += LeftOut * Math.Clamp((coverageB - coverageA) / 0.5, -1, 1);
            var fuller = coverageA < coverageB ? a : b;
            reasons.Add($"the text in {fuller.Language} says more than the other carries over");
        }

        return (LinkModel.Probability(odds), reasons.ToImmutable());
    }

    private static double Signs(
        Article made,
        Article source,
        ImmutableArray<string>.Builder reasons
    )
    {
        double odds = 0;
        if (Credit(made) is { } credit)
        {
            odds += SaysSo;
            reasons.Add($"the text in {made.Language} calls itself a translation: \"{credit}\"");
        }

        if (Bracketed(made, source) is { } original)
        {
            odds += OtherScript;
            reasons.Add(
                $"the text in {made.Language} gives \"{original}\" in the other's script in brackets"
            );
        }

        return odds;
    }

    private static string? Credit(Article article)
    {
        foreach (var row in WordLists.Signs(ArticleSentences.Primary(article.Language)))
        {
            int at = article.Text.IndexOf(row, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                return article.Text.Substring(at, row.Length);
            }
        }

        return null;
    }

    // Writers in Chinese, Japanese and Korean give foreign words in Latin letters whatever they write from, so only a script that the
    // article's own language does not use and the other's does tells.
    private static string? Bracketed(Article made, Article source)
    {
        var text = made.Text;
        for (int at = text.AsSpan().IndexOfAny("(（["); at >= 0; )
        {
            int end = at + 1;
            while (end < text.Length && end - at < 40 && IsScriptOf(text[end], source.Language))
            {
                end++;
            }

            if (
                end - at > 2
                && end < text.Length
                && text[end] is ')' or '）' or ']'
                && !IsScriptOf(text[end - 1], made.Language)
            )
            {
                return text[(at + 1)..end];
            }

            int next = text.AsSpan(at + 1).IndexOfAny("(（[");
            at = next < 0 ? -1 : at + 1 + next;
        }

        return null;
    }

    private static bool IsScriptOf(char c, string language) =>
        ArticleSentences.Primary(language) switch
        {
            "ko" => Romanisation.IsHangul(c),
            "ja" => c is (>= '\u3041' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF'),
            "zh" => c is >= '\u3400' and <= '\u9FFF',
            _ => false,
        };
}
