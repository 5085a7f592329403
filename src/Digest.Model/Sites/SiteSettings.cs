using System.Collections.Immutable;
using Digest.Model.Diagnostics;

namespace Digest.Model.Sites;

/// <summary>What site.yml says of the site as a whole.</summary>
/// <param name="Language">A BCP 47 tag.</param>
/// <param name="BaseUrl">Where the site stands, with scheme and host and perhaps a path; without the last slash.</param>
/// <param name="EditUrl">Where a file is edited on the forge; <c>{path}</c> stands for the file.</param>
/// <param name="ReportUrl">Where a reader reports an error; <c>{page}</c> stands for the page's address.</param>
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
    /// <summary>What holds where site.yml says nothing.</summary>
    public static readonly SiteSettings Default =
        new("Digest", null, "en", "http://localhost:8080", null, "“”", null, null, 20, "minisearch", ImmutableSortedDictionary<string, Severity>.Empty);
}
