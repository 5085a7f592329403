using Digest.Model.Analysis;
using Digest.Model.Records;

namespace Digest.Analysis.Conflicts;

/// <summary>Whether numbers that texts state can be of the same thing, and whether they then agree.</summary>
internal static class Figures
{
    /// <summary>What "about" opens to both sides.</summary>
    private const decimal Around = 0.1m;

    /// <summary>How far above "more than" and below "less than" a writer is still taken to mean the number.</summary>
    private const decimal Open = 0.3m;

    /// <summary>Whether two numbers are of one unit and say more than an order of magnitude.</summary>
    public static bool AreComparable(Quantity a, Quantity b) => Share(a).Unit == Share(b).Unit && a.Bound != Bound.Order && b.Bound != Bound.Order;

    /// <summary>Whether both can be true of one thing: their ranges meet, or one is the other rounded.</summary>
    public static bool Agree(Quantity a, Quantity b)
    {
        (a, b) = (Share(a), Share(b));
        var (lowA, highA) = Range(a);
        var (lowB, highB) = Range(b);
        return (lowA <= highB && lowB <= highA) || (a.Max is null && b.Max is null && (IsRounded(a.Value, b.Value) || IsRounded(b.Value, a.Value)));
    }

    /// <summary>How far a number stands for another one: wholly where they agree, little where they only have the unit in common.</summary>
    public static double Nearness(Quantity a, Quantity b) =>
        a.Unit != b.Unit ? a.Value == b.Value && (a.Unit is "count" || b.Unit is "count") ? 0.6 : 0
        : Agree(a, b) ? 0.95
        : a.Unit is "ordinal" || a.Value * b.Value <= 0 ? 0
        : Math.Min(a.Value, b.Value) / Math.Max(a.Value, b.Value) > 0.5m ? Matching.Tuning.OtherNumber : Matching.Tuning.OtherNumber / 2;

    /// <summary>Half of them is about 50 per cent: a part of one is compared as a share of a hundred.</summary>
    private static Quantity Share(Quantity part) =>
        part is { Unit: "count", Value: > 0 and < 1, Max: null } ? part with { Unit = "percent", Value = part.Value * 100, Bound = part.Bound == Bound.AsStated ? Bound.About : part.Bound } : part;

    private static (decimal Low, decimal High) Range(Quantity quantity)
    {
        var (min, max) = (quantity.Value, quantity.Max ?? quantity.Value);
        return quantity.Bound switch
        {
            Bound.About => (min - Share(min, Around), max + Share(max, Around)),
            Bound.AtLeast or Bound.MoreThan => (min, max + Share(max, Open)),
            Bound.AtMost or Bound.LessThan => (min - Share(min, Open), max),
            _ => (min, max),
        };
    }

    private static decimal Share(decimal value, decimal share) => Math.Abs(value) < decimal.MaxValue / 2 ? Math.Abs(value) * share : 0;

    /// <summary>Whether a number is another one with fewer digits, at most a thirtieth away: 6,000 for 6,021, 12 per cent for 12.3.</summary>
    private static bool IsRounded(decimal rounded, decimal exact)
    {
        if (rounded == exact || exact == 0 || Math.Abs(rounded - exact) > Math.Abs(exact) / 30)
        {
            return rounded == exact;
        }

        if (rounded == decimal.Truncate(rounded) && exact != decimal.Truncate(exact) && Math.Abs(rounded) < 1000)
        {
            return Math.Round(exact, MidpointRounding.AwayFromZero) == rounded || decimal.Truncate(exact) == rounded;
        }

        // 6,000 stands for what lies within 500 of it, 6,100 for what lies within 50.
        var step = 1m;
        while (step < 1_000_000_000_000m && rounded % (step * 10) == 0)
        {
            step *= 10;
        }

        return step >= 10 && Math.Abs(rounded) >= 100 && Math.Abs(rounded - exact) <= step / 2;
    }
}
