using System.Globalization;

namespace Digest.Benchmarks.Evaluation;

/// <summary>Whether two statements of two outlets are of one matter, <c>Examples/Compare/claims.tsv</c>: average precision. <c>claims-second.tsv</c> was written by somebody who had not seen the rules; in <c>claims-turned.tsv</c> the unrelated ones say something else in the same words.</summary>
internal sealed class RelatedClaims : IEvaluation
{
    /// <inheritdoc/>
    public string Name => "related claims";

    /// <inheritdoc/>
    public IEnumerable<Score> Measure(Corpora corpora) => [Measure(corpora, "claims.tsv", "", 0.7), Measure(corpora, "claims-second.tsv", "second, ", 0.7), Measure(corpora, "claims-turned.tsv", "turned, ", 0)];

    private static Score Measure(Corpora corpora, string file, string part, double floor)
    {
        var pairs = LabelledPairs.Read(corpora, file);
        var plain = new PlainCosine([.. pairs.SelectMany(pair => new[] { pair.A, pair.B }).Distinct()]);
        var cosine = LabelledPairs.AveragePrecision(pairs.Select(pair => (plain.Of(pair.A, pair.B), pair.Label == "1")));
        return new Score(
            part + "average precision",
            LabelledPairs.AveragePrecision(pairs.Select(pair => (pair.Match.Score, pair.Label == "1"))),
            floor,
            0.8,
            string.Create(CultureInfo.InvariantCulture, $"{pairs.Count} pairs, tf-idf {cosine:0.000}"),
            [.. pairs.OrderByDescending(pair => pair.Match.Score).Select(pair => LabelledPairs.Shown(pair.Match.Score, pair.Label, pair.A, pair.B))]);
    }
}
