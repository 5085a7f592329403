using System.Collections.Immutable;
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
            if (QuantityReader.At(tokens, index, out var next) is { } quantity)
            {
                found.Add(quantity);
            }

            index = next;
        }

        return found.DrainToImmutable();
    }
}
