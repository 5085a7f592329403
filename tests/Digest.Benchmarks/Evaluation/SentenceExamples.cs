using Digest.Analysis.Segmentation;
using Digest.Model.Text;

namespace Digest.Benchmarks.Evaluation;

/// <summary>Our own sentences, <c>Examples/sentences.md</c>: a case a line in blocks between <c>~~~</c>, with <c>‖</c> between sentences and <c>\n</c> for a line break.</summary>
internal sealed class SentenceExamples : IEvaluation
{
    /// <inheritdoc/>
    public string Name => "sentences";

    /// <inheritdoc/>
    public IEnumerable<Score> Measure(Corpora corpora)
    {
        var (right, all, inside, misses) = (0, 0, false, new List<string>());
        foreach (var line in corpora.Examples("sentences.md"))
        {
            if (line.StartsWith("~~~", StringComparison.Ordinal))
            {
                inside = !inside;
            }
            else if (inside)
            {
                var marked = line.Replace("\\n", "\n", StringComparison.Ordinal);
                var text = marked.Replace("‖", "", StringComparison.Ordinal);
                var wanted = marked.Split('‖', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                string[] found = [.. SentenceSplitter.Split(text, new TextSpan(0, text.Length)).Select(span => span.In(text))];
                all++;
                if (wanted.SequenceEqual(found, StringComparer.Ordinal))
                {
                    right++;
                }
                else
                {
                    misses.Add($"{string.Join(" ‖ ", found)}  wanted  {line}");
                }
            }
        }

        yield return Score.Share("own cases", right, all, 0.95, 1, [.. misses]);
    }
}
