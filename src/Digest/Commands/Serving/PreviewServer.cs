using System.Net;
using System.Text;
using Digest.Engine;

namespace Digest.Commands.Serving;

/// <summary>Serves the output folder to this machine alone, with the script for live reload in each page.</summary>
/// <param name="home">The path under which the site stands, with a slash at both ends.</param>
internal sealed class PreviewServer(FileTree output, string home, LiveReload live)
{
    private const string ScriptPath = "/_digest/live.js";
    private const string EventsPath = "/_digest/events";
    private static readonly byte[] Tag = Encoding.UTF8.GetBytes($"<script src=\"{ScriptPath}\" defer></script>");

    /// <summary>Answers requests until it is cancelled.</summary>
    /// <param name="listener">Started.</param>
    public async Task Run(HttpListener listener, CancellationToken end)
    {
        using var stop = end.Register(listener.Stop);
        while (!end.IsCancellationRequested)
        {
            try
            {
                var context = await listener.GetContextAsync();
                _ = Task.Run(() => Answer(context, end), CancellationToken.None);
            }
            catch (Exception exception) when (end.IsCancellationRequested && exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task Answer(HttpListenerContext context, CancellationToken end)
    {
        var response = context.Response;
        try
        {
            var path = context.Request.Url?.AbsolutePath ?? "/";
            if (path == EventsPath)
            {
                await live.Listen(response, end);
            }
            else
            {
                Send(context.Request, response, path);
            }
        }
        catch (Exception exception) when (exception is IOException or HttpListenerException or ObjectDisposedException or OperationCanceledException)
        {
            // The browser has gone; there is nobody left to tell.
        }
        finally
        {
            Close(response);
        }
    }

    private void Send(HttpListenerRequest request, HttpListenerResponse response, string path)
    {
        var (status, type, body) = request.HttpMethod is "GET" or "HEAD" ? Page(path, response) : (405, ContentTypes.Of(".txt"), "Only GET and HEAD."u8.ToArray());
        response.StatusCode = status;
        response.ContentType = type;
        response.Headers["Cache-Control"] = "no-store";
        response.Headers["X-Content-Type-Options"] = "nosniff";
        body = type.StartsWith("text/html", StringComparison.Ordinal) ? WithScript(body) : body;
        response.ContentLength64 = body.Length;
        if (request.HttpMethod != "HEAD")
        {
            response.OutputStream.Write(body);
        }
    }

    private (int Status, string Type, byte[] Body) Page(string path, HttpListenerResponse response)
    {
        if (path == ScriptPath)
        {
            return (200, ContentTypes.Of(".js"), Encoding.UTF8.GetBytes(LiveReload.Script));
        }

        if (path == "/" && home != "/")
        {
            response.RedirectLocation = home;
            return (302, ContentTypes.Of(".txt"), []);
        }

        var file = SitePaths.File(path, home);
        if (file is not null && output.Read(file) is { } bytes)
        {
            return (200, ContentTypes.Of(file), bytes);
        }

        if (file is not null && output.Read(file + "/index.html") is not null)
        {
            response.RedirectLocation = path + "/";
            return (302, ContentTypes.Of(".txt"), []);
        }

        return live.Problems is { } problems
            ? (500, ContentTypes.Of(".html"), Encoding.UTF8.GetBytes($"<!doctype html><meta charset=\"utf-8\"><title>Nothing was published</title><pre>{WebUtility.HtmlEncode(problems)}</pre></body>"))
            : (404, ContentTypes.Of(".html"), output.Read("404.html") ?? "<!doctype html><meta charset=\"utf-8\"><title>Not found</title><h1>Not found</h1>"u8.ToArray());
    }

    /// <summary>The page with the script before its end.</summary>
    internal static byte[] WithScript(byte[] page)
    {
        var at = page.AsSpan().LastIndexOf("</body>"u8);
        at = at < 0 ? page.Length : at;
        return [.. page[..at], .. Tag, .. page[at..]];
    }

    private static void Close(HttpListenerResponse response)
    {
        try
        {
            response.Close();
        }
        catch (Exception exception) when (exception is IOException or HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // Closed by the browser before.
        }
    }
}
