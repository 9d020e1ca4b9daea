namespace Stemma.Reading.Tongues;

/// <summary>How many letters of each script a text has.</summary>
internal readonly record struct ScriptCount(
    int Latin,
    int Hangul,
    int Kana,
    int Han,
    int Cyrillic,
    int Arabic,
    int Other,
    string? OtherLanguage
)
{
    /// <summary>All letters.</summary>
    public int Letters => Latin + Hangul + Kana + Han + Cyrillic + Arabic + Other;

    /// <summary>Counts the letters of a text. Blocks as in the Unicode Standard 15, chapter "Code Charts".</summary>
    public static ScriptCount Of(ReadOnlySpan<char> text)
    {
        int latin = 0,
            hangul = 0,
            kana = 0,
            han = 0,
            cyrillic = 0,
            arabic = 0,
            other = 0;
        string? language = null;
        foreach (var c in text)
        {
            switch (c)
            {
                case (>= 'a' and <= 'z')
                or (>= 'A' and <= 'Z')
                or (>= '\u00C0' and <= '\u024F')
                or (>= '\u1E00' and <= '\u1EFF'):
                    latin++;
                    break;
                case (>= '\uAC00' and <= '\uD7A3')
                or (>= '\u1100' and <= '\u11FF')
                or (>= '\u3131' and <= '\u318E'):
                    hangul++;
                    break;
                case (>= '\u3041' and <= '\u3096')
                or (>= '\u30A1' and <= '\u30FA')
                or (>= '\uFF66' and <= '\uFF9D'):
                    kana++;
                    break;
                case (>= '\u4E00' and <= '\u9FFF')
                or (>= '\u3400' and <= '\u4DBF')
                or (>= '\uF900' and <= '\uFAFF'):
                    han++;
                    break;
                case >= '\u0400' and <= '\u052F':
                    cyrillic++;
                    break;
                case (>= '\u0620' and <= '\u064A') or (>= '\u0671' and <= '\u06D3'):
                    arabic++;
                    break;
                default:
                    if (LanguageOf(c) is { } own)
                    {
                        other++;
                        language ??= own;
                    }

                    break;
            }
        }

        return new ScriptCount(latin, hangul, kana, han, cyrillic, arabic, other, language);
    }

    /// <summary>The language of scripts that (nearly) one language of the news uses.</summary>
    private static string? LanguageOf(char c) =>
        c switch
        {
            >= '\u0370' and <= '\u03FF' => "el",
            >= '\u0590' and <= '\u05EA' => "he",
            >= '\u0530' and <= '\u058F' => "hy",
            >= '\u10A0' and <= '\u10FF' => "ka",
            >= '\u0904' and <= '\u0939' => "hi",
            >= '\u0985' and <= '\u09B9' => "bn",
            >= '\u0B85' and <= '\u0BB9' => "ta",
            >= '\u0C05' and <= '\u0C39' => "te",
            >= '\u0E01' and <= '\u0E2E' => "th",
            >= '\u0E81' and <= '\u0EAE' => "lo",
            >= '\u1000' and <= '\u102A' => "my",
            >= '\u1780' and <= '\u17A2' => "km",
            >= '\u1820' and <= '\u1878' => "mn",
            _ => null,
        };
}
