using System.Collections.Immutable;
using Digest.Model.Analysis;

namespace Digest.Analysis.Names;

/// <summary>Counts over several sources which names no entity covers.</summary>
public static class SharedNames
{
    /// <summary>Every name with the sources that use it: those of most sources first, then the most frequent, then in ordinal order.</summary>
    /// <param name="suggestions">What <see cref="NameFinder"/> found, by the id of the source.</param>
    public static ImmutableArray<SharedName> Of(IReadOnlyDictionary<string, ImmutableArray<NameSuggestion>> suggestions)
    {
        var names = new Dictionary<string, (SortedSet<string> Sources, int Count)>(StringComparer.Ordinal);
        foreach (var (source, found) in suggestions.OrderBy(static source => source.Key, StringComparer.Ordinal))
        {
            foreach (var suggestion in found)
            {
                var (sources, count) = names.GetValueOrDefault(suggestion.Name);
                sources ??= new SortedSet<string>(StringComparer.Ordinal);
                sources.Add(source);
                names[suggestion.Name] = (sources, count + 1);
            }
        }

        return
        [
            .. names
                .OrderByDescending(static name => name.Value.Sources.Count)
                .ThenByDescending(static name => name.Value.Count)
                .ThenBy(static name => name.Key, StringComparer.Ordinal)
                .Select(static name => new SharedName(name.Key, [.. name.Value.Sources], name.Value.Count)),
        ];
    }
}
