using System.Runtime.ExceptionServices;
using System.Text;
using Digest.Engine;
using Digest.Reliability.Sites;

namespace Digest.Reliability.Fuzzing;

/// <summary>Takes an input for a file of a site: a line with its path, then its bytes. The small site is shown in memory, the hostile one built on disk.</summary>
internal static class SiteInputs
{
    /// <summary>Inputs for the small site.</summary>
    public static byte[][] SmallSeeds => [.. SmallSite.Files.Select(file => Input(file.Key, file.Value))];

    /// <summary>Inputs for the hostile site.</summary>
    public static byte[][] HostileSeeds => [.. HostileSite.Files().Select(file => Input("input/" + file.Path, file.Bytes))];

    /// <summary>All pages of the small site.</summary>
    public static void Show(byte[] input)
    {
        if (Parted(input) is var (path, bytes))
        {
            SmallSite.Show(path, bytes);
        }
    }

    /// <summary>A build of the hostile site: the first with the input, the second with it still there.</summary>
    public static void Build(byte[] input)
    {
        if (Parted(input) is not var (path, bytes))
        {
            return;
        }

        var folder = Directory.CreateTempSubdirectory("digest-fuzz-").FullName;
        try
        {
            HostileSite.Write(folder);
            var file = Path.GetFullPath(path, folder);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
            var project = new FileTree(folder);
            var output = new FileTree(Path.Combine(folder, "output"));
            var first = Engine.Build.Run(project, output, SiteLoader.Load(project, new SiteOptions(Drafts: false, BaseUrl: null, Strict: false)));
            var second = Engine.Build.Run(project, output, SiteLoader.Load(project, new SiteOptions(Drafts: false, BaseUrl: null, Strict: false)));
            if (first.Failures is [var failure, ..])
            {
                ExceptionDispatchInfo.Throw(failure.Cause);
            }

            if (second.Published is { Written: > 0 })
            {
                throw new BrokenPromiseException("a build without a change writes something");
            }

            if (!first.Diagnostics.Select(static problem => problem.Message).SequenceEqual(second.Diagnostics.Select(static problem => problem.Message)))
            {
                throw new BrokenPromiseException("a build without a change says something else");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static byte[] Input(string path, byte[] bytes) => [.. Encoding.UTF8.GetBytes(path + "\n"), .. bytes];

    /// <summary>The parts of an input; null where its path is none that a file below the input folder can have.</summary>
    private static (string Path, byte[] Bytes)? Parted(byte[] input)
    {
        var end = Array.IndexOf(input, (byte)'\n');
        var path = end < 0 ? "" : Encoding.UTF8.GetString(input.AsSpan(0, end));
        var fits = path.StartsWith("input/", StringComparison.Ordinal) && path.Length < 200 && !path.Contains('\0', StringComparison.Ordinal) && path.Split('/').All(static part => part is not ("" or "." or "..") && Encoding.UTF8.GetByteCount(part) < 200);
        return fits ? (path, input[(end + 1)..]) : null;
    }
}
