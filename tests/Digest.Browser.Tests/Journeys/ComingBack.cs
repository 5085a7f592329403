using Digest.Browser.Tests.Site;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Digest.Browser.Tests.Journeys;

/// <summary>A reader comes back, or goes on to the next page.</summary>
[Collection(BrowserTests.Name)]
public sealed class ComingBack(RunningSite site)
{
    [Theory]
    [InlineData("/", ".front .label")]
    [InlineData("/briefings/", ".lead")]
    public async Task What_came_since_the_last_visit_is_marked_until_the_window_is_closed(string path, string item)
    {
        await using var visit = await site.Visit(path, new Reader());
        var page = visit.Page;
        var latest = page.Locator(item).First;
        await Expect(page.Locator(".is-new")).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await Expect(page.Locator(".is-new")).ToHaveCountAsync(0);

        await page.EvaluateAsync("""
            () => {
              const seen = JSON.parse(localStorage.getItem("seen"));
              const [route] = document.querySelector("[data-seen]").dataset.seen.split(" ");
              localStorage.setItem("seen", JSON.stringify({ ...seen, [route]: "2001-01-01" }));
              sessionStorage.clear();
            }
            """);
        await page.ReloadAsync();
        await Expect(page.Locator(".is-new")).ToHaveCountAsync(1);
        Assert.Contains("New since your last visit", await latest.EvaluateAsync<string>("e => e.dataset.new"), StringComparison.Ordinal);
        await page.ReloadAsync();
        await Expect(page.Locator(".is-new")).ToHaveCountAsync(1);
        await page.EvaluateAsync("() => sessionStorage.clear()");
        await page.ReloadAsync();
        await Expect(page.Locator(".is-new")).ToHaveCountAsync(0);
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task What_was_not_seen_is_new_only_if_it_came_since()
    {
        await using var visit = await site.Visit("/about/", new Reader());
        await visit.Page.EvaluateAsync("() => { localStorage.setItem('seen', JSON.stringify({ day: '2001-01-01' })); sessionStorage.clear(); }");
        await visit.Page.GotoAsync("/briefings/");
        Assert.Equal(await visit.Page.Locator("[data-seen]").CountAsync(), await visit.Page.Locator(".is-new").CountAsync());
        await visit.Page.EvaluateAsync("() => { localStorage.setItem('seen', JSON.stringify({ day: '2999-01-01' })); sessionStorage.clear(); }");
        await visit.Page.ReloadAsync();
        await Expect(visit.Page.Locator(".is-new")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_page_is_fetched_when_a_reader_points_at_it()
    {
        await using var visit = await site.Visit(site.Briefing, new Reader());
        await visit.Page.Locator($".rail a[href='{site.Briefing}compare/']").HoverAsync();
        for (var i = 0; i < 50 && !site.AskedAhead.Contains(site.Briefing + "compare/"); i++)
        {
            await Task.Delay(100);
        }

        Assert.Contains(site.Briefing + "compare/", site.AskedAhead);
        Assert.Empty(visit.Problems);
    }
}
