using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Pipelines.Parts;

namespace Digest.Pipelines.Search;

/// <summary>The page that searches all of the site.</summary>
internal sealed class SearchPage(DigestJson json, SearchDocuments documents) : Pipeline<SearchView>
{
    /// <summary>Where it stands.</summary>
    public static readonly Route Route = new("search/");

    private static readonly ImmutableArray<RecordKind> Kinds = [RecordKind.Briefing, RecordKind.Source, RecordKind.Summary, RecordKind.Claim, RecordKind.Figure, RecordKind.Event, RecordKind.Entity, RecordKind.Page];

    public override string Name => "search page";

    protected override bool IsTraced => false;

    protected override string Template => "search";

    protected override JsonTypeInfo<SearchView> ViewJson => json.SearchView;

    protected override IEnumerable<string> List(Corpus corpus) => corpus.Site.SearchEngine == SiteSettings.NoSearch ? [] : [Name];

    protected override Route AddressOf(SearchView view) => view.Head.Route;

    protected override SearchView PostProcess(string id, Corpus corpus) => new(
        PageHead.Of(corpus, Route, "search", corpus.Say("search_title"), corpus.Say("search_lead"), [Crumbs.Home(corpus)]),
        SearchIndex.Route,
        new Route("pagefind/pagefind.js"),
        [.. SearchFacet.Of(corpus).Select(facet => new FacetView(facet.Name, [.. Choices(corpus, facet)]))]);

    private IEnumerable<ChoiceView> Choices(Corpus corpus, SearchFacet facet) => facet.Name switch
    {
        "kind" => Kinds.Select(kind => new ChoiceView(MiniSearchIndex.KindWord(kind), corpus.Say("kind_" + MiniSearchIndex.KindWord(kind)))),
        "source" => corpus.Sources.Select(source => new ChoiceView(source.Id, SourceChip.Of(corpus, source.Id).Short)),
        "entity" => corpus.Entities.Select(entity => new ChoiceView(entity.Id, entity.Name)),
        _ => documents.Of(corpus).SelectMany(document => document.Years).Distinct().OrderDescending().Select(year => year.ToString(CultureInfo.InvariantCulture)).Select(year => new ChoiceView(year, year)),
    };
}

/// <summary>The search page.</summary>
/// <param name="Index">What is loaded when somebody searches.</param>
/// <param name="Pagefind">What is loaded instead, where Pagefind searches.</param>
/// <param name="Facets">By what the results can be narrowed.</param>
internal sealed record SearchView(PageHead Head, Route Index, Route Pagefind, ImmutableArray<FacetView> Facets);

/// <summary>Something by which results can be narrowed.</summary>
/// <param name="Name">As the address has it, such as <c>kind</c>.</param>
internal sealed record FacetView(string Name, ImmutableArray<ChoiceView> Choices);

/// <summary>A value of a facet.</summary>
/// <param name="Text">For readers.</param>
internal sealed record ChoiceView(string Value, string Text);
