using System.Text;
using System.Text.Json.Serialization.Metadata;
using Digest.Commands;
using Digest.Engine;
using Digest.Model.Diagnostics;
using Digest.Model.Sources;
using Digest.Tests.Commands;
using Digest.Tests.Rules;
using Xunit;

namespace Digest.Tests.Sites;

/// <summary>No document ends a build: what cannot be read is told at its place, and where the program fails, it says on which document.</summary>
public sealed class UnreadableDocuments : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public UnreadableDocuments() => ExampleSite.Write(_folder, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Specs", "rules.md")));

    public static TheoryData<string, string> Noncharacters()
    {
        var data = new TheoryData<string, string>();
        foreach (var character in new[] { "\uFFFE", "\uFFFF", "\uFDD0", "\uFDEF", "\U0001FFFE", "\U0010FFFF" })
        {
            data.Add("input/sources/open.txt", $"A headline{character} here\n\nThe minister said{character} on Monday, e\u0301{character}\u0301.\n");
            data.Add("input/sources/open.html", $"<title>A head{character}line</title><p>The minister said{character} on Monday that the bridge was closed, and that nobody knows why it is.</p>");
            data.Add("input/sources/harbour.yml", $"short: Har{character}bour\npublished: \"2025-04-07\"\n");
            data.Add("input/pages/about.md", $"---\ntitle: Ab{character}out\n---\n\n# Our{character} work\n\nA word{character} or two.\n");
        }

        foreach (var number in new[] { "FFFE", "FDD0", "1FFFE", "D800" })
        {
            data.Add("input/sources/open.html", $"<title>A head&#x{number};line</title><p>The minister said&#x{number}; on Monday that the bridge was closed, and that nobody knows why it is.</p>");
            data.Add("input/pages/about.md", $"---\ntitle: About\n---\n\n# Our&#x{number}; work\n\nA [word](#our-&#x{number}; 'x&#x{number};').\n\n## &#x{number};e&#x301;\n");
            data.Add("input/sources/harbour.yml", $"short: \"Har\\U000{number.PadLeft(5, '0')}bour\"\npublished: \"2025-04-07\"\n");
        }

        data.Add("input/sources/open.html", """<title>x</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"A \ufffe head\ud800line","author":"\uffff A"}</script><p>The minister said on Monday that the bridge was closed, and that nobody knows why.</p>""");
        return data;
    }

    [Theory]
    [MemberData(nameof(Noncharacters))]
    public void A_noncharacter_is_told_and_ends_nothing(string path, string text)
    {
        _folder.Write(path, text);
        var ran = Ran.Command(_folder.Path, "build");

        Assert.True(ran.Code is 0 or 1, ran.Problems);
        Assert.DoesNotContain("bug in Digest", ran.Problems, StringComparison.Ordinal);
        if (!text.Contains("D800", StringComparison.OrdinalIgnoreCase))
        {
            Assert.Contains($"{path}:", ran.Problems, StringComparison.Ordinal);
            Assert.Contains("DG131", ran.Problems, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("*", "*", 28)]
    [InlineData("*", "*", 31)]
    [InlineData("> ", "", 30)]
    [InlineData("> ", "", 63)]
    [InlineData("- ", "", 20)]
    [InlineData("- ", "", 31)]
    [InlineData("1. > - ", "", 12)]
    [InlineData("> **a *b ", "* c**", 20)]
    public void What_is_nested_as_deeply_as_it_may_be_is_built(string before, string after, int times)
    {
        var nested = new StringBuilder().Insert(0, before, times).Append('a');
        for (var i = 0; i < times; i++)
        {
            nested.Append(after);
        }

        _folder.Write("input/pages/about.md", $"---\ntitle: About\n---\n\n{nested}\n");
        var ran = Ran.Command(_folder.Path, "build");

        Assert.True(ran.Code == 0, ran.Problems);
    }

    [Theory]
    [InlineData("*", "*", 70)]
    [InlineData("> ", "", 65)]
    [InlineData("- ", "", 40)]
    [InlineData("> ", "", 5_000)]
    [InlineData("[", "](https://x.example/)", 5_000)]
    public void What_is_nested_more_deeply_is_told_at_its_line_or_taken_as_it_stands(string before, string after, int times)
    {
        var nested = string.Concat(Enumerable.Repeat(before, times)) + "a" + string.Concat(Enumerable.Repeat(after, times));
        _folder.Write("input/pages/about.md", $"---\ntitle: About\n---\n\nA line.\n\n{nested}\n\nAnother line.\n");
        var ran = Ran.Command(_folder.Path, "build");

        Assert.True(ran.Code == 0 || ran.Problems.Contains("input/pages/about.md:7:1: error DG108", StringComparison.Ordinal), ran.Problems);
    }

    [Fact]
    public void Where_the_program_fails_it_names_the_document_and_checks_the_others()
    {
        _folder.Write("input/pages/about.md", "---\ntitle: About\nunknown: 1\n---\n\nWords.\n");
        _folder.Write("input/pages/bad.md", "---\ntitle: Bad\n---\n\nWords.\n");
        var project = new FileTree(_folder.Path);
        var output = new FileTree(Path.Combine(_folder.Path, "output"));
        var site = SiteLoader.Load(project, new SiteOptions(Drafts: false, BaseUrl: null, Strict: false));
        var result = Build.Run(project, output, site with { Pipelines = site.Pipelines.Add(new Faulty("input/pages/bad.md")) });

        Assert.Null(result.Published);
        Assert.Empty(output.List());
        Assert.Equal(["input/pages/about.md DG101", "input/pages/bad.md DG901"], result.Diagnostics.Where(problem => problem.Rule.Severity == Severity.Error).Select(problem => $"{problem.Location.Path} {problem.Rule.Code}"));
        Assert.Equal("a fault", Assert.Single(result.Failures).Cause.Message);
        Assert.Equal(Exit.Failed, Exit.Of(result.Diagnostics));
    }

    [Fact]
    public void Where_documents_cannot_be_listed_the_pipeline_is_named()
    {
        var project = new FileTree(_folder.Path);
        var site = SiteLoader.Load(project, new SiteOptions(Drafts: false, BaseUrl: null, Strict: false));
        var result = Build.Run(project, null, site with { Pipelines = site.Pipelines.Add(new Faulty(null)) });

        Assert.Equal("faulty DG901", Assert.Single(result.Diagnostics.Where(problem => problem.Rule.Severity == Severity.Error).Select(problem => $"{problem.Location.Path} {problem.Rule.Code}")));
    }

    [Fact]
    public void Nobody_can_lower_the_level_of_a_failure()
    {
        _folder.Write("input/site.yml", "title: The Westport Digest\nlanguage: en\nbase_url: https://digest.example\nlevels: {DG901: off}\n");
        Assert.Contains("DG105", Ran.Command(_folder.Path, "check").Problems, StringComparison.Ordinal);
        Assert.Equal(0, Ran.Command(_folder.Path, "explain", "DG901").Code);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Fails on one file, or on all.</summary>
    private sealed class Faulty(string? path) : Pipeline<InputFile, string>
    {
        public override string Name => "faulty";

        protected override JsonTypeInfo<Diagnosed<string>>? ContentJson => null;

        protected override IEnumerable<Document<InputFile>> Input(IInputContext context) => path is null ? throw new InvalidOperationException("a fault") : context.Files("input/pages", ".md");

        protected override Diagnosed<string> Process(Document<InputFile> document) => document.Id == path ? throw new InvalidOperationException("a fault") : document.Id;
    }
}
