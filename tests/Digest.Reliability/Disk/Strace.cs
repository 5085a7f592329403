namespace Digest.Reliability.Disk;

/// <summary>Builds that strace looks on, or steps in.</summary>
internal static class Strace
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    // A port for debuggers that the runtime opens beside the project is nothing of the build's.
    private static readonly Dictionary<string, string?> Quiet = new() { ["DOTNET_EnableDiagnostics"] = "0" };

    /// <summary>Builds a project.</summary>
    /// <param name="options">What strace is told besides.</param>
    /// <returns>How it ended, and the trace.</returns>
    /// <remarks>Without <c>--seccomp-bpf</c>, with which strace sends no signal at the beginning of a call.</remarks>
    public static (Ran Ran, string Trace) Build(SuiteRun run, string project, string calls, params string[] options)
    {
        var file = Path.Combine(run.Work, "trace");
        File.Delete(file);
        string[] command = ["strace", "-f", "-y", "-o", file, "-e", $"trace={calls}", .. options, .. run.Program, "build"];
        var ran = Ran.Of(command, project, Limit, Quiet);
        return (ran, File.Exists(file) ? File.ReadAllText(file) : "");
    }
}
