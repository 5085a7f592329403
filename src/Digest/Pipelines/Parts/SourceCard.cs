using System.Collections.Immutable;
using Digest.Model;

namespace Digest.Pipelines.Parts;

/// <summary>A source in a list.</summary>
/// <param name="Words">Length of the article text in words.</param>
/// <param name="Summary">The title of its summary.</param>
internal sealed record SourceCard(SourceChip Source, int Words, string? Origin, string? Summary, ImmutableArray<FindingView> Findings)
{
    /// <summary>Every source, in the order of the corpus.</summary>
    public static ImmutableArray<SourceCard> All(Corpus corpus) =>
    [
        .. corpus.Records.Sources.Select(source => new SourceCard(
            SourceChip.Of(corpus, source.Id),
            ShownText.Of(corpus, source.Id).Words,
            source.Sidecar.Origin?.Name,
            corpus.Summary(source.Id)?.Title,
            FindingView.Of(corpus, source.Id))),
    ];
}
