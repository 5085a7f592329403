namespace Digest.Benchmarks.Evaluation;

/// <summary>Whether a changed figure or date is seen and nothing else, <c>Examples/Compare/conflicts.tsv</c>; the later sets were written by somebody who had not seen the rules: the third in words as different as can be, the fourth as agencies' texts are rewritten.</summary>
internal sealed class PossibleConflicts : IEvaluation
{
    private static readonly string[] LaterSets = ["second", "third", "fourth"];

    /// <inheritdoc/>
    public string Name => "possible conflicts";

    /// <inheritdoc/>
    public IEnumerable<Score> Measure(Corpora corpora) =>
        [.. Measure(corpora, "conflicts.tsv", ""), .. LaterSets.SelectMany(set => Measure(corpora, $"conflicts-{set}.tsv", set + ", "))];

    private static IEnumerable<Score> Measure(Corpora corpora, string file, string part)
    {
        var pairs = LabelledPairs.Read(corpora, file).Select(pair => (pair.Label, pair.A, pair.B, Found: pair.Match.Conflict?.Kind.ToString().ToLowerInvariant() ?? "-", pair.Match.Score)).ToList();
        var (changed, clean) = (pairs.Where(pair => pair.Label != "-").ToList(), pairs.Where(pair => pair.Label == "-").ToList());
        yield return Score.Share(part + "changed and seen", changed.Count(pair => pair.Found == pair.Label), changed.Count, 0.9, 0.95, [.. changed.Where(pair => pair.Found != pair.Label).Select(pair => LabelledPairs.Shown(pair.Score, pair.Found, pair.A, pair.B))]);
        yield return Score.Share(part + "clean and not seen", clean.Count(pair => pair.Found == "-"), clean.Count, 0.85, 0.9, [.. clean.Where(pair => pair.Found != "-").Select(pair => LabelledPairs.Shown(pair.Score, pair.Found, pair.A, pair.B))]);
    }
}
