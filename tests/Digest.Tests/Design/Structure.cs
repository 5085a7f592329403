using System.Text.RegularExpressions;
using System.Xml.Linq;
using Digest.Engine;
using Xunit;

namespace Digest.Tests.Design;

/// <summary>The shape of the code, as src/README.md states it.</summary>
public sealed partial class Structure
{
    private static readonly FileTree Project = FileTree.Upward(AppContext.BaseDirectory, "input/site.yml")!;
    private static readonly string[] Middle = ["Digest.Analysis", "Digest.Engine", "Digest.Reading", "Digest.Theme"];

    [Fact]
    public void The_middle_four_know_the_model_and_not_each_other()
    {
        Assert.Empty(References("Digest.Model"));
        Assert.All(Middle, project => Assert.Equal(["Digest.Model"], References(project)));
        Assert.Equal([.. Middle, "Digest.Model"], References("Digest").Order(StringComparer.Ordinal).OrderBy(name => name == "Digest.Model"));
    }

    [Theory]
    [InlineData("the disk", "src/Digest.Engine/Disk/", "File.ReadAll", "File.Write", "File.Open", "File.Move", "File.Delete", "File.Copy", "Directory.Create", "Directory.Enumerate", "Directory.Delete", "Directory.Move", "new FileStream")]
    [InlineData("the clock", "src/Digest/Program.cs", "DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "Stopwatch.")]
    [InlineData("the console", "src/Digest/Program.cs", "Console.Out.", "Console.Error.", "Console.WriteLine", "Console.OpenStandard")]
    [InlineData("normal forms, which refuse what is no character,", "src/Digest.Model/Text/Noncharacters.cs", ".Normalize(")]
    [InlineData("another program", "src/Digest.Engine/GitHistory.cs", "Process.Start", "new Process")]
    public void Few_files_touch(string what, string allowed, params string[] calls)
    {
        var touching = Sources().Where(file => !Exempt(file)).Where(file => calls.Any(call => Text(file).Contains(call, StringComparison.Ordinal))).ToList();
        Assert.True(touching.TrueForAll(file => file.StartsWith(allowed, StringComparison.Ordinal)), $"{what} is touched by {string.Join(", ", touching)}");
        Assert.NotEmpty(touching);
    }

    [Fact]
    public void Every_word_that_the_code_asks_of_the_interface_is_there()
    {
        var words = ThemeFiles.Load(Project).Words("en").Value;
        var asked = Sources().SelectMany(file => Asked().Matches(Text(file))).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        Assert.True(asked.Count > 50, $"only {asked.Count} were found");
        Assert.DoesNotContain(asked, key => words.Say(key, [0, 0, 0]) is null);
    }

    [GeneratedRegex("""\bSay\("([a-z0-9_]+)"[,)]""")]
    private static partial Regex Asked();

    [Fact]
    public void The_top_level_holds_what_it_should()
    {
        string[] known = ["README.md", "Digest.sln", "netlify.toml", "global.json", ".editorconfig", ".gitignore", ".gitattributes", "input", "theme", "src", "tests"];
        string[] kept = [".ci", ".git", ".github", ".vscode", ".digest", "output", ".output.standby"];
        Assert.Empty(Directory.EnumerateFileSystemEntries(Project.Root).Select(Path.GetFileName).Except([.. known, .. kept]));
    }

    // The server of digest serve waits for changes and requests, and a lock of another process, in its own time.
    private static bool Exempt(string file) => file.StartsWith("src/Digest/Commands/Serv", StringComparison.Ordinal);

    private static IEnumerable<string> References(string project) =>
        XDocument.Parse(Text($"src/{project}/{project}.csproj")).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));

    private static IEnumerable<string> Sources() =>
        Project.List("src").Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    private static string Text(string file) => System.Text.Encoding.UTF8.GetString(Project.Read(file)!);
}
