using System.Collections.Immutable;
using Digest.Analysis.Comparing;
using Digest.Model;
using Digest.Model.Analysis;
using Digest.Model.Records;

namespace Digest.Pipelines.Parts;

/// <summary>A source at a glance, as the head of a column.</summary>
/// <param name="Words">Length of the article text in words.</param>
/// <param name="Origin">Where the text really comes from, if that is known.</param>
/// <param name="Says">Statements of this comparison to which it says yes.</param>
/// <param name="Otherwise">Statements to which it says otherwise, or both.</param>
/// <param name="Silent">Statements that it does not mention.</param>
/// <param name="Findings">How many things a reader should know about it.</param>
internal sealed record ColumnView(SourceChip Source, int Words, string? Origin, int Says, int Otherwise, int Silent, int Findings)
{
    /// <summary>A source in a comparison of these claims.</summary>
    public static ColumnView Of(Corpus corpus, string id, ImmutableArray<Claim> claims)
    {
        var source = corpus.Source(id)!;
        var states = claims.Select(claim => Comparer.State(claim, id)).ToImmutableArray();
        return new ColumnView(
            SourceChip.Of(corpus, id),
            ShownText.Of(corpus, id).Words,
            source.Sidecar.Origin?.Name,
            states.Count(state => state is ClaimState.Supports),
            states.Count(state => state is ClaimState.Contradicts or ClaimState.ContradictsItself),
            states.Count(state => state is ClaimState.Silent),
            FindingView.Of(corpus, id).Length);
    }
}
