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

    /// <summary>The pair of two sources, in whatever order, if it has a page.</summary>
    public SourcePair? Find(string one, string other)
    {
        var (a, b) = string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
        var fewer = Of(a).Length < Of(b).Length ? Of(a) : Of(b);
        return fewer.FirstOrDefault(pair => pair.A == a && pair.B == b);
    }

    /// <summary>The pairs among some sources, in the same order.</summary>
    public IEnumerable<SourcePair> Among(ImmutableArray<string> sources) =>
        sources.Order(StringComparer.Ordinal).SelectMany(source => Of(source).Where(pair => pair.A == source && sources.Contains(pair.B)));
}
