using System.Collections.Immutable;
using System.Globalization;
using Digest.Model.Diagnostics;

namespace Digest.Reports;

/// <summary>How many problems of each severity there are.</summary>
internal readonly record struct Tally(int Errors, int Warnings, int Notes)
{
    /// <summary>Counts.</summary>
    public static Tally Of(ImmutableArray<Diagnostic> problems) => new(
        problems.Count(problem => problem.Rule.Severity == Severity.Error),
        problems.Count(problem => problem.Rule.Severity == Severity.Warning),
        problems.Count(problem => problem.Rule.Severity == Severity.Info));

    /// <summary>Such as <c>3 errors, 1 warning</c>; <c>no problems</c> where there are none.</summary>
    public override string ToString()
    {
        string[] parts = [.. new[] { Count(Errors, "error"), Count(Warnings, "warning"), Count(Notes, "note") }.OfType<string>()];
        return parts.Length == 0 ? "no problems" : string.Join(", ", parts);
    }

    private static string? Count(int number, string word) => number switch
    {
        0 => null,
        1 => $"1 {word}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{number} {word}s"),
    };
}
