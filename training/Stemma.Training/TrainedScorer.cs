using Stemma.Language.Parsing;

namespace Stemma.Training;

/// <summary>
/// A perceptron's weights while they are learnt: whole numbers, and their sums over time for the average (Collins 2002). The classes
/// of a feature lie side by side in a pool; what scoring reads is kept apart from what only updates need.
/// </summary>
/// <param name="classes">Number of classes.</param>
/// <param name="patience">
/// How often a feature must have been part of an update before it gets a weight: what errors rarely touch is noise, and most of the
/// features are of that kind.
/// </param>
internal sealed class TrainedScorer(int classes, int patience = 0) : Scorer
{
    private const int FirstRoom = 2;
    private const int SketchBits = 25;

    // How often features without a weight were part of an update; two features may share a place.
    private readonly byte[] _sketch = new byte[patience > 0 ? 1 << SketchBits : 0];

    private Slot[] _slots = new Slot[1 << 16];
    private int _used;
    private Cell[] _cells = new Cell[1 << 16];
    private History[] _history = new History[1 << 16];
    private int _end;
    private int _now = 1;

    public override int Classes { get; } = classes;

    /// <summary>Number of features with a weight.</summary>
    public int Features => _used;

    public override void Add(ReadOnlySpan<uint> features, Span<int> scores)
    {
        var slots = _slots;
        var pool = _cells;
        uint mask = (uint)slots.Length - 1;
        foreach (uint feature in features)
        {
            if (feature == 0)
            {
                continue;
            }

            for (uint at = feature & mask; ; at = (at + 1) & mask)
            {
                ref readonly var slot = ref slots[at];
                if (slot.Feature == feature)
                {
                    foreach (ref readonly var cell in pool.AsSpan(slot.Start, slot.Count))
                    {
                        scores[cell.Class] += cell.Weight;
                    }

                    break;
                }

                if (slot.Feature == 0)
                {
                    break;
                }
            }
        }
    }

    /// <summary>Moves time on: to be called once for each decision or sentence learnt from.</summary>
    public void Tick() => _now++;

    /// <summary>Adds to the weight of a class for features.</summary>
    public void Update(ReadOnlySpan<uint> features, int category, int by)
    {
        foreach (uint feature in features)
        {
            if (feature == 0 || (patience > 0 && !IsDue(feature)))
            {
                continue;
            }

            ref var slot = ref Slotted(feature);
            int at = slot.Start;
            int end = at + slot.Count;
            while (at < end && _cells[at].Class != category)
            {
                at++;
            }

            if (at == end)
            {
                at = Room(ref slot);
                _cells[at] = new Cell { Class = (ushort)category };
                _history[at] = new History { Since = _now };
            }

            ref var cell = ref _cells[at];
            ref var history = ref _history[at];
            history.Sum += (double)cell.Weight * (_now - history.Since);
            history.Since = _now;
            cell.Weight = (short)(cell.Weight + by);
        }
    }

    /// <summary>Averages of all weights, by feature.</summary>
    public IEnumerable<(uint Feature, List<(int Class, double Weight)> Weights)> Averages()
    {
        foreach (var slot in _slots)
        {
            if (slot.Feature == 0)
            {
                continue;
            }

            var weights = new List<(int, double)>();
            for (int at = slot.Start; at < slot.Start + slot.Count; at++)
            {
                double sum =
                    _history[at].Sum + ((double)_cells[at].Weight * (_now - _history[at].Since));
                if (sum != 0)
                {
                    weights.Add((_cells[at].Class, sum / _now));
                }
            }

            if (weights.Count > 0)
            {
                yield return (slot.Feature, weights);
            }
        }
    }

    private bool IsDue(uint feature)
    {
        if (_slots[Place(feature)].Feature == feature)
        {
            return true;
        }

        ref byte seen = ref _sketch[(feature * 0x9E3779B1u) >> (32 - SketchBits)];
        seen = (byte)Math.Min(seen + 1, patience + 1);
        return seen > patience;
    }

    private ref Slot Slotted(uint feature)
    {
        if (_used * 2 > _slots.Length)
        {
            var old = _slots;
            _slots = new Slot[old.Length * 2];
            foreach (var slot in old)
            {
                if (slot.Feature != 0)
                {
                    _slots[Place(slot.Feature)] = slot;
                }
            }
        }

        ref var found = ref _slots[Place(feature)];
        if (found.Feature == 0)
        {
            found.Feature = feature;
            found.Start = Take(FirstRoom);
            found.Room = FirstRoom;
            _used++;
        }

        return ref found;
    }

    private uint Place(uint feature)
    {
        uint mask = (uint)_slots.Length - 1;
        uint at = feature & mask;
        while (_slots[at].Feature != 0 && _slots[at].Feature != feature)
        {
            at = (at + 1) & mask;
        }

        return at;
    }

    /// <summary>A place for one more class of a feature.</summary>
    private int Room(ref Slot slot)
    {
        if (slot.Count == slot.Room)
        {
            int start = Take(slot.Room * 2);
            _cells.AsSpan(slot.Start, slot.Count).CopyTo(_cells.AsSpan(start));
            _history.AsSpan(slot.Start, slot.Count).CopyTo(_history.AsSpan(start));
            slot.Start = start;
            slot.Room *= 2;
        }

        return slot.Start + slot.Count++;
    }

    private int Take(int count)
    {
        while (_end + count > _cells.Length)
        {
            Array.Resize(ref _cells, _cells.Length * 2);
            Array.Resize(ref _history, _history.Length * 2);
        }

        _end += count;
        return _end - count;
    }

    private struct Slot
    {
        public uint Feature;
        public int Start;
        public ushort Count;
        public ushort Room;
    }

    private struct Cell
    {
        public ushort Class;
        public short Weight;
    }

    private struct History
    {
        public double Sum;
        public int Since;
    }
}
