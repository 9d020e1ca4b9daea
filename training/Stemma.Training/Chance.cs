namespace Stemma.Training;

/// <summary>Numbers by chance that are the same on every machine and every run (xorshift, Marsaglia 2003).</summary>
internal sealed class Chance(uint seed)
{
    private uint _state = seed;

    /// <summary>A number from 0, below 1.</summary>
    public float Next() => (Draw() >> 8) * (1f / (1 << 24));

    /// <summary>Puts items into another order.</summary>
    public void Mix<T>(IList<T> items)
    {
        for (int i = items.Count - 1; i > 0; i--)
        {
            int j = (int)(Draw() % (uint)(i + 1));
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private uint Draw()
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return _state;
    }
}
