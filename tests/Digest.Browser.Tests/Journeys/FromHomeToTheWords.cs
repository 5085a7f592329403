using Digest.Browser.Tests.Site;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Digest.Browser.Tests.Journeys;

/// <summary>From the home page to a briefing, a note's card, and the very words in the source.</summary>
[Collection(BrowserTests.Name)]
public sealed class FromHomeToTheWords(RunningSite site)
{
    public static TheoryData<int, ColorScheme, bool> Readers { get; } = new()
    {
        { Reader.Phone, ColorScheme.Light, true },
        { Reader.Phone, ColorScheme.Dark, false },
        { Reader.Desk, ColorScheme.Light, false },
        { Reader.Desk, ColorScheme.Dark, true },
    };

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task With_a_mouse(int width, ColorScheme scheme, bool scripts)
    {
        await using var visit = await site.Visit("/", new Reader(width, scheme, scripts));
        var page = visit.Page;
        await page.ClickAsync(".front h1 a");
        await Expect(page).ToHaveURLAsync(site.Address + site.Briefing);
        await Expect(page.Locator(".card:popover-open")).ToHaveCountAsync(0);
        await page.Locator(".cite button").First.ClickAsync();
        var card = page.Locator(".card:popover-open");
        await Expect(card).ToHaveCountAsync(1);
        await Expect(card).ToBeInViewportAsync(new() { Ratio = 0.99f });
        var quoted = await card.Locator("blockquote mark").First.InnerTextAsync();
        await card.Locator("a[href*='#w']").First.ClickAsync();
        var words = page.Locator("mark:target");
        await Expect(words).ToHaveTextAsync(quoted);
        await Expect(words).ToBeInViewportAsync();
        Assert.Empty(visit.Problems);
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task With_the_keyboard_alone(int width, ColorScheme scheme, bool scripts)
    {
        await using var visit = await site.Visit(site.Briefing, new Reader(width, scheme, scripts));
        var page = visit.Page;
        var button = page.Locator(".cite button").First;
        await Keys.TabTo(page, ".cite button");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".card:popover-open")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".card:popover-open")).ToHaveCountAsync(0);
        await Expect(button).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Keys.TabTo(page, ".card a[href*='#w']");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("mark:target")).ToBeInViewportAsync();
        Assert.Empty(visit.Problems);
    }

    [Theory]
    [InlineData(Reader.Phone)]
    [InlineData(Reader.Desk)]
    public async Task The_way_back_closes_a_card(int width)
    {
        await using var visit = await site.Visit("/", new Reader(width));
        var page = visit.Page;
        await page.ClickAsync(".front h1 a");
        var card = page.Locator(".card:popover-open");
        await page.Locator(".cite button").First.ClickAsync();
        await Expect(card).ToHaveCountAsync(1);
        await page.GoBackAsync();
        await Expect(card).ToHaveCountAsync(0);
        await Expect(page).ToHaveURLAsync(site.Address + site.Briefing);

        // Closed in another way, it leaves nothing to go back through; and one card after another is one step.
        await page.Locator(".cite button").First.ClickAsync();
        await Expect(card).ToHaveCountAsync(1);
        await card.Locator("header button").ClickAsync();
        await Expect(card).ToHaveCountAsync(0);
        await page.WaitForFunctionAsync("() => history.state === null");
        await page.Locator(".cite button").First.ClickAsync();
        await card.Locator("a[href*='#w']").First.ClickAsync();
        await Expect(page.Locator("mark:target")).ToBeInViewportAsync();
        await page.GoBackAsync();
        await Expect(card).ToHaveCountAsync(1);
        await page.GoBackAsync();
        await Expect(card).ToHaveCountAsync(0);
        await page.GoBackAsync();
        await Expect(page).ToHaveURLAsync(site.Address + "/");
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task A_card_opened_again_before_the_way_back_is_done_stays_open()
    {
        await using var visit = await site.Visit(site.Briefing, new Reader());
        var page = visit.Page;
        var card = page.Locator(".card:popover-open");
        await page.Locator(".cite button").First.ClickAsync();
        await page.WaitForFunctionAsync("() => history.state?.card");
        await page.EvaluateAsync("""
            async () => {
              const card = document.querySelector(".card:popover-open");
              const told = name => new Promise(done => (name === "toggle" ? card : window).addEventListener(name, done, { once: true }));
              const [closed, back] = [told("toggle"), told("popstate")];
              card.hidePopover();
              await closed;
              card.showPopover();
              await back;
            }
            """);
        await Expect(card).ToHaveCountAsync(1);
        await page.GoBackAsync();
        await Expect(card).ToHaveCountAsync(0);
        await Expect(page).ToHaveURLAsync(site.Address + site.Briefing);
        Assert.Empty(visit.Problems);
    }
}
