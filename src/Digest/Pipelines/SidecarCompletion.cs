using Digest.Model.Sources;

namespace Digest.Pipelines;

/// <summary>What the editor says of a source, completed by what a saved page says of itself.</summary>
internal static class SidecarCompletion
{
    /// <summary>The sidecar with the page's own statements where it has none.</summary>
    public static Sidecar By(Sidecar card, SavedPage? page) => page is null ? card : card with
    {
        Title = card.Title ?? page.Title,
        Byline = card.Byline ?? page.Byline,
        Published = card.Published ?? page.Published,
        Outlet = card.Outlet ?? page.Outlet,
        Language = card.Language ?? page.Language,
        Url = card.Url ?? page.Url,
    };
}
