namespace Digest.Reliability.Disk;

/// <summary>A build that is broken off in every way: from a project as it stands before, to what a clean build publishes.</summary>
internal sealed class Step
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly string[] Titles = ["Oldest", "Old"];
    private static readonly string[] Published = ["output", ".output.standby"];

    // What there may be in a project.
    private static readonly string[] Known = ["input", ".digest", .. Published];
    private readonly SuiteRun _run;
    private readonly string _before;

    private Step(SuiteRun run, string name, string before)
    {
        (_run, Name, _before) = (run, name, before);
        Old = Snapshot.Of(Path.Combine(before, "output"));
        var clean = Lay();
        Directory.Delete(Path.Combine(clean, ".digest"), recursive: true);
        foreach (var folder in Published.Select(folder => Path.Combine(clean, folder)).Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }

        New = Build(clean) is { Exit: 0 }
            ? Snapshot.Of(Path.Combine(clean, "output"))
            : throw new InvalidOperationException($"{name}: the project does not build");
    }

    public string Name { get; }

    /// <summary>What is published before; empty where nothing is.</summary>
    public SortedDictionary<string, string> Old { get; }

    /// <summary>What a clean build publishes.</summary>
    public SortedDictionary<string, string> New { get; }

    /// <summary>The first build of a project.</summary>
    public static Step First(SuiteRun run)
    {
        var project = Fresh(run, "first");
        Directory.CreateDirectory(Path.Combine(project.Root, ".digest"));
        return new Step(run, "the first build", project.Root);
    }

    /// <summary>A build after changes that add pages, remove some, and touch all others; the standby holds a tree that is older still.</summary>
    public static Step Changed(SuiteRun run)
    {
        var project = Fresh(run, "changed");
        foreach (var title in Titles)
        {
            project.Write("input/site.yml", SmallProject.Site(title));
            if (run.Digest(project.Root, Limit, "build") is not { Exit: 0 } ran)
            {
                throw new InvalidOperationException("the project does not build");
            }
        }

        File.Delete(Path.Combine(project.Root, "input/pages/about.md"));
        project.Write("input/pages/more.md", "---\ntitle: More\n---\n\nMore of us.\n");
        project.Write("input/sources/b.txt", "Another headline\n\nThe mayor said on Tuesday that 12 boats had come.\n");
        project.Write("input/site.yml", SmallProject.Site("New"));
        return new Step(run, "a build after changes", project.Root);
    }

    /// <summary>A copy of the project as it stands before.</summary>
    public string Lay()
    {
        var folder = Path.Combine(_run.Work, "step");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        SmallProject.Run("cp", "-a", _before, folder);
        return folder;
    }

    /// <summary>What is wrong after a build was broken off, and after the next one; null where all is well.</summary>
    /// <param name="mayBeMissing">Whether the output may be missing for a moment: where a system cannot exchange two folders.</param>
    public string? FaultAfter(string folder, bool mayBeMissing = false)
    {
        var output = Path.Combine(folder, "output");
        var there = Snapshot.Of(output);
        if (Snapshot.Difference(Old, there) is { } old && Snapshot.Difference(New, there) is { } @new && !(mayBeMissing && !Directory.Exists(output)))
        {
            return $"what is published is neither the old tree ('{old}') nor the new one ('{@new}')";
        }

        var next = Build(folder);
        return next.Exit != 0 ? $"the next build ended with {next.Exit}: {next.Problems}"
            : Snapshot.Difference(New, Snapshot.Of(output)) is { } differs ? $"after the next build '{differs}' is not what a clean one publishes"
            : Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry)).Except(Known).FirstOrDefault() is { } left
                ? $"after the next build '{left}' is left"
            : null;
    }

    /// <summary>Builds a copy to its end.</summary>
    public Ran Build(string folder) => _run.Digest(folder, Limit, "build");

    private static SmallProject Fresh(SuiteRun run, string name) => new(run.Folder(name));
}
