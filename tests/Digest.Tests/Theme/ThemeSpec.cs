using System.Collections.Immutable;
using System.Text;
using Digest.Model.Dates;
using Digest.Model.Diagnostics;
using Digest.Model.Prose;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Theme;
using Xunit;

namespace Digest.Tests.Theme;

/// <summary>Runs the examples of Specs/theme.md: files of a theme, and what comes of them.</summary>
public sealed class ThemeSpec
{
    public static readonly ImmutableSortedDictionary<string, string> Words = ImmutableSortedDictionary<string, string>.Empty
        .Add("by", "By {0}").Add("count", "{0} text ||| {0} texts").Add("says_so", "says so").Add("state_says-so", "says so").Add("state_not-checked", "not checked yet")
        .Add("sharp", "a < b & {0}").Add("cite", "Note {0}");

    public static ExampleView View { get; } = new(
        "Five <texts> & “more”",
        null,
        new SourceView("seoul", "Seoul", Route.Of(RecordKind.Source, "seoul"), ExampleState.SaysSo, new Outlet("JoongAng", null)),
        null,
        [new SourceView("a", "A", Route.Of(RecordKind.Source, "a"), ExampleState.SaysSo, null), new SourceView("b", "B", Route.Pair("a", "b").At("x"), ExampleState.NotChecked, new Outlet("Herald", "Seoul"))],
        [ExampleState.NotChecked, ExampleState.SaysSo],
        [],
        new InlineText([new TextRun("1 < 2 "), new EmphasisRun(true, [new TextRun("so")])]),
        new ProseText([new Paragraph([new TextRun("Words."), new CitationRun("x", 1, 1)])]),
        Edtf.TryParse("2024-10", out var date) ? date : throw new InvalidOperationException(),
        1,
        false,
        "\"><script>alert('x')</script>",
        "javascript:alert(1)",
        "https://example.org/?a=1&b=2");

    public static TheoryData<string> Examples()
    {
        var data = new TheoryData<string>();
        foreach (var example in Read())
        {
            data.Add(example.Name);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Holds(string name)
    {
        var example = Read().Single(example => example.Name == name);
        var files = example.Blocks.Where(block => block.Info.StartsWith("theme/", StringComparison.Ordinal)).Select(block => new ThemeFile(block.Info, block.Text)).ToList();
        if (!files.Exists(file => file.Path == "theme/layout.html"))
        {
            files.Add(new ThemeFile("theme/layout.html", "{{ content }}"));
        }

        files.Add(new ThemeFile("theme/assets/site.css", "p {}"));
        var theme = new ScribanTheme(files, new InterfaceWords(Words), "/base", "en");
        var (page, problems) = theme.Render("page", View, ExampleJson.Default.ExampleView);

        var expected = example.Blocks.Single(block => block.Info is "output" or "diagnostics");
        var actual = expected.Info == "output" && problems.IsEmpty ? Encoding.UTF8.GetString(page.Span) : string.Join('\n', problems.Select(Show));
        Assert.Equal(expected.Text.Trim(), actual.Trim());
        if (expected.Info == "diagnostics" && !example.Name.Contains("while it runs", StringComparison.Ordinal))
        {
            Assert.Equal(problems, theme.Check("page", ExampleJson.Default.ExampleView));
        }
    }

    private static string Show(Diagnostic problem) =>
        $"{problem.Location.Path}:{problem.Location.Line}:{problem.Location.Column}: {problem.Rule.Severity.ToString().ToLowerInvariant()} {problem.Rule.Code}: {problem.Message}";

    private static List<Example> Read()
    {
        var examples = new List<Example>();
        string? info = null;
        var text = new StringBuilder();
        foreach (var line in File.ReadLines(SpecPath()))
        {
            if (info is null && line.StartsWith("## ", StringComparison.Ordinal))
            {
                examples.Add(new Example(line[3..], []));
            }
            else if (info is null && line.StartsWith("```", StringComparison.Ordinal))
            {
                info = line[3..].Trim();
            }
            else if (line == "```")
            {
                examples[^1].Blocks.Add((info!, text.ToString().TrimEnd('\n')));
                info = null;
                text.Clear();
            }
            else if (info is not null)
            {
                text.Append(line).Append('\n');
            }
        }

        return examples.FindAll(example => example.Blocks.Count > 0);
    }

    private static string SpecPath()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Digest.sln")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "tests/Digest.Tests/Specs/theme.md");
    }

    private sealed record Example(string Name, List<(string Info, string Text)> Blocks);
}
