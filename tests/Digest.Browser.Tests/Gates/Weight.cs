using Digest.Browser.Tests.Site;
using Xunit;

namespace Digest.Browser.Tests.Gates;

/// <summary>What a reader of a briefing downloads.</summary>
[Collection(BrowserTests.Name)]
public sealed class Weight(RunningSite site)
{
    private const int Limit = 60_000;

    [Fact]
    public void A_briefing_with_its_style_and_scripts_is_light()
    {
        var weights = site.Pages
            .Where(page => page.Value.QuerySelector("article.briefing") is not null)
            .Select(page => (page.Key, Bytes: Travels(page.Key[1..] + "index.html") + page.Value
                .QuerySelectorAll("link[rel=stylesheet], script[src]")
                .Sum(part => Travels((part.GetAttribute("href") ?? part.GetAttribute("src"))![1..]))))
            .ToArray();
        var (path, heaviest) = weights.MaxBy(weight => weight.Bytes);
        site.Gates.Record("weight of the heaviest briefing with style and scripts", $"{heaviest} bytes", $"at most {Limit}", heaviest <= Limit);
        Assert.True(heaviest <= Limit, $"{path} with its style and scripts is {heaviest} bytes");
    }

    /// <param name="address">Without the slash that it starts with; what follows a question mark only tells versions apart.</param>
    private int Travels(string address) => site.Output.Read(address.Split('?')[0]) is { } bytes
        ? SiteServer.Compressed(bytes).Length
        : throw new FileNotFoundException($"{address} is not published");
}
