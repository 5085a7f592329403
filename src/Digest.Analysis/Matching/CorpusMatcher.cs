using System.Collections.Immutable;
using Digest.Model.Analysis;

namespace Digest.Analysis.Matching;

/// <summary>What a whole corpus shares, sentence by sentence.</summary>
/// <param name="OnlyHere">By source: its sentences that match none of any other source, in order.</param>
/// <param name="Candidates">How many pairs of sentences were looked at closely.</param>
/// <param name="Matched">How many sentences match one of another source.</param>
public sealed record CorpusMatches(IReadOnlyDictionary<string, ImmutableArray<SentencePlace>> OnlyHere, long Candidates, int Matched);

/// <summary>Looks for each sentence of a corpus among those of all other sources, through one index, in time linear in the corpus.</summary>
public static class CorpusMatcher
{
    private const int Candidates = 6;

    private const int LeastTerms = 3;

    /// <summary>Looks up every sentence.</summary>
    public static CorpusMatches Read(ImmutableArray<WeighedSource> sources)
    {
        var sentences = sources.SelectMany(source => source.Sentences).ToImmutableArray();
        var owner = sources.SelectMany((source, i) => Enumerable.Repeat(i, source.Sentences.Length)).ToArray();
        var index = CandidateIndex.Of(sentences);
        var matched = new bool[sentences.Length];
        var looked = 0L;
        Parallel.For(0, sentences.Length, i =>
        {
            foreach (var other in index.Find(sentences[i], Candidates, other => owner[other] == owner[i]))
            {
                Interlocked.Increment(ref looked);
                if (Alignment.Of(sentences[i], sentences[other]).Score >= PairReader.Threshold)
                {
                    matched[i] = true;
                    break;
                }
            }
        });
        var only = Enumerable.Range(0, sentences.Length)
            .Where(i => !matched[i] && sentences[i].Terms.Length >= LeastTerms)
            .GroupBy(i => sources[owner[i]].Source.Id, StringComparer.Ordinal)
            .ToDictionary(source => source.Key, source => source.Select(i => sentences[i].Sentence.Place).ToImmutableArray(), StringComparer.Ordinal);
        return new CorpusMatches(only, looked, matched.AsSpan().Count(true));
    }

}
