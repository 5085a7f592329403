using Digest.Engine;
using Digest.Reliability.Sites;

namespace Digest.Reliability.Disk;

/// <summary>After any edits the published tree equals that of a clean build, byte for byte, and a second build writes nothing.</summary>
internal sealed class IncrementalSuite : ISuite
{
    private const int EditsOfScript = 10;
    private const int Few = 10;
    private const int Many = 20;

    private static readonly string[] Kept = [".digest/cache", ".digest/pages"];

    /// <inheritdoc/>
    public static string Name => "incremental";

    /// <inheritdoc/>
    public static string About => "scripts of edits (added, removed, renamed, swapped, put back, during a build): equal to a clean build, and then nothing to do";

    /// <inheritdoc/>
    public static void Run(SuiteRun run, Tally tally)
    {
        for (var script = 0; script < (run.Quick ? 2 : 500); script++)
        {
            var folder = run.Folder($"{script}");

            // Few texts stand in whole lists; the lists of many are divided by story.
            Newsroom.Write(folder, script % 2 == 0 ? Few : Many, wire: true, run.Seed);
            var project = new FileTree(folder);
            var output = new FileTree(Path.Combine(folder, "output"));
            var edits = new Edits(project, new Dice((ulong)((run.Seed * 1000) + script)));
            Build(project, output);
            for (var i = 0; i < EditsOfScript; i++)
            {
                var edit = edits.Next();
                var name = $"script {script}, edit {i} ({edit.Name})";
                var building = edit.During ? Task.Run(() => Build(project, output)) : null;
                edit.Do();
                building?.Wait();
                tally.Count("edits");
                Check(project, output, run, name, tally);
            }

            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Check(FileTree project, FileTree output, SuiteRun run, string name, Tally tally)
    {
        var result = Build(project, output);
        var clean = new FileTree(Path.Combine(run.Folder("clean"), "output"));
        new FileTree(Path.GetDirectoryName(clean.Root)!).Clear();

        // What a clean build keeps would put right what the next one should be caught with.
        byte[]?[] kept = [.. Kept.Select(project.Read)];
        foreach (var file in Kept)
        {
            project.Remove(file);
        }

        var fresh = Build(project, clean);
        foreach (var (file, bytes) in Kept.Zip(kept))
        {
            project.Write(file, bytes ?? []);
        }

        tally.Case("builds that tell what a clean one tells", Told(result) == Told(fresh) ? null : $"{name}: {Told(result)} is told, and {Told(fresh)} by a clean build");
        if (result.Published is null || fresh.Published is null)
        {
            tally.Case("edits with errors", (result.Published is null) == (fresh.Published is null) ? null : $"{name}: only one of the builds published");
            return;
        }

        var differing = Snapshot.Difference(Snapshot.Of(clean.Root), Snapshot.Of(output.Root));
        tally.Case("trees equal to a clean build's", differing is null ? null : $"{name}: '{differing}' differs");
        var again = Build(project, output).Published!;
        tally.Case("second builds that write nothing", again.Written + again.Removed == 0 ? null : $"{name}: a second build wrote {again.Written} and removed {again.Removed}");
    }

    private static string Told(BuildResult result) => string.Join('\n', result.Diagnostics.Select(problem => $"{problem.Location} {problem.Rule.Code} {problem.Message}"));

    private static BuildResult Build(FileTree project, FileTree output) =>
        Engine.Build.Run(project, output, SiteLoader.Load(project, new SiteOptions(Drafts: false, BaseUrl: null, Strict: false)));
}
