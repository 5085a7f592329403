using System.Text;
using Digest.Model.Sources;
using Digest.Reading.Sources;
using Xunit;

namespace Digest.Tests.Reading;

public sealed class HtmlSpec
{
    private static readonly IReadOnlyList<MarkdownExamples.Example> Examples = MarkdownExamples.Of("html-sources.md");

    public static TheoryData<string> Titles() => [.. Examples.Select(example => example.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Reads(string title)
    {
        var example = Examples.Single(example => example.Title == title);

        var read = SourceReader.Read(new InputFile("input/sources/page.html", Encoding.UTF8.GetBytes(example.Given)));

        var page = read.Value.Page!;
        Assert.Equal(page.Text, read.Value.Text);
        (string Name, string? Value)[] stated =
            [("title", page.Title), ("byline", page.Byline), ("published", page.Published?.Text), ("outlet", page.Outlet), ("language", page.Language), ("url", page.Url)];
        IEnumerable<string> lines = [.. stated.Where(part => part.Value is not null).Select(part => $"{part.Name}: {part.Value}"), .. read.Diagnostics.Select(problem => $"{problem.Rule.Code} {problem.Message}"), "", .. page.Text.Replace("\t", " ⇥ ", StringComparison.Ordinal).Split('\n')];
        example.Check(string.Join('\n', lines));
    }

    public static TheoryData<string, string> Hostile() => new()
    {
        { "nested 100,000 deep", Repeat("<div>", 100_000) },
        { "nested in a table", Repeat("<table><tr><td>", 30_000) },
        { "links in links", Repeat("<a><div>", 30_000) },
        { "before a table", "<table>" + Repeat("<b>x", 100_000) },
        { "too many", Repeat("<p>x", 60_000) },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Refuses(string what, string html)
    {
        var read = HtmlArticleReader.Read("a.html", html);

        Assert.True("DG108" == Assert.Single(read.Diagnostics).Rule.Code, what);
        Assert.Equal("", read.Value.Text);
    }

    public static TheoryData<string, string> Heavy() => new()
    {
        { "comments", Repeat("<!--x-->", 200_000) },
        { "formatting that is opened again", "<p>" + string.Concat(Enumerable.Range(0, 250).Select(i => $"<b a{i}=1>")) + Repeat("<p>x", 5_000) },
        { "long text, deep", Repeat("<div>", 250) + "<p>" + Repeat("word, ", 200_000) },
        { "line breaks", Repeat("text<br>", 20_000) },
        { "brackets", Repeat("<", 200_000) },
        { "broken metadata", "<script type='application/ld+json'>" + Repeat("[", 100_000) + "</script><script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"\\ud800\"}</script><p>text" },
    };

    /// <summary>No time is measured: any of these took minutes without its bound, and a runner would give up.</summary>
    [Theory]
    [MemberData(nameof(Heavy))]
    public void Survives(string what, string html) => Assert.False(HtmlArticleReader.Read("a.html", html).Diagnostics.Length > 1, what);

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();
}
