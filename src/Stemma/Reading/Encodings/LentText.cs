using System.Buffers;
using System.Text;

namespace Stemma.Reading.Encodings;

/// <summary>
/// A decoded input in memory that goes back to a pool: a page of some hundred kilobytes as a string of its own costs more to allocate than to
/// decode.
/// </summary>
internal readonly struct LentText : IDisposable
{
    private readonly char[]? lent;
    private readonly string? own;
    private readonly int length;

    private readonly Doubt[]? doubts;

    /// <summary>A text that is a string already, with what is doubtful about it.</summary>
    public LentText(string text, Doubt[] doubts)
    {
        own = text;
        length = text.Length;
        this.doubts = doubts;
    }

    private LentText(char[] lent, int length)
    {
        this.lent = lent;
        this.length = length;
    }

    /// <summary>The characters, until <see cref="Dispose"/>.</summary>
    public ReadOnlyMemory<char> Characters =>
        lent is null ? own.AsMemory() : lent.AsMemory(0, length);

    /// <summary>What is doubtful about the characters; empty for most.</summary>
    public IReadOnlyList<Doubt> Doubts => doubts ?? [];

    /// <summary>Decodes valid UTF-8.</summary>
    public static LentText OfUtf8(ReadOnlySpan<byte> bytes)
    {
        // A byte of UTF-8 never gives more than one code unit.
        var characters = ArrayPool<char>.Shared.Rent(bytes.Length);
        return new LentText(characters, Encoding.UTF8.GetChars(bytes, characters));
    }

    /// <summary>The text as a string of its own.</summary>
    public override string ToString() => own ?? new string(lent.AsSpan(0, length));

    /// <summary>Gives the memory back; the characters must not be used any more.</summary>
    public void Dispose()
    {
        if (lent is not null)
        {
            ArrayPool<char>.Shared.Return(lent);
        }
    }
}
