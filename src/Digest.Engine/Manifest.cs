using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Digest.Engine;

/// <summary>
/// What a build wrote into a folder: each file with the hash of its bytes. Its presence says that the folder is ours to change;
/// a manifest that names no file says so of a folder that is still being written.
/// </summary>
internal static class Manifest
{
    /// <summary>The file's name, in the folder itself.</summary>
    public const string File = ".digest-manifest";

    private const string Head = "digest manifest 1";

    /// <summary>Whether a folder is empty, or begun or written by a build.</summary>
    public static bool IsOurs(FileTree tree) =>
        !tree.IsLink && (tree.Names.All(name => name is File or File + ".new") || Lines(tree.Read(File)) is not null);

    /// <summary>The files of a folder whose bytes are those that its manifest names; null where the folder has no manifest.</summary>
    public static FrozenDictionary<string, Hash>? Verified(FileTree tree) => Lines(tree.Read(File)) is { } lines ? Verified(tree, lines, tree.Entries()) : null;

    /// <summary>Stands for a folder that holds what its manifest names, byte for byte, and nothing else; null for any other folder.</summary>
    public static Hash? Whole(FileTree tree)
    {
        var bytes = tree.Read(File);
        return Lines(bytes) is { } lines && tree.Entries() is var entries && lines.Length == entries.Length && Verified(tree, lines, entries).Count == entries.Length - 1
            ? Hash.Of(bytes)
            : null;
    }

    /// <summary>Whether the manifest of a folder names just these files, and the folder holds no others and no links.</summary>
    public static bool IsOf(FileTree tree, IReadOnlyDictionary<string, Hash> files) => HoldsOnly(tree, files.Count) && tree.Read(File).AsSpan().SequenceEqual(Bytes(files));

    /// <summary>Writes the manifest of a folder.</summary>
    public static void Write(FileTree tree, IReadOnlyDictionary<string, Hash> files) => tree.Replace(File, Bytes(files));

    private static byte[] Bytes(IReadOnlyDictionary<string, Hash> files)
    {
        var lines = files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"{file.Value.Hex}\t{file.Key}\n");
        return Encoding.UTF8.GetBytes($"{Head}\n{string.Concat(lines)}");
    }

    private static bool HoldsOnly(FileTree tree, int files) => tree.Entries() is { } entries && entries.Length == files + 1 && !entries.Any(entry => entry.IsLink);

    private static FrozenDictionary<string, Hash> Verified(FileTree tree, string[] lines, ImmutableArray<TreeEntry> entries)
    {
        // What is no plain path below the folder, no build has written.
        var there = entries.Where(entry => !entry.IsLink).Select(entry => entry.Path).ToFrozenSet(StringComparer.Ordinal);
        var named = lines.Select(line => line.Split('\t'))
            .Where(parts => parts.Length == 2 && there.Contains(parts[1]))
            .DistinctBy(parts => parts[1], StringComparer.Ordinal)
            .ToImmutableArray();
        var whole = Build.Each(named, parts => tree.Read(parts[1]) is { } content && Hash.Of(content).Hex == parts[0]);
        return named.Where((_, i) => whole[i]).ToFrozenDictionary(parts => parts[1], parts => new Hash(parts[0]), StringComparer.Ordinal);
    }

    /// <summary>The lines below the head of a manifest, the last one empty; null for what is none.</summary>
    private static string[]? Lines(byte[]? bytes) => bytes is not null && Encoding.UTF8.GetString(bytes).Split('\n') is [Head, .. var lines] ? lines : null;
}
