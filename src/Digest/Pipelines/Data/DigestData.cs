using System.Text.Json.Serialization;
using Digest.Model;
using Digest.Model.Sites;

namespace Digest.Pipelines.Data;

/// <summary>All that the editors stated and the build verified, of a site or a story, for programs. Nothing that the analysis found by itself is in it. Records are made when they are asked for.</summary>
/// <param name="Schema">The address of the JSON Schema.</param>
/// <param name="Comparisons">One a briefing.</param>
internal sealed record DigestData(
    [property: JsonPropertyName("$schema")] string Schema,
    SiteData Site,
    IEnumerable<SourceData> Sources,
    IEnumerable<SummaryData> Summaries,
    IEnumerable<BriefingData> Briefings,
    IEnumerable<ClaimData> Claims,
    IEnumerable<FigureData> Figures,
    IEnumerable<EventData> Events,
    IEnumerable<EntityData> Entities,
    IEnumerable<ComparisonData> Comparisons)
{
    /// <summary>Some records of a corpus, each kind in the order of its pages.</summary>
    public static DigestData Of(Corpus corpus, DataRecords records)
    {
        var site = corpus.Site;
        return new DigestData(
            site.BaseUrl + DataRoutes.Schema.Href,
            new SiteData(site.Title, site.Description, site.BaseUrl + Route.Home.Href, site.Language, site.Publisher, site.Licence?.Name, site.Licence?.Url),
            records.Sources.Select(source => SourceData.Of(corpus, source)),
            records.Summaries.Select(summary => SummaryData.Of(corpus, summary)),
            records.Briefings.Select(briefing => BriefingData.Of(corpus, briefing)),
            records.Claims.Select(claim => ClaimData.Of(corpus, claim)),
            records.Figures.Select(figure => FigureData.Of(corpus, figure)),
            records.Events.Select(happening => EventData.Of(corpus, happening)),
            records.Entities.Select(entity => EntityData.Of(corpus, entity)),
            records.Briefings.Select(briefing => ComparisonData.Of(corpus, briefing)));
    }
}

/// <summary>The site that the data come from.</summary>
/// <param name="Licence">Of what the editors wrote; null where they say nothing.</param>
internal sealed record SiteData(string Title, string? Description, string Url, string Language, string? Publisher, string? Licence, string? LicenceUrl);
