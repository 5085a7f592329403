using System.Collections.Immutable;

namespace Digest.Benchmarks.Evaluation;

/// <summary>What a measurement gave.</summary>
/// <param name="What">The cases, such as <c>golden rules</c>.</param>
/// <param name="Value">From 0 to 1.</param>
/// <param name="Floor">What must not be fallen below.</param>
/// <param name="Goal">What is aimed at.</param>
/// <param name="Detail">Counts behind the value.</param>
/// <param name="Misses">What was got wrong, a line each.</param>
internal sealed record Score(string What, double Value, double Floor, double Goal, string Detail, ImmutableArray<string> Misses)
{
    /// <summary>The share of cases that are right.</summary>
    public static Score Share(string what, int right, int all, double floor, double goal, ImmutableArray<string> misses) =>
        new(what, all == 0 ? 0 : (double)right / all, floor, goal, $"{right} of {all}", misses);

    /// <summary>The harmonic mean of precision and recall.</summary>
    public static Score F1(string what, long hits, long found, long wanted, double floor, double goal, ImmutableArray<string> misses) =>
        new(what, found + wanted == 0 ? 0 : 2.0 * hits / (found + wanted), floor, goal, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"precision {Ratio(hits, found):0.000}, recall {Ratio(hits, wanted):0.000}, {wanted} wanted"), misses);

    private static double Ratio(long part, long whole) => whole == 0 ? 1 : (double)part / whole;
}
