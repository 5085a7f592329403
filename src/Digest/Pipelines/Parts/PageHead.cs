using System.Collections.Immutable;
using Digest.Model;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Model.Theme;

namespace Digest.Pipelines.Parts;

/// <summary>What the layout needs of every page.</summary>
/// <param name="Title">Of the page, without the site's.</param>
/// <param name="Canonical">The full address.</param>
/// <param name="Section">The entry of the navigation it belongs to: <c>home briefings compare claims figures timeline entities sources method about search data</c>, or <c>none</c>.</param>
/// <param name="Crumbs">The way from the home page, without this page.</param>
/// <param name="Pages">Those about the site itself that the footer names.</param>
/// <param name="EditUrl">Where the file behind the page is edited.</param>
/// <param name="ReportUrl">Where an error on the page is reported.</param>
/// <param name="Redirect">Where the page leads at once; null for all but redirects.</param>
/// <param name="Feed">The feed of what the page is about, beside that of the site.</param>
/// <param name="Data">The page as JSON-LD.</param>
/// <param name="Searches">Whether the site has a search page.</param>
/// <param name="Pagefind">Whether Pagefind searches it, which reads the built pages.</param>
/// <param name="Article">When it was written, where the page is an article by the editors; null for all other pages.</param>
/// <param name="Picture">The full address of a picture of the page, for places where it is shared.</param>
internal sealed record PageHead(
    string Title,
    string? Description,
    Route Route,
    string Canonical,
    string Section,
    ImmutableArray<LinkView> Crumbs,
    string SiteTitle,
    string? SiteDescription,
    string? Publisher,
    string Language,
    ImmutableArray<LinkView> Pages,
    string? EditUrl,
    string? ReportUrl,
    Route? Redirect = null,
    LinkView? Feed = null,
    DataBlock? Data = null,
    bool Searches = false,
    bool Pagefind = false,
    ArticleTimes? Article = null,
    string? Picture = null)
{
    /// <summary>The head of a page of this site.</summary>
    /// <param name="path">The file behind the page, where there is one.</param>
    public static PageHead Of(Corpus corpus, Route route, string section, string title, string? description, ImmutableArray<LinkView> crumbs, string? path = null)
    {
        var site = corpus.Site;
        var canonical = site.BaseUrl + route.Href;
        return new PageHead(
            title,
            description,
            route,
            canonical,
            section,
            crumbs,
            site.Title,
            site.Description,
            site.Publisher,
            site.Language,
            [.. site.Footer.Select(corpus.Page).OfType<Page>().Select(page => new LinkView(Route.Of(RecordKind.Page, page.Id), page.Title))],
            path is null ? null : site.EditUrl?.Replace("{path}", path, StringComparison.Ordinal),
            site.ReportUrl?.Replace("{page}", Uri.EscapeDataString(canonical), StringComparison.Ordinal),
            Data: LinkedData.Trail(corpus, route, title, crumbs),
            Searches: site.SearchEngine != SiteSettings.NoSearch,
            Pagefind: site.SearchEngine == SiteSettings.PagefindSearch);
    }
}

/// <summary>A link with its words.</summary>
internal sealed record LinkView(Route Route, string Text);
