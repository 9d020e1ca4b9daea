using Stemma.Fetching;
using Stemma.Reading;
using Stemma.Reading.Inputs;

namespace Stemma.Cli.Commands;

/// <summary>Inputs of which some are addresses: each is fetched when it is its turn to be read.</summary>
internal sealed class UrlInputs(FetchOptions options, string? list, string? warc, string? cache)
    : IDisposable
{
    private readonly Lazy<(PageFetcher Fetcher, WarcWriter? Warc)> _opened = new(() =>
    {
        var writer = warc is null ? null : new WarcWriter(File.Create(warc), options.UserAgent);
        return (
            new PageFetcher(options, cache is null ? null : new FetchFolder(cache), writer),
            writer
        );
    });

    public List<InputFile> Of(IEnumerable<string> arguments, CancellationToken cancellation) =>
        [
            .. arguments
                .Concat(Listed())
                .SelectMany(argument =>
                    PageFetcher.IsAddress(argument)
                        ? [new InputFile(argument, argument) { IsAddress = true }]
                        : Inputs.Of([argument])
                )
                .Select(input => input with { Fetch = address => Fetch(address, cancellation) })
                .DistinctBy(input => input.Path, StringComparer.Ordinal),
        ];

    public void Dispose()
    {
        if (_opened.IsValueCreated)
        {
            _opened.Value.Fetcher.Dispose();
            _opened.Value.Warc?.Dispose();
        }
    }

    private IEnumerable<string> Listed()
    {
        try
        {
            return list is null
                ? []
                :
                [
                    .. File.ReadAllLines(list)
                        .Select(line => line.Trim())
                        .Where(line => line.Length > 0 && line[0] != '#'),
                ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // As an input it fails again, and is named with the reason.
            return [list!];
        }
    }

    private InputDocument Fetch(string address, CancellationToken cancellation)
    {
        try
        {
            var outcome = _opened
                .Value.Fetcher.FetchAsync(address, cancellation)
                .GetAwaiter()
                .GetResult();
            return outcome.Document ?? throw new IOException(outcome.Failure);
        }
        catch (OperationCanceledException e)
        {
            throw new IOException("interrupted", e);
        }
    }
}
