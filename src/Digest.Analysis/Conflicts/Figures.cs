using System.Collections.Frozen;
using System.Collections.Immutable;
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

    /// <summary>Units that can be turned into each other: metres, kilograms, hectares and seconds of each.</summary>
    private static readonly FrozenDictionary<string, (string Base, decimal Factor, bool Metric)> Measures = new Dictionary<string, (string, decimal, bool)>
    {
        ["millimetre"] = ("metre", 0.001m, true),
        ["centimetre"] = ("metre", 0.01m, true),
        ["metre"] = ("metre", 1, true),
        ["kilometre"] = ("metre", 1000, true),
        ["inch"] = ("metre", 0.0254m, false),
        ["foot"] = ("metre", 0.3048m, false),
        ["yard"] = ("metre", 0.9144m, false),
        ["mile"] = ("metre", 1609.344m, false),
        ["kilometre-per-hour"] = ("kilometre-per-hour", 1, true),
        ["mile-per-hour"] = ("kilometre-per-hour", 1.609344m, false),
        ["gram"] = ("kilogram", 0.001m, true),
        ["kilogram"] = ("kilogram", 1, true),
        ["tonne"] = ("kilogram", 1000, true),
        ["pound"] = ("kilogram", 0.45359237m, false),
        ["ounce"] = ("kilogram", 0.028349523125m, false),
        ["hectare"] = ("hectare", 1, true),
        ["acre"] = ("hectare", 0.40468564224m, false),
        ["second"] = ("second", 1, true),
        ["minute"] = ("second", 60, true),
        ["hour"] = ("second", 3600, true),
        ["day"] = ("second", 86_400, true),
        ["week"] = ("second", 604_800, true),
        ["month"] = ("month", 1, true),
        ["year"] = ("month", 12, true),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether two numbers are of units that can be compared and say more than an order of magnitude.</summary>
    public static bool AreComparable(Quantity a, Quantity b) => InOneUnit(a, b) is var (one, other) && one.Unit == other.Unit && a.Bound != Bound.Order && b.Bound != Bound.Order;

    /// <summary>Whether both can be true of one thing: their ranges meet, or one is the other rounded.</summary>
    public static bool Agree(Quantity a, Quantity b)
    {
        (a, b) = InOneUnit(a, b);
        if (a.Max is { } maxA && b.Max is { } maxB)
        {
            return Meet(a.Value, b.Value) && Meet(maxA, maxB);
        }

        var (lowA, highA) = Range(a);
        var (lowB, highB) = Range(b);
        return (lowA <= highB && lowB <= highA) || (a.Max is null && b.Max is null && Meet(a.Value, b.Value));
    }

    /// <summary>Whether one number is so many times another that no slip of a report explains it; a lost or added zero does.</summary>
    public static bool AreFarApart(Quantity a, Quantity b)
    {
        const decimal Far = 10;
        (a, b) = InOneUnit(a, b);
        var (small, large) = Math.Abs(a.Value) < Math.Abs(b.Value) ? (Math.Abs(a.Value), Math.Abs(b.Value)) : (Math.Abs(b.Value), Math.Abs(a.Value));
        return small > 0 && large / Far > small && large != small * 100 && large != small * 1000;
    }

    /// <summary>Whether a number is what two others of its unit make together: 17 dead, of whom twelve were soldiers and five were not.</summary>
    public static bool IsSum(Quantity whole, ImmutableArray<Quantity> others)
    {
        ImmutableArray<decimal> parts = [.. others.Where(other => other.Unit == whole.Unit && other.Max is null && other.Value > 0).Select(other => other.Value)];
        return whole.Max is null && parts.Where((x, i) => parts.Skip(i + 1).Any(y => x + y == whole.Value)).Any();
    }

    private static bool Meet(decimal a, decimal b) => IsRounded(a, b) || IsRounded(b, a);

    /// <summary>How far a number stands for another one: wholly where they agree, little where they only have the unit in common.</summary>
    public static double Nearness(Quantity a, Quantity b) =>
        a.Unit != b.Unit ? a.Value == b.Value && (a.Unit is "count" || b.Unit is "count") ? 0.6 : 0
        : Agree(a, b) ? 0.95
        : a.Unit is "ordinal" || Math.Sign(a.Value) * Math.Sign(b.Value) <= 0 ? 0
        : Math.Min(Math.Abs(a.Value), Math.Abs(b.Value)) > Math.Max(Math.Abs(a.Value), Math.Abs(b.Value)) / 2 ? Matching.Tuning.OtherNumber : Matching.Tuning.OtherNumber / 2;

    /// <summary>Two quantities in one unit where they have units of one kind. What is turned from another system is taken to be rounded.</summary>
    private static (Quantity A, Quantity B) InOneUnit(Quantity a, Quantity b)
    {
        (a, b) = (Share(a), Share(b));
        return a.Unit != b.Unit && Measures.TryGetValue(a.Unit, out var one) && Measures.TryGetValue(b.Unit, out var other) && one.Base == other.Base
            ? (Turned(a, one, one.Metric != other.Metric), Turned(b, other, one.Metric != other.Metric))
            : (a, b);
    }

    private static Quantity Turned(Quantity quantity, (string Base, decimal Factor, bool Metric) measure, bool rounded) => quantity with
    {
        Unit = measure.Base,
        Value = Times(quantity.Value, measure.Factor),
        Max = quantity.Max is { } max ? Times(max, measure.Factor) : null,
        Bound = rounded ? Rounded(quantity.Bound) : quantity.Bound,
    };

    /// <summary>Half of them is about 50 per cent: a part of one is compared as a share of a hundred.</summary>
    private static Quantity Share(Quantity part) =>
        part is { Unit: "count", Value: > 0 and < 1, Max: null } ? part with { Unit = "percent", Value = part.Value * 100, Bound = Rounded(part.Bound) } : part;

    private static Bound Rounded(Bound bound) => bound == Bound.AsStated ? Bound.About : bound;

    private static decimal Times(decimal value, decimal factor) => Math.Abs(value) < decimal.MaxValue / 1_000_000 ? value * factor : value;

    private static (decimal Low, decimal High) Range(Quantity quantity)
    {
        var (min, max) = (quantity.Value, quantity.Max ?? quantity.Value);
        return quantity.Bound switch
        {
            Bound.About => (min - Margin(min, Around), max + Margin(max, Around)),
            Bound.AtLeast or Bound.MoreThan => (min, max + Margin(max, Open)),
            Bound.AtMost or Bound.LessThan => (min - Margin(min, Open), max),
            _ => (min, max),
        };
    }

    private static decimal Margin(decimal value, decimal share) => Math.Abs(Times(value, share));

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
