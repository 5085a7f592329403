using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Digest.Engine;

/// <summary>What a build wrote into a folder: each file with the hash of its bytes. Its presence says that the folder is ours to change.</summary>
internal static class Manifest
{
    /// <summary>The file's name, in the folder itself.</summary>
    public const string File = ".digest-manifest";

    private const string Head = "digest manifest 1";

    /// <summary>The files of a folder whose bytes are those that its manifest names; null where the folder has no manifest.</summary>
    public static FrozenDictionary<string, Hash>? Verified(FileTree tree)
    {
        if (tree.Read(File) is not { } bytes || Encoding.UTF8.GetString(bytes).Split('\n') is not [Head, .. var lines])
        {
            return null;
        }

        var named = lines.Select(line => line.Split('\t')).Where(parts => parts.Length == 2).ToImmutableArray();
        var whole = Build.Each(named, parts => tree.Read(parts[1]) is { } content && Hash.Of(content).Hex == parts[0]);
        return named.Where((_, i) => whole[i]).ToFrozenDictionary(parts => parts[1], parts => new Hash(parts[0]), StringComparer.Ordinal);
    }

    /// <summary>Stands for a folder that holds what its manifest names, byte for byte, and nothing else; null for any other folder.</summary>
    public static Hash? Whole(FileTree tree) =>
        tree.Read(File) is { } bytes && Verified(tree) is { } files && bytes.Count((byte)'\n') == files.Count + 1 && tree.List().Length == files.Count + 1
            ? Hash.Of(bytes)
            : null;

    /// <summary>Writes the manifest of a folder.</summary>
    public static void Write(FileTree tree, IReadOnlyDictionary<string, Hash> files)
    {
        var lines = files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"{file.Value.Hex}\t{file.Key}\n");
        tree.Write(File, Encoding.UTF8.GetBytes($"{Head}\n{string.Concat(lines)}"));
    }
}
