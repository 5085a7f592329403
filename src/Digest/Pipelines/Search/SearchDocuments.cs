using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Digest.Model;

namespace Digest.Pipelines.Search;

/// <summary>What can be found in a corpus, found out once, whoever asks.</summary>
internal sealed class SearchDocuments
{
    private readonly ConditionalWeakTable<Corpus, Lazy<ImmutableArray<SearchDocument>>> corpora = [];

    /// <summary>All that there is to find, in the order in which equal hits are shown.</summary>
    public ImmutableArray<SearchDocument> Of(Corpus corpus) => corpora.GetValue(corpus, static of => new(() => SearchDocument.All(of))).Value;
}
