using System.Collections.Immutable;

namespace Digest.Model.Diagnostics;

/// <summary>A value and everything wrong with it. Reading never fails: it reports, and goes on.</summary>
public sealed record Diagnosed<T>(T Value, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>A value with nothing wrong.</summary>
    public static implicit operator Diagnosed<T>(T value) => new(value, []);
}
