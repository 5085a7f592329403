using System.Collections.Immutable;
using System.IO.Enumeration;
using Microsoft.Win32.SafeHandles;

namespace Digest.Engine;

/// <summary>A folder and what is in it: with its neighbours here the one place where the disk is touched. No path leads out of it, and no link in it is followed.</summary>
/// <param name="root">The folder's path.</param>
public sealed class FileTree(string root)
{
    private static readonly EnumerationOptions Deep = new() { AttributesToSkip = 0, IgnoreInaccessible = false, RecurseSubdirectories = true };
    private readonly FilesBelow _files = FilesBelow.Of(root);

    /// <summary>The folder's absolute path.</summary>
    public string Root => _files.Root;

    /// <summary>Whether the folder exists.</summary>
    public bool Exists => Directory.Exists(Root);

    /// <summary>Whether the folder itself is a link.</summary>
    public bool IsLink => new DirectoryInfo(Root).LinkTarget is not null;

    /// <summary>The names of what stands in the folder itself, in no order; none where there is no folder.</summary>
    public IEnumerable<string> Names => Exists ? Directory.EnumerateFileSystemEntries(Root).Select(entry => Path.GetFileName(entry)) : [];

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

    /// <summary>The absolute path with every link on the way followed; what does not exist stands as it is named.</summary>
    public static string RealPath(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } above)
        {
            return full;
        }

        var here = Path.Join(RealPath(above), Path.GetFileName(full));
        return new DirectoryInfo(here).LinkTarget is null ? here : new DirectoryInfo(here).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? here;
    }

    /// <summary>The bytes of a file that a person names, wherever it is and through whatever links; null where there is none.</summary>
    public static byte[]? ReadNamed(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;

    /// <summary>Every file below a folder of the tree, relative to the tree with forward slashes, in ordinal order; links are left out.</summary>
    /// <exception cref="IOException">The folder is a link or lies behind one.</exception>
    public ImmutableArray<string> List(string folder = "") => [.. Entries(folder).Where(entry => !entry.IsLink).Select(entry => entry.Path)];

    /// <summary>Every file and link below a folder of the tree, relative to the tree with forward slashes, in ordinal order.</summary>
    /// <exception cref="IOException">The folder is a link or lies behind one.</exception>
    public ImmutableArray<TreeEntry> Entries(string folder = "")
    {
        if (!_files.HasFolder(Relative(folder)))
        {
            return [];
        }

        var found = new FileSystemEnumerable<TreeEntry>(
            Path.Join(Root, folder),
            (ref FileSystemEntry entry) => new TreeEntry(Path.GetRelativePath(Root, entry.ToFullPath()).Replace('\\', '/'), IsLinkEntry(ref entry)),
            Deep)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory || IsLinkEntry(ref entry),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLinkEntry(ref entry),
        };
        return [.. found.OrderBy(entry => entry.Path, StringComparer.Ordinal)];
    }

    /// <summary>The bytes of a file, or null where there is none.</summary>
    /// <exception cref="IOException">It is a link or lies behind one, is no ordinary file, or cannot be read.</exception>
    public byte[]? Read(string file)
    {
        using var handle = Open(file);
        if (handle is null)
        {
            return null;
        }

        try
        {
            var bytes = new byte[RandomAccess.GetLength(handle)];
            var at = 0;
            while (at < bytes.Length && RandomAccess.Read(handle, bytes.AsSpan(at), at) is > 0 and var read)
            {
                at += read;
            }

            return at == bytes.Length ? bytes : bytes[..at];
        }
        catch (Exception exception) when (exception is NotSupportedException or UnauthorizedAccessException)
        {
            throw new IOException($"'{Path.Join(Root, file)}' is no ordinary file", exception);
        }
    }

    /// <summary>How many bytes a file has, or null where there is none.</summary>
    public long? Length(string file)
    {
        using var handle = Open(file);
        return handle is null ? null : RandomAccess.GetLength(handle);
    }

    /// <summary>Writes a file and the folders above it. Whoever reads the old file goes on reading it.</summary>
    public void Write(string file, ReadOnlySpan<byte> bytes) => Write(file, bytes, lasting: false);

    /// <summary>Writes a file so that it holds either its old or its new bytes, whatever happens meanwhile.</summary>
    public void Replace(string file, ReadOnlySpan<byte> bytes)
    {
        Write(file + ".new", bytes, lasting: true);
        _files.Rename(Relative(file + ".new"), Relative(file));
    }

    /// <summary>Copies a file of another tree to the same place in this one.</summary>
    public void Copy(FileTree from, string file) => Write(file, from.Read(file) ?? throw new FileNotFoundException($"'{Path.Join(from.Root, file)}' has gone"));

    /// <summary>Removes a file or a link, if it is there, and the folders that it leaves empty.</summary>
    public void Remove(string file)
    {
        var path = Relative(file);
        _files.Delete(path);
        for (var folder = Path.GetDirectoryName(path); folder is { Length: > 0 } && _files.DeleteEmptyFolder(folder); folder = Path.GetDirectoryName(folder))
        {
        }
    }

    /// <summary>Removes the whole tree; of a link, the link alone.</summary>
    public void Clear()
    {
        if (Exists)
        {
            Directory.Delete(Root, recursive: true);
        }
    }

    /// <summary>Returns when all that was written into the folder would outlive a power failure, as far as the system can tell.</summary>
    public void Flush() => _files.FlushAll();

    /// <summary>
    /// Lets two folders change places: at once where the system can (renameat2 with RENAME_EXCHANGE on Linux), else by renaming
    /// one after the other, with a moment in between in which this folder is missing.
    /// </summary>
    public void Exchange(FileTree other)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Root)!);
        if (!Exists)
        {
            Directory.Move(other.Root, Root);
        }
        else if (!OperatingSystem.IsLinux() || !LinuxFiles.Exchange(other.Root, Root))
        {
            Directory.Move(Root, Aside.Root);
            Directory.Move(other.Root, Root);
            Directory.Move(Aside.Root, other.Root);
        }
    }

    /// <summary>Puts back what an exchange without the system's help left aside when it was broken off.</summary>
    public void Restore()
    {
        if (Aside.Exists && !Aside.IsLink)
        {
            if (!Exists)
            {
                Directory.Move(Aside.Root, Root);
            }
            else if (Manifest.IsOurs(Aside))
            {
                Aside.Clear();
            }
        }
    }

    /// <summary>Keeps other builds of this project out until it is disposed of; null where one is at work.</summary>
    /// <exception cref="IOException">The lock cannot be had for another reason.</exception>
    public IDisposable? Lock(string file) => _files.Lock(Relative(file));

    private FileTree Aside => new(Root + ".aside");

    /// <summary>Opens a file to read; null where there is none, or a folder.</summary>
    private SafeFileHandle? Open(string file)
    {
        var handle = _files.OpenRead(Relative(file));
        if (handle is null || (File.GetAttributes(handle) & FileAttributes.Directory) == 0)
        {
            return handle;
        }

        handle.Dispose();
        return null;
    }

    private void Write(string file, ReadOnlySpan<byte> bytes, bool lasting)
    {
        using var handle = _files.Create(Relative(file));
        try
        {
            RandomAccess.Write(handle, bytes, 0);
            if (lasting)
            {
                RandomAccess.FlushToDisk(handle);
            }
        }
        catch (IOException exception)
        {
            throw new IOException($"'{Path.Join(Root, file)}' cannot be written: {exception.Message}", exception);
        }
    }

    private static bool IsLinkEntry(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;

    /// <summary>A path below the root, with forward slashes; empty for the root itself.</summary>
    private string Relative(string file)
    {
        var path = Path.GetFullPath(Path.Join(Root, file));
        return path == Root ? ""
            : path.StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal) || Root == Path.DirectorySeparatorChar.ToString() ? Path.GetRelativePath(Root, path).Replace('\\', '/')
            : throw new UnauthorizedAccessException($"'{file}' leads out of '{Root}'");
    }
}

/// <summary>A file or a link in a tree.</summary>
/// <param name="Path">Relative to the tree, with forward slashes.</param>
public sealed record TreeEntry(string Path, bool IsLink);
