using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Digest.Engine;
using Digest.Reliability.Sites;
using Digest.Tests.Commands;
using Xunit;

namespace Digest.Tests.Sites;

/// <summary>A digest of many stories: what is compared, how lists are divided, and that a page costs what it shows.</summary>
public sealed class ManyStories : IDisposable
{
    private const int LargestPage = 250_000;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Lists_are_divided_and_every_link_of_them_leads_somewhere()
    {
        Newsroom.Write(_folder.Path, 60, wire: false);
        var output = Build();
        var pages = HtmlFiles.In(output);
        Assert.Empty(InternalLinks.Of(pages, output).Broken);
        Assert.All(pages.Keys, file => Assert.InRange(output.Read(file)!.Length, 1, LargestPage));

        Assert.Equal(12, pages["claims/index.html"].QuerySelectorAll("section.groups li").Length);
        Assert.Empty(pages["claims/index.html"].QuerySelectorAll(".claim"));
        Assert.Equal(5, pages["briefings/story-3/claims/index.html"].QuerySelectorAll(".heads .chips span").Length);
        Assert.NotEmpty(pages["briefings/story-3/figures/index.html"].QuerySelectorAll(".figure"));
        Assert.NotEmpty(pages["briefings/story-3/timeline/index.html"].QuerySelectorAll(".event"));
        Assert.NotEmpty(pages["timeline/s3-closed/index.html"].QuerySelectorAll("blockquote, .quote"));
        Assert.Empty(pages["compare/index.html"].QuerySelectorAll("table"));
        Assert.NotNull(output.Read("search/terms/0.bin"));
        Assert.InRange(output.List("search").Max(file => output.Read(file)!.Length), 1, LargestPage);
        Assert.Equal(10, pages["index.html"].QuerySelectorAll("[aria-labelledby=older] .lead").Length);
    }

    [Fact]
    public void A_statement_has_the_texts_of_its_story_and_no_other_is_called_silent()
    {
        Newsroom.Write(_folder.Path, 20, wire: false);
        var pages = HtmlFiles.In(Build());
        foreach (var (file, page) in pages.Where(page => page.Key.StartsWith("claims/s2-", StringComparison.Ordinal)))
        {
            var texts = page.QuerySelectorAll(".stand a.source").Select(link => link.GetAttribute("href")!).Distinct().ToList();
            Assert.True(texts.Count == 5, $"{file}: {string.Join(", ", texts)}");
            Assert.All(texts, href => Assert.Contains("/sources/s2-", href, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_data_of_a_story_are_of_that_story_alone()
    {
        Newsroom.Write(_folder.Path, 20, wire: false);
        var output = Build();
        var data = JsonNode.Parse(output.Read("briefings/story-2/data.json")!)!;
        foreach (var list in new[] { "sources", "summaries", "claims", "figures", "events" })
        {
            Assert.NotEmpty(data[list]!.AsArray());
            Assert.All(data[list]!.AsArray(), record => Assert.StartsWith("s2-", (string)record!["id"]!, StringComparison.Ordinal));
        }

        Assert.Equal("story-2", (string)Assert.Single(data["comparisons"]!.AsArray())!["briefing"]!);
        var rows = System.Text.Encoding.UTF8.GetString(output.Read("briefings/story-2/claims.csv")!).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..];
        Assert.Equal(data["claims"]!.AsArray().Sum(claim => claim!["positions"]!.AsArray().Count), rows.Length);
        Assert.All(rows, row => Assert.StartsWith("s2-", row, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_in_no_briefing_is_said_to_be_so()
    {
        Newsroom.Write(_folder.Path, 20, wire: false);
        File.Delete(Directory.EnumerateFiles(Path.Combine(_folder.Path, "input/briefings"), "*-story-2.md").Single());
        var pages = HtmlFiles.In(Build());
        var unused = pages["claims/in/no-briefing/index.html"];
        Assert.Contains("Not in a briefing yet", unused.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.All(unused.QuerySelectorAll(".claim"), claim => Assert.StartsWith("claim-s2-", claim.Id, StringComparison.Ordinal));
        Assert.Empty(unused.QuerySelectorAll(".chip[data-text].is-silent, .chip[data-text].is-unchecked"));
    }

    [Fact]
    public void Briefings_of_a_topic_have_a_page_and_a_feed()
    {
        Newsroom.Write(_folder.Path, 20, wire: false);
        _folder.Write("input/topics.yml", "- id: harbours\n  name: >-\n    Harbours and ports\n");
        Topic("story-1", "harbours");
        Topic("story-3", "harbours");
        var output = Build();
        var pages = HtmlFiles.In(output);
        Assert.Equal("Harbours and ports", pages["topics/harbours/index.html"].QuerySelector("h1")!.TextContent);
        Assert.Equal(2, pages["topics/harbours/index.html"].QuerySelectorAll(".lead").Length);
        Assert.Contains("story-3", System.Text.Encoding.UTF8.GetString(output.Read("topics/harbours/feed.xml")!), StringComparison.Ordinal);
        Assert.NotNull(pages["briefings/story-1/index.html"].QuerySelector("a[href='/topics/harbours/']"));
        Assert.NotNull(pages["index.html"].QuerySelector("a[href='/topics/harbours/']"));
    }

    [Fact]
    public void A_topic_that_is_not_in_the_file_is_an_error()
    {
        Newsroom.Write(_folder.Path, 5, wire: false);
        _folder.Write("input/topics.yml", "- id: harbours\n  name: >-\n    Harbours\n");
        Topic("story-0", "harbour");
        var ran = Ran.Command(_folder.Path, "build");
        Assert.Equal(1, ran.Code);
        Assert.Contains("there is no topic 'harbour'", ran.Problems, StringComparison.Ordinal);
        Assert.Contains("did you mean 'harbours'?", ran.Problems, StringComparison.Ordinal);
    }

    [Fact]
    public void The_footer_names_what_site_yml_asks_for_and_not_every_page()
    {
        _folder.Write("input/site.yml", "title: >-\n  Rivers\nbase_url: https://example.org\nfooter: [imprint]\n");
        foreach (var page in new[] { "imprint", "about", "jobs" })
        {
            _folder.Write($"input/pages/{page}.md", $"---\ntitle: The {page}\n---\n\nWords.\n");
        }

        var links = HtmlFiles.In(Build())["index.html"].QuerySelectorAll(".foot a").Select(link => link.GetAttribute("href")).ToList();
        Assert.Contains("/imprint/", links);
        Assert.Contains("/about/", links);
        Assert.Contains("/method/", links);
        Assert.DoesNotContain("/jobs/", links);
    }

    [Fact]
    public void A_page_asks_for_no_more_when_the_site_grows()
    {
        var (few, many) = (Asked(40), Asked(400));
        var grown = many
            .Where(pipeline => pipeline.Value > (few[pipeline.Key] * 1.5) + 300)
            .Select(pipeline => $"{pipeline.Key}: {few[pipeline.Key]} at 40 sources, {pipeline.Value} at 400")
            .ToList();
        Assert.True(grown.Count == 0, string.Join("\n", grown));
        Assert.True(few.Count > 8, $"only {few.Count} kinds of pages were counted");
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>
    /// By pipeline: how much its most curious page asks of the corpus, a list of all records counting as many. Pages that hold a whole site are left out,
    /// and lists whose pages are not full at either size.
    /// </summary>
    private static SortedDictionary<string, int> Asked(int sources)
    {
        string[] whole =
        [
            "search index", "search page", "sitemap", "data", "tables", "annotations", "changes", "home", "atom feed", "json feed", "data page",
            "briefing list", "authors",
        ];
        using var folder = new TemporaryFolder();
        Newsroom.Write(folder.Path, sources, wire: false);
        var asked = new ConcurrentDictionary<(string Pipeline, string Page), int>();
        var site = SiteLoader.Load(new FileTree(folder.Path), new SiteOptions(Drafts: false, BaseUrl: null, Strict: false)) with
        {
            Asked = (pipeline, page, question) =>
                asked.AddOrUpdate((pipeline, page), 1, (_, count) => count + (question.About == Model.Asked.List ? sources : 1)),
        };
        var result = Engine.Build.Run(new FileTree(folder.Path), new FileTree(Path.Combine(folder.Path, "output")), site);
        Assert.NotNull(result.Published);
        var most = asked
            .GroupBy(page => page.Key.Pipeline, page => page.Value, StringComparer.Ordinal)
            .Where(pipeline => !whole.Contains(pipeline.Key))
            .ToDictionary(pipeline => pipeline.Key, pipeline => pipeline.Max(), StringComparer.Ordinal);
        return new SortedDictionary<string, int>(most, StringComparer.Ordinal);
    }

    private void Topic(string briefing, string topic)
    {
        var path = Directory.EnumerateFiles(Path.Combine(_folder.Path, "input/briefings"), $"*-{briefing}.md").Single();
        File.WriteAllText(path, File.ReadAllText(path).Replace("authors: [", $"topics: [{topic}]\nauthors: [", StringComparison.Ordinal));
    }

    private FileTree Build()
    {
        var ran = Ran.Command(_folder.Path, "build");
        Assert.True(ran.Code == 0, ran.Problems);
        return new FileTree(Path.Combine(_folder.Path, "output"));
    }
}
