using System.Net;
using System.Text.Json;
using Digest.Commands.Importing;
using Digest.Model.Sources;
using Digest.Reading.Records;
using Digest.Reading.Sources;
using Xunit;

namespace Digest.Tests.Commands;

public sealed class ImportTests : IDisposable
{
    private const string Page = """
        <html lang="en"><head><title>Ferry stays in port | The Vik Post</title><meta property="og:site_name" content="The Vik Post">
        <meta name="author" content="Ada: Lind # &quot;x&quot; --- | > &#10; key: value"><meta property="article:published_time" content="2024-11-12T08:00:00Z"></head>
        <body><h1>Ferry stays in port</h1><p>The ferry to Vik stayed in port on Tuesday because its engine had failed again, the harbour master said.</p>
        <p>Advertisement</p><p>About 300 people are waiting in the town, some of them in a school, and the council has opened a second one.</p></body></html>
        """;

    private readonly TemporaryFolder _folder = new();

    public ImportTests() => _folder.Write("input/site.yml", "title: T\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Shows_what_a_page_states_and_writes_nothing()
    {
        _folder.Write("a.html", Page);
        _folder.Write("b.txt", "Ferry stays in port\nBy Ada Lind\nShare\nThe ferry to Vik stayed in port on Tuesday because its engine had failed again, the harbour master said.\n");

        var ran = Ran.Command(_folder.Path, "import", "a.html", "b.txt", "--format", "json");

        Assert.Equal((0, ""), (ran.Code, ran.Problems));
        var lines = ran.Results.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.All(lines, line => Assert.Equal(["path", "title", "byline", "published", "outlet", "language", "text"], line.EnumerateObject().Select(member => member.Name)));
        Assert.Equal("Ferry stays in port", lines[0].GetProperty("title").GetString());
        Assert.Equal("2024-11-12", lines[0].GetProperty("published").GetString());
        Assert.Equal(2, lines[0].GetProperty("text").GetString()!.Split("\n\n").Length);
        Assert.Equal(("Ferry stays in port", "Ada Lind"), (lines[1].GetProperty("title").GetString(), lines[1].GetProperty("byline").GetString()));
        Assert.StartsWith("The ferry to Vik", lines[1].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "input/sources")));
    }

    [Fact]
    public void Makes_a_source_with_a_sidecar_and_never_touches_one_that_is_there()
    {
        _folder.Write("a.html", Page);

        var ran = Ran.Command(_folder.Path, "import", "a.html");

        Assert.Equal((0, "input/sources/ferry-stays-in-port.html\n"), (ran.Code, ran.Results));
        Assert.Equal(Page, File.ReadAllText(Path.Combine(_folder.Path, "input/sources/ferry-stays-in-port.html")));
        var sidecar = SidecarReader.Read("a.yml", File.ReadAllText(Path.Combine(_folder.Path, "input/sources/ferry-stays-in-port.yml")));
        Assert.Empty(sidecar.Diagnostics);
        Assert.Equal(("Ferry stays in port", "The Vik Post", "2024-11-12", "Ada: Lind # \"x\" --- | > key: value"), (sidecar.Value.Title, sidecar.Value.Outlet, sidecar.Value.Published?.ToString(), sidecar.Value.Byline));

        var again = Ran.Command(_folder.Path, "import", "a.html");

        Assert.Equal((1, ""), (again.Code, again.Results));
        Assert.Equal("input/sources/other.html\n", Ran.Command(_folder.Path, "import", "a.html", "--id", "other").Results);
    }

    [Fact]
    public void Makes_a_source_of_each_entry_of_a_feed()
    {
        _folder.Write("feed.xml", """
            <?xml version="1.0"?><rss version="2.0"><channel><title>The Vik Post</title><language>en</language>
            <item><title>One ferry</title><link>https://vik.example/1</link><pubDate>Tue, 12 Nov 2024 08:00:00 GMT</pubDate><description>&lt;p&gt;The ferry to Vik stayed in port on Tuesday because its engine had failed.&lt;/p&gt;</description></item>
            <item><title>Two ferries</title><description>Two ferries stayed in port on Wednesday, the harbour master said.</description></item></channel></rss>
            """);

        var ran = Ran.Command(_folder.Path, "import", "feed.xml");

        Assert.Equal((0, "input/sources/one-ferry.html\ninput/sources/two-ferries.txt\n"), (ran.Code, ran.Results));
        var sidecar = SidecarReader.Read("a.yml", File.ReadAllText(Path.Combine(_folder.Path, "input/sources/one-ferry.yml"))).Value;
        Assert.Equal(("2024-11-12", "The Vik Post", "https://vik.example/1"), (sidecar.Published?.ToString(), sidecar.Outlet, sidecar.Url));
    }

    [Theory]
    [InlineData(Rights.Citation, "rights: citation")]
    [InlineData(Rights.Citation, "", "--rights", "citation")]
    [InlineData(Rights.Excerpt, "", "--rights", "excerpt")]
    [InlineData(Rights.Full, "", "--rights", "full")]
    public void What_nobody_says_may_be_published_is_only_cited(Rights rights, string told, params string[] option)
    {
        _folder.Write("a.html", Page);

        var ran = Ran.Command(_folder.Path, ["import", "a.html", .. option]);

        Assert.Equal(0, ran.Code);
        Assert.Contains(told, ran.Problems, StringComparison.Ordinal);
        Assert.Equal(told.Length == 0, ran.Problems.Length == 0);
        var sidecar = SidecarReader.Read("a.yml", File.ReadAllText(Path.Combine(_folder.Path, "input/sources/ferry-stays-in-port.yml")));
        Assert.Empty(sidecar.Diagnostics);
        Assert.Equal(rights, sidecar.Value.Rights);
    }

    [Theory]
    [InlineData("import", "a.html", "--rights", "none")]
    [InlineData("import", "a.html", "--rights", "full", "--format", "json")]
    [InlineData("import", "nowhere.html")]
    [InlineData("import", "nowhere.html", "--format", "json")]
    [InlineData("import", "-", "--id", "Not An Id")]
    [InlineData("import", "a", "b", "--id", "one")]
    [InlineData("import", "http://127.0.0.1:9/")]
    [InlineData("import", "http://[::1]:9/")]
    [InlineData("import", "https://localhost:9/")]
    [InlineData("import", "http://user:secret@example.org/")]
    public void Refuses(params string[] arguments) => Assert.Equal(2, Ran.Command(_folder.Path, arguments).Code);

    [Fact]
    public void A_page_that_is_built_to_be_slow_is_an_error()
    {
        _folder.Write("a.html", "<html>" + string.Concat(Enumerable.Repeat("<div>", 100_000)));

        var ran = Ran.Command(_folder.Path, "import", "a.html", "--id", "deep");

        Assert.Equal((1, ""), (ran.Code, ran.Results));
        Assert.Contains("DG108", ran.Problems, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("93.184.216.34", true)]
    [InlineData("2606:2800:220:1::1", true)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("192.168.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("2002:0a00:0001::1", false)]
    [InlineData("::", false)]
    [InlineData("2001:2::1", false)]
    [InlineData("3fff:fff::1", false)]
    [InlineData("3fff:1000::1", true)]
    public void Tells_the_open_internet_from_the_network_around(string address, bool open) => Assert.Equal(open, PublicAddresses.Contains(IPAddress.Parse(address)));

    [Theory]
    [InlineData("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>A</title><item><title>B &nbsp;</title></item></channel></rss>")]
    [InlineData("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>A</title></channel></rss>")]
    [InlineData("<?xml version=\"1.0\"?><opml><body>words</body></opml>")]
    [InlineData("words\0")]
    [InlineData(" \n")]
    public void What_is_no_text_becomes_no_source(string text)
    {
        _folder.Write("a", text);
        Assert.Equal((1, ""), (Ran.Command(_folder.Path, "import", "a", "--id", "one").Code, string.Concat(Directory.EnumerateFiles(_folder.Path, "one.*", SearchOption.AllDirectories))));
        Assert.Equal((1, ""), (Ran.Command(_folder.Path, "import", "a", "--format", "json").Code, Ran.Command(_folder.Path, "import", "a", "--format", "json").Results));
    }

    [Fact]
    public void Markup_that_stands_in_a_feed_as_it_is_is_a_page()
    {
        var entry = FeedReader.Read("<rss version=\"2.0\"><channel><title>A</title><item><title>B</title><description><p>Some words.</p></description></item></channel></rss>")!.Value.Single();
        Assert.Equal(("<p>Some words.</p>", true), (entry.Content, entry.IsHtml));
    }

    [Fact]
    public void A_feed_that_is_built_to_be_large_is_none()
    {
        Assert.Null(FeedReader.Read($"<rss><channel><item><title>{string.Concat(Enumerable.Repeat("<a>", 300))}{string.Concat(Enumerable.Repeat("</a>", 300))}</title></item></channel></rss>"));
        Assert.Null(FeedReader.Read($"<rss><channel><item><title>{string.Concat(Enumerable.Repeat("<a/>", 600_000))}</title></item></channel></rss>"));
    }

    [Fact]
    public void A_feed_with_a_document_type_is_none() =>
        Assert.Null(FeedReader.Read("<!DOCTYPE rss [<!ENTITY a \"aaaa\">]><rss><channel><title>&a;</title></channel></rss>"));
}
