using Digest.Model.Text;

namespace Digest.Benchmarks.Evaluation;

/// <summary>The measure to beat: the cosine of words in small letters, weighted by their rarity among the texts.</summary>
internal sealed class PlainCosine
{
    private readonly Dictionary<string, double> counts = new(StringComparer.Ordinal);
    private readonly int texts;

    /// <summary>Counts the words of some texts.</summary>
    public PlainCosine(IReadOnlyCollection<string> all)
    {
        texts = all.Count;
        foreach (var word in all.SelectMany(text => Words(text).Distinct(StringComparer.Ordinal)))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }
    }

    /// <summary>From 0 to 1.</summary>
    public double Of(string a, string b)
    {
        var (x, y) = (Vector(a), Vector(b));
        var dot = x.Sum(word => word.Value * y.GetValueOrDefault(word.Key));
        return dot == 0 ? 0 : dot / Math.Sqrt(x.Values.Sum(value => value * value) * y.Values.Sum(value => value * value));
    }

    private Dictionary<string, double> Vector(string text) =>
        Words(text).GroupBy(word => word, StringComparer.Ordinal).ToDictionary(word => word.Key, word => word.Count() * (1 + Math.Log((1.0 + texts) / (1 + counts.GetValueOrDefault(word.Key)))), StringComparer.Ordinal);

    private static IEnumerable<string> Words(string text) => Analysis.Matching.WordReader.Read(text, new TextSpan(0, text.Length), int.MaxValue).Select(word => word.Text);
}
