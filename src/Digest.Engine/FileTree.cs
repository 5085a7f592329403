using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Digest.Engine;

/// <summary>A folder and what is in it: the one place where the disk is touched. No path leads out of it, and no link is followed.</summary>
/// <param name="root">The folder's path.</param>
public sealed partial class FileTree(string root)
{
    private static readonly EnumerationOptions Own = new() { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false, RecurseSubdirectories = true };

    /// <summary>The folder's absolute path.</summary>
    public string Root { get; } = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    /// <summary>Whether the folder exists.</summary>
    public bool Exists => Directory.Exists(Root);

    /// <summary>The nearest folder from here upward that holds a file, such as <c>input/site.yml</c>.</summary>
    public static FileTree? Upward(string from, string file)
    {
        for (var folder = Path.GetFullPath(from); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, file)))
            {
                return new FileTree(folder);
            }
        }

        return null;
    }

    /// <summary>Every file below a folder of the tree, relative to the tree with forward slashes, in ordinal order; links are left out.</summary>
    public ImmutableArray<string> List(string folder = "")
    {
        var path = Full(folder);
        return Directory.Exists(path)
            ? [.. Directory.EnumerateFiles(path, "*", Own).Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>The bytes of a file, or null where there is none.</summary>
    public byte[]? Read(string file)
    {
        var path = Full(file);
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    /// <summary>How many bytes a file has, or null where there is none.</summary>
    public long? Length(string file) => new FileInfo(Full(file)) is { Exists: true } found ? found.Length : null;

    /// <summary>Writes a file and the folders above it.</summary>
    public void Write(string file, ReadOnlySpan<byte> bytes)
    {
        var path = Full(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    /// <summary>Writes a file so that it holds either its old or its new bytes, whatever happens meanwhile.</summary>
    public void Replace(string file, ReadOnlySpan<byte> bytes)
    {
        Write(file + ".new", bytes);
        File.Move(Full(file + ".new"), Full(file), overwrite: true);
    }

    /// <summary>Copies a file of another tree to the same place in this one.</summary>
    public void Copy(FileTree from, string file)
    {
        var path = Full(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Copy(from.Full(file), path, overwrite: true);
    }

    /// <summary>Removes a file, if it is there, and the folders that it leaves empty.</summary>
    public void Remove(string file)
    {
        var path = Full(file);
        File.Delete(path);
        for (var folder = Path.GetDirectoryName(path)!; folder.Length > Root.Length && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any(); folder = Path.GetDirectoryName(folder)!)
        {
            Directory.Delete(folder);
        }
    }

    /// <summary>Removes the whole tree.</summary>
    public void Clear()
    {
        if (Exists)
        {
            Directory.Delete(Root, recursive: true);
        }
    }

    /// <summary>Whether the folder exists and holds anything.</summary>
    public bool HasEntries => Exists && Directory.EnumerateFileSystemEntries(Root).Any();

    /// <summary>
    /// Lets two folders change places: at once where the system can (renameat2 with RENAME_EXCHANGE on Linux), else by renaming
    /// one after the other, with a moment in between in which this folder is missing.
    /// </summary>
    public void Exchange(FileTree other)
    {
        const int AtFdCwd = -100;
        const uint RenameExchange = 2;
        Directory.CreateDirectory(Path.GetDirectoryName(Root)!);
        if (!Exists)
        {
            Directory.Move(other.Root, Root);
        }
        else if (!OperatingSystem.IsLinux() || RenameAt2(AtFdCwd, other.Root, AtFdCwd, Root, RenameExchange) != 0)
        {
            var aside = Root + ".aside";
            Directory.Move(Root, aside);
            Directory.Move(other.Root, Root);
            Directory.Move(aside, other.Root);
        }
    }

    /// <summary>Keeps other builds of this project out until it is disposed of; null where one is at work.</summary>
    public IDisposable? Lock(string file)
    {
        var path = Full(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameAt2(int fromFolder, string from, int toFolder, string to, uint flags);

    private string Full(string file)
    {
        var path = Path.GetFullPath(Path.Combine(Root, file));
        return path.StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal) || path == Root
            ? path
            : throw new UnauthorizedAccessException($"'{file}' leads out of '{Root}'");
    }
}
