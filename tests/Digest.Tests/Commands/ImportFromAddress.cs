using System.IO.Compression;
using System.Net;
using System.Text;
using Digest.Engine;
using Digest.Tests.Sites;
using Xunit;

namespace Digest.Tests.Commands;

/// <summary>Pages that are fetched from a server of this machine, which only these tests may ask.</summary>
public sealed class ImportFromAddress : IDisposable
{
    private const string Page = """
        <!DOCTYPE html><html lang="en"><head><title>The ferry stays in port</title><meta property="og:site_name" content="The Vik Post"><meta property="article:published_time" content="2024-11-12"></head>
        <body><article><h1>The ferry stays in port</h1><p>The ferry to Vik stayed in port on Tuesday because its engine had failed, said the harbour master of the town.</p>
        <p>Two hundred people waited for hours in the cold, and the last of them went home by bus in the evening.</p></article></body></html>
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly HttpListener _server = new();
    private readonly string _address = LocalPort.FreeAddress();

    public ImportFromAddress()
    {
        _folder.Write("input/site.yml", "title: >-\n  Rivers\nbase_url: https://example.org\n");
        _server.Prefixes.Add(_address + "/");
        _server.Start();
        _ = Task.Run(Serve);
    }

    [Theory]
    [InlineData("/page")]
    [InlineData("/packed")]
    [InlineData("/moved/2")]
    public void A_page_becomes_a_source_with_its_address(string path)
    {
        var ran = Import(path);
        Assert.True(ran.Code == 0, ran.Problems);
        var project = new FileTree(_folder.Path);
        Assert.Equal(Page, Encoding.UTF8.GetString(project.Read("input/sources/the-ferry-stays-in-port.html")!));
        var sidecar = Encoding.UTF8.GetString(project.Read("input/sources/the-ferry-stays-in-port.yml")!);
        Assert.Contains($"{_address}{(path.StartsWith("/moved", StringComparison.Ordinal) ? "/page" : path)}", sidecar, StringComparison.Ordinal);
        Assert.Contains("The Vik Post", sidecar, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nothing", "the server answers 404")]
    [InlineData("/moved/9", "it is redirected too often")]
    [InlineData("/elsewhere", "only addresses with http:// or https://")]
    [InlineData("/endless", "it is larger than 16 MB")]
    [InlineData("/broken", "it cannot be reached")]
    public void What_cannot_be_fetched_is_told(string path, string told)
    {
        var ran = Import(path);
        Assert.NotEqual(0, ran.Code);
        Assert.Contains(told, ran.Problems, StringComparison.Ordinal);
        Assert.Empty(new FileTree(_folder.Path).List("input/sources"));
    }

    [Theory]
    [InlineData("/page", "192.0.2.1")]
    [InlineData("/inward", "127.0.0.1")]
    public void A_machine_that_may_not_be_reached_is_not_asked_even_by_a_redirection(string path, string open) =>
        Assert.Contains("not one of the open internet", Ran.Command(world => world with { MayReach = address => address.ToString() == open }, _folder.Path, "import", _address + path).Problems, StringComparison.Ordinal);

    public void Dispose()
    {
        _server.Close();
        _folder.Dispose();
    }

    private Ran Import(string path) => Ran.Command(world => world with { MayReach = IPAddress.IsLoopback }, _folder.Path, "import", _address + path);

    private async Task Serve()
    {
        while (_server.IsListening)
        {
            try
            {
                Answer(await _server.GetContextAsync());
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or IOException or InvalidOperationException)
            {
                // The client has heard enough, or the test is over.
            }
        }
    }

    private static void Answer(HttpListenerContext context)
    {
        using var response = context.Response;
        var path = context.Request.Url!.AbsolutePath;
        response.ContentType = "text/html; charset=utf-8";
        if (path.StartsWith("/moved/", StringComparison.Ordinal))
        {
            var left = path[^1] - '1';
            response.Redirect(left == 0 ? "/page" : $"/moved/{left}");
            return;
        }

        switch (path)
        {
            case "/page":
                response.OutputStream.Write(Encoding.UTF8.GetBytes(Page));
                break;
            case "/packed":
                response.Headers["Content-Encoding"] = "gzip";
                using (var packed = new GZipStream(response.OutputStream, CompressionLevel.Fastest))
                {
                    packed.Write(Encoding.UTF8.GetBytes(Page));
                }

                break;
            case "/elsewhere":
                response.Redirect("file:///etc/passwd");
                break;
            case "/inward":
                response.Redirect("http://127.0.0.2:9/");
                break;
            case "/endless":
                var part = new byte[1 << 20];
                for (var i = 0; i < 20; i++)
                {
                    response.OutputStream.Write(part);
                }

                break;
            case "/broken":
                response.Headers["Content-Encoding"] = "gzip";
                response.OutputStream.Write("this is not packed"u8);
                break;
            default:
                response.StatusCode = 404;
                break;
        }
    }
}
