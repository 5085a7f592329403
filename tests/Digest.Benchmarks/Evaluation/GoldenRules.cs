using System.Text.Json;
using Digest.Analysis.Segmentation;
using Digest.Model.Text;

namespace Digest.Benchmarks.Evaluation;

/// <summary>The golden rules of sentence segmentation: files <c>golden-rules-*.json</c> of texts and their sentences.</summary>
internal sealed class GoldenRules : IEvaluation
{
    /// <inheritdoc/>
    public string Name => "sentences";

    /// <inheritdoc/>
    public IEnumerable<Score> Measure(Corpora corpora)
    {
        foreach (var file in corpora.Files("segmentation", "golden-rules*.json"))
        {
            using var rules = JsonDocument.Parse(File.ReadAllText(file));
            var (right, all, misses) = (0, 0, new List<string>());
            foreach (var rule in rules.RootElement.EnumerateArray())
            {
                var text = rule.GetProperty("input").GetString()!;
                string[] wanted = [.. rule.GetProperty("expected").EnumerateArray().Select(sentence => sentence.GetString()!)];
                string[] found = [.. SentenceSplitter.Split(text, new TextSpan(0, text.Length)).Select(span => span.In(text))];
                all++;
                if (wanted.SequenceEqual(found, StringComparer.Ordinal))
                {
                    right++;
                }
                else
                {
                    misses.Add($"{string.Join(" ‖ ", found)}  wanted  {string.Join(" ‖ ", wanted)}");
                }
            }

            yield return Score.Share("golden rules", right, all, 0.94, 1, [.. misses]);
        }
    }
}
