using System.Collections.Concurrent;
using System.Collections.Immutable;
using Digest.Analysis.Emphasis;
using Digest.Analysis.Matching;
using Digest.Analysis.Reuse;
using Digest.Model.Analysis;
using Digest.Model.Records;
using Digest.Model.Sources;

namespace Digest.Analysis.Linking;

/// <summary>
/// Reads sources against each other, story by story and only when somebody asks: a term weighs by the texts of its story and by English at large, so
/// that a story reads the same whatever else the site holds. A pair of two stories is read with the weights of the newest that has both, one of none
/// with its own. What has been read is kept; time and memory are linear in the texts of the stories asked about and in the number of their pairs.
/// </summary>
/// <param name="mentions">By source: the names in its text.</param>
internal sealed class CrossReader(IReadOnlyDictionary<string, Source> sources, IReadOnlyDictionary<string, ImmutableArray<Mention>> mentions, StoryList stories) : ICrossReading
{
    private readonly ConcurrentDictionary<string, Lazy<SourceTerms>> _terms = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<WeighedStory>> _weighed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<StoryReading>> _stories = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SourcePair, Lazy<PairReading>> _pairs = [];

    public PairReading Of(SourcePair pair) => _pairs.GetOrAdd(pair, pair => new Lazy<PairReading>(() => Read(pair))).Value;

    public StoryReading Of(Story story) => _stories.GetOrAdd(story.Id, _ => new Lazy<StoryReading>(() => Read(story))).Value;

    private PairReading Read(SourcePair pair)
    {
        if (stories.Of(RecordKind.Source, pair.A).FirstOrDefault(story => story.Sources.Contains(pair.B)) is { } story)
        {
            var weighed = Weighed(story).Sources;
            return PairReader.Read(weighed[pair.A], weighed[pair.B]);
        }

        var (a, b) = (Terms(pair.A), Terms(pair.B));
        var weights = TermWeights.Of([a, b]);
        return PairReader.Read(weights.Weigh(a), weights.Weigh(b));
    }

    private StoryReading Read(Story story)
    {
        ImmutableArray<SourceTerms> terms = [.. story.Sources.Select(Terms)];
        var weighed = Weighed(story).Sources;
        var named = story.Sources.ToDictionary(source => source, source => mentions.GetValueOrDefault(source, []), StringComparer.Ordinal);
        var matches = CorpusMatcher.Read([.. story.Sources.Select(source => weighed[source])]);
        return new StoryReading(EmphasisFinder.Find(terms, named, matches), EntityFinder.Cover(named), OriginFinder.Find(terms));
    }

    private WeighedStory Weighed(Story story) => _weighed.GetOrAdd(story.Id, _ => new Lazy<WeighedStory>(() =>
    {
        ImmutableArray<SourceTerms> terms = [.. story.Sources.Select(Terms)];
        var weights = TermWeights.Of(terms);
        return new WeighedStory(terms.Select(weights.Weigh).ToDictionary(source => source.Source.Id, StringComparer.Ordinal));
    })).Value;

    private SourceTerms Terms(string source) => _terms.GetOrAdd(source, id => new Lazy<SourceTerms>(() => TermReader.Read(sources[id]))).Value;

    /// <summary>The sources of a story with the weights of their terms.</summary>
    private sealed record WeighedStory(IReadOnlyDictionary<string, WeighedSource> Sources);
}
