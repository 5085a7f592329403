using System.Collections.Frozen;
using System.Collections.Immutable;
using Digest.Analysis.Emphasis;
using Digest.Analysis.Matching;
using Digest.Analysis.Reuse;
using Digest.Model.Analysis;
using Digest.Model.Sources;

namespace Digest.Analysis.Linking;

/// <summary>
/// Reads sources against each other, story by story: a term weighs by the texts of its story and by English at large, so that a story reads the same
/// whatever else the site holds. A pair of two stories is read with the weights of the newest that has both, one of none with its own.
/// </summary>
internal static class CrossReader
{
    /// <summary>Time linear in the texts of all stories and in the number of pairs.</summary>
    /// <param name="pairs">Those to read closely.</param>
    public static CrossReading Read(ImmutableArray<Source> sources, IReadOnlyDictionary<string, ImmutableArray<Mention>> mentions, StoryList stories, PairList pairs)
    {
        var terms = TermReader.Read(sources).ToDictionary(source => source.Id, StringComparer.Ordinal);
        var pairsOf = pairs.Pairs.ToLookup(pair => StoryOf(stories, pair)?.Id ?? "", StringComparer.Ordinal);
        var read = new (StoryReading Story, ImmutableArray<PairReading> Pairs)[stories.All.Length];
        Parallel.For(0, read.Length, i => read[i] = Read(stories.All[i], terms, mentions, pairsOf[stories.All[i].Id]));
        SourcePair[] alone = [.. pairsOf[""]];
        var readAlone = new PairReading[alone.Length];
        Parallel.For(0, alone.Length, i => readAlone[i] = Read(terms[alone[i].A], terms[alone[i].B]));
        return new CrossReading(
            read.SelectMany(story => story.Pairs).Concat(readAlone).ToFrozenDictionary(reading => pairs.Find(reading.A, reading.B)!),
            stories.All.Zip(read, (story, found) => KeyValuePair.Create(story.Id, found.Story)).ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static (StoryReading Story, ImmutableArray<PairReading> Pairs) Read(
        Story story,
        Dictionary<string, SourceTerms> terms,
        IReadOnlyDictionary<string, ImmutableArray<Mention>> mentions,
        IEnumerable<SourcePair> pairs)
    {
        ImmutableArray<SourceTerms> own = [.. story.Sources.Select(source => terms[source])];
        var named = story.Sources.ToDictionary(source => source, source => mentions.GetValueOrDefault(source, []), StringComparer.Ordinal);
        var weights = TermWeights.Of(own);
        ImmutableArray<WeighedSource> weighed = [.. own.Select(weights.Weigh)];
        return (
            new StoryReading(EmphasisFinder.Find(own, named, CorpusMatcher.Read(weighed)), EntityFinder.Cover(named), OriginFinder.Find(own)),
            Read([.. pairs], weighed));
    }

    private static PairReading Read(SourceTerms a, SourceTerms b)
    {
        var weights = TermWeights.Of([a, b]);
        return PairReader.Read(weights.Weigh(a), weights.Weigh(b));
    }

    private static ImmutableArray<PairReading> Read(ImmutableArray<SourcePair> pairs, ImmutableArray<WeighedSource> weighed)
    {
        var byId = weighed.ToDictionary(source => source.Source.Id, StringComparer.Ordinal);
        var readings = new PairReading[pairs.Length];
        Parallel.For(0, readings.Length, i => readings[i] = PairReader.Read(byId[pairs[i].A], byId[pairs[i].B]));
        return [.. readings];
    }

    private static Story? StoryOf(StoryList stories, SourcePair pair) => stories.Of(Model.Records.RecordKind.Source, pair.A).FirstOrDefault(story => story.Sources.Contains(pair.B));
}
