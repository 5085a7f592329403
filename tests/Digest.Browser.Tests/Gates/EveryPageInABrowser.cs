using Digest.Browser.Tests.Site;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Digest.Browser.Tests.Gates;

/// <summary>What holds for every page as a browser sees it.</summary>
[Collection(BrowserTests.Name)]
public sealed class EveryPageInABrowser(RunningSite site)
{
    /// <summary>What stays folded in print; the key to the signs and the lists in the margin are not printed.</summary>
    private const string Folded = """
        () => [...document.querySelectorAll("details:not([open]) > :not(summary)")]
          .filter(e => !e.closest(".legend, .margin, .ties") && e.closest("details").checkVisibility() && e.getBoundingClientRect().height === 0)
          .map(e => e.textContent.trim().slice(0, 40))
        """;

    [Fact]
    public async Task Nothing_fails_nothing_is_forbidden_nobody_else_is_asked_and_everything_fits()
    {
        string[] paths = [.. site.Pages.Keys.Where(path => path != "/404.html")];
        var found = await site.EachOf(paths, new Reader(Reader.Phone), async (page, _) => await Clipping.Find(page));
        site.Gates.Record("pages visited", $"{paths.Length}", "all", paths.Length > 50);
        Assert.True(paths.Length > 50, $"only {paths.Length} pages were visited");
        site.Gates.None("errors, forbidden content, requests to others, places that do not fit at 390 px", found);
    }

    [Fact]
    public async Task What_does_not_exist_is_answered_by_a_page_of_the_site()
    {
        await using var visit = await site.Visit("/", new Reader());
        var answer = await visit.Page.GotoAsync("/there/is/no/such/page/");
        Assert.Equal(404, answer!.Status);
        await visit.Page.Locator(".masthead a").First.ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(site.Address + "/");
    }

    [Fact]
    public async Task A_page_that_only_leads_on_does_so()
    {
        foreach (var (path, target) in site.Redirects.Take(3))
        {
            await using var visit = await site.Visit("/about/", new Reader(Scripts: false));
            await visit.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Commit });
            await Expect(visit.Page).ToHaveURLAsync(site.Address + target);
        }
    }

    public static TheoryData<string, Reader> HardConditions { get; } = new()
    {
        { "200 % zoom", new Reader(720, Scale: 2) },
        { "less motion, without scripts", new Reader(Reader.Desk, ColorScheme.Dark, Scripts: false, Calm: true) },
        { "forced colours", new Reader(Reader.Phone, Forced: true) },
        { "a window of 320 px", new Reader(320, ColorScheme.Dark) },
    };

    [Theory]
    [MemberData(nameof(HardConditions))]
    public async Task Every_kind_of_page_fits(string condition, Reader reader)
    {
        var found = await site.EachOf(site.Kinds.Values, reader, async (page, _) => await Clipping.Find(page));
        site.Gates.None($"places that do not fit: {condition}", found);
    }

    [Theory]
    [InlineData("width: 2em; white-space: nowrap; overflow: hidden", "is cut off at its side")]
    [InlineData("block-size: 1em; overflow: clip", "is cut off at its end")]
    [InlineData("width: 2em; white-space: nowrap", "is wider than its box")]
    [InlineData("position: relative; inset-inline-start: 60vw", "leaves the window")]
    public async Task What_does_not_fit_would_be_found(string style, string told)
    {
        await using var visit = await site.Visit(site.Briefing, new Reader(Reader.Phone));
        await visit.Page.EvaluateAsync("style => { document.querySelector('.standfirst').style.cssText = style; }", style);
        Assert.Contains(await Clipping.Find(visit.Page), what => what.Contains("standfirst", StringComparison.Ordinal) && what.EndsWith(told, StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_paper_everything_is_there_and_no_card_is()
    {
        var found = await site.EachOf(site.Kinds.Values, new Reader(718), async (page, path) =>
        {
            await page.EmulateMediaAsync(new() { Media = Media.Print });
            var folded = await page.EvaluateAsync<string[]>(Folded);
            var clipped = await Clipping.Find(page);
            var card = await page.Locator(".card").First.IsVisibleAsync();
            await page.EmulateMediaAsync(new() { Media = Media.Screen });
            return [.. folded.Take(3).Select(words => $"{path}: “{words}” is folded away"), .. clipped, .. card ? [$"{path}: a card is printed"] : Array.Empty<string>()];
        });
        site.Gates.None("places lost on paper", found);
    }

    [Fact]
    public async Task Who_asks_for_less_motion_gets_none()
    {
        await using var visit = await site.Visit(site.Briefing, new Reader(Calm: true));
        await visit.Page.Locator(".cite button").First.ClickAsync();
        Assert.Equal("none", await visit.Page.Locator(".card:popover-open").EvaluateAsync<string>("card => getComputedStyle(card).animationName"));
        Assert.Equal("auto", await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).scrollBehavior"));
    }

    [Fact]
    public async Task In_forced_colours_a_chip_and_a_mark_keep_a_shape()
    {
        await using var visit = await site.Visit(site.Briefing + "compare/", new Reader(Forced: true));
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll(".chip, mark")].filter(e => getComputedStyle(e).borderTopStyle === "none").map(e => e.className)
            """));
    }
}
