using System.Collections.Immutable;
using Digest.Model.Records;
using Digest.Model.Sites;

namespace Digest.Pipelines.Parts;

/// <summary>A quantity with every value that a text gives.</summary>
/// <param name="Unit">The unit as readers see it.</param>
/// <param name="Summary">The spread in words, such as "6,000 to 15,000 people in four texts".</param>
/// <param name="Axis">The values on one axis; null where there is none to draw.</param>
internal sealed record FigureRow(Route Route, string Id, string What, string Unit, string Summary, bool Disputed, AxisView? Axis, ImmutableArray<ValueView> Values);

/// <summary>What one text gives.</summary>
/// <param name="Value">In words, such as "about 12,000"; null where the text speaks of it without a number.</param>
/// <param name="Derived">The editors' arithmetic, where it is theirs.</param>
internal sealed record ValueView(
    SourceChip Source,
    string? Value,
    Bound Bound,
    string? Counts,
    bool Plan,
    DateView? AsOf,
    string? Attribution,
    string? Derived,
    ImmutableArray<QuoteView> Quotes);

/// <summary>An axis with marks, in units of a drawing 1000 wide.</summary>
/// <param name="Height">Of the whole drawing.</param>
/// <param name="Label">The same in words, for those who do not see it.</param>
internal sealed record AxisView(int Height, ImmutableArray<TickView> Ticks, ImmutableArray<AxisMark> Marks, string Label);

/// <summary>A labelled line of the axis.</summary>
internal sealed record TickView(int X, string Label);

/// <summary>A value on the axis: a point, or from X to X2 where it is a range or open to one side.</summary>
/// <param name="Shape"><c>point</c>, <c>about</c>, <c>range</c>, <c>at-least</c> or <c>at-most</c>.</param>
internal sealed record AxisMark(int X, int X2, int Y, string Shape, bool Plan, string Source, string Value);
