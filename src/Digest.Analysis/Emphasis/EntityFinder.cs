using System.Collections.Immutable;
using Digest.Model.Analysis;

namespace Digest.Analysis.Emphasis;

/// <summary>Finds which sources name which entities, and how often.</summary>
public static class EntityFinder
{
    /// <summary>The coverage of each entity that any source names, those that most sources name first.</summary>
    /// <param name="mentions">By source: the names in its text.</param>
    public static ImmutableArray<EntityCoverage> Cover(IReadOnlyDictionary<string, ImmutableArray<Mention>> mentions) =>
    [
        .. Naming(mentions)
            .OrderByDescending(entity => entity.Value.Count).ThenBy(entity => entity.Key, StringComparer.Ordinal)
            .Select(entity => new EntityCoverage(entity.Key, [.. entity.Value.Select(source => new SourceCount(source.Key, source.Value))])),
    ];

    /// <summary>By entity and source, the sources in ordinal order.</summary>
    internal static Dictionary<string, SortedDictionary<string, int>> Naming(IReadOnlyDictionary<string, ImmutableArray<Mention>> mentions)
    {
        var naming = new Dictionary<string, SortedDictionary<string, int>>(StringComparer.Ordinal);
        foreach (var (source, mention) in mentions.OrderBy(source => source.Key, StringComparer.Ordinal).SelectMany(source => source.Value.Select(mention => (source.Key, mention))))
        {
            var sources = naming.TryGetValue(mention.Entity, out var known) ? known : naming[mention.Entity] = new SortedDictionary<string, int>(StringComparer.Ordinal);
            sources[source] = sources.GetValueOrDefault(source) + 1;
        }

        return naming;
    }
}
