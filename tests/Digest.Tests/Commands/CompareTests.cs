using System.Text.Json;
using Xunit;

namespace Digest.Tests.Commands;

public sealed class CompareTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public CompareTests()
    {
        _folder.Write("a.txt", "Dam opened at Orr\n\nThe dam at Orr was opened on Monday, and 40 men had worked on it.\n\nBees died in the valley after rain.\n");
        _folder.Write("b.txt", "Feast by the water\n\nThe dam at Orr was opened on Monday, and 60 men had worked on it.\n\nA bakery in Lisbon sells blue bread.\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("compare")]
    [InlineData("compare", "a.txt")]
    [InlineData("compare", "a.txt", "nowhere.txt")]
    [InlineData("compare", "a.txt", "b.txt", "--format", "xml")]
    [InlineData("compare", "a.txt", "b.txt", "--pairs", "p.jsonl")]
    [InlineData("compare", "--pairs", "nowhere.jsonl")]
    [InlineData("compare", "--batch", "nowhere.jsonl")]
    public void What_is_not_understood_exits_with_2(params string[] arguments) => Assert.Equal(2, Ran.Command(_folder.Path, arguments).Code);

    [Fact]
    public void Two_files_are_answered_by_their_matches_and_what_only_one_has()
    {
        var ran = Ran.Command(_folder.Path, "compare", "a.txt", "b.txt", "--format", "json");
        var answer = JsonDocument.Parse(ran.Results).RootElement;

        Assert.Equal((0, ""), (ran.Code, ran.Problems));
        Assert.Equal(["a", "b", "matches", "shared", "only_a", "only_b"], answer.EnumerateObject().Select(member => member.Name));
        var match = answer.GetProperty("matches").EnumerateArray().First(match => match.GetProperty("a").GetProperty("anchor").GetString() == "p2");
        Assert.Equal(["a", "b", "score", "reasons", "conflict"], match.EnumerateObject().Select(member => member.Name));
        Assert.Equal(["anchor", "start", "end"], match.GetProperty("a").EnumerateObject().Select(member => member.Name));
        Assert.Equal("figure", match.GetProperty("conflict").GetString());
        Assert.Equal(9, answer.GetProperty("shared")[0].GetProperty("words").GetInt32());
        Assert.Equal("p3", answer.GetProperty("only_b").EnumerateArray().Last().GetProperty("anchor").GetString());
    }

    [Fact]
    public void Two_files_are_shown_to_people_with_the_figures_that_differ() =>
        Assert.Contains("possible conflict (figure): 40 / 60", Ran.Command(_folder.Path, "compare", "a.txt", "b.txt").Results, StringComparison.Ordinal);

    [Fact]
    public void A_batch_answers_a_line_with_a_line_and_goes_on_after_a_mistake()
    {
        _folder.Write("list.jsonl", "{\"a\":\"a.txt\",\"b\":\"b.txt\"}\n\nnonsense\n{\"a\":\"a.txt\",\"b\":\"nowhere.txt\"}\n{\"a\":\"b.txt\",\"b\":\"a.txt\"}\n");

        var ran = Ran.Command(_folder.Path, "compare", "--batch", "list.jsonl");
        var answers = ran.Results.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToArray();

        Assert.Equal(1, ran.Code);
        Assert.Equal("list.jsonl:3: not an object with 'a' and 'b'\nlist.jsonl:4: there is no file 'nowhere.txt'\n", ran.Problems);
        Assert.Equal(["a", "error", "error", "a"], answers.Select(answer => answer.EnumerateObject().First().Name));
    }

    [Fact]
    public void Pairs_of_texts_are_answered_in_their_order()
    {
        _folder.Write("pairs.jsonl", "{\"a\":\"The mine closed in 1992.\",\"b\":\"The mine closed in 1994.\"}\n{\"a\":\"\",\"b\":\"\\ud800\"}\n{\"a\":\"\",\"b\":\"The mine.\"}\n");

        var ran = Ran.Command(_folder.Path, "compare", "--pairs", "pairs.jsonl");
        var answers = ran.Results.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToArray();

        Assert.Equal(["score", "conflict", "reasons"], answers[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal("date", answers[0].GetProperty("conflict").GetString());
        Assert.Equal(0, answers[^1].GetProperty("score").GetDouble());
        Assert.Equal(3, answers.Length);
    }
}
