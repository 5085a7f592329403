using Digest.Browser.Tests.Site;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Digest.Browser.Tests.Journeys;

/// <summary>Figures, the timeline, names, statements and sources lead to each other.</summary>
[Collection(BrowserTests.Name)]
public sealed class FromListToList(RunningSite site)
{
    [Theory]
    [InlineData("/figures/", ".figure h3 a", "/figures/")]
    [InlineData("/claims/", ".claim .more a", "/claims/")]
    [InlineData("/entities/", ".entities a", "/entities/")]
    [InlineData("/sources/", ".source-cards h3 a", "/sources/")]
    [InlineData("/compare/", "main a[href^='/compare/']", "/compare/")]
    [InlineData("/briefings/", ".leads h3 a", "/briefings/")]
    public async Task A_list_leads_to_each_of_its_kind(string list, string link, string kind)
    {
        await using var visit = await site.Visit("/", new Reader(Reader.Phone, Scripts: false));
        var page = visit.Page;
        await page.Locator($".sections a[href='{list}']").ClickAsync();
        await Expect(page).ToHaveURLAsync(site.Address + list);
        await Unfold(page);
        await page.Locator(link).First.ClickAsync();
        Assert.StartsWith(site.Address + kind, page.Url, StringComparison.Ordinal);
        Assert.NotEqual(site.Address + list, page.Url);
        await Expect(page.Locator("h1")).ToBeVisibleAsync();
        Assert.Empty(visit.Problems);
    }

    [Theory]
    [InlineData("/timeline/")]
    [InlineData("/figures/")]
    [InlineData("/claims/")]
    public async Task A_quote_in_a_list_leads_to_its_words_and_their_margin_back_to_a_record(string list)
    {
        await using var visit = await site.Visit(list, new Reader(Calm: true));
        var page = visit.Page;
        await page.Locator("main details:has(.quote) > summary:visible").First.ClickAsync();
        await page.Locator("main .quote figcaption a[href*='#w']:visible").First.ClickAsync();
        await Expect(page.Locator("mark:target")).ToBeInViewportAsync();
        var margin = page.Locator(".passage:has(mark:target) .margin");
        if (await margin.Locator("details").CountAsync() > 0)
        {
            await margin.Locator("summary").ClickAsync();
        }

        var record = margin.Locator("li > a:not([aria-label])").First;
        var title = await record.InnerTextAsync();
        await record.ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync(title);
        Assert.DoesNotContain("/sources/", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_in_a_text_leads_to_its_page_and_its_mention_back_to_the_text()
    {
        await using var visit = await site.Visit(site.Kinds["sources/*"], new Reader(Calm: true));
        var page = visit.Page;
        var name = page.Locator(".passages a.name").First;
        var words = await name.InnerTextAsync();
        await name.ClickAsync();
        Assert.StartsWith(site.Address + "/entities/", page.Url, StringComparison.Ordinal);
        await Expect(page.Locator("main")).ToContainTextAsync(words, new() { IgnoreCase = true });
        await Unfold(page);
        await page.Locator(".mentions .quote figcaption a[href*='#']").First.ClickAsync();
        Assert.StartsWith(site.Address + "/sources/", page.Url, StringComparison.Ordinal);
        await Expect(page.Locator(":target")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task An_event_leads_to_its_page_and_so_does_its_old_place_in_the_timeline()
    {
        await using var visit = await site.Visit("/", new Reader(Calm: true));
        var link = visit.Page.Locator(".events.brief .what a").First;
        var (what, href) = (await link.InnerTextAsync(), await link.GetAttributeAsync("href"));
        await link.ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync(what);
        await Expect(visit.Page.Locator(".event-page blockquote, .event-page .quote").First).ToBeVisibleAsync();

        var id = href!.TrimEnd('/').Split('/')[^1];
        await visit.Page.GotoAsync($"/timeline/#{id}");
        await Expect(visit.Page.Locator(".event:target")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_place_that_the_timeline_no_longer_has_leads_to_the_page_of_the_event()
    {
        await using var visit = await site.Visit("/timeline/", new Reader(Calm: true));
        var id = await visit.Page.Locator(".event").First.GetAttributeAsync("id");
        await visit.Page.RouteAsync("**/timeline/", async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, Body = (await answer.TextAsync()).Replace($"id=\"{id}\"", "", StringComparison.Ordinal) });
        });
        await visit.Page.GotoAsync("/");
        await visit.Page.GotoAsync($"/timeline/#{id}");
        await Expect(visit.Page.Locator(".event-page")).ToBeVisibleAsync();
    }

    private static async Task Unfold(IPage page) => await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => { details.open = true; })");
}
