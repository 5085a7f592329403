using System.Collections.Immutable;
using Digest.Analysis.Matching;
using Digest.Model.Records;

namespace Digest.Analysis.Suggesting;

/// <summary>Finds what sources that have no position towards a claim seem to say of it.</summary>
public static class PositionFinder
{
    /// <summary>For each claim and each such source its best sentence, by the claim's words or by those that it quotes of another source; those that nobody has checked first, then the best. Time linear in the corpus and in the claims.</summary>
    public static ImmutableArray<SuggestedPosition> Find(SuggestionReading reading)
    {
        var matcher = ClaimMatcher.Of(reading.Terms);
        return
        [
            .. reading.Corpus.Records.Claims.AsParallel().AsOrdered().Select(claim => Find(reading, claim, matcher))
                .AsEnumerable().SelectMany(positions => positions)
                .OrderBy(position => position.IsListedSilent).ThenByDescending(position => position.Match.Score),
        ];
    }

    private static ImmutableArray<SuggestedPosition> Find(SuggestionReading reading, Claim claim, ClaimMatcher matcher)
    {
        var taken = claim.Positions.Select(position => position.Source.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. claim.Positions.SelectMany(position => position.Quotes).Select(quote => quote.Value).Prepend(claim.Statement)
                .SelectMany(words => matcher.Find(words, taken).Select(found => (Words: words, found.Source, found.Match)))
                .OrderByDescending(found => found.Match.Score)
                .DistinctBy(found => found.Source, StringComparer.Ordinal)
                .Select(found => reading.Quotable(found.Source, found.Match.B.Span) is { } sentence
                    ? new SuggestedPosition(claim, sentence, SuggestedMatch.Of(found.Match, found.Words, reading.Corpus.Source(found.Source)!.Text), claim.Silent.Any(silent => silent.Id == found.Source))
                    : null)
                .OfType<SuggestedPosition>(),
        ];
    }
}
