using System.Collections.Immutable;
using Digest.Model.Diagnostics;
using Digest.Model.Sites;
using Digest.Reading.Schema;

namespace Digest.Reading.Records;

/// <summary>Reads site.yml.</summary>
public static class SiteReader
{
    /// <summary>Reads the file; what is missing or wrong is as in <see cref="SiteSettings.Default"/>.</summary>
    /// <param name="path">Relative to the project folder.</param>
    public static Diagnosed<SiteSettings> Read(string path, string text)
    {
        var file = CheckedFile.Read(path, text, FileKind.Site);
        if (file.Root is null && file.Problems.Count == 0)
        {
            file.Problems.Add(Rules.MissingKey, Location.Of(path), "'title' and 'base_url' are missing in the file", "add 'title' and 'base_url'");
        }

        var (site, otherwise) = (file.Values, SiteSettings.Default);
        return file.Problems.With(new SiteSettings(
            site.Text("title") ?? otherwise.Title,
            site.Text("description"),
            site.Text("language") ?? otherwise.Language,
            site.Text("base_url")?.TrimEnd('/') ?? otherwise.BaseUrl,
            site.Text("publisher"),
            site.Text("quotation_marks") is { Length: 2 } marks ? marks : otherwise.QuotationMarks,
            site.Text("edit_url"),
            site.Text("report_url"),
            site.Record("compare")?.Whole("max_pairs_per_source") ?? otherwise.MaxPairsPerSource,
            site.Record("search")?.Text("engine") ?? otherwise.SearchEngine,
            ReadLevels(site)));
    }

    private static ImmutableSortedDictionary<string, Severity> ReadLevels(Fields site)
    {
        var levels = ImmutableSortedDictionary.CreateBuilder<string, Severity>(StringComparer.Ordinal);
        if (site.Record("levels") is { } written)
        {
            foreach (var (code, _) in site.Pairs("levels"))
            {
                if (written.Word(code, Words.Levels) is { } level)
                {
                    levels[code] = level;
                }
            }
        }

        return levels.ToImmutable();
    }
}
