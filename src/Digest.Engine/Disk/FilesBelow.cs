using Microsoft.Win32.SafeHandles;

namespace Digest.Engine;

/// <summary>The files below a folder, by paths relative to it with forward slashes, none of which goes through a link.</summary>
/// <param name="root">The folder's path.</param>
internal abstract class FilesBelow(string root)
{
    /// <summary>The folder's absolute path. How it is reached is for whoever named it to say; links on the way are followed.</summary>
    public string Root { get; } = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    /// <summary>The files below a folder, with the best guard that the system has.</summary>
    public static FilesBelow Of(string root) => LinuxFiles.IsAvailable ? new LinuxFiles(root) : new OtherFiles(root);

    /// <summary>Whether there is such a folder.</summary>
    /// <exception cref="IOException">It is a link or lies behind one.</exception>
    public abstract bool HasFolder(string folder);

    /// <summary>Opens a file to read; null where there is none.</summary>
    /// <exception cref="IOException">It is a link or lies behind one, or cannot be read.</exception>
    public abstract SafeFileHandle? OpenRead(string file);

    /// <summary>Opens a new file to write, in place of one that is there (which lives on for those who have it open), with the folders above it.</summary>
    /// <exception cref="IOException">A folder above it is a link, or it cannot be written.</exception>
    public abstract SafeFileHandle Create(string file);

    /// <summary>Gives a file the name of another in its folder, which it replaces.</summary>
    public abstract void Rename(string from, string to);

    /// <summary>Deletes a file or a link, if it is there.</summary>
    public abstract void Delete(string file);

    /// <summary>Deletes a folder if it is empty.</summary>
    /// <returns>Whether it was.</returns>
    public abstract bool DeleteEmptyFolder(string folder);

    /// <summary>Opens a file that one process at a time can hold; null where another one does.</summary>
    /// <exception cref="IOException">It cannot be opened at all.</exception>
    public abstract SafeFileHandle? Lock(string file);

    /// <summary>Returns when all that was written below the folder would outlive a power failure.</summary>
    public abstract void FlushAll();

    /// <summary>What is told of a link.</summary>
    protected IOException Link(string file) => new($"'{Path.Join(Root, file)}' is a link or lies behind one, and is not followed");

    /// <summary>The folder of a file; empty for the root.</summary>
    protected static string Parent(string file) => file.LastIndexOf('/') is > 0 and var at ? file[..at] : "";

    /// <summary>The last part of a path.</summary>
    protected static string Name(string file) => file[(file.LastIndexOf('/') + 1)..];
}
