using System.Buffers.Binary;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Xunit;

namespace Digest.Tests.TakenAway;

/// <summary>What pages say of themselves to programs.</summary>
public sealed class PageData(SmallSite site) : IClassFixture<SmallSite>
{
    private static readonly string[] NoRating = ["Rating", "ClaimReview", "reviewRating"];

    [Fact]
    public void Hostile_words_cannot_end_the_data_block_that_they_stand_in()
    {
        var page = site.Text("claims/river-rose/index.html");
        var start = page.IndexOf("<script type=\"application/ld+json\">", StringComparison.Ordinal) + "<script type=\"application/ld+json\">".Length;
        var json = page[start..page.IndexOf("</script>", start, StringComparison.Ordinal)];
        Assert.DoesNotContain(json, c => c is '<' or '>' or '&' or '\u2028' or '\u2029');
        Assert.Contains("=HYPERLINK(\"https://evil.example\"), said </script> the river", JsonNode.Parse(json)!["@graph"]!.AsArray().Select(node => (string?)node!["text"]));
    }

    [Fact]
    public void A_briefing_names_what_it_rests_on()
    {
        var article = site.LinkedData("briefings/river/index.html").Single(node => (string)node["@type"]! == "NewsArticle");
        Assert.Equal("The river & the <towns>", (string)article["headline"]!);
        Assert.Equal("2025-04-01", (string)article["datePublished"]!);
        Assert.Equal("2025-04-02", (string)article["dateModified"]!);
        Assert.Equal("Ann Editor", (string)article["author"]![0]!["name"]!);
        Assert.Equal(["https://example.org/sub/sources/open/#text", "https://example.org/sub/sources/part/#text"], article["isBasedOn"]!.AsArray().Select(source => (string)source!["@id"]!));
        Assert.Equal(2, article["citation"]!.AsArray().Count);
    }

    [Fact]
    public void A_statement_appears_in_the_texts_that_say_so_and_is_not_rated()
    {
        var claim = site.LinkedData("claims/river-rose/index.html").Single(node => (string)node["@type"]! == "Claim");
        Assert.Equal(["https://example.org/sub/sources/open/#text", "https://example.org/sub/sources/cited/#text"], claim["appearance"]!.AsArray().Select(work => (string)work!["@id"]!));
        Assert.Equal(3, claim["citation"]!.AsArray().Count);
        Assert.All(site.Output.List().Where(file => file.EndsWith(".html", StringComparison.Ordinal)), file => Assert.DoesNotContain(NoRating, word => site.Text(file).Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_page_has_a_description_a_whole_address_and_data_that_are_JSON()
    {
        foreach (var file in site.Output.List().Where(file => file.EndsWith(".html", StringComparison.Ordinal) && file != "404.html"))
        {
            var page = site.Page(file);
            Assert.StartsWith("https://example.org/sub/", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
            if (page.QuerySelector("meta[http-equiv=refresh]") is null)
            {
                var description = page.QuerySelector("meta[name=description]")?.GetAttribute("content");
                Assert.True(description?.Contains(' ', StringComparison.Ordinal), $"{file}: {description}");
                Assert.Equal(description, page.QuerySelector("meta[property='og:description']")!.GetAttribute("content"));
                Assert.NotEmpty(site.LinkedData(file));
            }
        }
    }

    [Fact]
    public void A_briefing_is_an_article_with_its_times_and_a_hostile_title_stays_in_its_attribute()
    {
        var page = site.Page("briefings/river/index.html");
        Assert.Equal("article", Meta(page, "og:type"));
        Assert.Equal("The river & the <towns>", Meta(page, "og:title"));
        Assert.Contains("<meta property=\"og:title\" content=\"The river &amp; the &lt;towns&gt;\">", site.Text("briefings/river/index.html"), StringComparison.Ordinal);
        Assert.Equal("https://example.org/sub/briefings/river/", Meta(page, "og:url"));
        Assert.Equal("2025-04-01", Meta(page, "article:published_time"));
        Assert.Equal("2025-04-02", Meta(page, "article:modified_time"));
        Assert.Equal("summary_large_image", page.QuerySelector("meta[name='twitter:card']")?.GetAttribute("content"));
    }

    [Theory]
    [InlineData("briefings/river/index.html")]
    [InlineData("briefings/river/compare/index.html")]
    public void A_briefing_and_its_comparison_have_a_picture_of_the_size_that_they_tell(string file)
    {
        var page = site.Page(file);
        Assert.Equal("https://example.org/sub/briefings/river/picture.png", Meta(page, "og:image"));
        Assert.Equal((Meta(page, "og:image:width"), Meta(page, "og:image:height")), PngSize(site.Output.Read("briefings/river/picture.png")!));
        Assert.NotEmpty(Meta(page, "og:image:alt")!);
    }

    /// <summary>After the signature and the head of the first chunk, IHDR, of PNG (ISO/IEC 15948).</summary>
    private static (string Width, string Height) PngSize(ReadOnlySpan<byte> png)
    {
        Assert.Equal("89504E470D0A1A0A0000000D49484452", Convert.ToHexString(png[..16]));
        return ($"{BinaryPrimitives.ReadInt32BigEndian(png[16..])}", $"{BinaryPrimitives.ReadInt32BigEndian(png[20..])}");
    }

    [Theory]
    [InlineData("briefings/index.html")]
    [InlineData("claims/river-rose/index.html")]
    public void A_list_or_a_record_is_no_article(string file)
    {
        var page = site.Page(file);
        Assert.Equal("website", Meta(page, "og:type"));
        Assert.Null(Meta(page, "article:published_time"));
        Assert.Null(Meta(page, "og:image"));
        Assert.Equal("summary", page.QuerySelector("meta[name='twitter:card']")?.GetAttribute("content"));
    }

    private static string? Meta(AngleSharp.Dom.IDocument page, string property) => page.QuerySelector($"meta[property='{property}']")?.GetAttribute("content");

    [Fact]
    public void The_sitemap_says_when_a_page_changed_where_the_front_matter_does()
    {
        XNamespace sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var pages = XDocument.Parse(site.Text("sitemap.xml")).Root!.Elements(sitemap + "url").ToDictionary(page => page.Element(sitemap + "loc")!.Value, page => page.Element(sitemap + "lastmod")?.Value, StringComparer.Ordinal);
        Assert.Equal("2025-04-02", pages["https://example.org/sub/briefings/river/"]);
        Assert.Equal("2025-04-02", pages["https://example.org/sub/"]);
        Assert.Equal("2025-04-03", pages["https://example.org/sub/sources/open/"]);
        Assert.Null(pages["https://example.org/sub/sources/part/"]);
        Assert.Contains("https://example.org/sub/data/", pages.Keys);
    }

    [Fact]
    public void Security_txt_says_what_site_yml_does() => Assert.Equal(
        "Contact: mailto:security@example.org\nExpires: 2031-01-31T00:00:00Z\nPreferred-Languages: en\nCanonical: https://example.org/sub/.well-known/security.txt\n",
        site.Text(".well-known/security.txt"));
}
