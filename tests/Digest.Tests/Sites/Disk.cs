using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Digest.Engine;
using Digest.Tests.Commands;
using Xunit;

namespace Digest.Tests.Sites;

/// <summary>Where a build writes and where it does not, on a small site with another folder beside it.</summary>
public sealed class Disk : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FileTree _project;
    private readonly FileTree _output;
    private readonly FileTree _outside;

    public Disk()
    {
        _project = new FileTree(Path.Combine(_folder.Path, "project"));
        _output = new FileTree(Path.Combine(_project.Root, "output"));
        _outside = new FileTree(Path.Combine(_folder.Path, "outside"));
        _outside.Write("victim", "as it was"u8);
        _project.Write("input/site.yml", "title: T\ndescription: D\nlanguage: en\nbase_url: https://d.example\npublisher: P\n"u8);
        _project.Write("input/sources/a.txt", "A headline about a river\n\nThe minister said on Monday that the bridge was closed.\n"u8);
    }

    [Theory]
    [InlineData(".digest/cache.new", "../../outside/victim")]
    [InlineData(".digest/last.new", "../../outside/victim")]
    [InlineData(".digest/cache", "../../outside/victim")]
    [InlineData(".digest/lock", "../../outside/victim")]
    [InlineData(".digest", "../outside")]
    [InlineData("output", "../outside")]
    [InlineData("output", "../outside/new")]
    [InlineData(".output.standby", "../outside")]
    [InlineData("input/sources/b.txt", "../../../outside/victim")]
    [InlineData("input/pages", "../../outside")]
    public void A_link_of_the_project_leads_nowhere(string link, string target)
    {
        var before = Inside(_outside);
        _folder.Link("project/" + link, target);
        try
        {
            Build();
        }
        catch (IOException exception)
        {
            Assert.Contains("is a link", exception.Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, Inside(_outside));
    }

    [Fact]
    public void A_link_in_the_input_is_told_at_its_place()
    {
        _folder.Link("project/input/sources/b.txt", "../../../outside/victim");
        var problem = Assert.Single(Build().Diagnostics, problem => problem.Rule.Code == "DG129");
        Assert.Equal("input/sources/b.txt", problem.Location.Path);
    }

    [Theory]
    [InlineData("input/site")]
    [InlineData("theme")]
    [InlineData(".digest/site")]
    [InlineData(".git")]
    [InlineData("")]
    [InlineData("..")]
    public void What_a_site_is_made_from_is_no_place_to_publish(string folder)
    {
        var before = Inside(_project);
        var result = Build(new FileTree(Path.Combine(_project.Root, folder)));
        Assert.Null(result.Published);
        Assert.Equal("DG125", Assert.Single(result.Diagnostics).Rule.Code);
        Assert.Equal(before, Inside(_project).Where(file => !file.StartsWith(".digest/lock", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_place_behind_a_link_that_somebody_names_is_the_place_itself()
    {
        _folder.Link("elsewhere", "project/input");
        Assert.Null(Build(new FileTree(Path.Combine(_folder.Path, "elsewhere", "site"))).Published);
    }

    [Fact]
    public void A_link_in_what_is_published_goes()
    {
        Build();
        var before = Inside(_output);
        _folder.Link("project/output/feed", "../../outside");
        _folder.Link("project/output/more.html", "../../outside/victim");
        Build();
        Assert.Equal(before, Inside(_output));
        Build();
        _project.Write("input/pages/more.md", "---\ntitle: More\n---\n\nMore.\n"u8);
        Build();
        Assert.DoesNotContain(_output.Entries(), entry => entry.IsLink);
        Assert.Equal("as it was"u8, _outside.Read("victim")!);
    }

    [Fact]
    public void A_standby_that_no_build_has_made_is_left_alone()
    {
        var standby = new FileTree(Path.Combine(_project.Root, ".output.standby"));
        standby.Write("mine.txt", "mine"u8);
        var result = Build();
        Assert.Null(result.Published);
        Assert.Contains(result.Diagnostics, problem => problem.Rule.Code == "DG125" && problem.Location.Path.EndsWith(".output.standby", StringComparison.Ordinal));
        Assert.Equal("mine"u8, standby.Read("mine.txt")!);
    }

    [Theory]
    [InlineData("")]
    [InlineData("digest manifest 1\n")]
    [InlineData("digest manifest 1\n0000000000000000000000000000000000000000000000000000000000000000\tindex.html\n")]
    public void A_standby_that_was_left_half_written_is_taken_up(string manifest)
    {
        Build();
        var before = Inside(_output);
        var standby = new FileTree(Path.Combine(_project.Root, ".output.standby"));
        standby.Clear();
        standby.Write(".digest-manifest", Encoding.UTF8.GetBytes(manifest));
        if (manifest.Length > 0)
        {
            standby.Write("index.html", "half"u8);
        }

        _project.Write("input/pages/more.md", "---\ntitle: More\n---\n\nMore.\n"u8);
        Assert.NotNull(Build().Published);
        _project.Remove("input/pages/more.md");
        Assert.NotNull(Build().Published);
        Assert.Equal(before, Inside(_output));
    }

    [Fact]
    public void What_an_exchange_left_aside_is_put_back()
    {
        Build();
        var before = Inside(_output);
        Directory.Move(_output.Root, _output.Root + ".aside");
        Assert.NotNull(Build().Published);
        Assert.Equal(before, Inside(_output));
        Assert.False(Directory.Exists(_output.Root + ".aside"));
    }

    [Theory]
    [InlineData("../../outside/victim")]
    [InlineData("/etc/hostname")]
    [InlineData("no\0name")]
    [InlineData("")]
    [InlineData("index.html")]
    public void A_line_of_the_manifest_that_no_build_has_written_is_passed_over(string path)
    {
        Build();
        var before = Inside(_output);
        var manifest = Encoding.UTF8.GetString(_output.Read(".digest-manifest")!);
        _output.Write(".digest-manifest", Encoding.UTF8.GetBytes($"{manifest}{Convert.ToHexStringLower(SHA256.HashData("as it was"u8))}\t{path}\n"));
        Assert.NotNull(Build().Published);
        Assert.Equal(before, Inside(_output));
        Assert.Equal(manifest, Encoding.UTF8.GetString(_output.Read(".digest-manifest")!));
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(-1)]
    [InlineData(0)]
    public void A_cache_with_a_true_hash_and_a_wrong_length_is_ignored(int length)
    {
        Build();
        var before = Inside(_output);
        foreach (var file in new[] { ".digest/cache", ".digest/last" })
        {
            var bytes = _project.Read(file)!;
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan("digest cache 1\n".Length + 64 + 64), length);
            SHA256.HashData(bytes.AsSpan(0, bytes.Length - 32)).CopyTo(bytes, bytes.Length - 32);
            _project.Write(file, bytes);
        }

        Assert.NotNull(Build().Published);
        Assert.Equal(before, Inside(_output));
    }

    [Fact]
    public void Who_reads_an_old_page_goes_on_reading_it()
    {
        Build();
        using var reader = File.OpenRead(Path.Combine(_output.Root, "index.html"));
        var before = _output.Read("index.html")!;
        for (var i = 0; i < 3; i++)
        {
            _project.Write("input/site.yml", Encoding.UTF8.GetBytes($"title: T{i}\ndescription: D\nlanguage: en\nbase_url: https://d.example\npublisher: P\n"));
            Assert.NotNull(Build().Published);
        }

        var read = new byte[before.Length];
        reader.ReadExactly(read);
        Assert.Equal(before, read);
        Assert.NotEqual(before, _output.Read("index.html")!);
    }

    [Fact]
    public void A_pipe_in_the_input_keeps_nobody_waiting()
    {
        using (var made = System.Diagnostics.Process.Start("mkfifo", [Path.Combine(_project.Root, "input", "sources", "b.txt")]))
        {
            made.WaitForExit();
        }

        Assert.Contains(Build().Diagnostics, problem => problem.Rule.Code == "DG129" && problem.Location.Path == "input/sources/b.txt");
    }

    [Fact]
    public void What_cannot_be_read_once_the_site_is_published_is_a_warning()
    {
        var site = SiteLoader.Load(_project, new SiteOptions(Drafts: false, BaseUrl: null, Strict: false));
        var result = Engine.Build.Run(_project, _output, site with
        {
            // The last that a build asks of a site.
            Levels = (corpus, found) =>
            {
                if (_output.Exists)
                {
                    _output.Remove(".digest-manifest");
                    _folder.Link("project/output/.digest-manifest", "../../outside/victim");
                }

                return site.Levels(corpus, found);
            },
        });
        Assert.NotNull(result.Published);
        Assert.Contains(result.Diagnostics, problem => problem.Rule.Code == "DG130");
    }

    public void Dispose() => _folder.Dispose();

    private BuildResult Build(FileTree? output = null)
    {
        // A process that a test beside this one starts holds all open files for a moment.
        IDisposable? held = null;
        Assert.True(SpinWait.SpinUntil(() => (held = _project.Lock(".digest/lock")) is not null, TimeSpan.FromSeconds(10)));
        using var _ = held;
        return Engine.Build.Run(_project, output ?? _output, SiteLoader.Load(_project, new SiteOptions(Drafts: false, BaseUrl: null, Strict: false)));
    }

    /// <summary>Every file and link below a folder with its bytes, but for what a build keeps for itself.</summary>
    private static string[] Inside(FileTree tree) =>
        [.. tree.Entries().Where(entry => entry.Path != ".digest-manifest").Select(entry => entry.IsLink ? $"{entry.Path} →" : $"{entry.Path} {Hash.Of(tree.Read(entry.Path)!)}")];
}
