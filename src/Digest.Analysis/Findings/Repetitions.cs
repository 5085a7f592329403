using System.Collections.Immutable;
using System.Globalization;
using Digest.Analysis.Cleaning;
using Digest.Model.Analysis;
using Digest.Model.Diagnostics;
using Digest.Model.Sources;
using Digest.Model.Text;

namespace Digest.Analysis.Findings;

/// <summary>Headlines, lines and sentences that stand twice.</summary>
internal static class Repetitions
{
    /// <summary>Shorter sentences may well stand twice.</summary>
    private const int ShortestSentence = 40;

    /// <summary>Findings DG604.</summary>
    public static IEnumerable<Finding> Find(Source source, ImmutableArray<TextSpan> sentences)
    {
        foreach (var line in source.Article.Lines)
        {
            var message = line.Reason switch
            {
                CutReasons.RepeatedHeadline => "The headline stands again here",
                CutReasons.RepeatedLine => "This line has stood before",
                CutReasons.CutOff => "This line repeats the beginning of a later paragraph and breaks off",
                _ => null,
            };
            if (message is not null)
            {
                yield return new Finding(Rules.RepeatedLines, new TextSpan(line.Start, line.End), message);
            }
        }

        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            if (sentence.Length is > ShortestSentence and < 2000 && !seen.TryAdd(sentence.In(source.Text), sentence.Start))
            {
                yield return new Finding(Rules.RepeatedLines, sentence, string.Create(CultureInfo.InvariantCulture, $"This sentence stands already in line {LineOf(source, seen[sentence.In(source.Text)])}"));
            }
        }
    }

    private static int LineOf(Source source, int offset)
    {
        var lines = source.Article.Lines;
        var (low, high) = (0, lines.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = lines[middle].Start <= offset ? (middle, high) : (low, middle - 1);
        }

        return lines[low].Number;
    }
}
