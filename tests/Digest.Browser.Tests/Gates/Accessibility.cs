using Deque.AxeCore.Commons;
using Digest.Browser.Tests.Site;
using Microsoft.Playwright;
using Xunit;

namespace Digest.Browser.Tests.Gates;

/// <summary>Axe finds nothing on any kind of page, with everything unfolded.</summary>
[Collection(BrowserTests.Name)]
public sealed class Accessibility(RunningSite site)
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    [Theory]
    [InlineData(Reader.Desk, ColorScheme.Light)]
    [InlineData(Reader.Desk, ColorScheme.Dark)]
    [InlineData(Reader.Phone, ColorScheme.Light)]
    [InlineData(Reader.Phone, ColorScheme.Dark)]
    public async Task Every_kind_of_page_is_free_of_violations(int width, ColorScheme scheme)
    {
        var found = await site.EachOf(site.Kinds.Values, new Reader(width, scheme, Calm: true), async (page, path) =>
        {
            await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => { details.open = true; })");
            return await Violations(page, path);
        });
        site.Gates.None($"axe violations on {site.Kinds.Count} kinds of page, {scheme} at {width} px", found);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task An_open_card_is_free_of_violations(ColorScheme scheme)
    {
        await using var visit = await site.Visit(site.Briefing, new Reader(Reader.Desk, scheme, Calm: true));
        await visit.Page.Locator(".cite button").First.ClickAsync();
        site.Gates.None($"axe violations of an open card, {scheme}", [.. await Violations(visit.Page, "the card")]);
    }

    [Fact]
    public async Task What_is_wrong_would_be_found()
    {
        await using var visit = await site.Visit(site.Briefing, new Reader());
        await visit.Page.EvaluateAsync("() => { document.querySelector('main').append(new Image()); document.querySelector('h1').style.color = '#ccc'; }");
        var found = await Violations(visit.Page, "the page");
        Assert.Contains(found, violation => violation.Contains("image-alt", StringComparison.Ordinal));
        Assert.Contains(found, violation => violation.Contains("color-contrast", StringComparison.Ordinal));
    }

    /// <summary>
    /// What axe finds. It tells of violations only: all that passed, which nobody reads, would take the longest.
    /// </summary>
    private static async Task<IEnumerable<string>> Violations(IPage page, string path)
    {
        await page.EvaluateAsync(Axe);
        return (await page.EvaluateAsync<string[]>("""
            async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
              .flatMap(({ id, help, nodes }) => nodes.slice(0, 3).map(node => `${id}: ${help}: ${node.html}`))
            """)).Select(violation => $"{path}: {violation}");
    }
}
