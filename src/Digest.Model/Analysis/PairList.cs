using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Digest.Model.Analysis;

/// <summary>Two sources that are compared; A stands before B in ordinal order.</summary>
/// <param name="Shared">Claims to which both have a position.</param>
public sealed record SourcePair(string A, string B, int Shared);

/// <summary>The pairs of sources that have a page.</summary>
public sealed class PairList
{
    private readonly FrozenDictionary<string, ImmutableArray<SourcePair>> _bySource;

    /// <summary>These pairs.</summary>
    /// <param name="pairs">In order of A, then B.</param>
    public PairList(ImmutableArray<SourcePair> pairs)
    {
        Pairs = pairs;
        _bySource = pairs.SelectMany(pair => new[] { (Of: pair.A, pair), (Of: pair.B, pair) })
            .GroupBy(entry => entry.Of, entry => entry.pair, StringComparer.Ordinal)
            .ToFrozenDictionary(source => source.Key, source => source.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>All pairs, in order of A, then B.</summary>
    public ImmutableArray<SourcePair> Pairs { get; }

    /// <summary>The pairs of one source, in the same order.</summary>
    public ImmutableArray<SourcePair> Of(string source) => _bySource.GetValueOrDefault(source, []);
}
