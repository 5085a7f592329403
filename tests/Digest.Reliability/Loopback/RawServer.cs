using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Digest.Reliability.Loopback;

/// <summary>A server of this machine alone that answers byte by byte as a suite says, which no proper server would.</summary>
internal sealed class RawServer : IDisposable
{
    private const int LongestHead = 64 * 1024;

    private readonly TcpListener _listener;
    private readonly Func<Asked, NetworkStream, CancellationToken, Task<bool>> _answer;
    private readonly CancellationTokenSource _end = new();
    private int _connections;

    /// <summary>Starts to listen.</summary>
    /// <param name="at">An address of the loopback network.</param>
    /// <param name="port">0 for any that is free.</param>
    /// <param name="answer">Writes the answer, and says whether the connection may be used again.</param>
    public RawServer(IPAddress at, int port, Func<Asked, NetworkStream, CancellationToken, Task<bool>> answer)
    {
        _listener = new TcpListener(at, port);
        _answer = answer;
        _listener.Start(512);
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = Task.Run(Accept);
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>How often somebody connected.</summary>
    public int Connections => Volatile.Read(ref _connections);

    public void Dispose()
    {
        _end.Cancel();
        _listener.Stop();
        _end.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_end.Token);
                Interlocked.Increment(ref _connections);
                _ = Task.Run(() => Converse(client));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The suite is over.
        }
    }

    private async Task Converse(TcpClient client)
    {
        using (client)
        {
            try
            {
                client.NoDelay = true;
                var stream = client.GetStream();
                while (await Head(stream) is { } asked && await _answer(asked, stream, _end.Token))
                {
                }
            }
            catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // The other side has heard enough, or the suite is over.
            }
        }
    }

    /// <summary>Reads what is asked; null where the other side has gone. What is no request at all, as the beginning of TLS, has no path.</summary>
    private async Task<Asked?> Head(NetworkStream stream)
    {
        var head = new List<byte>(512);
        var one = new byte[1024];
        while (head.Count < LongestHead)
        {
            var read = await stream.ReadAsync(one, _end.Token);
            if (read == 0)
            {
                return null;
            }

            head.AddRange(one.AsSpan(0, read));
            if (head[0] is < 0x20 or > 0x7E)
            {
                return new Asked("", "", "", "");
            }

            if (head is [.., 13, 10, 13, 10])
            {
                break;
            }
        }

        var lines = Encoding.Latin1.GetString([.. head]).Split("\r\n");
        var first = lines[0].Split(' ');
        return first.Length < 2 ? new Asked("", "", "", "") : new Asked(first[0], first[1], Header(lines, "Host"), Header(lines, "Referer"));
    }

    private static string Header(string[] lines, string name) =>
        lines.FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)) is { } line ? line[(name.Length + 1)..].Trim() : "";
}

/// <summary>What somebody asks of a server.</summary>
/// <param name="Path">The path and what follows it, as it was sent; empty where it was no request that can be read.</param>
internal sealed record Asked(string Method, string Path, string Host, string Referer);
