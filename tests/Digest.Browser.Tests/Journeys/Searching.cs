using System.Diagnostics;
using System.Text;
using Digest.Browser.Tests.Site;
using Digest.Engine;
using Digest.Reliability.Sites;
using Digest.Tests.Commands;
using Digest.Tests.Sites;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Digest.Browser.Tests.Journeys;

/// <summary>From a key to the search, and from the words typed there to the place where they stand.</summary>
[Collection(BrowserTests.Name)]
public sealed class Searching(RunningSite site)
{
    /// <summary>A name that the site tells of.</summary>
    private string Word => site.Pages["/entities/"].QuerySelector(".entities a")!.TextContent.Trim();

    [Theory]
    [InlineData(Reader.Phone, ColorScheme.Dark)]
    [InlineData(Reader.Desk, ColorScheme.Light)]
    public async Task With_the_keyboard_alone(int width, ColorScheme scheme)
    {
        await using var visit = await site.Visit("/", new Reader(width, scheme));
        var page = visit.Page;
        await page.Keyboard.PressAsync("/");
        await Expect(page.Locator("#q")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(Word);
        var first = page.Locator(".results a").First;
        await Expect(page.Locator(".results mark").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(first).ToBeFocusedAsync();
        var place = await first.EvaluateAsync<string>("link => link.href");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(place);
        await Expect(page.Locator("h1")).ToBeVisibleAsync();

        // The way back finds the words and what they found.
        await page.GoBackAsync();
        await Expect(page.Locator("#q")).ToHaveValueAsync(Word);
        await Expect(first).ToBeVisibleAsync();
        Assert.Empty(visit.Problems);
    }

    [Theory]
    [InlineData(Reader.Phone)]
    [InlineData(Reader.Desk)]
    public async Task A_place_in_a_text_is_shown(int width)
    {
        await using var visit = await site.Visit("/search/?kind=source&q=" + Uri.EscapeDataString(Word), new Reader(width, Calm: true));
        var page = visit.Page;
        await Expect(page.Locator("#facet-kind")).ToHaveValueAsync("source");
        var result = page.Locator(".results li").Filter(new() { Has = page.Locator("a[href*='#p']") }).First;
        var found = await result.Locator("mark").First.InnerTextAsync();
        await result.Locator("a").ClickAsync();
        await Expect(page.Locator(":target")).ToBeInViewportAsync();
        await Expect(page.Locator(":target")).ToContainTextAsync(found);
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task A_choice_leaves_what_it_says()
    {
        await using var visit = await site.Visit("/search/?q=" + Uri.EscapeDataString(Word), new Reader());
        var page = visit.Page;
        var results = page.Locator(".results li");
        await Expect(results.First).ToBeVisibleAsync();
        var all = await results.CountAsync();
        await page.SelectOptionAsync("#facet-kind", "entity");
        await Expect(page.Locator(".results a:not([href*='/entities/'])")).ToHaveCountAsync(0);
        Assert.InRange(await results.CountAsync(), 1, all - 1);
        await page.FillAsync("#q", "qqxqq");
        await Expect(results).ToHaveCountAsync(0);
        await Expect(page.Locator("#search-browse")).ToBeVisibleAsync();
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task A_large_site_is_searched_in_parts()
    {
        using var folder = new TemporaryFolder();
        Newsroom.Write(folder.Path, 60, wire: false);
        var (project, output) = (new FileTree(folder.Path), new FileTree(Path.Combine(folder.Path, "output")));
        Assert.NotNull(Build.Run(project, output, SiteLoader.Load(project, new SiteOptions(Drafts: false, BaseUrl: null, Strict: false))).Published);
        using var server = new SiteServer(output, DeclaredHeaders.Read(Encoding.UTF8.GetString(RunningSite.Project.Read("netlify.toml")!)));
        await using var visit = await site.VisitElsewhere(server.Address, "/search/?kind=claim&q=the", new Reader(Calm: true));
        var page = visit.Page;
        var results = page.Locator(".results a");
        await Expect(results).ToHaveCountAsync(20);
        await Expect(page.Locator(".results a:not([href*='/claims/'])")).ToHaveCountAsync(0);
        await page.Locator("#search-more").ClickAsync();
        await Expect(results).ToHaveCountAsync(40);
        await Expect(results.Nth(20)).ToBeFocusedAsync();

        await page.SelectOptionAsync("#facet-kind", "");
        await page.FillAsync("#q", "people coun");
        await Expect(page.Locator(".results mark").First).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^([Pp]eople|[Cc]oun[a-z]*)$"));
        await results.First.ClickAsync();
        await Expect(page.Locator("h1")).ToBeVisibleAsync();
        Assert.DoesNotContain("/search/", page.Url, StringComparison.Ordinal);
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task Pagefind_finds_and_leads_to_the_words_under_the_policy_that_it_needs()
    {
        using var copy = new ProjectCopy();
        copy.Edit("input/site.yml", "engine: minisearch", "engine: pagefind");
        Assert.NotNull(copy.Build().Published);
        var pagefind = Path.Combine(RunningSite.Project.Root, "tests", "node_modules", "pagefind", "lib", "runner", "bin.cjs");
        using var indexing = Process.Start(new ProcessStartInfo("node", [pagefind, "--site", copy.Output.Root]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await indexing.StandardOutput.ReadToEndAsync() + await indexing.StandardError.ReadToEndAsync();
        await indexing.WaitForExitAsync();
        Assert.True(indexing.ExitCode == 0, $"Pagefind did not run; tests/run installs it. {said}");

        // As README.md says: the policy of the host gets one source of scripts more.
        var headers = DeclaredHeaders.Read(Encoding.UTF8.GetString(RunningSite.Project.Read("netlify.toml")!));
        using var server = new SiteServer(copy.Output, [.. headers.Select(header => header.Name == "Content-Security-Policy" ? header with { Value = header.Value + "; script-src 'self' 'wasm-unsafe-eval'" } : header)]);
        await using var visit = await site.VisitElsewhere(server.Address, "/search/?q=" + Uri.EscapeDataString(Word), new Reader(Calm: true));
        var page = visit.Page;
        var result = page.Locator(".results li").First;
        var found = await result.Locator("mark").First.InnerTextAsync();
        var place = await result.Locator("a").GetAttributeAsync("href");
        Assert.Contains(":~:text=", place, StringComparison.Ordinal);
        await result.Locator("a").ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync(found);
        Assert.DoesNotContain("/search/", page.Url, StringComparison.Ordinal);
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task Without_scripts_the_lists_serve()
    {
        await using var visit = await site.Visit("/search/", new Reader(Reader.Phone, Scripts: false));
        await Expect(visit.Page.Locator("noscript .caution")).ToBeVisibleAsync();
        await visit.Page.Locator("#search-browse a").First.ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
        Assert.DoesNotContain("/search/", visit.Page.Url, StringComparison.Ordinal);
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task A_key_tells_of_the_keys_which_can_be_switched_off()
    {
        await using var visit = await site.Visit("/", new Reader());
        var page = visit.Page;
        var help = page.Locator("#keyboard-help");
        await page.Keyboard.PressAsync("?");
        await Expect(help).ToBeVisibleAsync();
        await page.Locator("#keyboard-on").UncheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(help).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("?");
        await page.Keyboard.PressAsync("/");
        await Expect(help).ToBeHiddenAsync();
        await Expect(page).ToHaveURLAsync(site.Address + "/");
        Assert.Empty(visit.Problems);
    }
}
