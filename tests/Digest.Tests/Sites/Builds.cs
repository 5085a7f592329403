using System.Collections.Immutable;
using System.Globalization;
using Digest.Engine;
using Digest.Model.Diagnostics;
using Xunit;

namespace Digest.Tests.Sites;

/// <summary>What a build promises, on the project's own site.</summary>
public sealed class Builds : IDisposable
{
    private readonly ProjectCopy _copy = new();

    [Fact]
    public void A_second_build_renders_and_writes_nothing()
    {
        var first = _copy.Build().Published!;
        Assert.Equal(first.Pages, first.Written);
        var second = _copy.Build();
        Assert.Equal(new Published(first.Pages, 0, 0, 0), second.Published);
        Assert.Equal(0, second.Processed);
    }

    [Fact]
    public void A_build_without_a_change_says_again_what_is_wrong()
    {
        _copy.Edit("input/site.yml", "levels: {}", "levels: { DG403: warning }");
        var first = _copy.Build();
        Assert.NotEmpty(first.Diagnostics);
        Assert.Equal(Told(first), Told(_copy.Build()));
        Assert.Null(_copy.Build(strict: true).Published);

        static IEnumerable<string> Told(BuildResult result) => result.Diagnostics.Select(problem => $"{problem.Location}{problem.Rule}{problem.Message}{problem.Label}{problem.Help}{string.Join('|', problem.Notes)}");
    }

    [Fact]
    public void Another_output_folder_is_not_taken_for_the_last()
    {
        _copy.Build();
        var before = _copy.Published();
        var file = _copy.Project.List("input/pages")[0];
        var text = _copy.Text(file);
        _copy.Write(file, text + "\nMore.\n");
        var other = new FileTree(_copy.Output.Root + "-2");
        Build.Run(_copy.Project, other, SiteLoader.Load(_copy.Project, new SiteOptions(false, null, false)));
        _copy.Write(file, text);
        Build.Run(_copy.Project, other, SiteLoader.Load(_copy.Project, new SiteOptions(false, null, false)));
        Assert.Equal(before, other.List().ToImmutableSortedDictionary(path => path, path => Hash.Of(other.Read(path)!).Hex, StringComparer.Ordinal));
    }

    [Fact]
    public void An_edit_gives_the_bytes_of_a_clean_build_and_writes_little()
    {
        _copy.Build();
        _copy.Edit("input/site.yml", "max_pairs_per_source: 20", "max_pairs_per_source: 19");
        Assert.Equal(0, _copy.Build().Published!.Written);

        var file = _copy.Project.List("input/claims")[0];
        _copy.Write(file, _copy.Text(file).Replace("statement: >-\n    ", "statement: >-\n    Edited: ", StringComparison.Ordinal));
        var edited = _copy.Build().Published!;
        Assert.InRange(edited.Written, 1, edited.Pages - 1);
        var incremental = _copy.Published();

        new FileTree(Path.Combine(_copy.Project.Root, ".digest")).Clear();
        _copy.Output.Clear();
        _copy.Build();
        Assert.Equal(_copy.Published(), incremental);
    }

    [Fact]
    public void The_bytes_are_the_same_in_another_culture()
    {
        _copy.Build();
        var here = _copy.Published();
        _copy.Output.Clear();
        new FileTree(Path.Combine(_copy.Project.Root, ".digest")).Clear();
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.DefaultThreadCurrentCulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            _copy.Build();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.DefaultThreadCurrentCulture) = (culture, ui);
        }

        Assert.Equal(here, _copy.Published());
    }

    [Fact]
    public void An_error_leaves_the_published_site_as_it_was()
    {
        _copy.Build();
        var before = _copy.Published();
        _copy.Write("input/claims/wrong.yml", "- id: wrong\n  nonsense: 1\n");
        var result = _copy.Build();
        Assert.Null(result.Published);
        Assert.Contains(result.Diagnostics, problem => problem.Rule.Severity == Severity.Error && problem.Location.Path == "input/claims/wrong.yml");
        Assert.Equal(before, _copy.Published());
    }

    [Fact]
    public void A_folder_that_no_build_has_made_is_left_alone()
    {
        _copy.Output.Write("mine.txt", "mine"u8);
        var result = _copy.Build();
        Assert.Null(result.Published);
        Assert.Contains(result.Diagnostics, problem => problem.Rule.Code == "DG125");
        Assert.Equal("mine.txt", Assert.Single(_copy.Output.List()));
    }

    [Fact]
    public void No_link_leads_out_of_the_project()
    {
        var outside = Directory.CreateTempSubdirectory("digest-outside-").FullName;
        File.WriteAllText(Path.Combine(outside, "secret.md"), "---\ntitle: Secret\n---\n\nSecret.\n");
        var pages = Path.Combine(_copy.Project.Root, "input", "pages");
        Directory.CreateSymbolicLink(Path.Combine(pages, "folder"), outside);
        File.CreateSymbolicLink(Path.Combine(pages, "file.md"), Path.Combine(outside, "secret.md"));
        Assert.DoesNotContain(_copy.Project.List("input"), file => file.Contains("folder", StringComparison.Ordinal) || file.EndsWith("file.md", StringComparison.Ordinal));
        Directory.Delete(outside, recursive: true);
    }

    [Fact]
    public void Files_that_nobody_wants_any_more_are_removed()
    {
        _copy.Build();
        var original = _copy.Text("input/pages/corrections.md");
        _copy.Write("input/pages/extra.md", original);
        _copy.Build();
        Assert.NotNull(_copy.Output.Read("extra/index.html"));
        _copy.Project.Remove("input/pages/extra.md");
        Assert.Equal(1, _copy.Build().Published!.Removed);
        Assert.Null(_copy.Output.Read("extra/index.html"));
    }

    [Fact]
    public void A_changed_file_in_the_output_is_put_right()
    {
        _copy.Build();
        var before = _copy.Published();
        _copy.Output.Write("index.html", "changed"u8);
        _copy.Output.Remove("about/index.html");
        _copy.Output.Write("stray.txt", "stray"u8);
        _copy.Build();
        Assert.Equal(before, _copy.Published());
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a cache")]
    public void A_damaged_cache_is_ignored(string damage)
    {
        _copy.Build();
        var before = _copy.Published();
        foreach (var file in new[] { ".digest/cache", ".digest/last" })
        {
            var cache = _copy.Project.Read(file)!;
            _copy.Project.Write(file, damage.Length > 0 ? System.Text.Encoding.UTF8.GetBytes(damage) : cache.AsSpan(0, cache.Length - 1));
        }

        Assert.True(_copy.Build().Processed > 0);
        Assert.Equal(before, _copy.Published());
    }

    [Fact]
    public void A_draft_is_there_only_when_drafts_are_asked_for()
    {
        _copy.Write("input/pages/extra.md", "---\ntitle: Extra\ndraft: true\n---\n\nNot yet.\n");
        _copy.Build();
        Assert.Null(_copy.Output.Read("extra/index.html"));
        _copy.Build(drafts: true);
        Assert.NotNull(_copy.Output.Read("extra/index.html"));
    }

    [Fact]
    public void A_site_that_lowers_an_error_shows_what_there_is()
    {
        _copy.Edit("input/site.yml", "levels: {}", "levels: { DG302: warning, DG117: warning, DG308: off }");
        foreach (var folder in new[] { "claims", "figures", "events" })
        {
            var file = _copy.Project.List($"input/{folder}")[0];
            _copy.Write(file, _copy.Text(file).Replace("source: flood-visit", "source: nowhere", StringComparison.Ordinal));
        }

        _copy.Write("input/summaries/nowhere.md", "---\ntitle: Nowhere\n---\n\nNothing.\n");
        var result = _copy.Build();
        Assert.DoesNotContain(result.Diagnostics, problem => problem.Rule.Severity == Severity.Error);
        Assert.NotNull(result.Published);
        Assert.Contains(result.Diagnostics, problem => problem.Rule.Code == "DG302");
        Assert.DoesNotContain(_copy.Output.List(), file => file.Contains("nowhere", StringComparison.Ordinal));
    }

    public void Dispose() => _copy.Dispose();
}
