using System.Text;
using CsCheck;
using Digest.Analysis.Cleaning;
using Digest.Analysis.Matching;
using Digest.Tests.Numbers;
using Xunit;

namespace Digest.Tests.Matching;

/// <summary>Runs the tables of Specs/matching.md.</summary>
public sealed class MatchingSpec
{
    private const string Spec = "matching.md";

    [Theory]
    [MemberData(nameof(SpecTables.Under), Spec, "Stems", MemberType = typeof(SpecTables))]
    public void Stems(string word, string stem) => Assert.Equal(stem, Stemmer.Stem(word));

    [Theory]
    [MemberData(nameof(SpecTables.Under), Spec, "Terms", MemberType = typeof(SpecTables))]
    public void Reads_terms(string text, string terms) => Assert.Equal(terms, string.Join(' ', TermReader.Sentence(text).Terms.Select(term => term.Key)));

    [Theory]
    [MemberData(nameof(SpecTables.Under), Spec, "Pairs", MemberType = typeof(SpecTables))]
    public void Compares(string a, string b, string same, string reason)
    {
        var match = TextPairs.Compare([(a, b)])[0];

        Assert.Equal(same, match.Score >= PairReader.Threshold ? "yes" : "no");
        Assert.True(reason.Length == 0 || match.Reasons.Any(found => found.Text == reason || found.Text == string.Join(" ~ ", reason.Split(" ~ ").Reverse())), string.Join(", ", match.Reasons.Select(found => found.Text)));
    }

    [Fact]
    public void A_pair_scores_alike_both_ways_and_highest_with_itself() =>
        Gen.Select(Texts, Texts).Sample((a, b) =>
        {
            var matches = TextPairs.Compare([(a, b), (b, a), (a, a)]);
            Assert.All(matches, match => Assert.InRange(match.Score, 0, 1));
            Assert.Equal(matches[0].Score, matches[1].Score, 9);
            Assert.True(matches[2].Score >= matches[0].Score - 1e-9);
            Assert.All(matches[0].Reasons, reason => Assert.InRange(reason.B.End, reason.B.Start + 1, b.Length));
        });

    [Fact]
    public void Every_sentence_matches_another_or_stands_in_one_source_only()
    {
        var (a, b) = (Source("a", "The dam at Orr was opened on Monday. It holds 40 million tonnes of water.\n\nBees died in the valley."), Source("b", "On Monday the dam at Orr was opened.\n\nA bakery sells blue bread in Lisbon."));
        var weights = TermWeights.Of([a, b]);

        var reading = PairReader.Read(weights.Weigh(a), weights.Weigh(b));

        Assert.Equal([("p1", "p1")], reading.Matches.Select(match => (match.A.Passage, match.B.Passage)));
        Assert.Equal(["p1", "p2"], reading.OnlyA.Select(place => place.Passage));
        Assert.Equal(["p2"], reading.OnlyB.Select(place => place.Passage));
        Assert.Equal(2, CorpusMatcher.Read([weights.Weigh(a), weights.Weigh(b)]).OnlyHere["a"].Length);
    }

    [Fact]
    public void A_claim_finds_the_sentence_that_speaks_of_it()
    {
        const string Text = "Bees died in the valley. The dam at Orr was opened on Monday after 40 men had worked on it.\n\nThe valley has a dam.";
        var source = Source("a", Text);
        var matcher = ClaimMatcher.Of([source]);

        var found = Assert.Single(matcher.Find("The dam at Orr was opened by 60 men.", new HashSet<string>())).Match;

        Assert.StartsWith("The dam at Orr", found.B.Span.In(Text), StringComparison.Ordinal);
        Assert.Equal("40", found.Conflict!.B.In(Text));
        Assert.Empty(matcher.Find("A bakery sells blue bread.", new HashSet<string>()));
        Assert.Empty(matcher.Find("The dam at Orr was opened by 60 men.", new HashSet<string> { source.Id }));
    }

    /// <summary>One word over and over would make each sentence the candidate of each.</summary>
    [Fact]
    public void Texts_of_one_word_are_compared_in_bounded_steps()
    {
        var text = new StringBuilder().Insert(0, "Water water water. ", 20_000).ToString();
        var source = Source("a", text);
        var weighed = TermWeights.Of([source]).Weigh(source);

        Assert.Empty(weighed.Index.Find(weighed.Sentences[0], 5));
        Assert.True(PairReader.Read(weighed, weighed).Shared.Length < 2);
    }

    private static SourceTerms Source(string id, string text) => TermReader.Read(id, text, Cleaner.KeepAll(text), null);

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.OneOf("the", "ferry", "Java", "14", "killed", "on Monday", "UN", "United Nations", "soldiers", "troops", "3 March 2022", "$5 million", "about 40", ".", "—").Array[0, 12].Select(words => string.Join(' ', words)),
        Gen.String[0, 20]);
}
