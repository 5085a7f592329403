using Digest.Browser.Tests.Site;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Digest.Browser.Tests.Journeys;

/// <summary>Two texts beside each other, tied where they say the same thing or differ.</summary>
[Collection(BrowserTests.Name)]
public sealed class TwoTexts(RunningSite site)
{
    private const string Mark = ".side:first-of-type a.tie-mark";

    private string Pair => site.Pages
        .Where(page => page.Value.QuerySelector(".beside") is not null)
        .MaxBy(page => page.Value.QuerySelectorAll(Mark).Length).Key;

    [Theory]
    [InlineData(Reader.Desk, true)]
    [InlineData(Reader.Desk, false)]
    [InlineData(Reader.Phone, true)]
    [InlineData(Reader.Phone, false)]
    public async Task A_number_leads_to_its_other_end_and_back(int width, bool scripts)
    {
        await using var visit = await site.Visit(Pair, new Reader(width, Scripts: scripts));
        var marks = visit.Page.Locator(Mark);
        var mark = marks.Nth(await marks.CountAsync() / 2);
        var other = visit.Page.Locator((await mark.GetAttributeAsync("href"))!);
        await mark.ClickAsync();
        await Expect(other).ToBeInViewportAsync();
        await Expect(other).ToHaveTextAsync(await mark.InnerTextAsync());
        await other.ClickAsync();
        await Expect(mark).ToBeInViewportAsync();
        Assert.Empty(visit.Problems);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_number_leads_there_by_the_keyboard(bool scripts)
    {
        await using var visit = await site.Visit(Pair, new Reader(Scripts: scripts));
        var mark = visit.Page.Locator(Mark).Last;
        var other = visit.Page.Locator((await mark.GetAttributeAsync("href"))!);
        await mark.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(other).ToBeInViewportAsync();
        if (scripts)
        {
            await Expect(other).ToBeFocusedAsync();
        }
    }

    [Fact]
    public async Task Lines_are_drawn_between_ends_that_are_both_in_view()
    {
        await using var visit = await site.Visit(Pair, new Reader());
        await visit.Page.Locator(".beside").ScrollIntoViewIfNeededAsync();
        await Expect(visit.Page.Locator(".beside > svg path[d^='M']")).Not.ToHaveCountAsync(0);
        await using var phone = await site.Visit(Pair, new Reader(Reader.Phone));
        await Expect(phone.Page.Locator(".beside > svg path[d^='M']")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task The_texts_scroll_together_until_that_is_switched_off(int side)
    {
        await using var visit = await site.Visit(Pair, new Reader(Calm: true));
        var page = visit.Page;
        var panes = page.Locator(".pane");
        await panes.Nth(side).ScrollIntoViewIfNeededAsync();
        await Expect(panes.First).ToHaveAttributeAsync("tabindex", "0");
        await Until(() => Followed(), "the other text does not follow");
        await page.Locator("fieldset input[type=checkbox]").UncheckAsync();
        var stood = await Top(panes.Nth(1 - side));
        var started = await Top(panes.Nth(side));
        await panes.Nth(side).HoverAsync();
        await page.Mouse.WheelAsync(0, -600);
        await Until(async () => await Top(panes.Nth(side)) < started - 100, "the text does not scroll");
        Assert.Equal(stood, await Top(panes.Nth(1 - side)));

        // While a page settles, what the mouse points at can move away from under it; a reader turns the wheel once more.
        async Task<bool> Followed()
        {
            await panes.Nth(side).HoverAsync();
            await page.Mouse.WheelAsync(0, 300);
            return await Top(panes.Nth(1 - side)) > 100;
        }
    }

    [Fact]
    public async Task The_texts_scroll_together_by_the_keyboard()
    {
        await using var visit = await site.Visit(Pair, new Reader(Calm: true));
        var panes = visit.Page.Locator(".pane");
        await panes.First.FocusAsync();
        for (var pressed = 0; pressed < 3; pressed++)
        {
            await visit.Page.Keyboard.PressAsync("PageDown");
        }

        await Until(async () => await Top(panes.Nth(1)) > 100, "the other text does not follow");
    }

    [Theory]
    [InlineData(Reader.Desk)]
    [InlineData(Reader.Phone)]
    public async Task Without_a_script_both_texts_stand_whole(int width)
    {
        await using var visit = await site.Visit(Pair, new Reader(width, Scripts: false));
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.pane')].filter(e => e.scrollHeight > e.clientHeight + 1).map(e => e.className)"));
        await Expect(visit.Page.Locator("fieldset input[type=checkbox]").Filter(new() { Visible = true })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task On_a_phone_the_match_unfolds_under_its_sentence()
    {
        await using var visit = await site.Visit(Pair, new Reader(Reader.Phone, Scripts: false));
        var tie = visit.Page.Locator(".ties .tie").Filter(new() { Visible = true }).First;
        await tie.Locator("summary").ClickAsync();
        await Expect(tie.Locator("blockquote").Last).ToBeVisibleAsync();
    }

    private static Task<double> Top(ILocator pane) => pane.EvaluateAsync<double>("pane => pane.scrollTop");

    /// <summary>Waits for what a browser does in its own time.</summary>
    private static async Task Until(Func<Task<bool>> holds, string otherwise)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            if (await holds())
            {
                return;
            }

            await Task.Delay(50);
        }

        Assert.Fail(otherwise);
    }
}
