using System.Collections.Immutable;
using Digest.Model;
using Digest.Model.Records;

namespace Digest.Pipelines.Parts;

/// <summary>Records that go with a page; of very many, the first.</summary>
/// <param name="More">How many there are beyond those shown.</param>
internal sealed record RelatedView(ImmutableArray<LinkView> Links, int More)
{
    private const int Most = 60;

    /// <summary>How many there are.</summary>
    public int Count => Links.Length + More;

    /// <summary>These links.</summary>
    public static RelatedView Of(ImmutableArray<LinkView> links) => new([.. links.Take(Most)], Math.Max(0, links.Length - Most));

    /// <summary>Links to those of the records that are of a kind, in the order given, each once.</summary>
    public static RelatedView OfKind(Corpus corpus, IEnumerable<RecordRef> records, RecordKind kind)
    {
        ImmutableArray<RecordRef> wanted = [.. records.Where(record => record.Kind == kind).Distinct()];
        return new RelatedView(RecordLink.OfKind(corpus, wanted.Take(Most), kind), Math.Max(0, wanted.Length - Most));
    }
}
