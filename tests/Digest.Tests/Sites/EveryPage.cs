using AngleSharp.Dom;
using Xunit;

namespace Digest.Tests.Sites;

/// <summary>What holds for every page of the project's own site.</summary>
public sealed class EveryPage(PublishedSite site) : IClassFixture<PublishedSite>
{
    private static readonly string[] KeyStarts = ["nav_", "lead_", "date_", "unit_", "bound_", "state_", "figure_", "pair_", "compare_"];
    private static readonly string[] AddressAttributes = ["href", "src", "action", "poster", "data"];

    [Fact]
    public void Links_lead_to_pages_and_places_that_exist()
    {
        var broken = new List<string>();
        var links = 0;
        foreach (var (file, page) in site.Pages)
        {
            foreach (var address in page.All.SelectMany(Addresses).Where(address => !IsElsewhere(address)))
            {
                links++;
                var (path, fragment) = address.Split('#') is [var before, var after] ? (before, after) : (address, null);
                var target = path.Length == 0 ? file : File(path);
                if (target is null || site.Output.Read(target) is null)
                {
                    broken.Add($"{file}: {address} leads nowhere");
                }
                else if (fragment is { Length: > 0 } && (!site.Pages.TryGetValue(target, out var there) || there.GetElementById(Uri.UnescapeDataString(fragment)) is null))
                {
                    broken.Add($"{file}: {address} leads to a page without that place");
                }
            }
        }

        Assert.True(links > 1000, $"only {links} links were looked at");
        Assert.Empty(broken);
    }

    [Fact]
    public void An_id_stands_once_on_a_page() => Assert.Empty(
        from page in site.Pages
        from id in page.Value.All.Select(element => element.Id).Where(id => !string.IsNullOrEmpty(id)).GroupBy(id => id, StringComparer.Ordinal)
        where id.Count() > 1
        select $"{page.Key}: #{id.Key}");

    [Fact]
    public void A_page_has_a_language_one_main_heading_and_a_title_of_its_own()
    {
        Assert.Empty(site.Pages.Where(page => page.Value.DocumentElement.GetAttribute("lang") is null or "").Select(page => page.Key));
        Assert.Empty(site.Pages.Where(page => page.Value.QuerySelectorAll("h1").Length != 1).Select(page => page.Key));
        Assert.Empty(site.Pages.Where(page => !IsRedirect(page.Value)).GroupBy(page => page.Value.Title).Where(same => same.Count() > 1).Select(same => $"{same.Key}: {string.Join(", ", same.Select(page => page.Key))}"));
    }

    [Fact]
    public void Nothing_runs_and_nothing_is_styled_in_the_page_itself() => Assert.Empty(
        from page in site.Pages
        from element in page.Value.All
        where (element.LocalName == "script" && element.GetAttribute("src") is null && element.GetAttribute("type") != "application/ld+json") || element.LocalName is "style" or "iframe" or "object" or "embed"
            || element.Attributes.Any(attribute => attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal))
        select $"{page.Key}: {element.LocalName}");

    [Fact]
    public void No_word_of_the_interface_is_missing() => Assert.Empty(
        from page in site.Pages
        from key in KeyStarts
        where page.Value.Body!.TextContent.Split((char[]?)null).Any(word => word.StartsWith(key, StringComparison.Ordinal) && word.Length > key.Length)
        select $"{page.Key}: {key}");

    [Fact]
    public void A_statement_is_three_steps_from_home_to_the_words_in_the_source()
    {
        var dispute = site.Page("index.html").QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).First(address => address.StartsWith("/claims/", StringComparison.Ordinal) && address.Length > "/claims/".Length);
        var words = site.Page(File(dispute)!).QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).First(address => address.StartsWith("/sources/", StringComparison.Ordinal) && address.Contains("#w", StringComparison.Ordinal));
        var (path, fragment) = (words.Split('#')[0], words.Split('#')[1]);
        Assert.Equal("mark", site.Page(File(path)!).GetElementById(fragment)!.LocalName);
    }

    private static IEnumerable<string> Addresses(IElement element) =>
        AddressAttributes.Select(element.GetAttribute).OfType<string>()
            .Concat(element.GetAttribute("http-equiv") == "refresh" ? [element.GetAttribute("content")!.Split("url=")[^1]] : [])
            .Concat(element.GetAttribute("popovertarget") is { } target ? [$"#{target}"] : []);

    private static bool IsElsewhere(string address) => address.Contains("://", StringComparison.Ordinal) || address.StartsWith("mailto:", StringComparison.Ordinal);

    private static bool IsRedirect(IDocument page) => page.QuerySelector("meta[http-equiv=refresh]") is not null;

    private static string? File(string path)
    {
        var plain = path.Split('?')[0];
        return !plain.StartsWith('/') ? null : plain.EndsWith('/') ? plain[1..] + "index.html" : plain[1..];
    }
}
