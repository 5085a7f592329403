using System.Globalization;
using Digest.Analysis.Matching;

namespace Digest.Benchmarks.Evaluation;

/// <summary>Pairs of our own, a line each: label, text, text.</summary>
internal static class LabelledPairs
{
    /// <summary>The pairs of a file with what the program finds in them; all of them together give the weights, as in <c>digest compare --pairs</c>.</summary>
    public static IReadOnlyList<(string Label, string A, string B, Model.Analysis.SentenceMatch Match)> Read(Corpora corpora, string file)
    {
        var rows = corpora.Examples("Compare/" + file).Where(line => line.Length > 0).Select(line => line.Split('\t')).ToList();
        var matches = TextPairs.Compare([.. rows.Select(row => (row[1], row[2]))]);
        return [.. rows.Select((row, i) => (row[0], row[1], row[2], matches[i]))];
    }

    /// <summary>The mean precision at each related pair, the pairs ordered by score.</summary>
    public static double AveragePrecision(IEnumerable<(double Score, bool Related)> pairs)
    {
        var (seen, hits, sum) = (0, 0, 0.0);
        foreach (var (_, related) in pairs.OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Related))
        {
            seen++;
            if (related)
            {
                sum += (double)++hits / seen;
            }
        }

        return hits == 0 ? 0 : sum / hits;
    }

    /// <summary>Pearson's correlation.</summary>
    public static double Correlation(IReadOnlyList<(double X, double Y)> points)
    {
        var (x, y) = (points.Average(point => point.X), points.Average(point => point.Y));
        var both = points.Sum(point => (point.X - x) * (point.Y - y));
        return both / Math.Sqrt(points.Sum(point => Math.Pow(point.X - x, 2)) * points.Sum(point => Math.Pow(point.Y - y, 2)));
    }

    /// <summary>A number as the examples write it.</summary>
    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>A line on a pair that is listed as a miss.</summary>
    public static string Shown(double score, string label, string a, string b) => string.Create(CultureInfo.InvariantCulture, $"{score:0.00} ({label}) {a} | {b}");
}
