using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Digest.Tests.Commands;
using Digest.Tests.Reading;
using Digest.Tests.Rules;
using Xunit;

namespace Digest.Tests.Citations;

/// <summary>Runs words.md: the editors' own words outside the sentences of a text, and the bounds of figures, on the site of rules.md.</summary>
public sealed partial class OwnWordsSpec
{
    /// <summary>What is told of every site, and says nothing here.</summary>
    private static readonly string[] Beside = ["DG215", "DG308", "DG403"];

    private static readonly IReadOnlyList<MarkdownExamples.Example> Examples = MarkdownExamples.Of("words.md");

    public static TheoryData<string> Titles() => [.. Examples.Select(example => example.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Checks(string title)
    {
        var example = Examples.Single(example => example.Title == title);
        using var folder = new TemporaryFolder();
        ExampleSite.Write(folder, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Specs", "rules.md")));
        var given = NextFile().Split($"=== {example.Info}\n{example.Given}\n");
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 1; i < given.Length; i += 2)
        {
            files[given[i]] = given[i + 1];
            folder.Write(given[i], given[i + 1]);
        }

        var found = new StringBuilder();
        foreach (var line in Ran.Command(folder.Path, "check", "--format", "json").Results.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var problem = JsonNode.Parse(line)!;
            if (!Beside.Contains((string)problem["code"]!))
            {
                found.Append(CultureInfo.InvariantCulture, $"{Described(problem, files)}\n");
            }
        }

        example.Check(found.Length == 0 ? "nothing" : found.ToString());
    }

    private static string Described(JsonNode problem, Dictionary<string, string> files)
    {
        var (line, column) = ((int)problem["line"]!, (int)problem["column"]!);
        var text = files[(string)problem["path"]!].Split('\n')[line - 1];
        var end = (int)problem["end_line"]! == line ? (int)problem["end_column"]! - 1 : text.Length;
        return $"{problem["path"]}:{line}:{column} {problem["severity"]} {problem["code"]} ‹{text[(column - 1)..end]}› {problem["message"]}{(problem["label"] is { } label ? $" ({label})" : "")}";
    }

    [GeneratedRegex("^=== (.+)\n", RegexOptions.Multiline)]
    private static partial Regex NextFile();
}
