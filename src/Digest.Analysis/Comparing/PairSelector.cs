using System.Collections.Immutable;
using Digest.Model.Analysis;
using Digest.Model.Records;

namespace Digest.Analysis.Comparing;

/// <summary>Selects the pairs of sources that get a page: all of a story of moderate size, and each source's best by the statements that two share.</summary>
public static class PairSelector
{
    private const int LargestStory = 30;

    /// <summary>The pairs of some sources.</summary>
    /// <param name="stories">Their stories; sources that are in none yet are compared with each other while they are few.</param>
    /// <param name="perSource">How many pairs a source has beyond those of its stories.</param>
    public static PairList Select(ImmutableArray<string> sources, ImmutableArray<Claim> claims, StoryList stories, int perSource)
    {
        var shared = Shared(claims);
        var chosen = new HashSet<(string A, string B)>();
        ImmutableArray<string> unused = [.. sources.Where(source => stories.Of(RecordKind.Source, source).IsEmpty)];
        foreach (var together in stories.All.Select(story => story.Sources).Append(unused).Where(together => together.Length <= LargestStory))
        {
            chosen.UnionWith(together.SelectMany(a => together.Where(b => string.CompareOrdinal(a, b) < 0).Select(b => (a, b))));
        }

        var partners = shared.Keys.OrderBy(pair => pair.A, StringComparer.Ordinal).ThenBy(pair => pair.B, StringComparer.Ordinal)
            .SelectMany(pair => new[] { (Of: pair.A, Pair: pair), (Of: pair.B, Pair: pair) }).GroupBy(entry => entry.Of, StringComparer.Ordinal);
        foreach (var source in partners)
        {
            chosen.UnionWith(source.Select(entry => entry.Pair).OrderByDescending(pair => shared[pair]).Take(perSource));
        }

        var known = sources.ToHashSet(StringComparer.Ordinal);
        ImmutableArray<SourcePair> pairs =
        [
            .. chosen
                .Where(pair => known.Contains(pair.A) && known.Contains(pair.B))
                .OrderBy(pair => pair.A, StringComparer.Ordinal)
                .ThenBy(pair => pair.B, StringComparer.Ordinal)
                .Select(pair => new SourcePair(pair.A, pair.B, shared.GetValueOrDefault(pair))),
        ];
        return new PairList(pairs);
    }

    /// <summary>In how many claims two sources both have a position; pairs without one are left out.</summary>
    private static Dictionary<(string A, string B), int> Shared(ImmutableArray<Claim> claims)
    {
        var shared = new Dictionary<(string A, string B), int>();
        foreach (var claim in claims)
        {
            var sources = claim.Positions.Select(position => position.Source.Id).Distinct().Order(StringComparer.Ordinal).ToList();
            for (var i = 0; i < sources.Count; i++)
            {
                for (var j = i + 1; j < sources.Count; j++)
                {
                    shared[(sources[i], sources[j])] = shared.GetValueOrDefault((sources[i], sources[j])) + 1;
                }
            }
        }

        return shared;
    }
}
