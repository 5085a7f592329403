using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Digest.Model.Diagnostics;
using Digest.Reports;
using Xunit;

namespace Digest.Tests.Reports;

public sealed partial class TextReportSpec
{
    public static TheoryData<string, string, string> Examples()
    {
        var data = new TheoryData<string, string, string>();
        foreach (Match example in Example().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Specs", "reports.md"))))
        {
            data.Add(example.Groups[1].Value, example.Groups[2].Value, example.Groups[3].Value);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Shows(string place, string line, string expected)
    {
        var numbers = place.Split(':', '-').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        var at = numbers is [var l, var c, var el, var ec] ? new Location("a.md", l, c, el, ec) : new Location("a.md", numbers[0], numbers[1], numbers[0], numbers[2]);
        var file = new string('\n', at.Line - 1) + Read(line);

        var report = Written(new Diagnostic(Model.Diagnostics.Rules.QuoteNotFound, at, "wrong") { Label = "here" }, file);

        Assert.Equal(Read(expected), report);
    }

    [Fact]
    public void Notes_and_help_stand_under_the_line()
    {
        var problem = new Diagnostic(Model.Diagnostics.Rules.DuplicateId, new Location("a.md", 1, 1, 1, 2), "the id 'x' is used twice")
        {
            Notes = [new Note("first used here", new Location("b.md", 3, 5, 3, 6)), new Note("nearest: line 5 “…”")],
            Help = "give it another id",
        };

        Assert.Equal(
            """
            a.md:1:1: error DG111: the id 'x' is used twice
              |
            1 | x
              | ^
              = first used here (b.md:3:5)
              = nearest: line 5 “…”
              = help: give it another id
              = explain: digest explain DG111
            """,
            Written(problem, "x"));
    }

    [Fact]
    public void A_problem_of_a_whole_file_shows_no_line() =>
        Assert.Equal("a.md:1:1: error DG119: wrong\n  = explain: digest explain DG119", Written(new Diagnostic(Model.Diagnostics.Rules.MissingFile, Location.Of("a.md"), "wrong"), "x"));

    [Fact]
    public void Half_a_surrogate_pair_is_a_replacement_character() =>
        Assert.Equal(new MarkedLine("\uFFFDx", 1, 1), MarkedLine.Of("\uD83Dx", 2, 3));

    [Fact]
    public void A_place_outside_its_file_does_no_harm()
    {
        foreach (var at in new[] { new Location("a.md", 9, 9, 9, 9), new Location("a.md", 1, 99, 1, 120), new Location("a.md", 0, 0, 0, 0), new Location("a.md", 1, 3, 1, 1) })
        {
            Assert.Contains("wrong", Written(new Diagnostic(Model.Diagnostics.Rules.BadId, at, "wrong"), "x"), StringComparison.Ordinal);
        }
    }

    private static string Read(string text) => Escape().Replace(text, hit => hit.Value == "\\t" ? "\t" : ((char)Convert.ToInt32(hit.Value[2..], 16)).ToString());

    private static string Written(Diagnostic problem, string file) =>
        string.Concat(TextReport.Of([problem], new FileLines(_ => Encoding.UTF8.GetBytes(file))).Select(part => part.Text)).TrimEnd('\n');

    [GeneratedRegex("""```line (\S+)\n(.*)\n```\n\n```report\n((?:.*\n)*?.*)\n```""")]
    private static partial Regex Example();

    [GeneratedRegex(@"\\t|\\u[0-9A-F]{4}")]
    private static partial Regex Escape();
}
