using System.Collections.Immutable;
using Digest.Analysis.Conflicts;
using Digest.Analysis.Reuse;
using Digest.Model.Analysis;

namespace Digest.Analysis.Matching;

/// <summary>Reads two sources against each other.</summary>
public static class PairReader
{
    /// <summary>Two sentences that score less are not taken to say the same.</summary>
    public const double Threshold = 0.36;

    /// <summary>So many sentences of the other source are looked at closely for each sentence.</summary>
    private const int Candidates = 8;

    /// <summary>A sentence has at most so many matches, and only those near its best.</summary>
    private const int Best = 3;

    private const double NearBest = 0.85;

    /// <summary>A sentence of fewer terms says too little to be missed elsewhere.</summary>
    private const int LeastTerms = 3;

    /// <summary>Their matching sentences, shared wording and what only one of them has. Time linear in their length.</summary>
    public static PairReading Read(WeighedSource a, WeighedSource b)
    {
        var pairs = new Dictionary<(int A, int B), Alignment>();
        Search(a, b, (i, j, alignment) => pairs.TryAdd((i, j), alignment));
        Search(b, a, (j, i, alignment) => pairs.TryAdd((i, j), Alignment.Of(a.Sentences[i], b.Sentences[j])));
        var matches = pairs
            .OrderBy(pair => pair.Key.A).ThenByDescending(pair => pair.Value.Score).ThenBy(pair => pair.Key.B)
            .Select(pair => Match(pair.Value, a.Source.Text, b.Source.Text));
        return new PairReading(
            a.Source.Id,
            b.Source.Id,
            [.. matches],
            WordingFinder.Find(a.Source.Wording, b.Source.Wording),
            Only(a, pairs.Keys.Select(pair => pair.A)),
            Only(b, pairs.Keys.Select(pair => pair.B)));
    }

    /// <summary>Two texts taken as one sentence each: a claim and a claim, a headline and a headline.</summary>
    internal static SentenceMatch Compare(string textA, WeighedSentence a, string textB, WeighedSentence b) => Match(Alignment.Of(a, b), textA, textB);

    private static SentenceMatch Match(Alignment alignment, string textA, string textB) =>
        new(alignment.A.Sentence.Place, alignment.B.Sentence.Place, alignment.Score, [.. alignment.Reasons(textA, textB)], ConflictFinder.Find(alignment));

    /// <summary>The best matches of each sentence of one source in another.</summary>
    private static void Search(WeighedSource from, WeighedSource to, Action<int, int, Alignment> found)
    {
        for (var i = 0; i < from.Sentences.Length; i++)
        {
            var best = to.Index.Find(from.Sentences[i], Candidates)
                .Select(j => (J: j, Alignment: Alignment.Of(from.Sentences[i], to.Sentences[j])))
                .Where(candidate => candidate.Alignment.Score >= Threshold)
                .OrderByDescending(candidate => candidate.Alignment.Score).ThenBy(candidate => candidate.J)
                .Take(Best).ToList();
            foreach (var (j, alignment) in best.Where(candidate => candidate.Alignment.Score >= NearBest * best[0].Alignment.Score))
            {
                found(i, j, alignment);
            }
        }
    }

    private static ImmutableArray<SentencePlace> Only(WeighedSource source, IEnumerable<int> matched)
    {
        var known = matched.ToHashSet();
        return [.. Enumerable.Range(0, source.Sentences.Length).Where(i => !known.Contains(i) && source.Sentences[i].Terms.Length >= LeastTerms).Select(i => source.Sentences[i].Sentence.Place)];
    }
}
