using System.Collections.Immutable;
using Digest.Analysis.Conflicts;
using Digest.Analysis.Reuse;
using Digest.Model.Analysis;

namespace Digest.Analysis.Matching;

/// <summary>Reads two sources against each other.</summary>
public static class PairReader
{
    /// <summary>Two sentences that score less are not taken to say the same.</summary>
    public const double Threshold = 0.44;

    /// <summary>So many sentences of the other source are looked at closely for each sentence.</summary>
    private const int Candidates = 8;

    /// <summary>A sentence has at most so many matches, and only those near its best.</summary>
    private const int MostMatches = 3;

    private const double NearBest = 0.85;

    /// <summary>A sentence of fewer terms says too little to be missed elsewhere.</summary>
    private const int LeastTerms = 3;

    /// <summary>Their matching sentences, shared wording and what only one of them has. Time linear in their length.</summary>
    public static PairReading Read(WeighedSource a, WeighedSource b)
    {
        var looked = new Dictionary<(int A, int B), Alignment>();
        Alignment Look(int i, int j) => looked.TryGetValue((i, j), out var known) ? known : looked[(i, j)] = Alignment.Of(a.Sentences[i], b.Sentences[j]);
        var pairs = Best(a, b, Look).Select(pair => (A: pair.From, B: pair.To)).Union(Best(b, a, (j, i) => Look(i, j)).Select(pair => (A: pair.To, B: pair.From))).ToDictionary(pair => pair, pair => looked[pair]);
        var matches = pairs
            .OrderBy(pair => pair.Key.A).ThenByDescending(pair => pair.Value.Score).ThenBy(pair => pair.Key.B)
            .Select(pair => Match(pair.Value, a.Source.Text, b.Source.Text));
        return new PairReading(
            a.Source.Id,
            b.Source.Id,
            [.. matches],
            WordingFinder.Find(a.Source.Wording, b.Source.Wording),
            Only(a, pairs.Keys.Select(pair => pair.A).ToHashSet()),
            Only(b, pairs.Keys.Select(pair => pair.B).ToHashSet()));
    }

    /// <summary>Two texts taken as one sentence each: a claim and a claim, a headline and a headline.</summary>
    internal static SentenceMatch Compare(string textA, WeighedSentence a, string textB, WeighedSentence b) => Match(Alignment.Of(a, b), textA, textB);

    private static SentenceMatch Match(Alignment alignment, string textA, string textB) =>
        new(alignment.A.Sentence.Place, alignment.B.Sentence.Place, alignment.Score, [.. alignment.Reasons(textA, textB)], ConflictFinder.Find(alignment));

    /// <summary>The best matches of each sentence of one source in another.</summary>
    private static IEnumerable<(int From, int To)> Best(WeighedSource from, WeighedSource to, Func<int, int, Alignment> look)
    {
        for (var i = 0; i < from.Sentences.Length; i++)
        {
            var best = to.Index.Find(from.Sentences[i], Candidates)
                .Select(j => (J: j, look(i, j).Score))
                .Where(candidate => candidate.Score >= Threshold)
                .OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.J)
                .Take(MostMatches).ToList();
            foreach (var (j, _) in best.Where(candidate => candidate.Score >= NearBest * best[0].Score))
            {
                yield return (i, j);
            }
        }
    }

    private static ImmutableArray<SentencePlace> Only(WeighedSource source, HashSet<int> matched) =>
    [
        .. Enumerable.Range(0, source.Sentences.Length)
            .Where(i => !matched.Contains(i) && source.Sentences[i].Terms.Length >= LeastTerms)
            .Select(i => source.Sentences[i].Sentence.Place),
    ];
}
