using Digest.Browser.Tests.Site;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Digest.Browser.Tests.Journeys;

/// <summary>Somebody who cites takes the citation, or the words of a card with the place where they stand.</summary>
[Collection(BrowserTests.Name)]
public sealed class TakingAway(RunningSite site)
{
    [Fact]
    public async Task A_citation_is_copied_in_every_format()
    {
        await using var visit = await site.Visit(site.Briefing, new Reader());
        var page = visit.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.Locator(".cite-as summary").ClickAsync();
        var texts = page.Locator(".cite-as .copy");
        Assert.Equal(4, await texts.CountAsync());
        for (var i = 0; i < 4; i++)
        {
            var words = await texts.Nth(i).EvaluateAsync<string>("text => text.textContent");
            var button = page.Locator(".cite-as .copy + .do").Nth(i);
            await button.ClickAsync();
            await Expect(button).ToHaveTextAsync(await page.EvaluateAsync<string>("() => document.body.dataset.copied"));
            Assert.Equal(words, await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        }

        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task The_words_of_a_card_come_with_their_place()
    {
        await using var visit = await site.Visit(site.Briefing, new Reader(Reader.Phone));
        var page = visit.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.Locator(".cite button").First.ClickAsync();
        var quote = page.Locator(".card:popover-open .quote").First;
        await quote.Locator(".do").ClickAsync();
        var copied = await page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.Contains(await quote.Locator("mark").First.EvaluateAsync<string>("mark => mark.textContent"), copied, StringComparison.Ordinal);
        Assert.Matches($"{System.Text.RegularExpressions.Regex.Escape(site.Address)}/sources/[^ ]+#w[0-9]+-[0-9]+:~:text=[^ ]+$", copied);

        // Whoever follows the copied address sees the words.
        await using var other = await site.Visit("/about/", new Reader(Reader.Desk, Calm: true));
        await other.Page.GotoAsync(copied[copied.IndexOf(site.Address, StringComparison.Ordinal)..]);
        await Expect(other.Page.Locator("mark:target")).ToBeInViewportAsync();
        Assert.Empty(visit.Problems);
    }
}
