using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Digest.Browser.Tests.Site;
using Microsoft.Playwright;
using Xunit;

namespace Digest.Browser.Tests.Gates;

/// <summary>Axe finds nothing on any kind of page, with everything unfolded.</summary>
[Collection(BrowserTests.Name)]
public sealed class Accessibility(RunningSite site)
{
    [Theory]
    [InlineData(Reader.Desk, ColorScheme.Light)]
    [InlineData(Reader.Phone, ColorScheme.Dark)]
    public async Task Every_kind_of_page_is_free_of_violations(int width, ColorScheme scheme)
    {
        var found = await site.EachOf(site.Kinds.Values, new Reader(width, scheme, Calm: true), async (page, path) =>
        {
            await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => { details.open = true; })");
            return Told(path, await page.RunAxe());
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
        site.Gates.None($"axe violations of an open card, {scheme}", [.. Told("the card", await visit.Page.RunAxe())]);
    }

    private static IEnumerable<string> Told(string path, AxeResult result) =>
        from violation in result.Violations
        from node in violation.Nodes.Take(3)
        select $"{path}: {violation.Id}: {violation.Help}: {node.Html}";
}
