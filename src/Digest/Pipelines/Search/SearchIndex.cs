using System.Collections.Immutable;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Diagnostics;
using Digest.Model.Sites;
using Digest.Model.Theme;

namespace Digest.Pipelines.Search;

/// <summary>What the search page loads once somebody searches; only where the site searches by itself.</summary>
internal sealed class SearchIndex(SearchDocuments documents) : Pipeline<SearchIndexView>
{
    /// <summary>Where the index stands.</summary>
    public static readonly Route Route = new("search/index.json");

    public override string Name => "search index";

    protected override bool IsTraced => false;

    protected override IEnumerable<string> List(Corpus corpus) => corpus.Site.SearchEngine is SiteSettings.NoSearch or SiteSettings.PagefindSearch ? [] : [Name];

    protected override Route AddressOf(SearchIndexView view) => Route;

    protected override SearchIndexView PostProcess(string id, Corpus corpus) => new(new Uri(corpus.Site.BaseUrl).AbsolutePath.TrimEnd('/'), documents.Of(corpus));

    protected override Diagnosed<ReadOnlyMemory<byte>> Output(SearchIndexView view, ITheme theme) => new ReadOnlyMemory<byte>(MiniSearchIndex.Write(view.Documents, view.BasePath));
}

/// <summary>All that can be found.</summary>
/// <param name="BasePath">What stands before every address.</param>
internal sealed record SearchIndexView(string BasePath, ImmutableArray<SearchDocument> Documents);
