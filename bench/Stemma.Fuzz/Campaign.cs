using System.Diagnostics;

namespace Stemma.Fuzz;

/// <summary>Runs one target for its time in this process: changes inputs, keeps those that reach what none before did.</summary>
internal sealed class Campaign
{
    /// <summary>No input of at most 256 KB may take longer: 5 s.</summary>
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(5);

    /// <summary>A run that is not back by now hangs: 180 s on the clock, however busy the machine.</summary>
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(180);

    /// <summary>No input may have more allocated for it: 1 GB.</summary>
    private const long MostAllocated = 1L << 30;

    private readonly FuzzTarget _target;
    private readonly Findings _findings;
    private readonly EdgeMap _edges = new();
    private readonly Random _chance;
    private readonly TimeSpan _time;
    private readonly List<byte[]> _kept = [];
    private readonly List<byte[]> _seeds;
    private long _began;
    private FuzzRow _row;

    private Campaign(Settings settings)
    {
        _target = FuzzTarget.All.First(target => target.Name == settings.Target);
        _findings = new Findings(Path.Combine(settings.Findings, _target.Name));
        _chance = new Random(settings.Seed);
        _time = TimeSpan.FromMinutes(settings.Minutes);
        _seeds = SeedInputs.For(_target, settings.Corpus);
        _row = new FuzzRow(_target.Name);
    }

    public static int Run(Settings settings)
    {
        var campaign = new Campaign(settings);
        // Half of the stack that the main thread of a process has: what overflows here is too deep.
        var worker = new Thread(campaign.Work, 4 << 20) { IsBackground = true };
        worker.Start();
        while (!worker.Join(TimeSpan.FromSeconds(1)))
        {
            var began = Volatile.Read(ref campaign._began);
            if (began != 0 && Stopwatch.GetElapsedTime(began) > Hang)
            {
                campaign._findings.Hang();
                campaign.Tell(failures: 1);
                return Supervisor.Hung;
            }
        }

        campaign.Tell(failures: 0);
        return 0;
    }

    private void Tell(int failures) =>
        (
            _row with
            {
                Seconds = Math.Max(_row.Seconds, 0.001),
                Failures = _row.Failures + failures,
                Edges = _edges.Edges,
                Places = _edges.Places,
                AllPlaces = Instrumentation.Places(
                    Path.Combine(AppContext.BaseDirectory, "Stemma.dll")
                ),
                Kept = _kept.Count,
            }
        ).Print();

    private void Work()
    {
        // Time is the processor's: other work on the machine neither shortens a run nor makes an input slow.
        var start = Environment.CpuUsage.TotalTime;
        var mutator = new Mutator(_chance, _target.WordBytes());
        foreach (var seed in _seeds)
        {
            Try(_target.Dress(seed, _chance), seed);
            Try(seed, seed);
        }

        while (Environment.CpuUsage.TotalTime - start < _time)
        {
            var changed = mutator.Change(Pick(), Pick);
            Try(_target.Dress(changed, _chance), changed);
            _row = _row with { Seconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds };
        }
    }

    /// <summary>Half of the time one of the latest that reached something new, else any.</summary>
    private byte[] Pick()
    {
        if (_kept.Count == 0)
        {
            return _seeds.Count == 0 ? [] : _seeds[_chance.Next(_seeds.Count)];
        }

        var from = _chance.Next(2) == 0 ? _kept.Count - Math.Max(1, _kept.Count / 5) : 0;
        return _kept[_chance.Next(from, _kept.Count)];
    }

    /// <param name="input">What is read.</param>
    /// <param name="undressed">The same before its packing: what later changes start from.</param>
    private void Try(byte[] input, byte[] undressed)
    {
        _findings.Begin(input);
        _edges.Begin();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var began = Environment.CpuUsage.TotalTime;
        Volatile.Write(ref _began, Stopwatch.GetTimestamp());
        string? failure = null;
        try
        {
            _target.Run(input);
        }
        catch (Exception e)
        {
            failure = e.ToString();
        }

        Volatile.Write(ref _began, 0);
        var took = Environment.CpuUsage.TotalTime - began;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        _findings.End();
        failure ??= took > Slow ? $"took {took.TotalSeconds:0.0} s" : null;
        failure ??= allocated > MostAllocated ? $"allocated {allocated >> 20} MB" : null;
        _row = _row with
        {
            Runs = _row.Runs + 1,
            SlowestMilliseconds = Math.Max(_row.SlowestMilliseconds, took.TotalMilliseconds),
            MostMegabytes = Math.Max(_row.MostMegabytes, allocated >> 20),
            Failures =
                _row.Failures + (failure is not null && _findings.Keep(input, failure) ? 1 : 0),
        };
        if (failure is null && _edges.IsNew())
        {
            _kept.Add(undressed);
            _edges.Note(() => _target.Run(input));
        }
    }
}
