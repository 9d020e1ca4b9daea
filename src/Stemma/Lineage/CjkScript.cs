namespace Stemma.Lineage;

/// <summary>Scripts that Lineage compares character by character: Han, kana and Hangul.</summary>
internal static class CjkScript
{
    /// <summary>Whether the character is compared on its own.</summary>
    internal static bool Is(char c) => c >= '\u3040' && (IsKana(c) || IsHan(c) || IsHangul(c));

    /// <summary>Hiragana and katakana, the prolonged sound mark included.</summary>
    internal static bool IsKana(char c) =>
        c is >= '\u3041' and <= '\u30FF' and not '\u30FB' and not '\u30A0';

    /// <summary>Han characters of the basic plane.</summary>
    internal static bool IsHan(char c) =>
        c
            is (>= '\u3400' and <= '\u4DBF')
                or (>= '\u4E00' and <= '\u9FFF')
                or (>= '\uF900' and <= '\uFAFF')
                or '\u3005';

    /// <summary>Hangul syllables.</summary>
    internal static bool IsHangul(char c) => c is >= '\uAC00' and <= '\uD7A3';

    /// <summary>Whether texts in this language are compared character by character.</summary>
    /// <param name="language">BCP 47 tag.</param>
    internal static bool IsLanguage(string language)
    {
        var dash = language.IndexOf('-', StringComparison.Ordinal);
        return (dash < 0 ? language : language[..dash]) is "zh" or "ja" or "ko" or "yue";
    }
}
