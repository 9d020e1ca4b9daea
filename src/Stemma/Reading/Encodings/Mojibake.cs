using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Stemma.Reading.Encodings;

/// <summary>
/// UTF-8 that somebody read as windows-1252 before it reached us ("donâ€™t"). Each character of it is a run of signs that can be nothing
/// else; it is turned back only where that makes the text so much likelier that chance is out of the question.
/// </summary>
internal static class Mojibake
{
    /// <summary>What turning back must gain over a text to be certain: 2^24, more than there are pages to be wrong about.</summary>
    public const int CertainBits = 24;

    /// <summary>A gain from which broken text is reported though it is left as it is.</summary>
    public const int DoubtfulBits = 12;

    /// <summary>What one run must gain to be turned back among others that are certain.</summary>
    private const int RunBits = 6;

    /// <summary>Letters on either side by which a run is judged, and runs by which the language is told.</summary>
    private const int Context = 16;
    private const int Sampled = 60;

    /// <summary>Text that was broken twice over is common, three times has been seen.</summary>
    private const int MostLayers = 3;

    private static readonly SearchValues<char> Leads = SearchValues.Create([
        .. Enumerable.Range(0xC2, 0xF5 - 0xC2).Select(code => (char)code),
    ]);

    /// <summary>
    /// A look at valid UTF-8 without decoding it: whether an accented letter is followed by as many signs as its code, taken for the first
    /// byte of a sequence, would need. French spacing does that too ("passé »"), so this only calls for a closer look.
    /// </summary>
    public static bool IsSuspected(ReadOnlySpan<byte> utf8)
    {
        while (true)
        {
            var at = utf8.IndexOf((byte)0xC3);
            if (at < 0 || at + 3 >= utf8.Length)
            {
                return false;
            }

            utf8 = utf8[(at + 1)..];
            var needed = utf8[0] switch
            {
                >= 0x82 and <= 0x9F => 1,
                >= 0xA0 and <= 0xAF => 2,
                >= 0xB0 and <= 0xB4 => 3,
                _ => 0,
            };
            var rest = utf8[1..];
            var seen = 0;
            while (
                seen < needed
                && Rune.DecodeFromUtf8(rest, out var rune, out var used) == OperationStatus.Done
                && rune.IsBmp
                && ByteOf((char)rune.Value) is >= 0x80 and < 0xC0
            )
            {
                rest = rest[used..];
                seen++;
            }

            if (needed > 0 && seen == needed)
            {
                return true;
            }
        }
    }

    /// <summary>The text with such runs turned back, and what to say of it; the text itself and null where there is nothing to say.</summary>
    public static (string Text, Doubt? Doubt) MendRuns(string text)
    {
        var mended = 0;
        for (var layer = 0; layer < MostLayers; layer++)
        {
            var runs = Runs(text);
            if (runs.Count == 0)
            {
                break;
            }

            var (gains, sure, doubtful) = Weigh(text, runs);
            if (sure < CertainBits)
            {
                return mended == 0 && doubtful >= DoubtfulBits
                    ? (
                        text,
                        new Doubt(
                            "mojibake",
                            "holds signs that look like letters read in a wrong charset; left as they are"
                        )
                    )
                    : Result();
            }

            var back = new StringBuilder(text.Length);
            var done = 0;
            for (var i = 0; i < runs.Count; i++)
            {
                if (gains[i] >= RunBits)
                {
                    back.Append(text, done, runs[i].Start - done).Append(runs[i].Text);
                    done = runs[i].End;
                    mended++;
                }
            }

            text = back.Append(text, done, text.Length - done).ToString();
        }

        return Result();

        (string, Doubt?) Result() =>
            (
                text,
                mended == 0
                    ? null
                    : new Doubt(
                        "mojibake-repaired",
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{mended} runs of UTF-8 that had been read as windows-1252 were turned back"
                        )
                    )
            );
    }

    /// <summary>The bytes of a text that was read as windows-1252 or ISO-8859-1, whichever; null where it holds other characters.</summary>
    public static byte[]? Bytes(string text)
    {
        var bytes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var value = ByteOf(text[i]);
            if (value < 0)
            {
                return null;
            }

            bytes[i] = (byte)value;
        }

        return bytes;
    }

    private static (int[] Gains, int Sure, int Doubtful) Weigh(string text, List<Run> runs)
    {
        var sample = string.Join('\n', runs.Take(Sampled).Select(run => Around(run, run.Text)));
        var language = LetterBits.Languages.MinBy(name => LetterBits.Of(name).Of(sample))!;
        var letters = LetterBits.Of(language);
        var gains = new int[runs.Count];
        var (sure, doubtful) = (0, 0);
        for (var i = 0; i < runs.Count; i++)
        {
            var run = runs[i];
            var before = Around(run, text[run.Start..run.End]);
            gains[i] =
                // That a letter was lost is said by U+FFFD and not by the three signs of its bytes.
                run.Text.AsSpan().IndexOfAnyExcept('\uFFFD') < 0
                    ? CertainBits
                    : letters.Of(before) - letters.Of(Around(run, run.Text));
            sure += gains[i] >= RunBits ? gains[i] : 0;
            doubtful += Math.Max(gains[i], 0);
        }

        return (gains, sure, doubtful);

        string Around(Run run, string middle) =>
            string.Concat(
                text.AsSpan(Math.Max(run.Start - Context, 0), Math.Min(Context, run.Start)),
                middle,
                text.AsSpan(run.End, Math.Min(Context, text.Length - run.End))
            );
    }

    private static List<Run> Runs(string text)
    {
        var runs = new List<Run>();
        Span<byte> bytes = stackalloc byte[4];
        var i = 0;
        while (i < text.Length)
        {
            var next = text.AsSpan(i).IndexOfAny(Leads);
            if (next < 0)
            {
                break;
            }

            i += next;
            var length =
                text[i] < '\u00E0' ? 2
                : text[i] < '\u00F0' ? 3
                : 4;
            if (i + length > text.Length)
            {
                i++;
                continue;
            }

            for (var k = 0; k < length; k++)
            {
                bytes[k] = (byte)Math.Max(ByteOf(text[i + k]), 0);
            }

            if (!Utf8.IsValid(bytes[..length]))
            {
                i++;
                continue;
            }

            var letter = Encoding.UTF8.GetString(bytes[..length]);
            if (runs.Count > 0 && runs[^1].End == i)
            {
                runs[^1] = runs[^1] with { End = i + length, Text = runs[^1].Text + letter };
            }
            else
            {
                runs.Add(new Run(i, i + length, letter));
            }

            i += length;
        }

        return runs;
    }

    /// <summary>The byte that windows-1252, or ISO-8859-1 where that has none, shows as this character; -1 where there is none.</summary>
    private static int ByteOf(char c) =>
        c < '\u0100' ? c
        : "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ".IndexOf(c) is var at and >= 0
            ? 0x80 + at
        : -1;

    private readonly record struct Run(int Start, int End, string Text);
}
