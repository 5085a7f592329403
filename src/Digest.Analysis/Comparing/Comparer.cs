using System.Collections.Immutable;
using Digest.Model.Analysis;
using Digest.Model.Records;

namespace Digest.Analysis.Comparing;

/// <summary>Compares sources by what the editors' claims and figures say of them.</summary>
public static class Comparer
{
    /// <summary>Where a source stands towards a claim.</summary>
    public static ClaimState State(Claim claim, string source)
    {
        var supports = Has(claim, source, Stance.Supports);
        var contradicts = Has(claim, source, Stance.Contradicts);
        return (supports, contradicts) switch
        {
            (true, true) => ClaimState.ContradictsItself,
            (true, false) => ClaimState.Supports,
            (false, true) => ClaimState.Contradicts,
            _ when Has(claim, source, Stance.Mentions) => ClaimState.Mentions,
            _ when claim.Silent.Any(silent => silent.Id == source) => ClaimState.Silent,
            _ => ClaimState.Unchecked,
        };
    }

    /// <summary>How all sources that speak of a claim stand to each other over it.</summary>
    public static Agreement Agreement(Claim claim) => Agreement(claim, [.. claim.Positions.Select(position => position.Source.Id).Distinct(StringComparer.Ordinal)]);

    /// <summary>How some sources stand to each other over a claim.</summary>
    public static Agreement Agreement(Claim claim, ImmutableArray<string> sources)
    {
        var supports = sources.Count(source => Has(claim, source, Stance.Supports));
        var contradicts = sources.Count(source => Has(claim, source, Stance.Contradicts));
        return (supports, contradicts) switch
        {
            ( > 0, > 0) => Model.Analysis.Agreement.Disputed,
            ( > 1, 0) or (0, > 1) => Model.Analysis.Agreement.Shared,
            (1, 0) or (0, 1) => Model.Analysis.Agreement.Single,
            _ => Model.Analysis.Agreement.Open,
        };
    }

    /// <summary>Whether two values can both be true of the same thing: their ranges, opened by their bounds, meet. "About" opens a tenth to both sides.</summary>
    public static bool Agree(FigureValue a, FigureValue b)
    {
        if (a.IsNone || b.IsNone || a.Bound == Bound.Order || b.Bound == Bound.Order)
        {
            return true;
        }

        var (aLow, aHigh) = Range(a);
        var (bLow, bHigh) = Range(b);
        return aLow <= bHigh && bLow <= aHigh;
    }

    /// <summary>Whether sources give values of what happened that cannot all be true of the same thing.</summary>
    public static bool IsDisputed(Figure figure, Func<string, bool> among)
    {
        ImmutableArray<FigureValue> values = [.. figure.Values.Where(value => !value.Plan && value.Derived is null && among(value.Source.Id))];
        return values.Any(a => values.Any(b => !Agree(a, b)));
    }

    private static bool Has(Claim claim, string source, Stance stance)
    {
        // A loop, since every cell of every comparison asks.
        foreach (var position in claim.Positions)
        {
            if (position.Stance == stance && position.Source.Id == source)
            {
                return true;
            }
        }

        return false;
    }

    private static (decimal Low, decimal High) Range(FigureValue value)
    {
        var (min, max) = (value.Min!.Value, value.Max!.Value);
        return value.Bound switch
        {
            Bound.About => (min - (Math.Abs(min) / 10), max + (Math.Abs(max) / 10)),
            Bound.AtLeast or Bound.MoreThan => (min, decimal.MaxValue),
            Bound.AtMost or Bound.LessThan => (decimal.MinValue, max),
            _ => (min, max),
        };
    }
}
