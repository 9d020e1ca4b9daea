namespace Stemma.Fetching;

/// <summary>Keeps a pause between two requests to one host. Whoever asks next is given the next free moment, in the order of asking.</summary>
internal sealed class HostPace(TimeProvider time)
{
    private readonly Dictionary<string, DateTimeOffset> free = new(
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Waits until the host may be asked again.</summary>
    public Task WaitAsync(string host, TimeSpan pause, CancellationToken cancellation)
    {
        TimeSpan wait;
        lock (free)
        {
            var now = time.GetUtcNow();
            var turn = free.TryGetValue(host, out var next) && next > now ? next : now;
            free[host] = turn + pause;
            wait = turn - now;
        }

        return wait > TimeSpan.Zero ? Task.Delay(wait, time, cancellation) : Task.CompletedTask;
    }
}
