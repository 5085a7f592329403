using System.Text.RegularExpressions;
using Digest.Engine;
using Digest.Tests.Commands;
using Digest.Tests.Reading;
using Digest.Tests.Rules;
using Xunit;

namespace Digest.Tests.Sites;

/// <summary>Mistakes of an editor in a site that was right before: what each is told as, and that nothing published changes. Runs mistakes.md on the site of rules.md.</summary>
public sealed partial class Mistakes
{
    private static readonly IReadOnlyList<MarkdownExamples.Example> Examples = MarkdownExamples.Of("mistakes.md");

    public static TheoryData<string> Titles() => [.. Examples.Select(example => example.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Says(string title)
    {
        var example = Examples.Single(example => example.Title == title);
        using var folder = new TemporaryFolder();
        ExampleSite.Write(folder, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Specs", "rules.md")));
        Assert.Equal(0, Ran.Command(folder.Path, "build").Code);
        var before = Published(folder);

        if (example.Info.StartsWith("theme/", StringComparison.Ordinal))
        {
            ExampleSite.WriteTheme(folder);
        }

        var files = NextFile().Split($"=== {example.Info}\n{example.Given}\n");
        for (var i = 1; i < files.Length; i += 2)
        {
            folder.Write(files[i], files[i + 1]);
        }

        var ran = Ran.Command(folder.Path, "build");

        Assert.Equal(1, ran.Code);
        Assert.Equal(before, Published(folder));
        example.Check(ran.Problems);
    }

    private static List<(string, Hash)> Published(TemporaryFolder folder)
    {
        var output = new FileTree(Path.Combine(folder.Path, "output"));
        return [.. output.List().Select(file => (file, Hash.Of(output.Read(file)!)))];
    }

    [GeneratedRegex("^=== (.+)\n", RegexOptions.Multiline)]
    private static partial Regex NextFile();
}
