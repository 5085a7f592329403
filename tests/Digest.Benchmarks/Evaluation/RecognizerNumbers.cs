using System.Globalization;
using System.Text.Json;
using Digest.Analysis.Numbers;
using Digest.Model.Analysis;
using Digest.Model.Text;

namespace Digest.Benchmarks.Evaluation;

/// <summary>Measures the number reader against cases in the format of the Recognizers-Text specs: a folder of JSON files <c>Number-*</c> and <c>NumberWithUnit-*</c>.</summary>
internal sealed class RecognizerNumbers : IEvaluation
{
    /// <summary>Out of scope: divisions in words and powers, which are arithmetic and two numbers to us, units without a number, and ordinals that count from another.</summary>
    private static readonly string[] Calculations = [" over ", " out of ", "^"];

    /// <inheritdoc/>
    public string Name => "figures";

    /// <inheritdoc/>
    public IEnumerable<Score> Measure(Corpora corpora)
    {
        var (right, all) = (0, 0);
        foreach (var file in corpora.Files("recognizers", "Number*.json"))
        {
            var misses = new List<string>();
            using var cases = JsonDocument.Parse(File.ReadAllText(file));
            var (good, count) = (0, 0);
            foreach (var item in cases.RootElement.EnumerateArray())
            {
                var text = item.GetProperty("Input").GetString()!;
                var wanted = item.GetProperty("Results").EnumerateArray().Select(r => (Text: r.GetProperty("Text").GetString()!, Values: Values(r))).ToArray();
                if (wanted.Any(w => w.Values.Length == 0 || Calculations.Any(c => w.Text.Contains(c, StringComparison.Ordinal))) || (wanted.Length == 0 && !file.Contains("Number-", StringComparison.Ordinal)))
                {
                    continue;
                }

                var found = NumberReader.Read(text);
                var hit = wanted.All(w => w.Values.All(v => found.Any(q => Fits(text, q, w.Text, v)))) && (wanted.Length > 0 || found.All(q => q.Unit != "count"));
                count++;
                good += hit ? 1 : 0;
                if (!hit)
                {
                    misses.Add($"{text.Trim()} => {string.Join("; ", found.Select(q => $"[{q.Span.In(text)}]{q.Value}{(q.Max is { } max ? $"..{max}" : "")} {q.Unit} {q.Bound}"))} wanted {string.Join("; ", wanted.Select(w => $"[{w.Text}]{string.Join(',', w.Values)}"))}");
                }
            }

            yield return Score.Share(Path.GetFileNameWithoutExtension(file).Split('-')[1], good, count, 0, 0.9, [.. misses]);
            (right, all) = (right + good, all + count);
        }

        if (all > 0)
        {
            yield return Score.Share("recognizers, all", right, all, 0.9, 0.95, []);
        }
    }

    /// <summary>The numbers of a result; none where it is out of scope: powers, relative ordinals, units without a number.</summary>
    private static decimal[] Values(JsonElement result)
    {
        if (!result.TryGetProperty("Resolution", out var resolution) || !resolution.TryGetProperty("value", out var property) || property.GetString() is not { } text
            || (resolution.TryGetProperty("subtype", out var subtype) && subtype.GetString() == "power"))
        {
            return [];
        }

        return [.. text.Trim('[', ']', '(', ')').Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => decimal.TryParse(part.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : (decimal?)null)
            .OfType<decimal>()];
    }

    /// <summary>The same value at the same place. A span may hold a unit that the case leaves out, and leave out words of a bound or of an age.</summary>
    private static bool Fits(string text, Quantity found, string wanted, decimal value)
    {
        var (span, at) = (found.Span.In(text), text.IndexOf(wanted, StringComparison.OrdinalIgnoreCase));
        var place = new TextSpan(at, at + wanted.Length);
        return at >= 0 && (found.Span.Overlaps(place) || text.IndexOf(wanted, place.End, StringComparison.OrdinalIgnoreCase) >= 0)
            && (Near(found.Value, value) || (found.Max is { } max && Near(max, value)) || (span.Contains("cent", StringComparison.OrdinalIgnoreCase) && Near(found.Value * 100, value)) || (span.Contains("pence", StringComparison.Ordinal) && Near(found.Value * 100, value)));
    }

    private static bool Near(decimal left, decimal right) => Math.Abs(left - right) <= Math.Abs(right) * 0.000_001m;
}
