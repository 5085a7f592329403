using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Digest.Engine;

/// <summary>
/// Files below a folder, opened by the kernel's own rule that no part of the path is a link and none leads out (openat2(2) with
/// RESOLVE_BENEATH and RESOLVE_NO_SYMLINKS), so that nothing can be exchanged between a look and an open. Linux 5.6 and later.
/// </summary>
internal sealed partial class LinuxFiles(string root) : FilesBelow(root)
{
    private const int AtFdCwd = -100;
    private const int RemoveDirectory = 0x200;
    private const nint OpenAt2 = 437;
    private const ulong BeneathWithoutLinks = 0x08 | 0x04;
    private const ulong CloseOnExec = 0x80000;
    private const ulong PathOnly = 0x200000;

    // A pipe must not keep its reader waiting.
    private const ulong ToRead = 0x800 | CloseOnExec;
    private const ulong ToCreate = 0x01 | 0x40 | 0x80 | CloseOnExec;
    private const ulong ToLock = 0x02 | 0x40 | CloseOnExec;
    private const ulong ModeOfFiles = 0x1B6;
    private const uint ModeOfFolders = 0x1FF;
    private const int NoSuchEntry = 2;
    private const int Exists = 17;
    private const int NoFolder = 20;
    private const int WouldBlock = 11;
    private const int NotEmpty = 39;
    private const int Loop = 40;

    /// <summary>Whether the system has the call; another one (an old kernel, a sandbox) is served by looking at each part first.</summary>
    public static bool IsAvailable { get; } = OperatingSystem.IsLinux() && Probe();

    public override bool HasFolder(string folder)
    {
        using var found = Open(folder, PathOnly, NoSuchEntry, NoFolder);
        return found is not null;
    }

    public override SafeFileHandle? OpenRead(string file) => Open(file, ToRead, NoSuchEntry, NoFolder);

    public override SafeFileHandle Create(string file)
    {
        Delete(file);
        if (Open(file, ToCreate, NoSuchEntry) is { } created)
        {
            return created;
        }

        MakeFolders(Parent(file));
        return Open(file, ToCreate)!;
    }

    public override void Rename(string from, string to)
    {
        using var folder = Open(Parent(from), PathOnly)!;
        Check(RenameAt(folder, Name(from), folder, Name(to)), to);
    }

    public override void Delete(string file)
    {
        using var folder = Open(Parent(file), PathOnly, NoSuchEntry, NoFolder);
        if (folder is not null)
        {
            Check(UnlinkAt(folder, Name(file), 0), file, NoSuchEntry);
        }
    }

    public override bool DeleteEmptyFolder(string folder)
    {
        using var above = Open(Parent(folder), PathOnly, NoSuchEntry, NoFolder);
        return above is not null && Check(UnlinkAt(above, Name(folder), RemoveDirectory), folder, NoSuchEntry, NotEmpty, Exists);
    }

    public override SafeFileHandle? Lock(string file)
    {
        const int ExclusiveNow = 2 | 4;
        MakeFolders(Parent(file));
        var held = Open(file, ToLock)!;
        if (Check(Flock(held, ExclusiveNow), file, WouldBlock))
        {
            return held;
        }

        held.Dispose();
        return null;
    }

    public override void FlushAll()
    {
        using var top = Open("", CloseOnExec)!;
        Check(SyncFs(top), "");
    }

    /// <summary>Lets two folders change places at once.</summary>
    /// <returns>False where the file system cannot.</returns>
    public static bool Exchange(string one, string other)
    {
        const uint RenameExchange = 2;
        return RenameAt2(AtFdCwd, one, AtFdCwd, other, RenameExchange) == 0;
    }

    private static bool Probe()
    {
        using var top = new SafeFileHandle(OpenPath("/", (int)(PathOnly | CloseOnExec)), ownsHandle: true);
        var how = new OpenHow(PathOnly | CloseOnExec, 0, BeneathWithoutLinks);
        using var here = new SafeFileHandle(Syscall(OpenAt2, top, ".", how, Marshal.SizeOf<OpenHow>()), ownsHandle: true);
        return !here.IsInvalid;
    }

    /// <summary>Opens something below the root.</summary>
    /// <param name="file">Relative; empty for the root itself.</param>
    /// <param name="harmless">Errors that give null.</param>
    private SafeFileHandle? Open(string file, ulong flags, params ReadOnlySpan<int> harmless)
    {
        using var top = new SafeFileHandle(OpenPath(Root, (int)(PathOnly | CloseOnExec)), ownsHandle: true);
        if (!Check(top.IsInvalid ? -1 : 0, "", harmless))
        {
            return null;
        }

        var how = new OpenHow(flags, (flags & 0x40) != 0 ? ModeOfFiles : 0, BeneathWithoutLinks);
        var opened = new SafeFileHandle(Syscall(OpenAt2, top, file.Length == 0 ? "." : file, how, Marshal.SizeOf<OpenHow>()), ownsHandle: true);
        return Check(opened.IsInvalid ? -1 : 0, file, harmless) ? opened : null;
    }

    private void MakeFolders(string folder)
    {
        if (folder.Length == 0)
        {
            Directory.CreateDirectory(Root);
            return;
        }

        if (HasFolder(folder))
        {
            return;
        }

        MakeFolders(Parent(folder));
        using var above = Open(Parent(folder), PathOnly)!;
        Check(MakeDirectoryAt(above, Name(folder), ModeOfFolders), folder, Exists);
    }

    /// <summary>Turns the last error into an exception that says which file and why.</summary>
    /// <returns>Whether the call succeeded; false after a harmless error.</returns>
    private bool Check(int result, string file, params ReadOnlySpan<int> harmless)
    {
        if (result >= 0)
        {
            return true;
        }

        var error = Marshal.GetLastPInvokeError();
        return harmless.Contains(error) ? false : throw (error == Loop ? Link(file) : new IOException($"'{Path.Join(Root, file)}': {Marshal.GetPInvokeErrorMessage(error)}"));
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int OpenPath(string path, int flags);

    [LibraryImport("libc", EntryPoint = "syscall", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint Syscall(nint number, SafeFileHandle folder, string path, in OpenHow how, nint size);

    [LibraryImport("libc", EntryPoint = "mkdirat", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int MakeDirectoryAt(SafeFileHandle folder, string name, uint mode);

    [LibraryImport("libc", EntryPoint = "unlinkat", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int UnlinkAt(SafeFileHandle folder, string name, int flags);

    [LibraryImport("libc", EntryPoint = "renameat", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameAt(SafeFileHandle fromFolder, string from, SafeFileHandle toFolder, string to);

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameAt2(int fromFolder, string from, int toFolder, string to, uint flags);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Flock(SafeFileHandle file, int operation);

    [LibraryImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SyncFs(SafeFileHandle folder);

    /// <summary>How openat2 opens: <c>struct open_how</c> of linux/openat2.h.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct OpenHow(ulong Flags, ulong Mode, ulong Resolve);
}
