using System.Collections.Immutable;
using Digest.Model.Analysis;

namespace Digest.Analysis.Matching;

/// <summary>Compares short texts two by two, each taken as one sentence, by the weights that they have together.</summary>
public static class TextPairs
{
    /// <summary>Scores, reasons and differences in the order of the pairs; spans count in each text.</summary>
    public static ImmutableArray<SentenceMatch> Compare(IReadOnlyList<(string A, string B)> pairs)
    {
        var read = new Dictionary<string, SentenceTerms>(StringComparer.Ordinal);
        foreach (var text in pairs.SelectMany(pair => new[] { pair.A, pair.B }))
        {
            if (!read.ContainsKey(text))
            {
                read[text] = TermReader.Sentence(text);
            }
        }

        var weights = TermWeights.Of(read.Values);
        var weighed = read.ToDictionary(text => text.Key, text => weights.Weigh(text.Value), StringComparer.Ordinal);
        return [.. pairs.Select(pair => PairReader.Compare(pair.A, weighed[pair.A], pair.B, weighed[pair.B]))];
    }
}
