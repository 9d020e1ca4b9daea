namespace Stemma.Reading.Inputs;

/// <summary>Work on a sequence of unknown length, several at a time, with the results in its order.</summary>
internal static class InOrder
{
    /// <summary>So many are under way for each processor: enough that a slow one does not stop the others.</summary>
    private const int PerProcessor = 2;

    /// <summary>
    /// The results, one after the other. The source is read on the caller's thread, only so far ahead as there is work under way. When
    /// cancelled, what is under way is finished and given.
    /// </summary>
    public static IEnumerable<TOut> Work<TIn, TOut>(
        IEnumerable<TIn> source,
        Func<TIn, TOut> work,
        CancellationToken cancellation
    )
    {
        var most = PerProcessor * Environment.ProcessorCount;
        var underWay = new Queue<Task<TOut>>(most);
        foreach (var item in source)
        {
            if (cancellation.IsCancellationRequested)
            {
                break;
            }

            underWay.Enqueue(Task.Run(() => work(item), CancellationToken.None));
            if (underWay.Count == most)
            {
                yield return underWay.Dequeue().GetAwaiter().GetResult();
            }
        }

        while (underWay.TryDequeue(out var last))
        {
            yield return last.GetAwaiter().GetResult();
        }
    }
}
