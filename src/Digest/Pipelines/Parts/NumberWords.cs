using System.Globalization;
using Digest.Model;
using Digest.Model.Records;

namespace Digest.Pipelines.Parts;

/// <summary>Numbers as readers see them.</summary>
internal static class NumberWords
{
    /// <summary>A number with thousands separators, such as <c>12,000</c> or <c>1.5</c>.</summary>
    public static string Plain(decimal number) => number.ToString("#,0.##########", CultureInfo.InvariantCulture);

    /// <summary>A number with its unit, such as <c>12,000 people</c> or <c>40 per cent</c>; money under its code.</summary>
    public static string WithUnit(Corpus corpus, string text, decimal number, string unit)
    {
        var key = "unit_" + unit.Replace('-', '_');
        var said = corpus.Say(key, number, text);
        return said == key ? $"{text} {unit}" : said;
    }

    /// <summary>A figure's value in words, with its bound; null where the text gives no number.</summary>
    public static string? Of(Corpus corpus, FigureValue value, string unit)
    {
        if (value.Min is not { } min || value.Max is not { } max)
        {
            return null;
        }

        var number = min == max ? Plain(min) : corpus.Say("number_range", Plain(min), Plain(max));
        var words = WithUnit(corpus, number, max, unit);
        return value.Bound is Bound.AsStated or Bound.Exact or Bound.Between ? words : corpus.Say($"bound_{Snake(value.Bound)}", words);
    }

    private static string Snake(Bound bound) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(bound.ToString());
}
