using System.Collections.Immutable;
using Digest.Analysis.Conflicts;
using Digest.Model.Analysis;

namespace Digest.Analysis.Matching;

/// <summary>Finds the sentences of a source that speak of a claim: evidence for a source that nobody has checked yet, or against one that is listed as silent.</summary>
public static class ClaimMatcher
{
    /// <summary>So many sentences are looked at closely.</summary>
    private const int Candidates = 12;

    /// <summary>The best matches, the best first; places and spans under A are in the statement, whose passage has no anchor.</summary>
    /// <param name="weights">Those by which the source was weighed.</param>
    /// <param name="most">How many at most.</param>
    public static ImmutableArray<SentenceMatch> Find(string statement, WeighedSource source, TermWeights weights, int most)
    {
        var claim = weights.Weigh(TermReader.Sentence(statement));
        return
        [
            .. source.Index.Find(claim, Candidates)
                .Select(i => Alignment.Of(claim, source.Sentences[i]))
                .Where(alignment => alignment.Score >= PairReader.Threshold)
                .OrderByDescending(alignment => alignment.Score).ThenBy(alignment => alignment.B.Sentence.Place.Span.Start)
                .Take(most)
                .Select(alignment => new SentenceMatch(alignment.A.Sentence.Place, alignment.B.Sentence.Place, alignment.Score, [.. alignment.Reasons(statement, source.Source.Text)], ConflictFinder.Find(alignment))),
        ];
    }
}
