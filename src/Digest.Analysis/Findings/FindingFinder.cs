using System.Collections.Immutable;
using Digest.Model.Analysis;
using Digest.Model.Sources;

namespace Digest.Analysis.Findings;

/// <summary>Finds what readers of a source should know about it: evidence with its place, never a score.</summary>
public static class FindingFinder
{
    /// <summary>All findings on a source, by rule and then by place.</summary>
    /// <param name="shared">What the sources have in common, from <see cref="SharedText.Of"/>; <see cref="SharedText.None"/> to judge a text alone.</param>
    public static ImmutableArray<Finding> Find(Source source, SharedText shared)
    {
        var sentences = KeptSentences.Of(source);
        return
        [
            .. Provenance.Find(source),
            .. Repetitions.Find(source, sentences),
            .. Headlines.Find(source, sentences),
            .. AddressDates.Find(source),
            .. UnnamedSources.Find(source, sentences),
            .. Documents.Find(source, sentences),
            .. shared.Find(source),
        ];
    }

    /// <summary>The findings on every source, by its id.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<Finding>> FindAll(ImmutableArray<Source> sources)
    {
        var shared = SharedText.Of(sources);
        return sources.ToImmutableSortedDictionary(static source => source.Id, source => Find(source, shared), StringComparer.Ordinal);
    }
}
