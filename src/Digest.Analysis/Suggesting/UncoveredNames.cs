using System.Collections.Immutable;
using Digest.Analysis.Names;
using Digest.Model;
using Digest.Model.Analysis;

namespace Digest.Analysis.Suggesting;

/// <summary>Finds the names of the sources that no entity covers.</summary>
public static class UncoveredNames
{
    /// <summary>Those of most sources first. What an editor gives as a name, or as words that are not to be linked, is none. Sources that are not English are passed over.</summary>
    public static ImmutableArray<SharedName> Find(Corpus corpus)
    {
        var known = corpus.Records.Entities
            .SelectMany(entity => entity.Aliases.Concat(entity.Not).Prepend(entity.Name))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var names = corpus.Records.Sources
            .Where(source => EnglishText.Is(source.Text, source.Article.Passages))
            .AsParallel()
            .ToDictionary(source => source.Id, source => NameFinder.Find(source.Text, source.Article.Passages, corpus.Evidence.Mentions.GetValueOrDefault(source.Id, [])), StringComparer.Ordinal);
        return [.. SharedNames.Of(names).Where(name => !known.Contains(name.Name))];
    }
}
