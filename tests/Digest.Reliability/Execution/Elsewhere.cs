using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Digest.Reliability.Loopback;

namespace Digest.Reliability.Execution;

/// <summary>All other hosts of the world, as the browser finds them: whatever is asked here was asked of somebody else. It answers with a script that tells that it runs.</summary>
internal sealed class Elsewhere : IDisposable
{
    private readonly RawServer _server;
    private readonly ConcurrentQueue<string> _asked = [];

    public Elsewhere() => _server = new RawServer(IPAddress.Loopback, 0, Answer);

    /// <summary>Where it listens.</summary>
    public int Port => _server.Port;

    /// <summary>What was asked for until now, which is then forgotten.</summary>
    public IReadOnlyList<string> Taken()
    {
        var taken = new List<string>();
        while (_asked.TryDequeue(out var asked))
        {
            taken.Add(asked);
        }

        return taken;
    }

    public void Dispose() => _server.Dispose();

    private async Task<bool> Answer(Asked asked, NetworkStream stream, CancellationToken stop)
    {
        _asked.Enqueue(asked.Path.Length == 0 ? "a host over TLS" : $"{asked.Host}{asked.Path} from {asked.Referer}");
        const string body = "hit()";
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\r\nContent-Type: text/javascript\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}")),
            stop);
        return false;
    }
}
