using System.Globalization;

namespace Digest.Benchmarks.Evaluation;

/// <summary>How alike two headlines are, from 0 to 5, <c>Examples/Compare/headlines.tsv</c>: Pearson's correlation.</summary>
internal sealed class HeadlineSimilarity : IEvaluation
{
    /// <inheritdoc/>
    public string Name => "headlines";

    /// <inheritdoc/>
    public IEnumerable<Score> Measure(Corpora corpora)
    {
        var pairs = LabelledPairs.Read(corpora, "headlines.tsv");
        var plain = new PlainCosine([.. pairs.SelectMany(pair => new[] { pair.A, pair.B }).Distinct()]);
        var cosine = LabelledPairs.Correlation([.. pairs.Select(pair => (plain.Of(pair.A, pair.B), LabelledPairs.Number(pair.Label)))]);
        yield return new Score(
            "correlation",
            LabelledPairs.Correlation([.. pairs.Select(pair => (pair.Match.Score, LabelledPairs.Number(pair.Label)))]),
            0.75,
            0.8,
            string.Create(CultureInfo.InvariantCulture, $"{pairs.Count} pairs, tf-idf {cosine:0.000}"),
            [.. pairs.OrderByDescending(pair => Math.Abs((5 * pair.Match.Score) - LabelledPairs.Number(pair.Label))).Take(20).Select(pair => LabelledPairs.Shown(pair.Match.Score, pair.Label, pair.A, pair.B))]);
    }
}
