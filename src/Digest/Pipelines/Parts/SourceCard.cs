using System.Collections.Immutable;
using Digest.Model;

namespace Digest.Pipelines.Parts;

/// <summary>A source in a list.</summary>
/// <param name="Words">Length of the article text in words.</param>
/// <param name="Summary">The title of its summary.</param>
internal sealed record SourceCard(SourceChip Source, int Words, string? Origin, string? Summary, ImmutableArray<FindingView> Findings)
{
    /// <summary>A source that the corpus holds.</summary>
    public static SourceCard Of(Corpus corpus, string id) => new(
        SourceChip.Of(corpus, id),
        ShownText.Of(corpus, id).Words,
        corpus.Source(id)!.Sidecar.Origin?.Name,
        corpus.Summary(id)?.Title,
        FindingView.Of(corpus, id));
}
