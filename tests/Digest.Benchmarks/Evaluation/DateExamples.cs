using Digest.Analysis.Dates;
using Digest.Model.Dates;

namespace Digest.Benchmarks.Evaluation;

/// <summary>Our own dates in context, <c>Examples/dates.md</c>; the headings give the day of publication.</summary>
internal sealed class DateExamples : IEvaluation
{
    /// <inheritdoc/>
    public string Name => "dates";

    /// <inheritdoc/>
    public IEnumerable<Score> Measure(Corpora corpora)
    {
        var (spans, values, found, wanted, clean, without, misses) = (0, 0, 0, 0, 0, 0, new List<string>());
        foreach (var (heading, example) in Marked.Of(corpora.Examples("dates.md")))
        {
            var dates = DateReader.Read(example.Text, Edtf.TryParse(heading.Split(' ')[^1], out var published) ? published : null);
            var marked = dates.Count(date => example.Marks.Any(mark => mark.Span == date.Span));
            var right = dates.Count(date => example.Marks.Any(mark => mark.Span.Overlaps(date.Span) && mark.Value == date.Date.ToString()));
            (spans, values, found, wanted) = (spans + marked, values + right, found + dates.Length, wanted + example.Marks.Length);
            if (example.Marks.Length == 0)
            {
                without++;
                clean += dates.Length == 0 ? 1 : 0;
            }

            if (right != dates.Length || right != example.Marks.Length || marked != right)
            {
                misses.Add($"{example.Text} => {string.Join("; ", dates.Select(d => $"[{d.Span.In(example.Text)}] {d.Date}"))} wanted {string.Join("; ", example.Marks.Select(m => $"[{m.Span.In(example.Text)}] {m.Value}"))}");
            }
        }

        yield return Score.F1("own cases, values", values, found, wanted, 0.85, 0.95, [.. misses]);
        yield return Score.F1("own cases, spans", spans, found, wanted, 0.85, 0.95, []);
        yield return Score.Share("lines that hold none", clean, without, 1, 1, []);
    }
}
