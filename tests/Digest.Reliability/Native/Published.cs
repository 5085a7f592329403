using Digest.Engine;

namespace Digest.Reliability.Native;

/// <summary>Native programs, published for a suite.</summary>
internal static class Published
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(30);

    /// <summary>Publishes a project of the repository.</summary>
    /// <param name="project">Its folder below the root.</param>
    /// <param name="name">The name of its program.</param>
    /// <param name="output">An empty folder for the program.</param>
    /// <param name="properties">What else MSBuild is told, as <c>-p:Name=value</c>.</param>
    /// <returns>The program.</returns>
    public static string Publish(FileTree root, string project, string name, string output, params string[] properties)
    {
        // A folder of its own for what is compiled on the way: two programs of one project would take each other's.
        var between = Path.Combine(output, "obj");
        string[] command = ["dotnet", "publish", project, "-c", "Release", "-o", output, $"-p:NativeIntermediateOutputPath={between}/", .. properties];
        var ran = Ran.Of(command, root.Root, Limit, new Dictionary<string, string?>());
        return ran.Exit == 0 ? Path.Combine(output, name) : throw new InvalidOperationException($"{string.Join(' ', command)}: {ran.Results}{ran.Problems}");
    }

    /// <summary>The program that the suite was given where that is a native one with its symbols, else the product as it is published.</summary>
    public static string Product(FileTree root, SuiteRun run) =>
        run.Program is [var given] && File.Exists($"{given}.dbg") ? given : Publish(root, "src/Digest", "digest", run.Folder("product"));
}
