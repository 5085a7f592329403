using System.Collections.Immutable;
using Digest.Analysis.Emphasis;
using Digest.Analysis.Matching;
using Digest.Analysis.Reuse;
using Digest.Model.Analysis;
using Digest.Model.Sources;

namespace Digest.Analysis.Linking;

/// <summary>Reads the sources of a corpus against each other, a term weighing the same in all of them.</summary>
internal static class CrossReader
{
    /// <summary>Time linear in the corpus and in the number of pairs.</summary>
    /// <param name="pairs">Those to read closely.</param>
    public static CrossReading Read(ImmutableArray<Source> sources, IReadOnlyDictionary<string, ImmutableArray<Mention>> mentions, PairList pairs)
    {
        var terms = TermReader.Read(sources);
        var weights = TermWeights.Of(terms);
        ImmutableArray<WeighedSource> weighed = [.. terms.Select(weights.Weigh)];
        var byId = weighed.ToDictionary(source => source.Source.Id, StringComparer.Ordinal);
        var emphasis = Task.Run(() => EmphasisFinder.Find(terms, mentions, CorpusMatcher.Read(weighed)));
        var origins = Task.Run(() => OriginFinder.Find(terms));
        var readings = new PairReading[pairs.Pairs.Length];
        Parallel.For(0, readings.Length, i => readings[i] = PairReader.Read(byId[pairs.Pairs[i].A], byId[pairs.Pairs[i].B]));
        return new CrossReading(
            pairs.Pairs.Zip(readings, KeyValuePair.Create).ToImmutableDictionary(),
            emphasis.Result.ToImmutableDictionary(source => source.Source, StringComparer.Ordinal),
            EntityFinder.Cover(mentions),
            origins.Result);
    }
}
