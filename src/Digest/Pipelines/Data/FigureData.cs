using System.Collections.Immutable;
using Digest.Model;
using Digest.Model.Records;

namespace Digest.Pipelines.Data;

/// <summary>A quantity with every value that a source gives.</summary>
/// <param name="Page">Its page on the site.</param>
internal sealed record FigureData(string Id, string Page, string What, string Unit, ImmutableArray<ValueData> Values)
{
    /// <summary>A figure whose quotes were verified.</summary>
    public static FigureData Of(Corpus corpus, Figure figure) => new(
        figure.Id,
        DataRoutes.Url(corpus, RecordKind.Figure, figure.Id),
        figure.What,
        figure.Unit,
        [.. figure.Values.Select(value => ValueData.Of(corpus, value))]);
}

/// <summary>What one source gives for a figure.</summary>
/// <param name="Value">The number; null for a range and where the text gives no number.</param>
/// <param name="Min">The lower end of a range, else the value again; null where the text gives no number.</param>
/// <param name="Max">The upper end of a range, else the value again; null as above.</param>
/// <param name="Counts">What is counted.</param>
/// <param name="Plan">Whether it is what somebody intends, not what happened.</param>
/// <param name="AsOf">EDTF.</param>
/// <param name="Inferred">Why the editors infer the date.</param>
/// <param name="Derived">The editors' arithmetic that makes the value out of quoted numbers.</param>
/// <param name="Quote">The first quote; null only where the site lets an error pass.</param>
/// <param name="FurtherQuotes">The others.</param>
internal sealed record ValueData(
    string Source,
    decimal? Value,
    decimal? Min,
    decimal? Max,
    Bound Bound,
    string? Counts,
    bool Plan,
    string? AsOf,
    string? Inferred,
    string? Attribution,
    string? Derived,
    QuoteData? Quote,
    ImmutableArray<QuoteData> FurtherQuotes)
{
    /// <summary>A value with its verified quotes.</summary>
    public static ValueData Of(Corpus corpus, FigureValue value)
    {
        var quotes = QuoteData.Of(corpus, value.Source.Id, value.Quotes, value.Line);
        return new ValueData(
            value.Source.Id,
            value.Min == value.Max ? value.Min : null,
            value.Min,
            value.Max,
            value.Bound,
            value.Counts,
            value.Plan,
            value.AsOf?.Text,
            value.Inferred,
            value.Attribution,
            value.Derived?.Value,
            quotes.FirstOrDefault(),
            [.. quotes.Skip(1)]);
    }
}
