using AngleSharp.Dom;
using Xunit;

namespace Digest.Tests.Sites;

/// <summary>What holds for every page of the project's own site.</summary>
public sealed class EveryPage(PublishedSite site) : IClassFixture<PublishedSite>
{
    private static readonly string[] KeyStarts = ["nav_", "lead_", "date_", "unit_", "bound_", "state_", "figure_", "pair_", "compare_"];

    [Fact]
    public void Links_lead_to_pages_and_places_that_exist()
    {
        var links = InternalLinks.Of(site.Pages, site.Output);
        Assert.True(links.Count > 1000, $"only {links.Count} links were looked at");
        Assert.Empty(links.Broken);
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
        var words = site.Page(InternalLinks.File(dispute)!).QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).First(address => address.StartsWith("/sources/", StringComparison.Ordinal) && address.Contains("#w", StringComparison.Ordinal));
        var (path, fragment) = (words.Split('#')[0], words.Split('#')[1]);
        Assert.Equal("mark", site.Page(InternalLinks.File(path)!).GetElementById(fragment)!.LocalName);
    }

    private static bool IsRedirect(IDocument page) => page.QuerySelector("meta[http-equiv=refresh]") is not null;
}
