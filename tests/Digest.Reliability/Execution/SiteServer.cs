using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Digest.Commands.Serving;
using Digest.Reliability.Loopback;

namespace Digest.Reliability.Execution;

/// <summary>Which policy a server sends with the pages of a site.</summary>
internal enum Policy
{
    /// <summary>None at all: that of the page itself is taken out too.</summary>
    None,

    /// <summary>That which the host declares.</summary>
    Header,

    /// <summary>That which stands in the page.</summary>
    Page,
}

/// <summary>Serves a folder and pages that a suite makes to a browser of this machine.</summary>
internal sealed partial class SiteServer : IDisposable
{
    private readonly string _folder;
    private readonly Policy _policy;
    private readonly string _header;
    private readonly Func<string, string?> _made;
    private readonly RawServer _server;
    private int _policies;

    /// <param name="header">The policy that the host declares.</param>
    /// <param name="made">A page by its path and query, where the suite makes one.</param>
    public SiteServer(string folder, Policy policy, string header, Func<string, string?> made)
    {
        (_folder, _policy, _header, _made) = (folder, policy, header, made);
        _server = new RawServer(IPAddress.Loopback, 0, Answer);
    }

    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Address => $"http://127.0.0.1:{_server.Port}";

    /// <summary>How many pages had a policy of their own that was taken out.</summary>
    public int Policies => Volatile.Read(ref _policies);

    public void Dispose() => _server.Dispose();

    private async Task<bool> Answer(Asked asked, NetworkStream stream, CancellationToken stop)
    {
        var path = asked.Path.Split('?', '#')[0];
        var (status, type, body) = (200, "text/html; charset=utf-8", Array.Empty<byte>());
        if (_made(asked.Path) is { } page)
        {
            body = Encoding.UTF8.GetBytes(page);
        }
        else if (SitePaths.File(path, "/") is { } file && File.Exists(Path.Combine(_folder, file)))
        {
            (type, body) = (ContentTypes.Of(file), await File.ReadAllBytesAsync(Path.Combine(_folder, file), stop));
        }
        else
        {
            var missing = Path.Combine(_folder, "404.html");
            (status, body) = (404, File.Exists(missing) ? await File.ReadAllBytesAsync(missing, stop) : "nothing"u8.ToArray());
        }

        if (_policy != Policy.Page && type.StartsWith("text/html", StringComparison.Ordinal))
        {
            var html = Encoding.UTF8.GetString(body);
            var without = Own().Replace(html, "", 1);
            Interlocked.Add(ref _policies, without.Length < html.Length ? 1 : 0);
            body = Encoding.UTF8.GetBytes(without);
        }

        var policy = _policy == Policy.Header ? $"Content-Security-Policy: {_header}\r\n" : "";
        await stream.WriteAsync(Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} So\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\n{policy}Connection: keep-alive\r\n\r\n")), stop);
        if (asked.Method != "HEAD")
        {
            await stream.WriteAsync(body, stop);
        }

        return true;
    }

    [GeneratedRegex("<meta http-equiv=\"Content-Security-Policy\"[^>]*>")]
    private static partial Regex Own();
}
