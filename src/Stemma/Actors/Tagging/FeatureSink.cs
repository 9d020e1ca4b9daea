using System.Runtime.CompilerServices;

namespace Stemma.Actors.Tagging;

/// <summary>Takes the features of one unit: numbers of 64 bits mixed from what is asked and what was seen, cut to 32.</summary>
internal sealed class FeatureSink
{
    private uint[] _features = new uint[128];

    /// <summary>The features taken since <see cref="Clear"/>.</summary>
    public ReadOnlySpan<uint> Features => _features.AsSpan(0, Count);

    public int Count { get; private set; }

    public void Clear() => Count = 0;

    /// <summary>Takes a feature.</summary>
    /// <param name="question">Which question it answers; a small number of its own.</param>
    /// <param name="first">Seen.</param>
    /// <param name="second">Seen with it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int question, uint first, uint second = 0)
    {
        if (Count == _features.Length)
        {
            Array.Resize(ref _features, Count * 2);
        }

        _features[Count++] = Mix(((ulong)first << 32) | second, (uint)question);
    }

    /// <summary>A number for a stretch of text (FNV-1a).</summary>
    public static uint Hash(ReadOnlySpan<char> text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash;
    }

    /// <summary>Two seen things as one.</summary>
    public static uint Pair(uint first, uint second) => Mix(((ulong)first << 32) | second, 0x9E37);

    /// <summary>The finaliser of MurmurHash3 over both.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mix(ulong seen, uint question)
    {
        ulong mixed = seen ^ (question * 0x9E3779B97F4A7C15UL);
        mixed = (mixed ^ (mixed >> 33)) * 0xFF51AFD7ED558CCDUL;
        mixed = (mixed ^ (mixed >> 33)) * 0xC4CEB9FE1A85EC53UL;
        return (uint)(mixed >> 32);
    }
}
