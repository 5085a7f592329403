using System.Collections.Immutable;
using Digest.Model.Records;

namespace Digest.Analysis.Numbers;

/// <summary>How a text says that a number is to be taken.</summary>
/// <param name="Bound">Its bound; <see cref="Bound.AsStated"/> where the text gives none.</param>
/// <param name="Also">Others by which it may be called without saying anything else: "nearly 300" is about 300, and less than it.</param>
/// <param name="IsSure">False where the words around it, such as a negation further off, may mean something else.</param>
internal sealed record StatedBound(Bound Bound, ImmutableArray<Bound> Also, bool IsSure)
{
    /// <summary>Nothing is said.</summary>
    public static readonly StatedBound None = new(Bound.AsStated, [], true);

    /// <summary>Whether it says that the number lies at one end: what is counted is more, or less.</summary>
    public bool IsOneSided => Bound is Bound.AtLeast or Bound.MoreThan or Bound.AtMost or Bound.LessThan;

    /// <summary>Whether it may be called so.</summary>
    public bool Allows(Bound bound) => bound == Bound || Also.Contains(bound);

    /// <summary>The same, which may also be called something else.</summary>
    public StatedBound Or(params ReadOnlySpan<Bound> others) => this with { Also = Also.AddRange(others) };
}
