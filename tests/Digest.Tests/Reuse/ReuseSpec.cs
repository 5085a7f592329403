using CsCheck;
using Digest.Analysis.Cleaning;
using Digest.Analysis.Matching;
using Digest.Analysis.Reuse;
using Digest.Tests.Numbers;
using Xunit;

namespace Digest.Tests.Reuse;

/// <summary>Runs the table of Specs/reuse.md.</summary>
public sealed class ReuseSpec
{
    public static IEnumerable<object[]> Pairs() => SpecTables.Rows("reuse.md").Select(row => row[1..]);

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Finds_shared_wording(string a, string b, string shared) =>
        Assert.Equal(shared, string.Join("; ", WordingFinder.Find(Source("a", a).Wording, Source("b", b).Wording).Select(wording => $"{wording.Words}{(wording.Quoted ? " quoted" : "")}: {wording.A.In(a)}")));

    [Fact]
    public void What_is_shared_is_the_same_and_cannot_be_longer() =>
        Gen.Select(Texts, Texts).Sample((a, b) =>
        {
            var (one, other) = (Source("a", a).Wording, Source("b", b).Wording);
            foreach (var wording in WordingFinder.Find(one, other))
            {
                var (i, j) = (Array.FindIndex(one.Spans, span => span.Start == wording.A.Start && span.Length > 0), Array.FindIndex(other.Spans, span => span.Start == wording.B.Start && span.Length > 0));
                Assert.Equal(one.Words[i..(i + wording.Words)], other.Words[j..(j + wording.Words)]);
                var (nextA, nextB) = (i + wording.Words, j + wording.Words);
                Assert.False(nextA < one.Words.Length && nextB < other.Words.Length && one.Words[nextA] != 0 && one.Words[nextA] == other.Words[nextB]);
            }
        });

    [Fact]
    public void Copies_suggest_one_origin_and_strangers_none()
    {
        const string Report = "The old bridge over the river Orr will be closed from Monday because rust has eaten into its northern pier, the county said. Drivers have to take the ferry at Lund until a new pier is built, which will take two winters and cost nine million crowns. Farmers on the island fear for their milk, which has to reach the dairy before noon, and ask for a second ferry.";
        var a = Source("a", Report);
        var b = Source("b", "Traffic news. " + Report);
        var c = Source("c", "Bees died in the valley after a farmer had sprayed his rape in bloom, and a beekeeper from the next village wants to take him to court over the loss of thirty hives that his father had built.");

        Assert.Equal([["a", "b"]], OriginFinder.Find([a, b, c]).Select(origin => origin.Sources.ToArray()));
    }

    private static SourceTerms Source(string id, string text) => TermReader.Read(id, text, Cleaner.KeepAll(text), null);

    private static readonly Gen<string> Texts = Gen.OneOf("dam", "bridge", "the", "of", "Orr", "opened", ".").Array[0, 60].Select(words => string.Join(' ', words));
}
