using static Digest.Reliability.Bounded.BoundedCase;

namespace Digest.Reliability.Bounded;

/// <summary>Saved pages and feeds that are built to be slow.</summary>
internal static class PageCases
{
    private const string Path = "input/sources/page.html";
    private const string Prose = "The harbour of Westport will close in May, the port authority said on Monday, and it will open again in June. ";
    private const int Large = 4_000_000;

    /// <summary>All of them.</summary>
    public static IEnumerable<BoundedCase> All =>
    [
        Soon("page-attributes", Path, () => Page("<p " + Each(100_000, static i => $"a{i}=b ") + ">" + Prose)),
        Of("page-attribute-twice", Path, () => Page("<p " + Fill("class=b ", Large) + ">" + Prose)),
        Of("page-long-attribute", Path, () => Page("<p class='" + Fill("date byline ", Large) + "'>" + Prose)),
        Soon("page-unclosed-tags", Path, () => Page(Fill("<div>", Large) + Prose)),
        Of("page-unclosed-paragraphs", Path, () => Page(Fill("<p>" + Prose, Large))),
        Of("page-short-paragraphs", Path, () => Page(Fill("<p>a", 180_000))),
        Of("page-formatting", Path, () => Page(Fill("<b><i>", Large) + Prose)),
        Of("page-formatting-with-attributes", Path, () => Page(Each(20_000, static i => $"<p><font color={i}>a"))),
        Of("page-anchors", Path, () => Page(Each(40_000, static i => $"<a href=/{i}>a</a> "))),
        Of("page-unclosed-anchors", Path, () => Page(Fill("<a href=b>", Large) + Prose)),
        Of("page-tables-in-tables", Path, () => Page(Fill("<table><tr><td>", Large) + Prose)),
        Of("page-misplaced-in-tables", Path, () => Page("<table>" + Fill("<p>a<tr>", 100_000))),
        Of("page-selects", Path, () => Page(Fill("<select><option>", Large) + Prose)),
        Of("page-templates", Path, () => Page(Fill("<template>", Large) + Prose)),
        Of("page-svg", Path, () => Page(Fill("<svg><g>", Large) + Prose)),
        Soon("page-entities", Path, () => Page("<p>" + Fill("&amp;", Large))),
        Of("page-unknown-entities", Path, () => Page("<p>" + Fill("&notit", Large))),
        Of("page-numbers", Path, () => Page("<p>" + Fill("&#xFFFE;", Large))),
        Of("page-unclosed-comment", Path, () => Page("<!-- " + Fill("- ", Large))),
        Of("page-comments", Path, () => Page(Fill("<!-- a -->", Large) + Prose)),
        Of("page-angles", Path, () => Page(Fill("<", Large))),
        Of("page-ends", Path, () => Page(Fill("</p>", 180_000))),
        Of("page-wrong-ends", Path, () => Page(Fill("<p></b></i>", 400_000))),
        Of("page-breaks", Path, () => Page("<p>" + Fill("a<br>", 180_000))),
        Of("page-script", Path, () => Page("<script>" + Fill("a = '<p>';", Large) + "</script>" + Prose)),
        Of("page-style", Path, () => Page("<style>" + Fill("p { }", Large) + "</style>" + Prose)),
        Of("page-inline-style", Path, () => Page("<p style='" + Fill("display:block;", Large) + "'>" + Prose)),
        Of("page-json", Path, () => Page("<script type=application/ld+json>" + Fill("[", Large) + "</script>" + Prose)),
        Of("page-json-graph", Path, () => Page("<script type=application/ld+json>{\"@graph\":[" + Each(10_000, static i => $"{{\"@id\":\"{i}\",\"@type\":\"Person\"}},") + "{}]}</script>" + Prose)),
        Of("page-jsons", Path, () => Page(Fill("<script type=application/ld+json>{}</script>", 1_000_000) + Prose)),
        Of("page-metas", Path, () => "<!doctype html><head>" + Each(40_000, static i => $"<meta name=author content=A{i}>") + "</head><p>" + Prose),
        Of("page-headings", Path, () => Page(Fill("<h1>A</h1>", 180_000) + Prose)),
        Of("page-classes", Path, () => Page(Each(20_000, static i => $"<div class='date byline author c{i}'>By Anna Berg</div>") + Prose)),
        Of("page-doctypes", Path, () => Fill("<!doctype html>", Large) + Prose),
        Of("page-text", Path, () => Page("<p>" + Fill(Prose, 15_000_000))),
        Of("page-long-text", Path, () => Page("<p>" + Fill(Prose, 2_000_000))),
        Of("page-list", Path, () => Page("<ul>" + Fill("<li>" + Prose, 2_000_000))),
        Of("page-cells", Path, () => Page("<table>" + Fill("<tr><td>1<td>2", 180_000))),
        Of("page-spaces", Path, () => Page("<p>" + Fill(" ", Large) + Prose)),
        Of("page-encodings", Path, () => Fill("<meta charset=windows-1252>", Large) + "\u00e9" + Prose),
        Of("page-processing", Path, () => Fill("<?a", Large) + Prose),
        Of("page-cdata", Path, () => Fill("<![CDATA[", Large) + Prose),
        Soon("feed-entries", "feed.xml", () => Feed(Each(5_000, static i => $"<item><title>T{i}</title><link>https://x.example/{i}</link><description>{Prose}</description></item>"))) with { Arguments = Import },
        Of("feed-depth", "feed.xml", () => Feed(Fill("<item><a>", Large))) with { Arguments = Import },
        Of("feed-elements", "feed.xml", () => Feed("<item>" + Fill("<a/>", Large) + "</item>")) with { Arguments = Import },
        Of("feed-attributes", "feed.xml", () => Feed("<item " + Each(100_000, static i => $"a{i}='b' ") + "/>")) with { Arguments = Import },
        Of("feed-entities", "feed.xml", () => "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\">" + Each(20, static i => $"<!ENTITY {(char)('b' + i)} \"{Fill($"&{(char)('a' + i)};", 30)}\">") + "]>" + Feed("<item><title>&u;</title></item>")) with { Arguments = Import },
        Of("feed-characters", "feed.xml", () => Feed("<item><title>T</title><description>" + Fill("&#xFFFE;", 1_000_000) + "</description></item>")) with { Arguments = Import },
        Of("feed-text", "feed.xml", () => Feed("<item><title>T</title><description>" + Fill(Prose, 10_000_000) + "</description></item>")) with { Arguments = Import },
    ];

    private static string[] Import => ["import", "feed.xml", "--format", "json"];

    private static string Page(string body) => "<!doctype html><html lang=en><head><title>The harbour closes</title></head><body><article>" + body;

    private static string Feed(string items) => "<rss version='2.0'><channel><title>A</title>" + items + "</channel></rss>";
}
