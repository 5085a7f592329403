using System.Globalization;
using Digest.Analysis.Numbers;
using Digest.Model.Analysis;

namespace Digest.Benchmarks.Evaluation;

/// <summary>Our own figures in context, <c>Examples/figures.md</c>: right where span, value and unit are; lines without a mark hold numbers that are no figures.</summary>
internal sealed class FigureExamples : IEvaluation
{
    /// <inheritdoc/>
    public string Name => "figures";

    /// <inheritdoc/>
    public IEnumerable<Score> Measure(Corpora corpora)
    {
        var (hits, found, wanted, clean, without, misses) = (0, 0, 0, 0, 0, new List<string>());
        foreach (var (_, example) in Marked.Of(corpora.Examples("figures.md")))
        {
            var quantities = NumberReader.Read(example.Text);
            var right = quantities.Count(quantity => example.Marks.Any(mark => mark.Span == quantity.Span && mark.Value == Value(quantity)));
            (hits, found, wanted) = (hits + right, found + quantities.Length, wanted + example.Marks.Length);
            if (example.Marks.Length == 0)
            {
                without++;
                clean += quantities.Length == 0 ? 1 : 0;
            }

            if (right != quantities.Length || right != example.Marks.Length)
            {
                misses.Add($"{example.Text} => {string.Join("; ", quantities.Select(q => $"[{q.Span.In(example.Text)}] {Value(q)}"))} wanted {string.Join("; ", example.Marks.Select(m => $"[{m.Span.In(example.Text)}] {m.Value}"))}");
            }
        }

        yield return Score.F1("own cases", hits, found, wanted, 0.90, 0.97, [.. misses]);
        yield return Score.Share("lines that hold none", clean, without, 1, 1, []);
    }

    /// <summary>As the examples write it: value or range, then the unit.</summary>
    private static string Value(Quantity quantity) =>
        string.Create(CultureInfo.InvariantCulture, $"{quantity.Value:0.######}{(quantity.Max is { } max ? $"..{max:0.######}" : "")} {quantity.Unit}");
}
