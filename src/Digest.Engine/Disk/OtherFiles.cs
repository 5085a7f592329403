using Microsoft.Win32.SafeHandles;

namespace Digest.Engine;

/// <summary>Files below a folder, on systems that cannot refuse links by themselves: each part of a path is looked at before it is used.</summary>
internal sealed class OtherFiles(string root) : FilesBelow(root)
{
    public override bool HasFolder(string folder) => Directory.Exists(Checked(folder));

    public override SafeFileHandle? OpenRead(string file) => File.Exists(Checked(file)) ? File.OpenHandle(Checked(file)) : null;

    public override SafeFileHandle Create(string file)
    {
        var path = Path.Join(Root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Delete(file);
        return File.OpenHandle(Checked(file), FileMode.CreateNew, FileAccess.Write);
    }

    public override void Rename(string from, string to) => File.Move(Checked(from), Checked(to), overwrite: true);

    public override void Delete(string file)
    {
        Checked(Parent(file));
        var path = Path.Join(Root, file);
        if (Path.Exists(path) || new FileInfo(path).LinkTarget is not null)
        {
            File.Delete(path);
        }
    }

    public override bool DeleteEmptyFolder(string folder)
    {
        var path = Checked(folder);
        if (!Directory.Exists(path) || Directory.EnumerateFileSystemEntries(path).Any())
        {
            return false;
        }

        Directory.Delete(path);
        return true;
    }

    public override SafeFileHandle? Lock(string file)
    {
        const int SharingViolation = unchecked((int)0x80070020);
        const int WouldBlock = 11;
        const int WouldBlockOnBsd = 35;
        var path = Checked(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            return File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (exception.HResult is SharingViolation or WouldBlock or WouldBlockOnBsd)
        {
            return null;
        }
    }

    // Each file is written through as it is closed.
    public override void FlushAll()
    {
    }

    /// <summary>The absolute path, none of whose parts below the root is a link.</summary>
    private string Checked(string file)
    {
        var path = Root;
        foreach (var part in file.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            path = Path.Join(path, part);
            if (new FileInfo(path) is { LinkTarget: not null })
            {
                throw Link(file);
            }
        }

        return path;
    }
}
