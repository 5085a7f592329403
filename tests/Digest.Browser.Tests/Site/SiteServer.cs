using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Net;
using Digest.Commands.Serving;
using Digest.Engine;
using Digest.Tests.Sites;

namespace Digest.Browser.Tests.Site;

/// <summary>Serves the published files as the host does: compressed, with the declared headers and the site's own page for what is not there.</summary>
internal sealed class SiteServer : IDisposable
{
    private readonly FileTree _output;
    private readonly ImmutableArray<(string For, string Name, string Value)> _headers;
    private readonly HttpListener _listener = new();
    private readonly ConcurrentDictionary<string, byte[]> _packed = new(StringComparer.Ordinal);

    public SiteServer(FileTree output, ImmutableArray<(string For, string Name, string Value)> headers)
    {
        (_output, _headers) = (output, headers);
        Address = LocalPort.FreeAddress();
        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _ = Task.Run(Run);
    }

    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Address { get; }

    /// <summary>The paths that a browser asked for before a reader opened them.</summary>
    public ConcurrentBag<string> AskedAhead { get; } = [];

    public void Dispose() => _listener.Close();

    private async Task Run()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                _ = Task.Run(() => Answer(context));
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        try
        {
            using var response = context.Response;
            var path = context.Request.Url!.AbsolutePath;
            if (context.Request.Headers["Sec-Purpose"]?.StartsWith("prefetch", StringComparison.Ordinal) == true)
            {
                AskedAhead.Add(path);
            }

            var file = SitePaths.File(path, "/");
            var found = file is null ? null : _output.Read(file);
            response.StatusCode = found is null ? 404 : 200;
            response.ContentType = ContentTypes.Of(found is null ? "404.html" : file!);
            foreach (var (pattern, name, value) in _headers)
            {
                if (DeclaredHeaders.IsFor(pattern, path))
                {
                    response.Headers[name] = value;
                }
            }

            var body = found ?? _output.Read("404.html")!;
            if (context.Request.Headers["Accept-Encoding"]?.Contains("br", StringComparison.Ordinal) == true)
            {
                response.Headers["Content-Encoding"] = "br";
                body = _packed.GetOrAdd(found is null ? "404.html" : file!, _ => Compressed(body));
            }

            response.ContentLength64 = body.Length;
            response.OutputStream.Write(body);
        }
        catch (Exception exception) when (exception is IOException or HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // The browser has gone; there is nobody left to answer.
        }
    }

    /// <summary>The bytes as they travel.</summary>
    public static byte[] Compressed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal))
        {
            brotli.Write(bytes);
        }

        return packed.ToArray();
    }
}
