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

    private const string Cyrillic = "<html lang=\"ru\"><title>Шлюз закрыт</title><body><p>Верхний шлюз был закрыт в понедельник на один час, потому что на воротах стояла цапля и не уходила.</p></body></html>";

    private readonly TemporaryFolder _folder = new();
    private readonly HttpListener _server = new();
    private readonly string _address = LocalPort.FreeAddress();

    public ImportFromAddress()
    {
        _folder.Write("input/site.yml", "title: >-\n  Rivers\nbase_url: https://example.org\n");
        _server.Prefixes.Add(_address + "/");
        _server.Prefixes.Add(_address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + "/");
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
    [InlineData("/half", "it cannot be reached")]
    [InlineData("/no-brotli", "it cannot be reached")]
    [InlineData("/twice", "it is packed in a way that is not read, gzip")]
    [InlineData("/picture", "it is image/png, and no page, feed or text")]
    [InlineData("/part", "the server answers 206")]
    [InlineData("/nul", "it holds NUL bytes, as no text does")]
    [InlineData("/empty", "it is empty")]
    [InlineData("/entities", "it begins as a feed does, and is not well-formed, declares a document type or is nested too deeply")]
    [InlineData("/drawing", "it is XML, and neither a page nor a feed")]
    public void What_cannot_be_fetched_is_told(string path, string told)
    {
        var ran = Import(path);
        Assert.NotEqual(0, ran.Code);
        Assert.Contains(told, ran.Problems, StringComparison.Ordinal);
        Assert.Empty(new FileTree(_folder.Path).List("input/sources"));
    }

    [Fact]
    public void A_page_whose_encoding_only_the_server_tells_is_kept_in_UTF_8()
    {
        Assert.StartsWith("digest: rights: citation", Import("/cyrillic", "--id", "lock").Problems, StringComparison.Ordinal);
        Assert.Equal(Cyrillic, File.ReadAllText(Path.Combine(_folder.Path, "input/sources/lock.html")));
        Assert.Contains("web page in windows-1251, kept in UTF-8", File.ReadAllText(Path.Combine(_folder.Path, "input/sources/lock.yml")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_changes_its_meaning_is_asked_for_once_a_connection()
    {
        var meanings = new[] { "127.0.0.1", "192.0.2.1" };
        var asked = 0;
        var ran = Ran.Command(
            world => world with { Network = new() { MayReach = IPAddress.IsLoopback, Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(meanings[asked++])]) } },
            _folder.Path, "import", _address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + "/page");
        Assert.Equal((0, 1), (ran.Code, asked));
    }

    [Fact]
    public void A_page_that_takes_too_long_is_told() =>
        Assert.Contains("it takes longer than 0.1 seconds", Ran.Command(world => world with { Network = new() { MayReach = IPAddress.IsLoopback, Patience = TimeSpan.FromSeconds(0.1) } }, _folder.Path, "import", _address + "/never").Problems, StringComparison.Ordinal);

    [Fact]
    public void What_cannot_be_written_whole_is_not_written()
    {
        _folder.Write("input/sources/lock.yml/in-the-way", "");
        Assert.Equal(3, Import("/page", "--id", "lock").Code);
        Assert.Equal("input/sources/lock.yml/in-the-way", Assert.Single(new FileTree(_folder.Path).List("input/sources")));
    }

    [Theory]
    [InlineData("/page", "192.0.2.1")]
    [InlineData("/inward", "127.0.0.1")]
    public void A_machine_that_may_not_be_reached_is_not_asked_even_by_a_redirection(string path, string open) =>
        Assert.Contains("not one of the open internet", Ran.Command(world => world with { Network = world.Network with { MayReach = address => address.ToString() == open } }, _folder.Path, "import", _address + path).Problems, StringComparison.Ordinal);

    public void Dispose()
    {
        _server.Close();
        _folder.Dispose();
    }

    private Ran Import(string path, params string[] more) => Ran.Command(world => world with { Network = world.Network with { MayReach = IPAddress.IsLoopback } }, _folder.Path, ["import", _address + path, .. more]);

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

    private static byte[] Packed(string page)
    {
        using var bytes = new MemoryStream();
        using (var packed = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            packed.Write(Encoding.UTF8.GetBytes(page));
        }

        return bytes.ToArray();
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
                response.OutputStream.Write(Packed(Page));
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
            case "/half":
                response.Headers["Content-Encoding"] = "gzip";
                response.OutputStream.Write(Packed(Page).AsSpan(..^20));
                break;
            case "/no-brotli":
                response.Headers["Content-Encoding"] = "br";
                response.OutputStream.Write(Encoding.UTF8.GetBytes(Page));
                break;
            case "/twice":
                response.Headers["Content-Encoding"] = "gzip, gzip";
                response.OutputStream.Write(Packed(Page));
                break;
            case "/picture":
                response.ContentType = "image/png";
                break;
            case "/part":
                response.StatusCode = 206;
                break;
            case "/nul":
                response.OutputStream.Write("<html><p>words\0</p></html>"u8);
                break;
            case "/empty":
                break;
            case "/entities":
                response.OutputStream.Write("<!DOCTYPE rss [<!ENTITY a \"aaaa\">]><rss><channel><title>&a;</title></channel></rss>"u8);
                break;
            case "/drawing":
                response.ContentType = "application/xml";
                response.OutputStream.Write("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><text>words</text></svg>"u8);
                break;
            case "/cyrillic":
                response.ContentType = "text/html; charset=windows-1251";
                response.OutputStream.Write(CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(Cyrillic));
                break;
            case "/never":
                Thread.Sleep(500);
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
