using System.Collections.Immutable;
using System.Globalization;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Diagnostics;
using Digest.Model.Sites;
using Digest.Model.Theme;
using Digest.Pipelines.Parts;

namespace Digest.Pipelines.Search;

/// <summary>What the search page loads once somebody searches; only where the site searches by itself.</summary>
internal sealed class SearchIndex(SearchDocuments documents) : Pipeline<SearchFile>
{
    /// <summary>Where the index stands, or what names its parts.</summary>
    public static readonly Route Route = new("search/index.json");

    private readonly PerCorpus<ImmutableArray<SearchFile>> files = new(corpus =>
        SearchFiles.Of(documents.Of(corpus), SearchFacet.Of(corpus), new Uri(corpus.Site.BaseUrl).AbsolutePath.TrimEnd('/'), SearchLimits.OfSite));

    public override string Name => "search index";

    protected override bool IsTraced => false;

    protected override IEnumerable<string> List(Corpus corpus) => corpus.Site.SearchEngine is SiteSettings.NoSearch or SiteSettings.PagefindSearch
        ? []
        : Enumerable.Range(0, files.Of(corpus).Length).Select(number => number.ToString(CultureInfo.InvariantCulture));

    protected override Route AddressOf(SearchFile view) => view.Route;

    protected override SearchFile PostProcess(string id, Corpus corpus) => files.Of(corpus)[int.Parse(id, CultureInfo.InvariantCulture)];

    protected override Diagnosed<ReadOnlyMemory<byte>> Output(SearchFile view, ITheme theme) => view.Write();
}
