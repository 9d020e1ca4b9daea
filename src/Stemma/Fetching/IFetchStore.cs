using System.Collections.Concurrent;

namespace Stemma.Fetching;

/// <summary>Where answers are kept, so that a server need not send again what has not changed. The host provides it.</summary>
public interface IFetchStore
{
    /// <summary>What is kept of an address; null where nothing is.</summary>
    KeptAnswer? Find(string url);

    /// <summary>Keeps an answer in the place of an earlier one.</summary>
    void Keep(string url, KeptAnswer answer);
}

/// <summary>An answer with what a server needs to tell whether it still holds.</summary>
/// <param name="Tag">The answer's <c>ETag</c>, quotes included; null where it has none.</param>
/// <param name="Modified">Its <c>Last-Modified</c> as sent; null where it has none.</param>
/// <param name="MediaType">Its media type, without parameters.</param>
/// <param name="Charset">The charset declared beside it.</param>
/// <param name="Body">Its bytes, unpacked.</param>
public sealed record KeptAnswer(
    string? Tag,
    string? Modified,
    string? MediaType,
    string? Charset,
    ReadOnlyMemory<byte> Body
);

/// <summary>Keeps answers for as long as the process runs.</summary>
public sealed class FetchMemory : IFetchStore
{
    private readonly ConcurrentDictionary<string, KeptAnswer> kept = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public KeptAnswer? Find(string url) => kept.GetValueOrDefault(url);

    /// <inheritdoc/>
    public void Keep(string url, KeptAnswer answer) => kept[url] = answer;
}
