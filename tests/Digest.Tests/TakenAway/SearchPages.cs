using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Digest.Pipelines.Search;
using Digest.Tests.Sites;
using Xunit;

namespace Digest.Tests.TakenAway;

/// <summary>The index that the program writes is the one that the library would make, and both cut texts into the same words. Runs Node, which must be there.</summary>
public sealed class SearchPages : IClassFixture<SmallSite>, IClassFixture<PublishedSite>, IDisposable
{
    private static readonly string[] Lists = ["/sub/sources/", "/sub/claims/", "/sub/timeline/", "/sub/entities/"];

    /// <summary>Capitals that got their small letters in Unicode 16 and 17.</summary>
    private static readonly int[] NewCapitals = [0x1C89, 0xA7CB, 0xA7CC, 0xA7CE, 0xA7D2, 0xA7D4, 0xA7DA, 0xA7DC];

    private readonly SmallSite _site;
    private readonly PublishedSite _published;
    private readonly NodeSearch _node;

    public SearchPages(SmallSite site, PublishedSite published)
    {
        (_site, _published, _node) = (site, published, new NodeSearch(file => site.Output.Read("assets/" + file)!));
    }

    [Fact]
    public void Program_and_browser_cut_a_text_into_the_same_words()
    {
        var texts = new List<string>
        {
            "", "Łódź Øre ŒUVRE Æther ÞÓR Ðuro Đuro ISPARTA ısı, naïve café ÉCOLE Straße İstanbul ΣΊΣΥΦΟΣ ΟΔΟΣ", "6,000 16,000,000 1,23 1,2345 12,34,567 a,000 0,000,00", "North\u00adKorea’s e\u0301 N\u0303 \u200bzero\u200dwidth",
            "김정은 조선민주주의인민공화국 東京 ﾊﾝｶｸ ﬁne ½ Ⅻ x² ①", "हिन्दी ภาษาไทย العَرَبِيَّة עִבְרִית ὈΔΥΣΣΕΎΣ", "😀a𝒳b🇰🇵 𐐀", "\ud800 lone \udc00 surrogates", "a_b-c'd.e/f\\g<h>&i",
        };

        // Every character below the private use area beside letters that it may join or part, but those that the two know from different versions of Unicode.
        for (var from = 0x20; from < 0xD7A4; from += 64)
        {
            texts.Add(string.Concat(Enumerable.Range(from, 64).Where(code => char.GetUnicodeCategory((char)code) is not UnicodeCategory.OtherNotAssigned && !NewCapitals.Contains(code)).Select(code => $"x{(char)code}A ")));
        }

        var answer = _node.Ask("words", texts: texts).AsArray();
        Assert.Equal(texts.Count, answer.Count);
        for (var i = 0; i < texts.Count; i++)
        {
            Assert.True(SearchWords.Of(texts[i]).SequenceEqual(answer[i]!.AsArray().Select(word => (string)word!)), $"{texts[i]}\nprogram: {string.Join(' ', SearchWords.Of(texts[i]))}\nbrowser: {string.Join(' ', answer[i]!.AsArray())}");
        }
    }

    [Fact]
    public void The_index_is_the_one_that_the_library_makes()
    {
        foreach (var output in new[] { _site.Output, _published.Output })
        {
            var index = Encoding.UTF8.GetString(output.Read("search/index.json")!);
            var stored = JsonNode.Parse(index)!["storedFields"]!.AsObject().ToList();

            // A part of a text is found by the title of the text once only.
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var titles = stored.Select(document => seen.Add($"{document.Value!["kind"]} {((string)document.Value["url"]!).Split('#')[0]}") || (string)document.Value["kind"]! == "event" ? (string)document.Value["title"]! : "").ToArray();
            var answer = _node.Ask("rebuilt", index, titles: titles);
            Assert.Equal((string)answer[0]!, (string)answer[1]!);
        }
    }

    [Theory]
    [InlineData("bridge", "/sub/sources/open/#p3")]
    [InlineData("lodz mayor marked", "/sub/sources/open/#p2")]
    [InlineData("LÓDŹ town", "/sub/entities/lodz/")]
    [InlineData("6,000 ünicode", "/sub/sources/open/#p2")]
    [InlineData("lock keeper", "/sub/sources/part/#p2")]
    [InlineData("hyperlink", "/sub/claims/river-rose/")]
    [InlineData("xylophone")]
    public void Words_lead_to_the_place_where_they_stand(string query, params string[] places) =>
        Assert.Equal(places, _node.Ask("find", _site.Text("search/index.json"), queries: [query])[0]!.AsArray().Select(place => (string)place!));

    [Fact]
    public void Every_place_that_can_be_found_exists()
    {
        var stored = JsonNode.Parse(Encoding.UTF8.GetString(_published.Output.Read("search/index.json")!))!["storedFields"]!.AsObject().Select(document => (string)document.Value!["url"]!).ToHashSet(StringComparer.Ordinal);
        Assert.True(stored.Count > 100);
        foreach (var address in stored)
        {
            var (path, fragment) = address.Split('#') is [var before, var after] ? (before, after) : (address, null);
            Assert.True(_published.Pages.TryGetValue(path[1..] + "index.html", out var page) && (fragment is null || page.GetElementById(fragment) is not null), address);
        }
    }

    [Fact]
    public void Parts_of_a_record_stay_apart()
    {
        var stored = JsonNode.Parse(Encoding.UTF8.GetString(_published.Output.Read("search/index.json")!))!["storedFields"]!.AsObject();
        var entities = stored.Where(document => (string)document.Value!["kind"]! == "entity").Select(document => (string)document.Value!["text"]!).ToList();
        Assert.Contains(entities, text => text.Contains(". · ", StringComparison.Ordinal));
        Assert.DoesNotContain(entities, text => text.Contains("..", StringComparison.Ordinal));
    }

    [Fact]
    public void Hits_are_marked_as_text()
    {
        var answer = _node.Ask("shown", texts: ["The RIVER <b>rose</b> to 6,000 m", "no hit"], queries: ["river 6,000"]).AsArray();
        Assert.Equal(["The [RIVER] <b>rose</b> to [6,000] m", "no hit"], answer.Select(text => (string)text!));
        Assert.Equal([true, false], _node.Ask("phrases", texts: ["the river rose", "rose the river"], queries: ["x “River rose”"]).AsArray().Select(holds => (bool)holds!));
    }

    [Fact]
    public void The_page_works_without_the_script_and_loads_nothing_before_it_is_used()
    {
        var page = _site.Page("search/index.html");
        Assert.Equal("get", page.QuerySelector("form")!.GetAttribute("method"));
        Assert.NotNull(page.QuerySelector("noscript"));
        Assert.All(Lists, list => Assert.NotNull(page.QuerySelector($"#search-browse a[href='{list}']")));
        Assert.DoesNotContain(page.QuerySelectorAll("script[src], link[href]"), loaded => loaded.OuterHtml.Contains("minisearch", StringComparison.Ordinal) || loaded.OuterHtml.Contains("index.json", StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("script[src]"), script => Assert.Matches(@"^/sub/assets/[a-z]+\.js\?v=[0-9a-f]{10}$", script.GetAttribute("src")!));
    }

    [Theory]
    [InlineData("none", false, false)]
    [InlineData("pagefind", true, false)]
    [InlineData("minisearch", true, true)]
    public void The_engine_of_site_yml_decides(string engine, bool page, bool index)
    {
        using var copy = new ProjectCopy();
        copy.Edit("input/site.yml", "engine: minisearch", $"engine: {engine}");
        Assert.NotNull(copy.Build().Published);
        Assert.Equal(page, copy.Output.Read("search/index.html") is not null);
        Assert.Equal(index, copy.Output.Read("search/index.json") is not null);
        var home = Encoding.UTF8.GetString(copy.Output.Read("index.html")!);
        Assert.Equal(page, home.Contains("/search/\"", StringComparison.Ordinal));
        Assert.Equal(engine == "pagefind", home.Contains("data-pagefind-body", StringComparison.Ordinal));
        Assert.Equal(engine == "pagefind", home.Contains("'wasm-unsafe-eval'", StringComparison.Ordinal) || home.Contains("&#39;wasm-unsafe-eval&#39;", StringComparison.Ordinal));
    }

    public void Dispose() => _node.Dispose();
}
