using System.Globalization;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Digest.Engine;
using Digest.Tests.Sites;
using NJsonSchema;
using Xunit;

namespace Digest.Tests.TakenAway;

/// <summary>Feeds keep the rules of their formats and hold the full text.</summary>
public sealed class FeedFiles(SmallSite site, PublishedSite published) : IClassFixture<SmallSite>, IClassFixture<PublishedSite>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void Every_Atom_feed_keeps_the_rules_of_RFC_4287()
    {
        var feeds = 0;
        foreach (var output in new[] { site.Output, published.Output })
        {
            foreach (var file in output.List().Where(file => file.EndsWith("feed.xml", StringComparison.Ordinal)))
            {
                var feed = XDocument.Parse(Text(output, file)).Root!;
                Assert.Equal(Atom + "feed", feed.Name);
                CheckCommon(feed);
                Assert.NotEmpty(feed.Elements(Atom + "author"));
                Assert.EndsWith("/" + file, feed.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value, StringComparison.Ordinal);
                Assert.True(feed.Elements(Atom + "subtitle").Count() <= 1);
                Assert.Distinct(feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value + entry.Element(Atom + "updated")!.Value));
                foreach (var entry in feed.Elements(Atom + "entry"))
                {
                    CheckCommon(entry);
                    Assert.NotEmpty(entry.Elements(Atom + "author"));
                    Assert.True(entry.Elements(Atom + "published").Count() <= 1 && entry.Elements(Atom + "summary").Count() <= 1);
                    Assert.Equal("html", Assert.Single(entry.Elements(Atom + "content")).Attribute("type")!.Value);
                    Assert.True(Time(entry.Element(Atom + "updated")!) <= Time(feed.Element(Atom + "updated")!));
                }

                feeds++;
            }
        }

        Assert.True(feeds > 10);
    }

    [Fact]
    public async Task The_JSON_feed_is_as_version_1_1_has_it()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "TakenAway", "json-feed.schema.json"));
        Assert.Empty(schema.Validate(site.Text("feed.json")));
        Assert.Empty(schema.Validate(Text(published.Output, "feed.json")));
        var broken = site.Json("feed.json");
        broken["items"]![0]!.AsObject().Remove("id");
        Assert.NotEmpty(schema.Validate(broken.ToJsonString()));
    }

    [Fact]
    public void An_entry_holds_the_text_and_the_notes_with_whole_addresses()
    {
        var content = XDocument.Parse(site.Text("feed.xml")).Root!.Element(Atom + "entry")!.Element(Atom + "content")!.Value;
        Assert.Equal(content, (string)site.Json("feed.json")["items"]![0]!["content_html"]!);
        var text = new HtmlParser().ParseDocument(content).Body!;
        Assert.Contains("Both see a river at Łódź.", text.TextContent, StringComparison.Ordinal);
        Assert.Contains("“The river did not rise by any measure”", text.QuerySelector("ol")!.TextContent, StringComparison.Ordinal);
        Assert.All(text.QuerySelectorAll("a"), link => Assert.StartsWith("https://example.org/sub/", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sources/open", "https://example.org/sub/briefings/river/", "https://example.org/sub/sources/open/#summary")]
    [InlineData("sources/part", "https://example.org/sub/briefings/river/")]
    [InlineData("sources/cited")]
    public void A_name_and_a_text_have_feeds_of_what_uses_them(string page, params string[] entries)
    {
        Assert.Equal(entries, XDocument.Parse(site.Text($"{page}/feed.xml")).Root!.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value));
        var links = site.Page($"{page}/index.html");
        Assert.Contains(links.QuerySelectorAll("link[rel=alternate]"), link => link.GetAttribute("href") == $"/sub/{page}/feed.xml");
        Assert.Contains(links.QuerySelectorAll("footer a"), link => link.GetAttribute("href") == $"/sub/{page}/feed.xml");
    }

    private static void CheckCommon(XElement element)
    {
        Assert.True(Uri.TryCreate(Assert.Single(element.Elements(Atom + "id")).Value, UriKind.Absolute, out _));
        Assert.NotEmpty(Assert.Single(element.Elements(Atom + "title")).Value);
        _ = Time(Assert.Single(element.Elements(Atom + "updated")));
        Assert.All(element.Elements(Atom + "author"), author => Assert.NotEmpty(Assert.Single(author.Elements(Atom + "name")).Value));
        Assert.Single(element.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "alternate" && link.Attribute("type")!.Value == "text/html");
    }

    private static DateTimeOffset Time(XElement date) => DateTimeOffset.ParseExact(date.Value, "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture);

    private static string Text(FileTree output, string file) => System.Text.Encoding.UTF8.GetString(output.Read(file)!);
}
