using System.Collections.Immutable;
using Digest.Analysis.Cleaning;
using Digest.Analysis.Emphasis;
using Digest.Analysis.Matching;
using Digest.Analysis.Mentions;
using Digest.Model.Analysis;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Xunit;

namespace Digest.Tests.Emphasis;

public sealed class EmphasisTests
{
    private static readonly string[] Texts =
    [
        "The dam at Orr was opened. Rust was found in the dam. Rust had been feared, and rust is what the county hides, says Mrs Lund. Rust costs money, and rust kills. Rust, rust, rust.",
        "The dam at Orr was opened. The county was glad of the dam, and the county paid for a feast at which the county sang. The county danced, and the county slept.",
        "The dam at Orr was opened. Bees were seen by the dam.",
    ];

    [Fact]
    public void A_source_dwells_on_what_the_others_hardly_say()
    {
        var (found, _) = Find();

        Assert.Equal(("Rust", 8, 0), (found[0].Terms[0].Text, found[0].Terms[0].Count, found[0].Terms[0].Others));
        Assert.DoesNotContain(found.SelectMany(source => source.Terms), term => term.Text is "dam" or "Orr" || term.Score < 1.96);
        Assert.Equal(["county"], found[1].Terms.Select(term => term.Text));
    }

    [Fact]
    public void What_only_one_source_names_or_says_is_listed()
    {
        var (found, coverage) = Find();

        Assert.Equal("lund", Assert.Single(found[0].OnlyEntities));
        Assert.Empty(found[1].OnlyEntities);
        Assert.DoesNotContain(found[1].OnlyHere, place => place.Span.In(Texts[1]) == "The dam at Orr was opened.");
        Assert.Equal(["orr: a 1, b 1, c 1", "lund: a 1"], coverage.Select(entity => $"{entity.Entity}: {string.Join(", ", entity.Counts.Select(count => $"{count.Source} {count.Count}"))}"));
    }

    private static (ImmutableArray<SourceEmphasis> Found, ImmutableArray<EntityCoverage> Coverage) Find()
    {
        var sources = Texts.Select((text, i) => TermReader.Read(((char)('a' + i)).ToString(), text, Cleaner.KeepAll(text), null)).ToArray();
        var finder = MentionFinder.Of([Place("orr", "Orr"), Place("lund", "Lund")]);
        var mentions = sources.Select((source, i) => (source.Id, Found: finder.Find(Texts[i]))).ToDictionary(source => source.Id, source => source.Found, StringComparer.Ordinal);
        var weights = TermWeights.Of(sources);
        return (EmphasisFinder.Find(sources, mentions, CorpusMatcher.Read([.. sources.Select(weights.Weigh)])), EntityFinder.Cover(mentions));
    }

    private static Entity Place(string id, string name) => new(id, name, EntityType.Place, [], [], null, [], Location.Of("entities.yml"));
}
