using System.Globalization;
using Digest.Analysis.Matching;

namespace Digest.Benchmarks.Evaluation;

/// <summary>Whether the sentence that supports a summary's sentence is the best of its text, <c>Examples/Compare/summaries.txt</c>.</summary>
internal sealed class SupportingSentences : IEvaluation
{
    /// <inheritdoc/>
    public string Name => "supporting sentences";

    /// <inheritdoc/>
    public IEnumerable<Score> Measure(Corpora corpora)
    {
        var cases = Cases(corpora.Examples("Compare/summaries.txt")).ToList();
        var pairs = cases.SelectMany(one => one.Sentences.Select(sentence => (one.Summary, sentence))).ToList();
        var matches = TextPairs.Compare(pairs);
        var plain = new PlainCosine([.. pairs.SelectMany(pair => new[] { pair.Summary, pair.sentence }).Distinct()]);
        var (at, right, cosine, misses) = (0, 0, 0, new List<string>());
        foreach (var (summary, sentences) in cases)
        {
            var scores = matches.AsSpan(at, sentences.Count).ToArray().Select(match => match.Score).ToArray();
            var baseline = sentences.Select(sentence => plain.Of(summary, sentence)).ToArray();
            at += sentences.Count;
            cosine += baseline.Skip(1).All(score => score < baseline[0]) ? 1 : 0;
            if (scores.Skip(1).All(score => score < scores[0]))
            {
                right++;
            }
            else
            {
                misses.Add(LabelledPairs.Shown(scores[0], scores.Max().ToString("0.00", CultureInfo.InvariantCulture), summary, sentences[Array.IndexOf(scores, scores.Max())]));
            }
        }

        var share = Score.Share("best of its text", right, cases.Count, 0.8, 0.9, [.. misses]);
        yield return share with { Detail = string.Create(CultureInfo.InvariantCulture, $"{share.Detail}, tf-idf {cosine}") };
    }

    /// <summary>Cases parted by empty lines; the supporting sentence, marked <c>+</c>, stands first.</summary>
    private static IEnumerable<(string Summary, List<string> Sentences)> Cases(string[] lines)
    {
        for (var i = 0; i < lines.Length;)
        {
            var length = lines.Skip(i).TakeWhile(line => line.Length > 0).Count();
            yield return (lines[i], [.. lines.Skip(i + 1).Take(length - 1).Select(line => line[2..])]);
            i += length + 1;
        }
    }
}
