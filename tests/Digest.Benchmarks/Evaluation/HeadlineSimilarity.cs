using System.Globalization;

namespace Digest.Benchmarks.Evaluation;

/// <summary>How alike two headlines are, from 0 to 5, <c>Examples/Compare/headlines.tsv</c>: Pearson's correlation; <c>headlines-second.tsv</c> was written by somebody who had not seen the rules.</summary>
internal sealed class HeadlineSimilarity : IEvaluation
{
    /// <inheritdoc/>
    public string Name => "headlines";

    /// <inheritdoc/>
    public IEnumerable<Score> Measure(Corpora corpora) => [Measure(corpora, "headlines.tsv", ""), Measure(corpora, "headlines-second.tsv", "second, ")];

    private static Score Measure(Corpora corpora, string file, string part)
    {
        var pairs = LabelledPairs.Read(corpora, file);
        var plain = new PlainCosine([.. pairs.SelectMany(pair => new[] { pair.A, pair.B }).Distinct()]);
        var cosine = LabelledPairs.Correlation([.. pairs.Select(pair => (plain.Of(pair.A, pair.B), LabelledPairs.Number(pair.Label)))]);
        return new Score(
            part + "correlation",
            LabelledPairs.Correlation([.. pairs.Select(pair => (pair.Match.Score, LabelledPairs.Number(pair.Label)))]),
            0.75,
            0.8,
            string.Create(CultureInfo.InvariantCulture, $"{pairs.Count} pairs, tf-idf {cosine:0.000}"),
            [.. pairs.OrderByDescending(pair => Math.Abs((5 * pair.Match.Score) - LabelledPairs.Number(pair.Label))).Take(20).Select(pair => LabelledPairs.Shown(pair.Match.Score, pair.Label, pair.A, pair.B))]);
    }
}
