using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Stemma.Tests.Fetching;

/// <summary>A server on this machine that sends exactly the bytes a test tells it to, one request a connection.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly Func<string, Stream, CancellationToken, Task> _answer;

    /// <param name="answer">Given the path asked and the line to write to.</param>
    public LoopbackServer(Func<string, Stream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _ = Task.Run(AcceptAsync);
    }

    /// <summary>A server that answers each path with fixed bytes, and 404 to others.</summary>
    public static LoopbackServer Of(Dictionary<string, byte[]> answers) =>
        new(
            async (path, line, closing) =>
                await line.WriteAsync(
                    answers.GetValueOrDefault(path, Answer("404 Not Found", "")),
                    closing
                )
        );

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string At(string path) => $"http://127.0.0.1:{Port}{path}";

    /// <summary>The heads of the requests so far, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    public static byte[] Answer(string status, string body, params string[] fields) =>
        Answer(status, Encoding.UTF8.GetBytes(body), fields);

    public static byte[] Answer(string status, byte[] body, params string[] fields)
    {
        var head = new StringBuilder($"HTTP/1.1 {status}\r\nConnection: close\r\n");
        foreach (var field in fields)
        {
            head.Append(field).Append("\r\n");
        }

        if (!fields.Any(field => field.StartsWith("Content-Length", StringComparison.Ordinal)))
        {
            head.Append($"Content-Length: {body.Length}\r\n");
        }

        return [.. Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()), .. body];
    }

    public void Dispose()
    {
        _closing.Cancel();
        _listener.Stop();
    }

    private async Task AcceptAsync()
    {
        while (!_closing.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync(_closing.Token);
                _ = ServeAsync(client);
            }
            catch (Exception e)
                when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var line = client.GetStream();
                var head = new StringBuilder();
                var one = new byte[1];
                while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
                {
                    if (await line.ReadAsync(one, _closing.Token) == 0)
                    {
                        return;
                    }

                    head.Append((char)one[0]);
                }

                Requests.Enqueue(head.ToString());
                await _answer(head.ToString().Split(' ')[1], line, _closing.Token);
            }
            catch (Exception e)
                when (e is IOException or OperationCanceledException or SocketException)
            {
                // The other side has had enough: what many of these tests are about.
            }
        }
    }
}
