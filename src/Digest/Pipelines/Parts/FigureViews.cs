using System.Collections.Immutable;
using Digest.Analysis.Comparing;
using Digest.Model;
using Digest.Model.Records;
using Digest.Model.Sites;

namespace Digest.Pipelines.Parts;

/// <summary>A quantity with every value that a text gives.</summary>
/// <param name="Summary">The spread in words, such as "6,000 to 15,000 people in four texts".</param>
/// <param name="Disputed">Whether the values cannot all be true of the same thing.</param>
/// <param name="Axis">The values on one axis; null where there is none to draw.</param>
internal sealed record FigureRow(Route Route, string Id, string What, string Summary, bool Disputed, AxisView? Axis, ImmutableArray<ValueView> Values)
{
    /// <summary>A figure with the values of these sources.</summary>
    public static FigureRow Of(Corpus corpus, Figure figure, Func<string, bool> among)
    {
        ImmutableArray<FigureValue> values = [.. figure.Values.Where(value => among(value.Source.Id))];
        ImmutableArray<ValueView> views = [.. values.Select(value => ValueView.Of(corpus, value, figure.Unit))];
        return new FigureRow(
            Route.Of(RecordKind.Figure, figure.Id),
            figure.Id,
            figure.What,
            Spread(corpus, figure.Unit, values),
            Comparer.IsDisputed(figure, among),
            AxisView.Of(corpus, values, views),
            views);
    }

    /// <summary>Everything in a figure.</summary>
    public static FigureRow Of(Corpus corpus, Figure figure) => Of(corpus, figure, _ => true);

    private static string Spread(Corpus corpus, string unit, ImmutableArray<FigureValue> values)
    {
        ImmutableArray<FigureValue> stated = [.. values.Where(value => !value.IsNone && !value.Plan && value.Derived is null)];
        if (stated is [])
        {
            return values.All(value => value.IsNone) ? corpus.Say("figure_none", values.DistinctBy(value => value.Source.Id).Count()) : corpus.Say("figure_planned");
        }

        var texts = stated.DistinctBy(value => value.Source.Id).Count();
        var (low, high) = (stated.Min(value => value.Min!.Value), stated.Max(value => value.Max!.Value));
        var words = low == high
            ? stated.Length == 1 ? NumberWords.Of(corpus, stated[0], unit)! : NumberWords.WithUnit(corpus, NumberWords.Plain(low), low, unit)
            : NumberWords.WithUnit(corpus, corpus.Say("number_range", NumberWords.Plain(low), NumberWords.Plain(high)), high, unit);
        return corpus.Say("figure_spread", texts, words);
    }
}

/// <summary>What one text gives.</summary>
/// <param name="Value">In words, such as "about 12,000"; null where the text speaks of it without a number.</param>
/// <param name="Derived">The editors' arithmetic, where the value is theirs.</param>
internal sealed record ValueView(
    SourceChip Source,
    string? Value,
    Bound Bound,
    string? Counts,
    bool Plan,
    DateView? AsOf,
    string? Attribution,
    string? Derived,
    ImmutableArray<QuoteView> Quotes)
{
    /// <summary>A value of a figure in this unit.</summary>
    public static ValueView Of(Corpus corpus, FigureValue value, string unit) => new(
        SourceChip.Of(corpus, value.Source.Id),
        NumberWords.Of(corpus, value, unit),
        value.Bound,
        value.Counts,
        value.Plan,
        DateWords.OfAny(corpus, value.AsOf, value.Inferred),
        value.Attribution,
        value.Derived?.Value,
        QuoteView.Of(corpus, value));
}
