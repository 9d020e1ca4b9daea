namespace Stemma.Fuzz;

/// <summary>Changes inputs: bits, bytes, stretches, words of the format, and stretches of other inputs.</summary>
internal sealed class Mutator(Random chance, IReadOnlyList<byte[]> words)
{
    /// <summary>No input grows beyond this: 256 KB, four times what most pages of text hold, small enough for many runs a second.</summary>
    public const int Longest = 256 << 10;

    private static readonly byte[] Edges =
    [
        0,
        1,
        9,
        10,
        13,
        26,
        27,
        32,
        34,
        47,
        60,
        62,
        127,
        128,
        255,
    ];

    public byte[] Change(byte[] input, Func<byte[]> other)
    {
        var bytes = new List<byte>(input);
        var times = 1 << chance.Next(5);
        for (var i = 0; i < times; i++)
        {
            Once(bytes, other);
        }

        if (bytes.Count > Longest)
        {
            bytes.RemoveRange(Longest, bytes.Count - Longest);
        }

        return [.. bytes];
    }

    private void Once(List<byte> bytes, Func<byte[]> other)
    {
        if (bytes.Count == 0)
        {
            bytes.AddRange(Word());
            return;
        }

        var at = chance.Next(bytes.Count);
        var length = Stretch(bytes.Count - at);
        switch (chance.Next(13))
        {
            case 0:
                bytes[at] ^= (byte)(1 << chance.Next(8));
                break;
            case 1:
                bytes[at] = Edges[chance.Next(Edges.Length)];
                break;
            case 2:
                bytes[at] = (byte)chance.Next(256);
                break;
            case 3:
                bytes.RemoveRange(at, length);
                break;
            case 4:
                bytes.InsertRange(chance.Next(bytes.Count), bytes.GetRange(at, length));
                break;
            case 5 or 6:
                bytes.InsertRange(at, Word());
                break;
            case 7:
                var (start, end) = Token(bytes, at);
                bytes.RemoveRange(start, end - start);
                bytes.InsertRange(start, Word());
                break;
            case 8:
                Splice(bytes, at, other());
                break;
            case 9 when chance.Next(8) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 10:
                Number(bytes, at);
                break;
            case 11 when chance.Next(8) == 0:
                Repeat(
                    bytes,
                    at,
                    chance.Next(2) == 0 ? Word() : [.. bytes.GetRange(at, Math.Min(length, 64))]
                );
                break;
            default:
                Swap(bytes, at, length);
                break;
        }
    }

    /// <summary>Mostly short, now and then all that is left.</summary>
    private int Stretch(int most) =>
        Math.Max(
            1,
            Math.Min(most, chance.Next(10) == 0 ? chance.Next(most) + 1 : 1 << chance.Next(9))
        );

    private byte[] Word() => words[chance.Next(words.Count)];

    private void Splice(List<byte> bytes, int at, byte[] other)
    {
        if (other.Length == 0)
        {
            return;
        }

        var from = chance.Next(other.Length);
        var taken = other.AsSpan(from, Stretch(other.Length - from)).ToArray();
        if (chance.Next(2) == 0)
        {
            bytes.RemoveRange(at, Math.Min(taken.Length, bytes.Count - at));
        }

        bytes.InsertRange(at, taken);
    }

    private void Repeat(List<byte> bytes, int at, byte[] piece)
    {
        var times = Math.Min(
            1 << chance.Next(13),
            (Longest - bytes.Count) / Math.Max(piece.Length, 1)
        );
        bytes.InsertRange(
            at,
            Enumerable.Repeat(piece, Math.Max(times, 0)).SelectMany(part => part)
        );
    }

    private void Swap(List<byte> bytes, int at, int length)
    {
        var taken = bytes.GetRange(at, length);
        bytes.RemoveRange(at, length);
        bytes.InsertRange(chance.Next(bytes.Count + 1), taken);
    }

    /// <summary>Another number in the place of the next one.</summary>
    private void Number(List<byte> bytes, int at)
    {
        var start = bytes.FindIndex(at, value => value is >= (byte)'0' and <= (byte)'9');
        if (start < 0)
        {
            return;
        }

        var end = start;
        while (end < bytes.Count && bytes[end] is >= (byte)'0' and <= (byte)'9')
        {
            end++;
        }

        string[] numbers =
        [
            "0",
            "-1",
            "00",
            "31",
            "99",
            "2147483648",
            "99999999999999999999",
            $"{chance.Next(3000)}",
        ];
        bytes.RemoveRange(start, end - start);
        bytes.InsertRange(
            start,
            System.Text.Encoding.ASCII.GetBytes(numbers[chance.Next(numbers.Length)])
        );
    }

    /// <summary>The run of letters, digits or bytes beyond ASCII around a place.</summary>
    private static (int Start, int End) Token(List<byte> bytes, int at)
    {
        const int Most = 64;
        int start = at,
            end = at;
        while (start > 0 && at - start < Most && IsWord(bytes[start - 1]))
        {
            start--;
        }

        while (end < bytes.Count && end - at < Most && IsWord(bytes[end]))
        {
            end++;
        }

        return (start, end);
    }

    private static bool IsWord(byte value) =>
        value >= 128 || char.IsAsciiLetterOrDigit((char)value);
}
