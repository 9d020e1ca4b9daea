using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Stemma.Fetching;

/// <summary>Finds the addresses of a host's name.</summary>
/// <param name="host">The name.</param>
/// <param name="cancellation">Ends the search.</param>
public delegate Task<IPAddress[]> ResolveName(string host, CancellationToken cancellation);

/// <summary>
/// Opens connections, each to an address that has been looked at: the name is resolved once, every address it has is checked, and the connection
/// goes to one of just those. A name that answers differently the next time gains nothing by it.
/// </summary>
internal sealed class GuardedConnection(
    FetchOptions options,
    ResolveName resolve,
    Func<IPAddress, string?> objectionTo
)
{
    private readonly ConcurrentDictionary<string, IPAddress> last = new(
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The address a host's last connection went to; null where there was none.</summary>
    public string? AddressOf(string host) =>
        last.TryGetValue(host.Trim('[', ']'), out var address) ? address.ToString() : null;

    /// <summary>What <see cref="SocketsHttpHandler.ConnectCallback"/> calls for every new connection, redirects included.</summary>
    public async ValueTask<Stream> OpenAsync(
        SocketsHttpConnectionContext context,
        CancellationToken cancellation
    )
    {
        var host = context.DnsEndPoint.Host.Trim('[', ']');
        var addresses = IPAddress.TryParse(host, out var literal)
            ? [literal]
            : await ResolveAsync(host, cancellation).ConfigureAwait(false);
        if (!options.AllowPrivate)
        {
            foreach (var address in addresses)
            {
                if (objectionTo(address) is { } objection)
                {
                    throw new FetchRefusedException(
                        $"{host} is {address}, which is {objection}; --allow-private fetches from there"
                    );
                }
            }
        }

        return await ConnectAsync(addresses, host, context.DnsEndPoint.Port, cancellation)
            .ConfigureAwait(false);
    }

    private async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation)
    {
        try
        {
            var addresses = await resolve(host, cancellation).ConfigureAwait(false);
            return addresses.Length > 0
                ? addresses
                : throw new FetchRefusedException($"{host} has no address; is the name right?");
        }
        catch (SocketException e)
        {
            throw new FetchRefusedException(
                $"the name {host} was not found ({e.SocketErrorCode}); is it right, and is there a network?",
                e
            );
        }
    }

    private async Task<Stream> ConnectAsync(
        IPAddress[] addresses,
        string host,
        int port,
        CancellationToken cancellation
    )
    {
        SocketException? failed = null;
        foreach (var address in addresses)
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp)
            {
                NoDelay = true,
            };
            try
            {
                await socket
                    .ConnectAsync(new IPEndPoint(address, port), cancellation)
                    .ConfigureAwait(false);
                last[host] = address;
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException e)
            {
                failed = e;
                socket.Dispose();
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw new FetchRefusedException(
            $"{host} does not take a connection ({failed?.SocketErrorCode})",
            failed!
        );
    }
}
