using System.Globalization;
using System.Text.Json;
using Digest.Analysis.Dates;
using Digest.Model.Analysis;
using Digest.Model.Dates;

namespace Digest.Benchmarks.Evaluation;

/// <summary>Measures the date reader against cases in the format of the Recognizers-Text specs: <c>DateTime-DateTimeModel.json</c>. Out of scope are times, durations, recurring dates, dates counted from
/// the story and not from the publication ("that week", "a week later"), movable feasts, jargon of calendars ("w/c", "business days"), a month and day in digits alone, and "before" and "after", after which a
/// date is read as the date it is.</summary>
internal sealed class RecognizerDates : IEvaluation
{
    private static readonly string[] Outside = [" later", "easter", "eid ", "otd", "cy", "w/c", "to date", "business days", "the day", "the month", "the year", "weekend", "remaining of", "working week", "new year"];

    /// <inheritdoc/>
    public string Name => "dates";

    /// <inheritdoc/>
    public IEnumerable<Score> Measure(Corpora corpora)
    {
        foreach (var file in corpora.Files("recognizers", "DateTime-DateTimeModel.json"))
        {
            foreach (var score in Measure(file))
            {
                yield return score;
            }
        }
    }

    private static IEnumerable<Score> Measure(string file)
    {
        using var cases = JsonDocument.Parse(File.ReadAllText(file));
        var (right, spans, all, misses) = (0, 0, 0, new List<string>());
        foreach (var item in cases.RootElement.EnumerateArray())
        {
            var text = item.GetProperty("Input").GetString()!;
            var results = item.GetProperty("Results").EnumerateArray().ToArray();
            if (results.Any(r => r.GetProperty("TypeName").GetString() is not ("datetimeV2.date" or "datetimeV2.daterange")) || results.Any(r => !Values(r).Any() || IsSide(r) || IsOutside(r.GetProperty("Text").GetString()!)))
            {
                continue;
            }

            var published = item.TryGetProperty("Context", out var context) && context.TryGetProperty("ReferenceDateTime", out var reference) ? reference.GetString()![..10] : null;
            var found = DateReader.Read(text, Edtf.TryParse(published, out var day) ? day : null);
            var hit = results.All(r => found.Any(m => Fits(m, text, r.GetProperty("Text").GetString()!) && Values(r).Any(v => Same(m.Date, v.Start, v.End, IsPart(r))))) && (results.Length > 0 || found.IsEmpty);
            all++;
            right += hit ? 1 : 0;
            spans += results.All(r => found.Any(m => m.Span.In(text).Equals(r.GetProperty("Text").GetString()!, StringComparison.OrdinalIgnoreCase))) && (results.Length > 0 || found.IsEmpty) ? 1 : 0;
            if (!hit)
            {
                misses.Add($"{text.Trim()} ({published}) => {string.Join("; ", found.Select(m => $"[{m.Span.In(text)}] {m.Date}"))} wanted {string.Join("; ", results.Select(r => $"[{r.GetProperty("Text").GetString()}] {string.Join(" or ", Values(r).Select(v => $"{v.Start}..{v.End}"))}"))}");
            }
        }

        yield return Score.Share("recognizers", right, all, 0.85, 0.9, [.. misses]);
        yield return Score.Share("recognizers, to the letter", spans, all, 0, 0.85, []);
    }

    private static bool IsOutside(string text) =>
        Outside.Any(word => text.EndsWith(word, StringComparison.OrdinalIgnoreCase) || text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
        || (text.Contains('/', StringComparison.Ordinal) && !text.Any(char.IsLetter) && text.Split('/')[^1].Length < 4);

    private static bool IsPart(JsonElement result) =>
        result.GetProperty("Resolution").GetProperty("values").EnumerateArray().Any(value => value.TryGetProperty("Mod", out var mod) && (mod.GetString()!.Contains("mid", StringComparison.Ordinal) || mod.GetString()!.Contains("end", StringComparison.Ordinal) || mod.GetString()!.Contains("start", StringComparison.Ordinal)));

    private static bool IsSide(JsonElement result) =>
        result.GetProperty("Resolution").GetProperty("values").EnumerateArray().Any(value => value.TryGetProperty("Mod", out var mod)
            && mod.GetString() is { } text && (text == "ref_undef" || text.StartsWith("after", StringComparison.Ordinal) || (text.StartsWith("before", StringComparison.Ordinal) && !result.GetProperty("Text").GetString()!.StartsWith("until", StringComparison.Ordinal))));

    /// <summary>The first and last day of each reading; the cases give the day after the end.</summary>
    private static IEnumerable<(CalendarDay? Start, CalendarDay? End)> Values(JsonElement result)
    {
        if (!result.TryGetProperty("Resolution", out var resolution) || !resolution.TryGetProperty("values", out var values))
        {
            yield break;
        }

        foreach (var value in values.EnumerateArray())
        {
            if (value.TryGetProperty("value", out var one))
            {
                if (Day(one.GetString(), 0) is { } day)
                {
                    yield return (day, day);
                }
            }
            else
            {
                var end = value.TryGetProperty("end", out var last) ? Day(last.GetString(), -1) : null;
                var start = value.TryGetProperty("start", out var first) ? Day(first.GetString(), 0) : null;
                if (start is not null || end is not null)
                {
                    yield return (start, end);
                }
            }
        }
    }

    private static CalendarDay? Day(string? text, int add) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.AddDays(add) is var moved ? new CalendarDay(moved.Year, moved.Month, moved.Day) : null;

    private static bool Fits(DateMention found, string text, string wanted) =>
        found.Span.In(text) is var span && (span.Contains(wanted, StringComparison.OrdinalIgnoreCase) || wanted.Contains(span, StringComparison.OrdinalIgnoreCase));

    /// <summary>The same days, as far as our precision goes: a month or week counted from a day holds that day, and the end of a range is the whole unit that is named.</summary>
    private static bool Same(Edtf found, CalendarDay? start, CalendarDay? end, bool part)
    {
        // Early, middle and late are thirds to us and something near that in the cases.
        if (part)
        {
            return !(found.Earliest > end) && !(start > found.Latest);
        }

        if (start == end && start is not null)
        {
            return found.Earliest <= start && found.Latest >= start;
        }

        return (start is null ? found.Start is null : found.Earliest == start || (found.Earliest <= start && found.Latest >= start)) && (end is null ? found.End is null : found.Latest >= end);
    }
}
