using System.Collections.Immutable;
using Digest.Engine;
using Xunit;

namespace Digest.Tests.Sites;

/// <summary>The project's own input and theme, copied into a folder of its own where a test may break them.</summary>
internal sealed class ProjectCopy : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("digest-site-").FullName;

    public ProjectCopy()
    {
        var original = FileTree.Upward(AppContext.BaseDirectory, "input/site.yml")!;
        Project = new FileTree(Path.Combine(_folder, "project"));
        Output = new FileTree(Path.Combine(_folder, "out"));
        foreach (var file in original.List("input").Concat(original.List("theme").Where(file => !file.Contains("node_modules", StringComparison.Ordinal))))
        {
            Project.Copy(original, file);
        }
    }

    public FileTree Project { get; }

    public FileTree Output { get; }

    /// <summary>Builds into <see cref="Output"/>.</summary>
    public BuildResult Build(bool drafts = false, bool strict = false) => Engine.Build.Run(Project, Output, SiteLoader.Load(Project, new SiteOptions(drafts, null, strict)));

    /// <summary>Replaces words of a file that must hold them once.</summary>
    public void Edit(string file, string old, string replacement)
    {
        var text = Text(file);
        Assert.Equal(2, text.Split(old).Length);
        Write(file, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public string Text(string file) => System.Text.Encoding.UTF8.GetString(Project.Read(file)!);

    public void Write(string file, string text) => Project.Write(file, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Every published file with the hash of its bytes.</summary>
    public ImmutableSortedDictionary<string, string> Published() => Output.List().ToImmutableSortedDictionary(file => file, file => Hash.Of(Output.Read(file)!).Hex, StringComparer.Ordinal);

    public void Dispose() => new FileTree(_folder).Clear();
}
