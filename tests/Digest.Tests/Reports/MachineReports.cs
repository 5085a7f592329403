using System.Text.Json;
using Digest.Model.Diagnostics;
using Digest.Reports;
using Xunit;

namespace Digest.Tests.Reports;

public sealed class MachineReports
{
    private static readonly Diagnostic Problem = new(Model.Diagnostics.Rules.QuoteNotFound, new Location("input/a b.md", 14, 31, 14, 37), "100% of “x”, \nno: never")
    {
        Label = "here",
        Notes = [new Note("nearest: line 5"), new Note("first here", new Location("input/c.yml", 2, 3, 4, 5))],
        Help = "copy it again",
    };

    private static readonly Diagnostic Short = new(Model.Diagnostics.Rules.Unused, new Location("input/c.yml", 2, 3, 4, 1), "nothing uses it");

    [Fact]
    public void Json_is_one_object_a_line() => Assert.Equal(
        """
        {"code":"DG201","severity":"error","path":"input/a b.md","line":14,"column":31,"end_line":14,"end_column":37,"message":"100% of “x”, \nno: never","label":"here","notes":[{"message":"nearest: line 5","path":null,"line":null,"column":null,"end_line":null,"end_column":null},{"message":"first here","path":"input/c.yml","line":2,"column":3,"end_line":4,"end_column":5}],"help":"copy it again"}
        {"code":"DG308","severity":"warning","path":"input/c.yml","line":2,"column":3,"end_line":4,"end_column":1,"message":"nothing uses it","label":null,"notes":[],"help":null}

        """,
        JsonReport.Of([Problem, Short]));

    [Fact]
    public void Workflow_commands_are_escaped() => Assert.Equal(
        """
        ::error file=input/a b.md,line=14,endLine=14,col=31,endColumn=36,title=DG201 quote that does not stand in its source::100%25 of “x”, %0Ano: never%0Ahere%0Anearest: line 5%0Afirst here (input/c.yml:2)%0Ahelp: copy it again
        ::warning file=input/c.yml,line=2,endLine=4,title=DG308 record that nothing uses::nothing uses it

        """,
        GithubReport.Of([Problem, Short]));

    [Fact]
    public void A_file_name_cannot_end_a_workflow_command() => Assert.StartsWith(
        "::error file=a%3A%3Ab%2Cline=9%0A%3A%3Aset-env,line=1,",
        GithubReport.Of([Problem with { Location = Location.Of("a::b,line=9\n::set-env") }]),
        StringComparison.Ordinal);

    [Fact]
    public void Sarif_has_what_its_schema_requires()
    {
        using var log = JsonDocument.Parse(SarifReport.Of([Problem, Short, Problem], "1.2.3"));
        var root = log.RootElement;
        Assert.Equal("2.1.0", root.GetProperty("version").GetString());
        var run = Assert.Single(root.GetProperty("runs").EnumerateArray());
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToArray();
        Assert.Equal(["DG201", "DG308"], rules.Select(rule => rule.GetProperty("id").GetString()));
        Assert.All(rules, rule => Assert.False(string.IsNullOrEmpty(rule.GetProperty("help").GetProperty("text").GetString())));
        var results = run.GetProperty("results").EnumerateArray().ToArray();
        Assert.Equal(["error", "warning", "error"], results.Select(result => result.GetProperty("level").GetString()));
        Assert.All(results, result => Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
        var place = results[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("input/a%20b.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal([14, 31, 14, 37], place.GetProperty("region").EnumerateObject().Select(member => member.Value.GetInt32()));
        Assert.Equal("first here", results[0].GetProperty("relatedLocations")[0].GetProperty("message").GetProperty("text").GetString());
        Assert.Contains("copy it again", results[0].GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tally_speaks_English()
    {
        Assert.Equal("2 errors, 1 warning", Tally.Of([Problem, Short, Problem]).ToString());
        Assert.Equal("no problems", Tally.Of([]).ToString());
    }
}
