using System.Globalization;

namespace Digest.Benchmarks.Evaluation;

/// <summary>Whether two statements of two outlets are of one matter, <c>Examples/Compare/claims.tsv</c>: average precision.</summary>
internal sealed class RelatedClaims : IEvaluation
{
    /// <inheritdoc/>
    public string Name => "related claims";

    /// <inheritdoc/>
    public IEnumerable<Score> Measure(Corpora corpora)
    {
        var pairs = LabelledPairs.Read(corpora, "claims.tsv");
        var plain = new PlainCosine([.. pairs.SelectMany(pair => new[] { pair.A, pair.B }).Distinct()]);
        var cosine = LabelledPairs.AveragePrecision(pairs.Select(pair => (plain.Of(pair.A, pair.B), pair.Label == "1")));
        yield return new Score(
            "average precision",
            LabelledPairs.AveragePrecision(pairs.Select(pair => (pair.Match.Score, pair.Label == "1"))),
            0.7,
            0.8,
            string.Create(CultureInfo.InvariantCulture, $"{pairs.Count} pairs, tf-idf {cosine:0.000}"),
            [.. pairs.OrderByDescending(pair => pair.Match.Score).Select(pair => LabelledPairs.Shown(pair.Match.Score, pair.Label, pair.A, pair.B))]);
    }
}
