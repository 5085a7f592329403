using System.Collections.Immutable;

namespace Digest.Model.Analysis;

/// <summary>Two sources that are compared; A stands before B in ordinal order.</summary>
/// <param name="Shared">Claims to which both have a position.</param>
public sealed record SourcePair(string A, string B, int Shared);

/// <summary>The pairs of sources that have a page.</summary>
/// <param name="Pairs">In order of A, then B.</param>
/// <param name="LeftOut">How many pairs have no page.</param>
public sealed record PairList(ImmutableArray<SourcePair> Pairs, int LeftOut)
{
    /// <summary>The pairs of one source.</summary>
    public IEnumerable<SourcePair> Of(string source) => Pairs.Where(pair => pair.A == source || pair.B == source);

    /// <summary>The pair of two sources, in whatever order, if it has a page.</summary>
    public SourcePair? Find(string one, string other)
    {
        var (a, b) = string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
        return Pairs.FirstOrDefault(pair => pair.A == a && pair.B == b);
    }
}
