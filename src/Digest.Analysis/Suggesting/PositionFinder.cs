using System.Collections.Immutable;
using Digest.Analysis.Matching;
using Digest.Model.Records;

namespace Digest.Analysis.Suggesting;

/// <summary>Finds what sources that have no position towards a claim seem to say of it.</summary>
public static class PositionFinder
{
    /// <summary>For each claim and each such source its best sentence, by the claim's words or by those that it quotes of another source; those that nobody has checked first, then the best.</summary>
    public static ImmutableArray<SuggestedPosition> Find(SuggestionReading reading)
    {
        var corpus = reading.Corpus;
        var weights = TermWeights.Of(reading.Terms);
        ImmutableArray<WeighedSource> sources = [.. reading.Terms.Select(weights.Weigh)];
        return
        [
            .. corpus.Records.Claims.AsParallel().AsOrdered().SelectMany(claim => sources
                    .Where(source => claim.Positions.All(position => position.Source.Id != source.Source.Id))
                    .Select(source => Best(reading, claim, source, weights)).OfType<SuggestedPosition>())
                .AsEnumerable()
                .OrderBy(position => position.IsListedSilent).ThenByDescending(position => position.Match.Score),
        ];
    }

    private static SuggestedPosition? Best(SuggestionReading reading, Claim claim, WeighedSource source, TermWeights weights)
    {
        SuggestedPosition? best = null;
        foreach (var words in claim.Positions.SelectMany(position => position.Quotes).Select(quote => quote.Value).Prepend(claim.Statement))
        {
            foreach (var match in ClaimMatcher.Find(words, source, weights, 1))
            {
                if (match.Score > (best?.Match.Score ?? 0) && reading.Quotable(source.Source.Id, match.B.Span) is { } sentence)
                {
                    best = new SuggestedPosition(claim, sentence, SuggestedMatch.Of(match, words, source.Source.Text), claim.Silent.Any(silent => silent.Id == source.Source.Id));
                }
            }
        }

        return best;
    }
}
