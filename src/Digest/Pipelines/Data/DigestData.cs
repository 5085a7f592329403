using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Digest.Model;
using Digest.Model.Sites;

namespace Digest.Pipelines.Data;

/// <summary>All that the editors stated and the build verified, for programs. Nothing that the analysis found by itself is in it.</summary>
/// <param name="Schema">The address of the JSON Schema.</param>
/// <param name="Comparisons">One a briefing.</param>
internal sealed record DigestData(
    [property: JsonPropertyName("$schema")] string Schema,
    SiteData Site,
    ImmutableArray<SourceData> Sources,
    ImmutableArray<SummaryData> Summaries,
    ImmutableArray<BriefingData> Briefings,
    ImmutableArray<ClaimData> Claims,
    ImmutableArray<FigureData> Figures,
    ImmutableArray<EventData> Events,
    ImmutableArray<EntityData> Entities,
    ImmutableArray<ComparisonData> Comparisons)
{
    /// <summary>Everything in a corpus, each kind in the order of its pages.</summary>
    public static DigestData Of(Corpus corpus)
    {
        var site = corpus.Site;
        return new DigestData(
            site.BaseUrl + DataRoutes.Schema.Href,
            new SiteData(site.Title, site.Description, site.BaseUrl + Route.Home.Href, site.Language, site.Publisher, site.Licence?.Name, site.Licence?.Url),
            [.. corpus.Sources.Select(source => SourceData.Of(corpus, source))],
            [.. corpus.Summaries.Select(summary => SummaryData.Of(corpus, summary))],
            [.. corpus.Briefings.Select(briefing => BriefingData.Of(corpus, briefing))],
            [.. corpus.Claims.Select(claim => ClaimData.Of(corpus, claim))],
            [.. corpus.Figures.Select(figure => FigureData.Of(corpus, figure))],
            [.. corpus.Events.Select(happening => EventData.Of(corpus, happening))],
            [.. corpus.Entities.Select(entity => EntityData.Of(corpus, entity))],
            [.. corpus.Briefings.Select(briefing => ComparisonData.Of(corpus, briefing))]);
    }
}

/// <summary>The site that the data come from.</summary>
/// <param name="Licence">Of what the editors wrote; null where they say nothing.</param>
internal sealed record SiteData(string Title, string? Description, string Url, string Language, string? Publisher, string? Licence, string? LicenceUrl);
