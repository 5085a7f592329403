using Digest.Browser.Tests.Site;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Digest.Browser.Tests.Journeys;

/// <summary>The comparison of all sources of a briefing.</summary>
[Collection(BrowserTests.Name)]
public sealed class Comparing(RunningSite site)
{
    public static TheoryData<int, ColorScheme, bool> Readers => FromHomeToTheWords.Readers;

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task A_row_opens_in_place_with_its_quotes(int width, ColorScheme scheme, bool scripts)
    {
        await using var visit = await site.Visit(site.Briefing, new Reader(width, scheme, scripts));
        var page = visit.Page;
        await page.Locator("a.button[href$='/compare/']").First.ClickAsync();
        var row = page.Locator(".claim.is-disputed").First;
        await Expect(row.Locator("blockquote").First).ToBeHiddenAsync();
        await row.Locator("summary").ClickAsync();
        await Expect(row.Locator("blockquote mark").First).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(site.Address + site.Briefing + "compare/");
        var quoted = await row.Locator("blockquote mark").First.InnerTextAsync();
        await row.Locator("figcaption a[href*='#w']").First.ClickAsync();
        await Expect(page.Locator("mark:target")).ToHaveTextAsync(quoted);
        await page.GoBackAsync();
        await Expect(page).ToHaveURLAsync(site.Address + site.Briefing + "compare/");
        Assert.Empty(visit.Problems);
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task A_row_opens_by_the_keyboard(int width, ColorScheme scheme, bool scripts)
    {
        await using var visit = await site.Visit(site.Briefing + "compare/", new Reader(width, scheme, scripts));
        var page = visit.Page;
        await Keys.TabTo(page, ".claim summary");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".claim").First.Locator("blockquote").First).ToBeVisibleAsync();
        await Keys.TabTo(page, ".claim a[href*='#w']");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("mark:target")).ToBeInViewportAsync();
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task The_filter_shows_only_what_is_disputed(int width, ColorScheme scheme, bool scripts)
    {
        await using var visit = await site.Visit(site.Briefing + "compare/", new Reader(width, scheme, scripts));
        var page = visit.Page;
        var (all, disputed) = (await page.Locator(".matrix .claim").CountAsync(), await page.Locator(".matrix .claim.is-disputed").CountAsync());
        Assert.InRange(disputed, 1, all - 1);
        await page.Locator(".filter [value=disputed]").CheckAsync();
        await Expect(page.Locator(".matrix .claim").Filter(new() { Visible = true })).ToHaveCountAsync(disputed);
        await Expect(page.Locator(".matrix .claim:not(.is-disputed)").Filter(new() { Visible = true })).ToHaveCountAsync(0);
        await page.Locator(".filter [value=all]").CheckAsync();
        await Expect(page.Locator(".matrix .claim").Filter(new() { Visible = true })).ToHaveCountAsync(all);
    }

    [Fact]
    public async Task Statements_come_in_another_order_or_for_one_text()
    {
        await using var visit = await site.Visit(site.Briefing + "compare/", new Reader());
        var page = visit.Page;
        var rows = page.Locator(".matrix .claim");
        var (all, disputed) = (await rows.CountAsync(), await page.Locator(".matrix .claim.is-disputed").CountAsync());
        var first = await rows.First.InnerTextAsync();
        await page.Locator(".more-filters summary").ClickAsync();
        var (order, speaks) = (page.Locator(".ordering select").First, page.Locator(".ordering select").Last);
        await order.SelectOptionAsync("1");
        Assert.All((await rows.EvaluateAllAsync<bool[]>("rows => rows.map(row => row.classList.contains('is-disputed'))")).Take(disputed), Assert.True);
        await order.SelectOptionAsync("2");
        var speaking = await rows.EvaluateAllAsync<int[]>("rows => rows.map(row => row.querySelectorAll('.chip:not(.is-silent, .is-unchecked)').length)");
        Assert.Equal(speaking.OrderDescending(), speaking);
        await order.SelectOptionAsync("0");
        Assert.Equal(first, await rows.First.InnerTextAsync());

        var text = await speaks.Locator("option").Nth(1).GetAttributeAsync("value");
        var told = await page.Locator($".matrix .claim:has(.chip[data-text='{text}']:not(.is-silent, .is-unchecked))").CountAsync();
        Assert.InRange(told, 1, all - 1);
        await speaks.SelectOptionAsync(text!);
        await Expect(rows.Filter(new() { Visible = true })).ToHaveCountAsync(told);
        await speaks.SelectOptionAsync("");
        await Expect(rows.Filter(new() { Visible = true })).ToHaveCountAsync(all);
    }

    [Fact]
    public async Task The_filter_answers_to_the_keyboard()
    {
        await using var visit = await site.Visit(site.Briefing + "compare/", new Reader());
        await Keys.TabTo(visit.Page, ".filter [value=all]", hasOutline: false);
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(visit.Page.Locator(".filter [value=disputed]")).ToBeCheckedAsync();
        await Expect(visit.Page.Locator(".matrix .claim:not(.is-disputed)").Filter(new() { Visible = true })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_names_of_the_texts_stay_in_view_above_the_rows()
    {
        await using var visit = await site.Visit(site.Briefing + "compare/", new Reader(Calm: true));
        var heads = visit.Page.Locator(".heads");
        var names = await heads.Locator(".chips > *").AllInnerTextsAsync();
        Assert.All(names, name => Assert.NotEqual("", name));
        await visit.Page.Locator(".matrix .claim").Last.ScrollIntoViewIfNeededAsync();
        await visit.Page.Mouse.WheelAsync(0, 200);
        await Expect(heads).ToBeInViewportAsync(new() { Ratio = 0.99f });
        var columns = await heads.Locator(".chips > *").EvaluateAllAsync<float[]>("all => all.map(e => Math.round(e.getBoundingClientRect().left))");
        var chips = await visit.Page.Locator(".matrix .claim").Last.Locator(".chips > *").EvaluateAllAsync<float[]>("all => all.map(e => Math.round(e.getBoundingClientRect().left))");
        Assert.Equal(columns, chips);
    }
}
