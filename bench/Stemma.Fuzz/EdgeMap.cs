using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace Stemma.Fuzz;

/// <summary>Which branches an input went through, and which no input before it did. One run at a time.</summary>
internal sealed unsafe class EdgeMap
{
    /// <summary>The size of AFL's map, which SharpFuzz's places index.</summary>
    private const int Size = 1 << 16;

    private readonly byte* _visits = (byte*)NativeMemory.AllocZeroed(Size);
    private readonly byte[] _seen = new byte[Size];
    private readonly HashSet<int> _places = [];

    public EdgeMap()
    {
        Trace.SharedMem = _visits;
        Trace.OnBranch = static (_, _) => { };
    }

    /// <summary>Edges between places that any input went along.</summary>
    public int Edges { get; private set; }

    /// <summary>Places that inputs worth keeping went through.</summary>
    public int Places => _places.Count;

    public void Begin()
    {
        new Span<byte>(_visits, Size).Clear();
        Trace.PrevLocation = 0;
    }

    /// <summary>Whether the run since <see cref="Begin"/> went along an edge, or went along one many more times, as none before.</summary>
    public bool IsNew()
    {
        var isNew = false;
        for (var i = 0; i < Size; i += sizeof(ulong))
        {
            if (Unsafe.ReadUnaligned<ulong>(_visits + i) == 0)
            {
                continue;
            }

            for (var j = i; j < i + sizeof(ulong); j++)
            {
                var bucket = Bucket(_visits[j]);
                if ((bucket & ~_seen[j]) != 0)
                {
                    Edges += _seen[j] == 0 ? 1 : 0;
                    _seen[j] |= bucket;
                    isNew = true;
                }
            }
        }

        return isNew;
    }

    /// <summary>Notes the places that <paramref name="run"/> goes through.</summary>
    public void Note(Action run)
    {
        Trace.OnBranch = (place, _) => _places.Add(place);
        try
        {
            run();
        }
        finally
        {
            Trace.OnBranch = static (_, _) => { };
        }
    }

    /// <summary>AFL's classes of how often: 1, 2, 3, 4-7, 8-15, 16-31, 32-127, more.</summary>
    private static byte Bucket(byte visits) =>
        visits switch
        {
            0 => 0,
            1 => 1,
            2 => 2,
            3 => 4,
            < 8 => 8,
            < 16 => 16,
            < 32 => 32,
            < 128 => 64,
            _ => 128,
        };
}
