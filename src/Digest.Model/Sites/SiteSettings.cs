using System.Collections.Immutable;
using Digest.Model.Dates;
using Digest.Model.Diagnostics;
using Digest.Model.Records;

namespace Digest.Model.Sites;

/// <summary>What site.yml says of the site as a whole.</summary>
/// <param name="Language">A BCP 47 tag.</param>
/// <param name="BaseUrl">Where the site stands, with scheme and host and perhaps a path; without the last slash.</param>
/// <param name="EditUrl">Where a file is edited on the forge; <c>{path}</c> stands for the file.</param>
/// <param name="ReportUrl">Where a reader reports an error; <c>{page}</c> stands for the page's address.</param>
/// <param name="SearchEngine"><c>minisearch</c>, <c>pagefind</c> or <c>none</c>.</param>
/// <param name="Levels">Severities by the code of a rule.</param>
public sealed record SiteSettings(
    string Title,
    string? Description,
    string Language,
    string BaseUrl,
    string? Publisher,
    string QuotationMarks,
    string? EditUrl,
    string? ReportUrl,
    int MaxPairsPerSource,
    string SearchEngine,
    ImmutableSortedDictionary<string, Severity> Levels)
{
    /// <summary>The engine of a site that nobody searches.</summary>
    public const string NoSearch = "none";

    /// <summary>The engine that reads the built pages.</summary>
    public const string PagefindSearch = "pagefind";

    /// <summary>Under what terms what the editors wrote may be used; null where they say nothing.</summary>
    public Licence? Licence { get; init; }

    /// <summary>Whom to tell of a hole in the site's security; null for nobody.</summary>
    public SecurityContact? Security { get; init; }

    /// <summary>The pages that the footer of every page names beside those that every digest should have.</summary>
    public ImmutableArray<IdRef> FooterPages { get; init; } = [];

    /// <summary>The ids of the pages that a footer names, as far as they exist: a site may have many more.</summary>
    public IEnumerable<string> Footer => StandingPages.Concat(FooterPages.Select(page => page.Id)).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> StandingPages => ["about", "corrections", "method"];

    /// <summary>What holds where site.yml says nothing.</summary>
    public static readonly SiteSettings Default =
        new("Digest", null, "en", "http://localhost:8080", null, "“”", null, null, 20, "minisearch", ImmutableSortedDictionary<string, Severity>.Empty);
}

/// <summary>Terms of use.</summary>
/// <param name="Name">Such as <c>CC BY 4.0</c>.</param>
/// <param name="Url">Where the terms stand.</param>
public sealed record Licence(string Name, string? Url);

/// <summary>What <c>security.txt</c> (RFC 9116) says.</summary>
/// <param name="Contact">An address: https or mailto.</param>
/// <param name="Expires">The day from which the file is not to be relied on.</param>
public sealed record SecurityContact(string Contact, CalendarDay Expires);
