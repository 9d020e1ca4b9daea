namespace Stemma.Tests.Fetching;

/// <summary>A clock that stands still until it is told to go on. Timers fire when the clock has passed their moment.</summary>
internal sealed class FakeTime : TimeProvider
{
    private readonly Lock _door = new();
    private readonly List<Timer> _timers = [];
    private DateTimeOffset _now = new(2024, 5, 2, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow()
    {
        lock (_door)
        {
            return _now;
        }
    }

    /// <summary>How long the timers that have not fired still wait, in ascending order.</summary>
    public List<TimeSpan> Waits()
    {
        lock (_door)
        {
            return
            [
                .. _timers.Where(t => t.Due is not null).Select(t => t.Due!.Value - _now).Order(),
            ];
        }
    }

    public void Advance(TimeSpan span)
    {
        List<Timer> due;
        lock (_door)
        {
            _now += span;
            due = [.. _timers.Where(t => t.Due <= _now)];
            due.ForEach(t => t.Due = null);
        }

        due.ForEach(t => t.Fire());
    }

    public override ITimer CreateTimer(
        TimerCallback callback,
        object? state,
        TimeSpan dueTime,
        TimeSpan period
    )
    {
        lock (_door)
        {
            var timer = new Timer(this, () => callback(state));
            timer.Due = dueTime == Timeout.InfiniteTimeSpan ? null : _now + dueTime;
            _timers.Add(timer);
            return timer;
        }
    }

    private sealed class Timer(FakeTime clock, Action fire) : ITimer
    {
        public DateTimeOffset? Due { get; set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._door)
            {
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock._now + dueTime;
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock._door)
            {
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
