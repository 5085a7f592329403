using System.Collections.Immutable;
using Digest.Analysis.Conflicts;
using Digest.Model.Analysis;

namespace Digest.Analysis.Matching;

/// <summary>Finds the sentences of a corpus that speak of a claim: evidence for a source that nobody has checked yet, or against one that is listed as silent.</summary>
public sealed class ClaimMatcher
{
    /// <summary>So many sentences of all sources are looked at closely for a statement.</summary>
    private const int Candidates = 60;

    private readonly TermWeights weights;
    private readonly ImmutableArray<(SourceTerms Source, WeighedSentence Sentence)> sentences;
    private readonly CandidateIndex index;

    private ClaimMatcher(TermWeights weights, ImmutableArray<(SourceTerms Source, WeighedSentence Sentence)> sentences)
    {
        this.weights = weights;
        this.sentences = sentences;
        index = CandidateIndex.Of([.. sentences.Select(place => place.Sentence)]);
    }

    /// <summary>A matcher over all sentences of a corpus, made in time linear in its length.</summary>
    public static ClaimMatcher Of(ImmutableArray<SourceTerms> sources)
    {
        var weights = TermWeights.Of(sources);
        return new ClaimMatcher(weights, [.. sources.SelectMany(source => source.Sentences.Select(sentence => (source, weights.Weigh(sentence))))]);
    }

    /// <summary>The best sentence of each source that has one, the best first; places and spans under A are in the statement, whose passage has no anchor.</summary>
    /// <param name="without">Ids of sources that are not looked at.</param>
    public ImmutableArray<ClaimMatch> Find(string statement, IReadOnlySet<string> without)
    {
        var claim = weights.Weigh(TermReader.Sentence(statement));
        return
        [
            .. index.Find(claim, Candidates, i => without.Contains(sentences[i].Source.Id))
                .Select(i => (sentences[i].Source, Alignment: Alignment.Of(claim, sentences[i].Sentence)))
                .Where(found => found.Alignment.Score >= PairReader.Threshold)
                .OrderByDescending(found => found.Alignment.Score).ThenBy(found => found.Source.Id, StringComparer.Ordinal).ThenBy(found => found.Alignment.B.Sentence.Place.Span.Start)
                .DistinctBy(found => found.Source.Id, StringComparer.Ordinal)
                .Select(found => new ClaimMatch(
                    found.Source.Id,
                    new SentenceMatch(found.Alignment.A.Sentence.Place, found.Alignment.B.Sentence.Place, found.Alignment.Score, [.. found.Alignment.Reasons(statement, found.Source.Text)], ConflictFinder.Find(found.Alignment)))),
        ];
    }
}

/// <summary>A sentence of a source that speaks of a claim.</summary>
/// <param name="Source">The source's id.</param>
/// <param name="Match">What the statement, under A, and the sentence, under B, have in common.</param>
public sealed record ClaimMatch(string Source, SentenceMatch Match);
