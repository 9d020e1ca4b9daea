namespace Stemma.Reading.Encodings;

/// <summary>The bytes of an input that tell its charset: the stretches between tags that hold more than ASCII.</summary>
internal static class CharsetEvidence
{
    /// <summary>Bytes put together at most. A few hundred letters settle the question; this many take a few milliseconds.</summary>
    private const int Most = 6000;

    /// <summary>A longer stretch is cut at a space, so that one script block does not stand for the whole page.</summary>
    private const int Longest = 1500;

    /// <summary>
    /// The stretches, parted by line ends. They begin and end at spaces, line ends or the brackets of tags, none of which is the second
    /// byte of a character in any charset in use.
    /// </summary>
    public static byte[] Of(ReadOnlySpan<byte> bytes)
    {
        var evidence = new List<byte>(Math.Min(bytes.Length, Most) + 1);
        while (evidence.Count < Most)
        {
            var high = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (high < 0)
            {
                break;
            }

            var start = bytes[..high].LastIndexOfAny((byte)'<', (byte)'>', (byte)'\n') + 1;
            if (high - start > Longest / 4)
            {
                var space = bytes[(high - Longest / 4)..high].IndexOf((byte)' ');
                start = space < 0 ? start : high - Longest / 4 + space;
            }

            var length = bytes[high..].IndexOfAny((byte)'<', (byte)'>', (byte)'\n');
            var end = length < 0 ? bytes.Length : high + length;
            if (end - start > Longest)
            {
                var space = bytes[start..end]
                    [Longest..]
                    .IndexOfAny((byte)' ', (byte)'\r', (byte)'\t');
                end = space < 0 ? end : start + Longest + space;
            }

            evidence.AddRange(bytes[start..end]);
            evidence.Add((byte)'\n');
            bytes = bytes[Math.Min(end + (end == start ? 1 : 0), bytes.Length)..];
        }

        return [.. evidence];
    }
}
