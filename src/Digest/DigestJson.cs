using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Model.Sources;
using Digest.Pipelines;
using Digest.Pipelines.Data;
using Digest.Pipelines.Search;

namespace Digest;

/// <summary>How content and views become JSON: for the cache, for hashes, and for templates, which see these members and no others.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    MaxDepth = Bounds.JsonDepth,
    UseStringEnumConverter = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Diagnosed<Source>), TypeInfoPropertyName = "DiagnosedSource")]
[JsonSerializable(typeof(Diagnosed<Summary>), TypeInfoPropertyName = "DiagnosedSummary")]
[JsonSerializable(typeof(Diagnosed<Briefing>), TypeInfoPropertyName = "DiagnosedBriefing")]
[JsonSerializable(typeof(Diagnosed<Page>), TypeInfoPropertyName = "DiagnosedPage")]
[JsonSerializable(typeof(Diagnosed<ImmutableArray<Claim>>), TypeInfoPropertyName = "DiagnosedClaims")]
[JsonSerializable(typeof(Diagnosed<ImmutableArray<Figure>>), TypeInfoPropertyName = "DiagnosedFigures")]
[JsonSerializable(typeof(Diagnosed<ImmutableArray<Event>>), TypeInfoPropertyName = "DiagnosedEvents")]
[JsonSerializable(typeof(Diagnosed<ImmutableArray<Entity>>), TypeInfoPropertyName = "DiagnosedEntities")]
[JsonSerializable(typeof(Diagnosed<ImmutableArray<Topic>>), TypeInfoPropertyName = "DiagnosedTopics")]
[JsonSerializable(typeof(BuildResult))]
[JsonSerializable(typeof(HomeView))]
[JsonSerializable(typeof(BriefingView))]
[JsonSerializable(typeof(BriefingPictureView))]
[JsonSerializable(typeof(BriefingsView))]
[JsonSerializable(typeof(ComparisonView))]
[JsonSerializable(typeof(PairView))]
[JsonSerializable(typeof(PairsView))]
[JsonSerializable(typeof(RedirectView))]
[JsonSerializable(typeof(SourceView))]
[JsonSerializable(typeof(SourcesView))]
[JsonSerializable(typeof(ClaimView))]
[JsonSerializable(typeof(ClaimsView))]
[JsonSerializable(typeof(FigureView))]
[JsonSerializable(typeof(FiguresView))]
[JsonSerializable(typeof(EventPageView))]
[JsonSerializable(typeof(TimelineView))]
[JsonSerializable(typeof(EntityView))]
[JsonSerializable(typeof(EntitiesView))]
[JsonSerializable(typeof(TopicsView))]
[JsonSerializable(typeof(AuthorsView))]
[JsonSerializable(typeof(PageView))]
[JsonSerializable(typeof(NotFoundView))]
[JsonSerializable(typeof(ChangesView))]
[JsonSerializable(typeof(DataView))]
[JsonSerializable(typeof(SearchView))]
internal sealed partial class DigestJson : JsonSerializerContext;
