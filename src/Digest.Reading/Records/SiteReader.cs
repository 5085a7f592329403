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
            site.Valid("language", Scalars.Language) ?? otherwise.Language,
            site.Valid("base_url", SiteShape.BaseAddress)?.TrimEnd('/') ?? otherwise.BaseUrl,
            site.Text("publisher"),
            site.Valid("quotation_marks", SiteShape.QuotationMarks) ?? otherwise.QuotationMarks,
            site.Valid("edit_url", SiteShape.EditAddress),
            site.Valid("report_url", Scalars.Address),
            site.Record("compare")?.Whole("max_pairs_per_source", SiteShape.Pairs) ?? otherwise.MaxPairsPerSource,
            site.Record("search")?.Valid("engine", SiteShape.Engine) ?? otherwise.SearchEngine,
            ReadLevels(site))
        {
            FooterPages = site.IdList("footer"),
            Licence = site.Record("licence") is { } licence && licence.Text("name") is { } name ? new Licence(name, licence.Valid("url", Scalars.Address)) : null,
            Security = site.Record("security") is { } security && security.Valid("contact", SiteShape.ContactAddress) is { } contact && security.Valid("expires", SiteShape.Day) is { } day && FieldValues.Date(day)?.Latest is { } expires
                ? new SecurityContact(contact, expires)
                : null,
        });
    }

    private static ImmutableSortedDictionary<string, Severity> ReadLevels(Fields site)
    {
        var levels = ImmutableSortedDictionary.CreateBuilder<string, Severity>(StringComparer.Ordinal);
        if (site.Record("levels") is { } written)
        {
            foreach (var (code, _) in site.Pairs("levels"))
            {
                if (Shapes.RuleCodes.Contains(code) && written.Word(code, Words.Levels) is { } level)
                {
                    levels[code] = level;
                }
            }
        }

        return levels.ToImmutable();
    }
}
