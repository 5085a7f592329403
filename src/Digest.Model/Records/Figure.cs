using System.Collections.Immutable;
using Digest.Model.Dates;
using Digest.Model.Diagnostics;
using Digest.Model.Text;

namespace Digest.Model.Records;

/// <summary>A quantity that sources state, with every value that any of them gives. Values are never averaged.</summary>
/// <param name="Unit">One of <see cref="Units"/>; values compare only in the same unit.</param>
public sealed record Figure(string Id, string What, string Unit, ImmutableArray<FigureValue> Values, bool Draft, Location At)
{
    /// <summary>What editors say in it in their own words.</summary>
    public ImmutableArray<OwnWords> Own { get; init; } = [];
}

/// <summary>What one source gives for a figure.</summary>
/// <param name="Min">The value, or the lower end of a range; null where the text speaks of it without a number.</param>
/// <param name="Max">The upper end of a range, else the value again; null as above.</param>
/// <param name="Bound">How the value is to be taken; <see cref="Bound.AsStated"/> where the editor left it out.</param>
/// <param name="Counts">What is counted, such as "personnel including engineers".</param>
/// <param name="Plan">Whether it is what somebody intends, not what happened.</param>
/// <param name="Inferred">The reason, where the date is the editor's inference.</param>
/// <param name="Derived">The arithmetic that makes the value out of quoted numbers, such as <c>3 × 12,000</c>.</param>
public sealed record FigureValue(
    IdRef Source,
    decimal? Min,
    decimal? Max,
    Bound Bound,
    string? Counts,
    bool Plan,
    Edtf? AsOf,
    string? Inferred,
    string? Attribution,
    ImmutableArray<PlacedText> Quotes,
    int? Line,
    PlacedText? Derived,
    Location At)
{
    /// <summary>Where the bound is written; null where the editor left it out.</summary>
    public Location? BoundAt { get; init; }

    /// <summary>Whether the text speaks of the quantity without giving a number.</summary>
    public bool IsNone => Min is null;
}

/// <summary>How a number is to be taken.</summary>
public enum Bound
{
    /// <summary>Nothing said: as the text states it.</summary>
    AsStated,

    /// <summary>Just that.</summary>
    Exact,

    /// <summary>Around it.</summary>
    About,

    /// <summary>It or more.</summary>
    AtLeast,

    /// <summary>It or less.</summary>
    AtMost,

    /// <summary>More than it.</summary>
    MoreThan,

    /// <summary>Less than it.</summary>
    LessThan,

    /// <summary>Between two numbers.</summary>
    Between,

    /// <summary>An order of magnitude, such as dozens or thousands: never a point on an axis.</summary>
    Order,
}
