using System.Collections.Immutable;
using Digest.Engine;
using Digest.Reliability.Disk;

namespace Digest.Reliability.Bytes;

/// <summary>A site in a folder of its own, about to be built in some surroundings.</summary>
/// <param name="run">What the suite runs with.</param>
/// <param name="folder">An empty folder.</param>
/// <param name="site">The files of the site, by their path below the project.</param>
internal sealed class Trial(SuiteRun run, string folder, ImmutableArray<(string Path, byte[] Bytes)> site)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>An empty folder beside the project.</summary>
    public string Beside { get; } = Directory.CreateDirectory(Path.Combine(folder, "beside")).FullName;

    /// <summary>The project's folder.</summary>
    public string Project { get; set; } = Path.Combine(folder, "project");

    /// <summary>The path under which the project is built; the project's own unless it is said.</summary>
    public string? Seen { get; set; }

    /// <summary>The command that starts Digest.</summary>
    public IReadOnlyList<string> Program { get; set; } = run.Program;

    /// <summary>Where the site is published.</summary>
    public string Output { get; set; } = "output";

    /// <summary>Writes the files of the site.</summary>
    /// <param name="reversed">Whether the last comes first, which a folder may show.</param>
    public void Lay(bool reversed = false)
    {
        var tree = new FileTree(Project);
        foreach (var (path, bytes) in reversed ? site.Reverse() : site)
        {
            tree.Write(path, bytes);
        }
    }

    /// <summary>The trial, its files written.</summary>
    public Trial Laid()
    {
        Lay();
        return this;
    }

    /// <summary>The trial, changed.</summary>
    public Trial Having(Action<Trial> change)
    {
        change(this);
        return this;
    }

    /// <summary>Builds the site.</summary>
    /// <param name="before">A command that starts another with what follows it.</param>
    /// <exception cref="InvalidOperationException">The build fails.</exception>
    public void Build(IReadOnlyList<string> before, params (string Name, string? Value)[] environment)
    {
        string[] command = [.. before, .. Program, "build", "--out", Output];
        var ran = Ran.Of(command, Seen ?? Project, Limit, environment.ToDictionary(variable => variable.Name, variable => variable.Value));
        if (ran.Exit != 0)
        {
            throw new InvalidOperationException($"the build ended with {ran.Exit}: {ran.Results}{ran.Problems}");
        }
    }

    /// <summary>What was published.</summary>
    public SortedDictionary<string, string> Published() => Snapshot.Of(Path.GetFullPath(Path.Combine(Project, Output)));
}
