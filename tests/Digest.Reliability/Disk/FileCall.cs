using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Digest.Reliability.Disk;

/// <summary>A call of a build that touches a file of its project, as strace finds it again in another build of the same project.</summary>
/// <param name="Call">The system call.</param>
/// <param name="Path">The path that the call was given, else that of the open file.</param>
/// <param name="Time">Which one it is of a thread's calls of this kind with this path, from one: strace counts for each thread by itself.</param>
/// <param name="Creates">Whether it opens a file that it makes.</param>
internal sealed partial record FileCall(string Call, string Path, int Time, bool Creates)
{
    private static readonly string[] Opens = ["open", "openat", "openat2"];
    private static readonly string[] Writes = ["write", "pwrite64", "fsync", "fdatasync", "syncfs", "mkdir", "mkdirat"];
    private static readonly string[] Others = ["rename", "renameat", "renameat2", "unlink", "unlinkat", "rmdir", "pread64", "read", "getdents64"];

    // Where a program looks up its libraries and settings.
    private static readonly string[] Elsewhere = ["/proc/", "/sys/", "/etc/", "/usr/", "/lib", "/dev/null"];

    /// <summary>Every call that touches a file, but for those that only ask whether there is one.</summary>
    public static string Traced { get; } = string.Join(',', [.. Opens, .. Writes, .. Others]);

    /// <summary>The errors that the call may meet on a disk that is full, failing or not ours, or in a process that has too many files open.</summary>
    public IEnumerable<string> Errors => Opens.Contains(Call) ? ["EACCES", "EMFILE", "EIO", .. Creates ? ["ENOSPC", "EROFS"] : Array.Empty<string>()]
        : Writes.Contains(Call) ? ["ENOSPC", "EIO"]
        : ["EIO"];

    /// <summary>Reads a trace that <c>strace -f -y</c> has written: every call once that names the folder or something below it.</summary>
    public static ImmutableArray<FileCall> Of(string trace, string folder)
    {
        var counts = new Dictionary<(string Thread, string Call, string Path), int>();
        var found = new Dictionary<(string, string, int), FileCall>();
        foreach (var line in trace.Split('\n').Where(line => line.Contains(folder, StringComparison.Ordinal)))
        {
            if (Begun().Match(line) is not { Success: true } begun || PathOf(begun.Groups["rest"].Value) is not { } path || IsThePrograms(path))
            {
                continue;
            }

            var (thread, call) = (begun.Groups["thread"].Value, begun.Groups["call"].Value);
            var time = counts[(thread, call, path)] = counts.GetValueOrDefault((thread, call, path)) + 1;
            found.TryAdd((call, path, time), new FileCall(call, path, time, line.Contains("O_CREAT", StringComparison.Ordinal)));
        }

        return [.. found.Values];
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Call} {Path} ({Time})";

    /// <summary>What makes strace do something at this call.</summary>
    /// <param name="what"><c>signal=SIGKILL</c> or <c>error=EIO</c>.</param>
    public string[] Inject(string what) => ["-P", Path, "-e", $"inject={Call}:{what}:when={Time}"];

    private static string? PathOf(string rest) =>
        Quoted().Match(rest) is { Success: true } quoted ? quoted.Groups[1].Value
        : Opened().Match(rest) is { Success: true } opened ? opened.Groups[1].Value
        : null;

    private static bool IsThePrograms(string path) => Elsewhere.Any(place => path.StartsWith(place, StringComparison.Ordinal));

    [GeneratedRegex(@"^(?<thread>\d+) +(?<call>\w+)\((?<rest>.*)$")]
    private static partial Regex Begun();

    // A path that is given stands at the beginning or after its folder; the bytes that a call reads or writes do not.
    [GeneratedRegex(@"^(?:(?:AT_FDCWD|\d+)<[^>]*>, )?""([^""]+)""(?!\.\.\.)(?!, \d+(?:, \d+)?\))")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^\d+<([^>]+)>")]
    private static partial Regex Opened();
}
