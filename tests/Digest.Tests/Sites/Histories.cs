using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Digest.Tests.Commands;
using Xunit;

namespace Digest.Tests.Sites;

/// <summary>What readers learn of a site's history, and what they must not.</summary>
public sealed class Histories
{
    [Fact]
    public void Changes_are_told_by_day_with_what_they_touched()
    {
        using var project = new GitProject();
        project.Commit("2025-03-01", "The first text");
        project.Write("input/sources/open.yml", "outlet: >-\n  The Courier\n");
        project.Write("input/pages/method.md", "---\ntitle: Method\n---\n\nHow.\n");
        project.Commit("2025-03-02", "Who published it");
        project.Write("input/README.md", "For editors.\n");
        project.Commit("2025-03-03", "Nothing for readers");
        var page = Page(project.Root, "changes/index.html");
        Assert.Equal(["2025-03-02", "2025-03-01"], page.QuerySelectorAll("h2 time").Select(time => time.GetAttribute("datetime")!));
        Assert.Equal(["Who published it", "The first text"], page.QuerySelectorAll("bdi").Select(subject => subject.TextContent));
        Assert.Equal(["Page Method new", "Known of a text The river rises", "Page About new", "Text The river rises new"], page.QuerySelectorAll(".touched li").Select(touched => touched.TextContent.Trim()));
        Assert.Contains(page.QuerySelectorAll(".touched a").OfType<IHtmlAnchorElement>(), link => link.GetAttribute("href") == "/sources/open/");

        var source = Page(project.Root, "sources/open/index.html");
        Assert.Equal(["Who published it", "The first text"], source.QuerySelectorAll("bdi").Select(subject => subject.TextContent));
        var sitemap = Read(project.Root, "sitemap.xml");
        Assert.Contains("<loc>https://example.org/sources/open/</loc>\n    <lastmod>2025-03-02</lastmod>", sitemap, StringComparison.Ordinal);
        Assert.Contains("<loc>https://example.org/about/</loc>\n    <lastmod>2025-03-01</lastmod>", sitemap, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_a_draft_or_gone_is_not_told_and_no_address_gets_out()
    {
        using var project = new GitProject();
        project.Commit("2025-03-01", "The first text");
        project.Write("input/pages/plan.md", "---\ntitle: Plan\ndraft: true\n---\n\nSecret.\n");
        project.Commit("2025-03-02", "A draft nobody may see");
        project.Write("input/pages/gone.md", "---\ntitle: Gone\n---\n\nGone.\n");
        project.Commit("2025-03-03", "A page that goes");
        File.Delete(Path.Combine(project.Root, "input/pages/gone.md"));
        project.Commit("2025-03-04", "It is gone");
        Build(project.Root);
        Assert.Equal(["The first text"], Page(project.Root, "changes/index.html").QuerySelectorAll("bdi").Select(subject => subject.TextContent));
        Assert.All(Directory.EnumerateFiles(Path.Combine(project.Root, "output"), "*", SearchOption.AllDirectories), file => Assert.DoesNotContain("secret.example", File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Fact]
    public void A_subject_is_text_of_one_bounded_line()
    {
        using var project = new GitProject();
        project.Commit("2025-03-01", "<script>alert(1)</script> \u202e& \u0001 " + new string('x', 5_000));
        var subject = Page(project.Root, "changes/index.html").QuerySelector("bdi")!;
        Assert.Empty(subject.Children);
        Assert.StartsWith("<script>alert(1)</script> \u202e& xxx", subject.TextContent, StringComparison.Ordinal);
        Assert.Equal(200, subject.TextContent.Length);
        Assert.EndsWith("…", subject.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_may_be_a_folder_of_a_repository()
    {
        using var project = new GitProject("sites/rivers");
        project.Commit("2025-03-01", "The first text");
        File.WriteAllText(Path.Combine(project.Repository, "other.txt"), "Something else.");
        project.Commit("2025-03-02", "Something else");
        Assert.Equal(["The first text"], Page(project.Root, "changes/index.html").QuerySelectorAll("bdi").Select(subject => subject.TextContent));
    }

    [Fact]
    public void A_new_word_in_the_history_alone_is_noticed()
    {
        using var project = new GitProject();
        project.Commit("2025-03-01", "The frist text");
        Build(project.Root);
        project.Commit("2025-03-01", "The first text", "--amend");
        Assert.Equal(["The first text"], Page(project.Root, "changes/index.html").QuerySelectorAll("bdi").Select(subject => subject.TextContent));
    }

    [Fact]
    public void Without_a_history_or_with_a_part_of_it_the_page_says_so()
    {
        using var project = new GitProject();
        Assert.Contains("built without the history of its files", Said(project.Root), StringComparison.Ordinal);
        Assert.DoesNotContain("<lastmod>", Read(project.Root, "sitemap.xml"), StringComparison.Ordinal);

        project.Commit("2025-03-01", "The first text");
        Assert.DoesNotContain("Older changes are missing", Said(project.Root), StringComparison.Ordinal);

        project.Write("input/pages/about.md", "---\ntitle: About\n---\n\nMore about this site.\n");
        project.Commit("2025-03-02", "More about it");
        using var copy = new TemporaryFolder();
        project.Git("2025-03-02", "clone", "--quiet", "--depth", "1", "file://" + project.Repository, Path.Combine(copy.Path, "copy"));
        Assert.Contains("Older changes are missing", Said(Path.Combine(copy.Path, "copy")), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_the_settings_of_a_repository_name_is_run()
    {
        using var project = new GitProject();
        var trap = Path.Combine(project.Repository, ".git", "trap");
        var sprung = trap + ".sprung";
        project.Commit("2025-03-01", "The first text");
        File.WriteAllText(trap, $"#!/bin/sh\ntouch '{sprung}'\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(trap, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        foreach (var setting in new[] { "core.pager", "core.fsmonitor", "diff.external", "diff.trap.textconv", "gpg.program", "pager.log", "core.sshCommand", "core.askPass" })
        {
            project.Git("2025-03-01", "config", setting, trap);
        }

        project.Git("2025-03-01", "config", "log.showSignature", "true");
        project.Git("2025-03-01", "config", "diff.relative", "false");
        File.WriteAllText(Path.Combine(project.Repository, ".gitattributes"), "* diff=trap\n");
        Assert.Equal(["The first text"], Page(project.Root, "changes/index.html").QuerySelectorAll("bdi").Select(subject => subject.TextContent));
        Assert.False(File.Exists(sprung), "a program that the repository names was run");
    }

    private static string Said(string root) => Page(root, "changes/index.html").QuerySelector("main")!.TextContent;

    private static IDocument Page(string root, string file)
    {
        Build(root);
        return new HtmlParser().ParseDocument(Read(root, file));
    }

    private static void Build(string root)
    {
        var ran = Ran.Command(root, "build");
        Assert.True(ran.Code == 0, ran.Problems);
    }

    private static string Read(string root, string file) => File.ReadAllText(Path.Combine(root, "output", file));
}
