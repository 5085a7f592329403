using System.Text.Json;
using Digest.Commands;
using Xunit;

namespace Digest.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("nonsense")]
    [InlineData("build", "--nonsense")]
    [InlineData("build", "--format", "xml")]
    [InlineData("build", "--base-url", "ftp://example.org")]
    [InlineData("build", "--root", "nowhere")]
    [InlineData("check")]
    [InlineData("serve", "--port", "x")]
    [InlineData("explain", "DG999")]
    [InlineData("inspect")]
    [InlineData("inspect", "--batch", "nowhere.jsonl")]
    [InlineData("inspect", "--published", "soon", "a.txt")]
    [InlineData("verify", "only a quote")]
    [InlineData("verify", "a quote", "nowhere.txt")]
    [InlineData("verify", "--pairs", "nowhere.jsonl")]
    public void What_is_not_understood_exits_with_2_and_says_why(params string[] arguments)
    {
        var ran = Ran.Command(_folder.Path, arguments);

        Assert.Equal(2, ran.Code);
        Assert.NotEqual("", ran.Problems.Trim());
        Assert.Equal("", ran.Results.Trim());
    }

    [Theory]
    [InlineData("site")]
    [InlineData("site/")]
    [InlineData("./site/../site//")]
    public void A_folder_may_be_named_in_any_way(string root)
    {
        _folder.Write("site/input/site.yml", "title: T\nbase_url: https://digest.example\n");

        Assert.Equal((0, "no problems\n"), Ran.Command(_folder.Path, "check", "--root", root) is var ran ? (ran.Code, ran.Problems) : default);
        Assert.Equal(0, Ran.Command(_folder.Path, "build", "--root", root, "--out", "out/").Code);
    }

    [Fact]
    public void Help_and_version_are_results()
    {
        Assert.Equal(0, Ran.Command(_folder.Path, "--version").Code);
        var help = Ran.Command(_folder.Path, "--help");
        Assert.Equal((0, ""), (help.Code, help.Problems));
        Assert.Contains("digest", help.Results, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Explain_prints_the_page_of_a_rule_or_lists_all()
    {
        Assert.StartsWith("# DG201 quote that does not stand in its source\n", Ran.Command(_folder.Path, "explain", "dg201").Results, StringComparison.Ordinal);
        Assert.Equal(Model.Diagnostics.Rules.All.Length, Ran.Command(_folder.Path, "explain").Results.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void Verify_shows_where_a_quote_stands()
    {
        _folder.Write("a.txt", "First.\nIt will close for 12 days.\n");

        var ran = Ran.Command(_folder.Path, "verify", "close for 12 days", "a.txt");

        Assert.Equal((0, "verbatim: a.txt:2, code units 15 to 32\n  “close for 12 days”\n", ""), (ran.Code, ran.Results, ran.Problems));
    }

    [Fact]
    public void Verify_answers_a_line_with_a_line()
    {
        _folder.Write("a.txt", "\uFEFFIt’s 6,000 men.");
        _folder.Write("pairs.jsonl", """
            {"quote":"It's 6,000","path":"a.txt"}
            {"quote":"6,000","text":"It was 6,000."}

            {"quote":"It was […] men","text":"It was 6,000 men."}
            {"quote":"16,000 men who left","text":"It was 6,000 men who left."}
            """);

        var ran = Ran.Command(_folder.Path, "verify", "--pairs", "pairs.jsonl");

        Assert.Equal((0, ""), (ran.Code, ran.Problems));
        var answers = ran.Results.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(["typography", "verbatim", "edited", "absent"], answers.Select(answer => answer.GetProperty("verdict").GetString()));
        Assert.Equal(0, answers[0].GetProperty("start").GetInt32());
        Assert.Equal(10, answers[0].GetProperty("end").GetInt32());
        Assert.All(answers, answer => Assert.Equal(["verdict", "start", "end", "nearest"], answer.EnumerateObject().Select(member => member.Name)));
        Assert.NotEqual("", answers[3].GetProperty("nearest").GetProperty("difference").GetString());
    }

    [Fact]
    public void Verify_names_the_line_that_it_does_not_understand()
    {
        _folder.Write("pairs.jsonl", "{\"quote\":\"a\",\"text\":\"a b\"}\n[1]\n");

        var ran = Ran.Command(_folder.Path, "verify", "--pairs", "pairs.jsonl");

        Assert.Equal(2, ran.Code);
        Assert.Contains("pairs.jsonl:2", ran.Problems, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bug_names_the_document_and_shows_no_stack()
    {
        using var problems = new StringWriter();
        var world = new Surroundings(TextWriter.Null, problems, Spectre.Console.AnsiConsole.Console, _folder.Path, () => TimeSpan.Zero, false);
        var cause = new InvalidOperationException("no such thing") { Data = { [Failure.Document] = "input/a.md" } };

        Assert.Equal(3, Failure.Tell(new AggregateException(cause), world));
        Assert.Contains("input/a.md", problems.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", problems.ToString(), StringComparison.Ordinal);
    }
}
