using System.Collections.Immutable;
using AngleSharp.Dom;
using Digest.Engine;
using Digest.Tests.Commands;
using Xunit;

namespace Digest.Tests.Sites;

/// <summary>A site with nothing but a name is whole, and so is one with a text.</summary>
public sealed class SmallestSite : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SmallestSite() => _folder.Write("input/site.yml", "title: >-\n  Rivers\nbase_url: https://example.org\n");

    [Fact]
    public void Has_no_link_that_leads_nowhere()
    {
        Assert.Empty(Links().Broken);
        _folder.Write("input/sources/open.txt", "The river rises\n\nThe river rose on Monday, and nobody knows why it did.\n");
        Assert.Empty(Links().Broken);
    }

    [Fact]
    public void Tells_its_method_until_the_editors_tell_it()
    {
        Assert.Contains("The program finds the parts of a page", Build().Values["method/index.html"].Body!.TextContent, StringComparison.Ordinal);
        _folder.Write("input/pages/method.md", "---\ntitle: How we work\n---\n\nSlowly.\n");
        var method = Build().Values["method/index.html"];
        Assert.Equal("How we work", method.QuerySelector("h1")!.TextContent);
        Assert.Contains("Slowly.", method.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("The program finds", method.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_may_have_a_few_files_of_its_own()
    {
        _folder.Write("theme/strings.en.yml", "not_found: >-\n  Gone fishing\n");
        _folder.Write("theme/timeline.html", "<h1>{{ say 'nav_timeline' }} of rivers</h1>\n");
        var pages = Build().Values;
        Assert.Equal("Gone fishing", pages["404.html"].QuerySelector("h1")!.TextContent);
        Assert.Equal("Timeline of rivers", pages["timeline/index.html"].QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public void Words_that_cannot_be_read_are_told_of_once()
    {
        _folder.Write("theme/strings.en.yml", "not_found: Gone: fishing\n");
        var ran = Ran.Command(_folder.Path, "build");
        Assert.Equal(1, ran.Code);
        Assert.EndsWith("1 error; nothing was published\n", ran.Problems, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private InternalLinks Links()
    {
        var (pages, output) = Build();
        return InternalLinks.Of(pages, output);
    }

    private (ImmutableSortedDictionary<string, IDocument> Values, FileTree Output) Build()
    {
        var ran = Ran.Command(_folder.Path, "build");
        Assert.True(ran.Code == 0, ran.Problems);
        var output = new FileTree(Path.Combine(_folder.Path, "output"));
        return (HtmlFiles.In(output), output);
    }
}
