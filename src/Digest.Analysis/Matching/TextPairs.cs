using System.Collections.Immutable;
using Digest.Model.Analysis;

namespace Digest.Analysis.Matching;

/// <summary>Compares short texts two by two, each taken as one sentence, by the weights that they have together.</summary>
public static class TextPairs
{
    /// <summary>Scores, reasons and differences in the order of the pairs; spans count in each text.</summary>
    public static ImmutableArray<SentenceMatch> Compare(IReadOnlyList<(string A, string B)> pairs)
    {
        var texts = pairs.SelectMany(pair => new[] { pair.A, pair.B }).Distinct(StringComparer.Ordinal).Select(text => (Text: text, Terms: TermReader.Sentence(text))).ToList();
        var weights = TermWeights.Of(texts.Select(text => text.Terms));
        var weighed = texts.ToDictionary(text => text.Text, text => weights.Weigh(text.Terms), StringComparer.Ordinal);
        return [.. pairs.Select(pair => PairReader.Compare(pair.A, weighed[pair.A], pair.B, weighed[pair.B]))];
    }
}
