using System.Security.Cryptography;

namespace Digest.Reliability.Disk;

/// <summary>What a folder holds, by path: the hash of each file, the target of each link, and the folders.</summary>
internal static class Snapshot
{
    /// <summary>Everything below a folder; nothing where there is none.</summary>
    public static SortedDictionary<string, string> Of(string folder)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (Directory.Exists(folder))
        {
            Add(new DirectoryInfo(folder), "", found);
        }

        return found;
    }

    /// <summary>The hash of what is published in a folder, links among it too; null where there is no such folder.</summary>
    public static string? Published(string folder) =>
        Directory.Exists(folder) ? HashOf(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', Of(folder).Select(entry => $"{entry.Key}\t{entry.Value}")))) : null;

    /// <summary>Stands for the bytes of a file.</summary>
    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The first path in which two snapshots differ; null where they are the same.</summary>
    public static string? Difference(SortedDictionary<string, string> one, SortedDictionary<string, string> other) =>
        one.Keys.Union(other.Keys, StringComparer.Ordinal).FirstOrDefault(path => one.GetValueOrDefault(path) != other.GetValueOrDefault(path));

    private static void Add(DirectoryInfo folder, string path, SortedDictionary<string, string> found)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            var here = path + entry.Name;
            if (entry.LinkTarget is { } target)
            {
                found[here] = "link to " + target;
            }
            else if (entry is DirectoryInfo below)
            {
                Add(below, here + "/", found);
            }
            else
            {
                found[here] = HashOf(File.ReadAllBytes(entry.FullName));
            }
        }
    }
}
