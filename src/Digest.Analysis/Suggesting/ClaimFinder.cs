using System.Collections.Immutable;
using Digest.Model.Analysis;
using Digest.Model.Records;
using Digest.Model.Text;

namespace Digest.Analysis.Suggesting;

/// <summary>Finds what several sources say and no claim states yet.</summary>
public static class ClaimFinder
{
    /// <summary>What most sources say first, then the best match. A sentence is suggested once, and a source once a claim.</summary>
    public static ImmutableArray<SuggestedClaim> Find(SuggestionReading reading)
    {
        var groups = new List<(SuggestedMatch Match, List<QuotableSentence> Sentences)>();
        var groupOf = new Dictionary<(string, TextSpan), List<QuotableSentence>>();
        foreach (var (a, b, match) in Matches(reading.Corpus.Evidence))
        {
            var (placeA, placeB) = ((a, match.A.Span), (b, match.B.Span));
            if (IsClaimed(reading, placeA) || IsClaimed(reading, placeB))
            {
                continue;
            }

            var (groupA, groupB) = (groupOf.GetValueOrDefault(placeA), groupOf.GetValueOrDefault(placeB));
            if (groupA is null && groupB is null)
            {
                if (reading.Quotable(a, match.A.Span) is { } one && reading.Quotable(b, match.B.Span) is { } other)
                {
                    var group = new List<QuotableSentence> { one, other };
                    groups.Add((SuggestedMatch.Of(match, reading.Corpus.Source(a)!.Text, reading.Corpus.Source(b)!.Text), group));
                    groupOf[placeA] = groupOf[placeB] = group;
                }
            }
            else if (groupA is null || groupB is null)
            {
                var (group, place) = groupA is null ? (groupB!, placeA) : (groupA, placeB);
                if (group.TrueForAll(sentence => sentence.Source != place.Item1) && reading.Quotable(place.Item1, place.Span) is { } sentence)
                {
                    group.Add(sentence);
                    groupOf[place] = group;
                }
            }
        }

        return [.. groups.OrderByDescending(group => group.Sentences.Count).ThenByDescending(group => group.Match.Score).Select(group => new SuggestedClaim([.. group.Sentences], group.Match))];
    }

    /// <summary>All matching sentences, the best first.</summary>
    private static IEnumerable<(string A, string B, SentenceMatch Match)> Matches(Evidence evidence) => evidence.PairReadings
        .SelectMany(pair => pair.Matches.Select(match => (pair.A, pair.B, Match: match)))
        .OrderByDescending(found => found.Match.Score);

    private static bool IsClaimed(SuggestionReading reading, (string Source, TextSpan Span) place) => reading.QuotedBy(RecordKind.Claim, place.Source, place.Span).Any();
}
