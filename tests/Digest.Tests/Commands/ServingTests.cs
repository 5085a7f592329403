using System.Net;
using System.Text;
using Digest.Commands.Serving;
using Digest.Engine;
using Xunit;

namespace Digest.Tests.Commands;

public sealed class ServingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("/", "/", "index.html")]
    [InlineData("/sources/a/", "/", "sources/a/index.html")]
    [InlineData("/feed.xml", "/", "feed.xml")]
    [InlineData("/base/feed.xml", "/base/", "feed.xml")]
    [InlineData("/base/", "/base/", "index.html")]
    [InlineData("/feed.xml", "/base/", null)]
    [InlineData("/../secret", "/", null)]
    [InlineData("/a/%2e%2e/%2e%2e/secret", "/", null)]
    [InlineData("/..%2fsecret", "/", null)]
    [InlineData("/..%5csecret", "/", null)]
    [InlineData("//etc/passwd", "/", null)]
    [InlineData("/%2fetc/passwd", "/", null)]
    [InlineData("/C:/x", "/", null)]
    [InlineData("/a%00.html", "/", null)]
    [InlineData("/.digest-manifest", "/", null)]
    public void An_address_means_a_file_of_the_output_or_none(string path, string home, string? file) => Assert.Equal(file, SitePaths.File(path, home));

    [Fact]
    public void The_script_stands_before_the_end_of_a_page()
    {
        Assert.Equal("<body>x<script src=\"/_digest/live.js\" defer></script></body></html>", Encoding.UTF8.GetString(PreviewServer.WithScript("<body>x</body></html>"u8.ToArray())));
        Assert.EndsWith("</script>", Encoding.UTF8.GetString(PreviewServer.WithScript("<p>x"u8.ToArray())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_files_and_what_is_missing_are_served_and_events_are_told()
    {
        _folder.Write("output/index.html", "<body>home</body>");
        _folder.Write("output/a/index.html", "<body>a</body>");
        _folder.Write("output/feed.xml", "<feed/>");
        _folder.Write("secret.txt", "secret");
        var (listener, port) = Start();
        using var end = new CancellationTokenSource();
        var live = new LiveReload();
        var serving = new PreviewServer(new FileTree(Path.Combine(_folder.Path, "output")), "/", live).Run(listener, end.Token);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };

        var home = await client.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal("text/html; charset=utf-8", home.Content.Headers.ContentType!.ToString());
        Assert.Contains("home<script", await home.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var feed = await client.GetAsync(new Uri("/feed.xml", UriKind.Relative));
        Assert.Equal(("<feed/>", "application/xml; charset=utf-8"), (await feed.Content.ReadAsStringAsync(), feed.Content.Headers.ContentType!.ToString()));
        Assert.Equal(HttpStatusCode.Found, (await client.GetAsync(new Uri("/a", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/nowhere", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/..%2fsecret.txt", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await client.PostAsync(new Uri("/", UriKind.Relative), null)).StatusCode);

        live.Tell("a.md:1:1: error <b>");
        Assert.Equal(HttpStatusCode.InternalServerError, (await client.GetAsync(new Uri("/nowhere", UriKind.Relative))).StatusCode);
        using var events = new StreamReader(await client.GetStreamAsync(new Uri("/_digest/events", UriKind.Relative)));
        Assert.Equal("event: problems", await events.ReadLineAsync());
        Assert.Equal("data: a.md:1:1: error <b>", await events.ReadLineAsync());
        Assert.Equal("", await events.ReadLineAsync());
        live.Tell(null);
        Assert.Equal("event: reload", await events.ReadLineAsync());

        await end.CancelAsync();
        await serving;
    }

    /// <summary>A listener on a port that is free: there is no asking for one, so several are tried.</summary>
    private static (HttpListener Listener, int Port) Start()
    {
        for (var port = 42137; ; port++)
        {
            var listener = new HttpListener();
            listener.Prefixes.Add($"http://127.0.0.1:{port}/");
            try
            {
                listener.Start();
                return (listener, port);
            }
            catch (HttpListenerException) when (port < 42237)
            {
                listener.Close();
            }
        }
    }
}
