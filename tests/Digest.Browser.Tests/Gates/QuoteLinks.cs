using System.Text;
using AngleSharp.Dom;
using Digest.Browser.Tests.Site;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Digest.Browser.Tests.Gates;

/// <summary>Every link to quoted words leads to those words, which may be shown by several marks of one number. White space does not count.</summary>
[Collection(BrowserTests.Name)]
public sealed class QuoteLinks(RunningSite site)
{
    private const int Opened = 60;

    /// <summary>The words that stand on the colour of the place that was asked for.</summary>
    private const string Highlighted = """
        () => {
          const colour = mark => getComputedStyle(mark).backgroundColor, target = document.querySelector("mark:target");
          const usual = [...document.querySelectorAll(".passages mark")].map(colour).find(one => one !== colour(target));
          return usual === undefined ? "" : [...document.querySelectorAll(".passages mark")].filter(mark => colour(mark) === colour(target)).map(mark => mark.textContent).join("");
        }
        """;

    /// <summary>The words of each place, by a link that stands beside them.</summary>
    private readonly Lazy<Dictionary<string, string>> _parts = new(() => site.Pages.Values
        .SelectMany(page => page.QuerySelectorAll("a[href*='#w']"))
        .Select(link => (Address: link.GetAttribute("href")!, Words: Promised(link)))
        .Where(link => link.Words is not null)
        .DistinctBy(link => link.Address)
        .ToDictionary(link => link.Address, link => link.Words!, StringComparer.Ordinal));

    [Fact]
    public void A_link_to_words_leads_to_these_words()
    {
        var links = Links().ToArray();
        var wrong = links.Where(link => link.Words is null || Landing(link.Address) != link.Words)
            .Select(link => $"{link.Page}: {link.Address} is to show “{link.Words}” and shows “{Landing(link.Address)}”").ToArray();
        var right = 100.0 * (links.Length - wrong.Length) / links.Length;
        site.Gates.Record("links to quoted words that lead to them", $"{links.Length - wrong.Length} of {links.Length} ({right:0.00} %)", "at least 99.5 %", right >= 99.5);
        Assert.True(links.Length > 500, $"only {links.Length} links were looked at");
        Assert.True(right >= 99.5, string.Join('\n', wrong.Take(20)));
    }

    [Fact]
    public async Task The_words_come_into_view_and_are_highlighted()
    {
        var places = Links().DistinctBy(link => link.Address).OrderBy(link => link.Address, StringComparer.Ordinal).ToArray();
        var sample = places.Where((_, i) => i % Math.Max(1, places.Length / Opened) == 0).Take(Opened).ToDictionary(link => link.Address, link => link.Words, StringComparer.Ordinal);
        var wrong = await site.EachOf(sample.Keys, new Reader(Reader.Phone, Calm: true), async (page, address) =>
        {
            try
            {
                await Expect(page.Locator("mark:target")).ToBeInViewportAsync(new() { Timeout = 2000 });
            }
            catch (PlaywrightException)
            {
                return [$"{address} is not in view"];
            }

            var highlighted = Dense(await page.EvaluateAsync<string>(Highlighted));
            return highlighted == sample[address] ? [] : [$"{address} highlights “{highlighted}” instead of “{sample[address]}”"];
        });
        site.Gates.Record("opened words in view and highlighted", $"{sample.Count - wrong.Count} of {sample.Count}", "all", wrong.Count == 0);
        Assert.True(sample.Count >= Math.Min(Opened, places.Length), $"only {sample.Count} were opened");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>Every link to words of a source, with the words that it promises where the page quotes them, else those at its offsets.</summary>
    private IEnumerable<(string Page, string Address, string? Words)> Links() =>
        from page in site.Pages
        from link in page.Value.QuerySelectorAll("a[href*='#w']")
        let address = link.GetAttribute("href")!
        where address.StartsWith("/sources/", StringComparison.Ordinal)
        select (page.Key, address, Promised(link) ?? Stated(address));

    private static string? Promised(IElement link) =>
        link.Closest("figure.quote")?.QuerySelectorAll("blockquote mark") is { Length: > 0 } marks ? Dense(string.Concat(marks.Select(mark => mark.TextContent)))
        : link.ClassList.Contains("place") && Beside(link) is { } quoted ? Dense(quoted.TextContent.Replace("[…]", "", StringComparison.Ordinal))
        : null;

    /// <summary>In a list of notes, the quotation right before the link or right behind it.</summary>
    private static IElement? Beside(IElement link) =>
        new[] { link.PreviousElementSibling, link.NextElementSibling }.FirstOrDefault(near => near?.LocalName == "q");

    private string? Stated(string address)
    {
        var (id, offsets) = (address.Split('/')[2], address.Split("#w")[1].Split('-').Select(int.Parse).ToArray());
        var text = RunningSite.Project.Read($"input/sources/{id}.txt") is { } bytes ? Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF') : null;
        return text is null ? null : _parts.Value.GetValueOrDefault(address) ?? Dense(text[offsets[0]..offsets[1]]);
    }

    private string? Landing(string address)
    {
        var (path, fragment) = (address.Split('#')[0], address.Split('#')[1]);
        if (site.Pages.GetValueOrDefault(path)?.GetElementById(fragment) is not { } element)
        {
            return null;
        }

        var part = element.ClassList.FirstOrDefault(name => name.StartsWith("part-", StringComparison.Ordinal));
        return Dense(part is null ? element.TextContent : string.Concat(element.Closest(".passage")!.QuerySelectorAll("mark." + part).Select(mark => mark.TextContent)));
    }

    private static string Dense(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
