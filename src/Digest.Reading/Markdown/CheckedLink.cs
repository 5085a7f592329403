using Digest.Model.Diagnostics;
using Digest.Model.Records;

namespace Digest.Reading.Markdown;

/// <summary>A link that has been judged: where it may lead, if anywhere.</summary>
/// <param name="Href">As written; null where the link is refused or leads nowhere, which has been reported.</param>
/// <param name="Target">The record that it leads to.</param>
/// <param name="Fragment">What follows <c>#</c> in a path.</param>
/// <param name="IsPath">Whether it is a relative path, whether or not it leads to something.</param>
internal sealed record CheckedLink(string? Href, RecordRef? Target, string? Fragment, bool IsPath)
{
    private static readonly CheckedLink Refused = new(null, null, null, false);

    /// <summary>Judges the address of a link: https, http, mailto, a path to a record, or a heading of the same page.</summary>
    public static CheckedLink Judge(MarkdownPage page, string href, Location at)
    {
        var bare = Bare(href);
        if (bare.Length == 0)
        {
            page.Report(Rules.BrokenLink, at, "the link has no address");
            return Refused;
        }

        if (Scheme(bare) is { } scheme)
        {
            return WithScheme(page, href, bare, scheme, at);
        }

        if (NamesHost(bare))
        {
            page.Report(Rules.RefusedScheme, at, $"the address '{Short(bare)}' has no scheme", "write it with 'https://'");
            return Refused;
        }

        if (bare[0] != '#')
        {
            return Path(page, href, at);
        }

        page.Fragments.Add((Uri.UnescapeDataString(bare[1..]), at));
        return new(href, null, bare[1..], false);
    }

    /// <summary>Whether an address is a path to a file.</summary>
    public static bool IsRelative(string href) => Bare(href) is { Length: > 0 } bare && bare[0] != '#' && Scheme(bare) is null && !NamesHost(bare);

    private static CheckedLink WithScheme(MarkdownPage page, string href, string bare, string scheme, Location at)
    {
        if (scheme is not ("http" or "https" or "mailto"))
        {
            page.Report(Rules.RefusedScheme, at, $"a link may not lead to '{Short(bare)}'", "only https, http, mailto and paths to files of the project are links");
            return Refused;
        }

        var whole = bare.Length == href.Length && Uri.TryCreate(href, UriKind.Absolute, out var uri) && (scheme == "mailto" ? href.Contains('@', StringComparison.Ordinal) : uri.Host.Length > 0);
        if (!whole)
        {
            page.Report(Rules.BadAddress, at, $"'{Short(bare)}' is not a complete address");
            return Refused;
        }

        return new(href, null, null, false);
    }

    private static CheckedLink Path(MarkdownPage page, string href, Location at)
    {
        var path = RecordPath.Resolve(page.Path, href);
        switch (path.Outcome)
        {
            case PathOutcome.Record:
                return new(href, path.Record, path.Fragment, true);
            case PathOutcome.Outside:
                page.Report(Rules.OutsideProject, at, $"the path '{Short(href)}' leads out of the project");
                break;
            default:
                page.Report(Rules.BrokenLink, at, $"'{Short(href)}' leads to no page of the site", path.Help);
                break;
        }

        return new(null, null, path.Fragment, true);
    }

    /// <summary>The scheme in small letters; null where the address has none.</summary>
    private static string? Scheme(string bare)
    {
        var end = bare.AsSpan().IndexOfAny(":/?#");
        return end >= 0 && bare[end] == ':' ? bare[..end].ToLowerInvariant() : null;
    }

    /// <summary>What a browser leaves out before it looks for the scheme is left out here too.</summary>
    private static string Bare(string href) => string.Concat(href.Where(c => c > ' ' && !char.IsControl(c)));

    private static bool NamesHost(string bare) => bare.Length > 1 && bare[0] is '/' or '\\' && bare[1] is '/' or '\\';

    private static string Short(string href) => href.Length <= 80 ? href : href[..79] + "…";
}
