using System.Collections.Immutable;
using Digest.Model;
using Digest.Pipelines.Parts;

namespace Digest.Pipelines.Search;

/// <summary>What can be found in a corpus, found out once, whoever asks.</summary>
internal sealed class SearchDocuments
{
    private readonly PerCorpus<ImmutableArray<SearchDocument>> known = new(SearchDocument.All);

    /// <summary>All that there is to find, in the order in which equal hits are shown.</summary>
    public ImmutableArray<SearchDocument> Of(Corpus corpus) => known.Of(corpus);
}
