using System.Text.Json.Nodes;
using Digest.Engine;
using Digest.Tests.Sites;
using NJsonSchema;
using Xunit;

namespace Digest.Tests.TakenAway;

/// <summary>The files that readers take away: valid by their schema, true to the texts, and no more than rights allow.</summary>
public sealed class DataFiles(SmallSite site, PublishedSite published) : IClassFixture<SmallSite>, IClassFixture<PublishedSite>
{
    private static readonly string[] Withheld = ["part", "cited"];
    private static readonly string[] StoryFiles = ["data.json", "claims.csv", "figures.csv", "events.csv"];

    [Fact]
    public async Task The_data_are_as_their_schema_says()
    {
        foreach (var output in new[] { site.Output, published.Output })
        {
            var schema = await JsonSchema.FromJsonAsync(Text(output, "data/digest.schema.json"));
            var files = output.List().Where(file => file == "data/digest.json" || file.EndsWith("/data.json", StringComparison.Ordinal)).ToList();
            Assert.True(files.Count > 1, "no story has data");
            Assert.All(files, file => Assert.Empty(schema.Validate(Text(output, file))));
        }
    }

    [Theory]
    [InlineData("claims", "kind", "\"rumour\"")]
    [InlineData("claims", "positions", "null")]
    [InlineData("figures", "values", "3")]
    [InlineData("sources", "truth", "1")]
    public async Task The_schema_refuses_what_is_not_so(string list, string key, string value)
    {
        var schema = await JsonSchema.FromJsonAsync(site.Text("data/digest.schema.json"));
        var data = site.Json("data/digest.json");
        data[list]![0]![key] = JsonNode.Parse(value);
        Assert.NotEmpty(schema.Validate(data.ToJsonString()));
    }

    [Fact]
    public void A_quote_stands_at_its_place_in_the_text()
    {
        var quotes = 0;
        foreach (var output in new[] { site.Output, published.Output })
        {
            Assert.All(output.List("briefings").Where(file => file.EndsWith("/data.json", StringComparison.Ordinal)), file => Assert.NotEmpty(Quotes(JsonNode.Parse(Text(output, file))!)));
            foreach (var (source, quote) in Quotes(JsonNode.Parse(Text(output, "data/digest.json"))!))
            {
                if (output.Read($"data/sources/{source}.txt") is { } bytes)
                {
                    var text = System.Text.Encoding.UTF8.GetString(bytes);
                    Assert.Equal(string.Join(" […] ", quote["parts"]!.AsArray().Select(part => text[(int)part!["start"]!..(int)part["end"]!])), (string)quote["text"]!);
                    quotes++;
                }
            }
        }

        Assert.True(quotes > 200, $"only {quotes} quotes were looked up");
    }

    [Fact]
    public void Everything_that_the_editors_stated_is_there()
    {
        var data = site.Json("data/digest.json");
        Assert.Equal(["cited", "open", "part"], data["sources"]!.AsArray().Select(source => (string)source!["id"]!).Order(StringComparer.Ordinal));
        Assert.Equal("The <Courier>", (string?)data["sources"]!.AsArray().Single(source => (string)source!["id"]! == "open")!["outlet"]);
        var claim = data["claims"]![0]!;
        Assert.Equal(["supports", "contradicts", "supports"], claim["positions"]!.AsArray().Select(position => (string)position!["stance"]!));
        Assert.Equal("The river rose by 6,000 metres on Monday", (string)claim["positions"]![0]!["quote"]!["text"]!);
        var rise = data["figures"]![0]!["values"]![0]!;
        Assert.Equal(6000, (decimal)rise["value"]!);
        Assert.Equal(2, rise["quote"]!["parts"]!.AsArray().Count);
        Assert.Equal("2025-03-03", (string)data["events"]![0]!["date"]!);
        Assert.Equal("lodz", (string)data["entities"]![0]!["id"]!);
        var comparison = data["comparisons"]![0]!;
        Assert.Equal(["open", "part"], comparison["sources"]!.AsArray().Select(source => (string)source!));
        Assert.Equal(["supports", "contradicts"], comparison["matrix"]![0]!["states"]!.AsArray().Select(state => (string)state!));
        Assert.Equal(2, data["briefings"]![0]!["citations"]!.AsArray().Count);
        Assert.Equal("CC BY 4.0", (string)data["site"]!["licence"]!);
    }

    [Fact]
    public void A_story_has_its_own_records_as_the_site_has_them()
    {
        var (all, story) = (site.Json("data/digest.json"), site.Json("briefings/river/data.json"));
        Assert.Equal((string)all["$schema"]!, (string)story["$schema"]!);
        foreach (var (list, records) in story.AsObject().Where(member => member.Value is JsonArray))
        {
            Assert.NotEmpty(records!.AsArray());
            Assert.All(records.AsArray(), record => Assert.Contains(all[list]!.AsArray(), other => JsonNode.DeepEquals(record, other)));
        }

        Assert.Equal(["river"], story["briefings"]!.AsArray().Select(briefing => (string)briefing!["id"]!));

        // The briefing cites two of the texts; a statement of its story has words of the third.
        Assert.Equal(["open", "part"], story["briefings"]![0]!["sources"]!.AsArray().Select(source => (string)source!));
        Assert.Equal(["cited", "open", "part"], story["sources"]!.AsArray().Select(source => (string)source!["id"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_briefing_leads_to_the_files_of_its_story()
    {
        var links = site.Page("briefings/river/index.html").QuerySelectorAll("footer a").Select(link => link.GetAttribute("href")!).ToHashSet(StringComparer.Ordinal);
        Assert.All(StoryFiles, file => Assert.Contains($"/sub/briefings/river/{file}", links));
    }

    [Fact]
    public void Annotations_select_the_words_that_they_are_about()
    {
        var collection = site.Json("data/annotations.json");
        Assert.Equal("http://www.w3.org/ns/anno.jsonld", (string)collection["@context"]!);
        Assert.Equal("AnnotationCollection", (string)collection["type"]!);
        var items = collection["first"]!["items"]!.AsArray().Select(item => item!).ToList();
        Assert.Equal((int)collection["total"]!, items.Count);
        Assert.Distinct(items.Select(item => (string)item["id"]!));
        var targets = items.SelectMany(item => item["target"]!.AsArray()).Select(target => target!).ToList();
        var looked = 0;
        foreach (var target in targets)
        {
            var selectors = target["selector"]!.AsArray().Select(selector => selector!).ToDictionary(selector => (string)selector["type"]!, StringComparer.Ordinal);
            var exact = (string)selectors["TextQuoteSelector"]["exact"]!;
            if (selectors.TryGetValue("TextPositionSelector", out var position))
            {
                // Positions count code points: the text begins its second paragraph with one that is two code units.
                var points = site.Text("data/sources/open.txt").EnumerateRunes().Skip((int)position["start"]!).Take((int)position["end"]! - (int)position["start"]!);
                Assert.Equal(exact, string.Concat(points));
                Assert.Equal("https://example.org/sub/data/sources/open.txt", (string)target["source"]!);
                looked++;
            }
            else
            {
                Assert.Contains(Withheld, source => (string)target["source"]! == $"https://example.org/sub/sources/{source}/");
            }
        }

        Assert.True(looked >= 4 && looked < targets.Count);
    }

    [Fact]
    public void What_may_not_be_shown_is_in_no_file()
    {
        Assert.All(Withheld, source => Assert.Null(site.Output.Read($"data/sources/{source}.txt")));
        foreach (var file in site.Output.List().Where(file => file.StartsWith("data/", StringComparison.Ordinal) || file.StartsWith("search/", StringComparison.Ordinal) || Path.GetExtension(file) is ".csv" or ".json" || file.EndsWith("feed.xml", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain(SmallSite.Secret, site.Text(file), StringComparison.Ordinal);
        }

        var around = site.Json("data/annotations.json")["first"]!["items"]!.AsArray().SelectMany(item => item!["target"]!.AsArray()).ToList();
        Assert.All(around.Where(target => ((string)target!["source"]!).EndsWith("/cited/", StringComparison.Ordinal)), target => Assert.Null(target!["selector"]![0]!["prefix"] ?? target["selector"]![0]!["suffix"]));
        Assert.Contains(around, target => ((string?)target!["selector"]![0]!["suffix"])?.Contains("lock keeper", StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public void The_page_leads_to_every_file_and_says_whose_it_is()
    {
        var page = site.Page("data/index.html");
        var links = page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).ToHashSet(StringComparer.Ordinal);
        Assert.All(site.Output.List("data").Where(file => !file.EndsWith(".html", StringComparison.Ordinal)), file => Assert.Contains("/sub/" + file, links));
        Assert.Equal("CC BY 4.0", page.QuerySelector("a[rel=license]")!.TextContent);
    }

    private static string Text(FileTree output, string file) => System.Text.Encoding.UTF8.GetString(output.Read(file)!);

    private static IEnumerable<(string Source, JsonNode Quote)> Quotes(JsonNode data)
    {
        var holders = data["claims"]!.AsArray().SelectMany(claim => claim!["positions"]!.AsArray())
            .Concat(data["figures"]!.AsArray().SelectMany(figure => figure!["values"]!.AsArray()))
            .Concat(data["events"]!.AsArray().SelectMany(happening => happening!["quotes"]!.AsArray().Concat(happening["dated_by"]!.AsArray())));
        foreach (var holder in holders.Select(holder => holder!))
        {
            foreach (var quote in (holder["further_quotes"]?.AsArray() ?? []).Prepend(holder["quote"]))
            {
                yield return ((string)holder["source"]!, quote!);
            }
        }

        foreach (var cited in data["briefings"]!.AsArray().Concat(data["summaries"]!.AsArray()).SelectMany(written => written!["citations"]!.AsArray()).Where(cited => (string)cited!["kind"]! == "source"))
        {
            foreach (var quote in cited!["quotes"]!.AsArray())
            {
                yield return ((string)cited["id"]!, quote!);
            }
        }
    }
}
