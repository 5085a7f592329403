using System.Collections.Immutable;
using Digest.Model.Analysis;
using Digest.Model.Records;

namespace Digest.Analysis.Suggesting;

/// <summary>Sentences of several sources that say much the same and that no claim quotes.</summary>
/// <param name="Sentences">One a source, in the order in which they were joined; two at least.</param>
/// <param name="Match">The best match among them.</param>
public sealed record SuggestedClaim(ImmutableArray<QuotableSentence> Sentences, SuggestedMatch Match);

/// <summary>A sentence that seems to speak of a claim, of a source that has no position towards it.</summary>
/// <param name="IsListedSilent">Whether the editors list the source as silent; else nobody has checked it.</param>
public sealed record SuggestedPosition(Claim Claim, QuotableSentence Sentence, SuggestedMatch Match, bool IsListedSilent);

/// <summary>Why two texts are taken to say much the same.</summary>
/// <param name="Score">From 0 to 1.</param>
/// <param name="Reasons">The shared terms, the weightiest first.</param>
/// <param name="Differ">The words of a figure or date in which they differ; null where they do not.</param>
public sealed record SuggestedMatch(double Score, ImmutableArray<string> Reasons, (string A, string B)? Differ)
{
    private const int MostReasons = 6;

    internal static SuggestedMatch Of(SentenceMatch match, string textA, string textB) => new(
        match.Score,
        [.. match.Reasons.Take(MostReasons).Select(reason => reason.Text)],
        match.Conflict is { } differ ? (differ.A.In(textA), differ.B.In(textB)) : null);
}
