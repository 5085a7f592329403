using Digest.Engine;

namespace Digest.Commands;

/// <summary>Builds a project's site, one build at a time.</summary>
internal static class SiteBuild
{
    private const string LockFile = ".digest/lock";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private const int Tries = 200;

    /// <summary>Builds and publishes; waits up to ten seconds for another build of the same project.</summary>
    /// <exception cref="IOException">Another build is still at work.</exception>
    public static BuildResult Publish(FileTree project, FileTree output, SiteOptions options)
    {
        for (var i = 0; i < Tries; i++)
        {
            using var held = project.Lock(LockFile);
            if (held is not null)
            {
                return Build.Run(project, output, SiteLoader.Load(project, options));
            }

            Thread.Sleep(Pause);
        }

        throw new IOException($"another build of '{project.Root}' is at work");
    }
}
