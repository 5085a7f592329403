using System.Collections.Immutable;
using Digest.Analysis.Dates;
using Digest.Model.Analysis;

namespace Digest.Analysis.Numbers;

/// <summary>Finds the numbers of a text with their units and bounds.</summary>
public static class NumberReader
{
    /// <summary>All quantities of a text, in order, none overlapping another. Counters, clock times, addresses, telephone numbers, ids, list numbers and dates are none.</summary>
    public static ImmutableArray<Quantity> Read(string text)
    {
        var tokens = Tokens.Of(text);
        var found = ImmutableArray.CreateBuilder<Quantity>();
        for (var index = 0; index < tokens.Count;)
        {
            // A date is no figure, but the past three years are also three years.
            if (DateFinder.At(tokens, index, default) is { IsDuration: false } date)
            {
                index = date.End;
                continue;
            }

            if (QuantityReader.At(tokens, index, out var next) is { } quantity)
            {
                found.Add(quantity);
            }

            index = next;
        }

        return found.DrainToImmutable();
    }

    /// <summary>Whether a value can be read in a quote: 10000 in "Ten thousand soldiers", 3 of the unit <c>multiple</c> in "triple that number".</summary>
    /// <param name="value">The value, or the lower end of a range.</param>
    /// <param name="max">The upper end of a range; null or the value again where there is none. The two ends may also stand apart in the quote.</param>
    /// <param name="unit">One of <see cref="Model.Records.Units"/>. Percent, money, measures and durations must stand with their unit; what is counted (<c>count</c>, <c>people</c>, <c>times</c>, …) only with the number.</param>
    public static bool Holds(string quote, decimal value, decimal? max, string unit)
    {
        var readable = ReadableNumbers.In(quote);
        return max is { } upper && upper != value
            ? readable.Any(number => number.IsRange(value, upper, unit)) || (readable.Any(number => number.Is(value, unit)) && readable.Any(number => number.Is(upper, unit)))
            : readable.Any(number => number.Is(value, unit));
    }
}
