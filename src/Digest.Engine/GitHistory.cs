using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Digest.Model.Dates;
using Digest.Model.Sites;

namespace Digest.Engine;

/// <summary>
/// The history of a project folder in git, of whatever repository holds it: the one place where another program is started.
/// Nothing that a repository's own settings name is run, and nothing is fetched.
/// </summary>
internal sealed class GitHistory
{
    private const int MostChanges = 5_000;
    private const int MostCharacters = 16 << 20;
    private const char Start = '\x01';
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private static readonly string[] Harmless = ["--no-pager", "--no-replace-objects", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c", "log.showSignature=false"];

    // Every option that settings could turn is given, so that the answer is the same for everybody.
    private static readonly string[] Log =
    [
        "log", $"--max-count={MostChanges + 1}", "-z", "--root", "--name-status", "--no-renames", "--no-follow", "--no-ext-diff", "--no-textconv",
        "--no-color", "--no-notes", "--encoding=UTF-8", "--relative", "--format=%x01%ct%x00%s",
    ];

    // Where a hook builds, git tells its children where the repository is; the folder alone decides.
    private static readonly string[] FromCaller = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_NAMESPACE", "GIT_EXTERNAL_DIFF"];

    private readonly FileTree project;

    private GitHistory(FileTree project, string key) => (this.project, Key) = (project, key);

    /// <summary>Stands for the history: another commit or another depth is another history. Empty where there is none.</summary>
    public string Key { get; }

    /// <summary>Asks where the history of a project stands, but not yet what it holds.</summary>
    public static GitHistory Of(FileTree project) => new(project, Run(project, ["rev-parse", "--is-shallow-repository", "HEAD"]) is { Whole: true } said ? said.Text : "");

    /// <summary>What was done to the files below a folder of the project.</summary>
    public History Read(string folder)
    {
        if (Key.Length == 0 || Run(project, [.. Log, "--", folder]) is not { } said)
        {
            return History.Unknown;
        }

        var changes = Changes(said.Text, said.Whole);
        var whole = said.Whole && changes.Length <= MostChanges && Key.StartsWith("false", StringComparison.Ordinal);
        return new History(whole ? HistoryReach.Whole : HistoryReach.Latest, [.. changes.Take(MostChanges).OrderByDescending(change => change.Day.Latest)]);
    }

    /// <summary>Reads what <see cref="Log"/> prints: <c>\1</c>, seconds since 1970, a subject, then status and path by turns, each ended by NUL.</summary>
    private static ImmutableArray<Change> Changes(string log, bool whole)
    {
        var changes = ImmutableArray.CreateBuilder<Change>();
        var parts = log.Split('\0');
        for (var i = 0; i + 1 < parts.Length && parts[i].StartsWith(Start);)
        {
            var (seconds, subject) = (parts[i], parts[i + 1]);
            var files = ImmutableArray.CreateBuilder<FileChange>();
            for (i += 2; i + 1 < parts.Length && !parts[i].StartsWith(Start); i += 2)
            {
                files.Add(new FileChange(parts[i + 1], KindOf(parts[i].TrimStart('\n'))));
            }

            var cutOff = !whole && i + 1 >= parts.Length;
            if (files.Count > 0 && !cutOff && Day(seconds) is { } day)
            {
                changes.Add(new Change(day, subject, files.ToImmutable()));
            }
        }

        return changes.ToImmutable();
    }

    private static FileChangeKind KindOf(string status) => status switch
    {
        "A" => FileChangeKind.Added,
        "D" => FileChangeKind.Removed,
        _ => FileChangeKind.Changed,
    };

    private static Edtf? Day(string marked) =>
        long.TryParse(marked.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
        && Edtf.TryParse(DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), out var day)
            ? day
            : null;

    /// <summary>What git answers, at most <see cref="MostCharacters"/> of it; null where it is not there, fails or takes too long.</summary>
    private static Said? Run(FileTree project, ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo("git", [.. Harmless, .. arguments])
        {
            WorkingDirectory = project.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
        };
        foreach (var name in FromCaller)
        {
            start.Environment.Remove(name);
        }

        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        try
        {
            using var git = Process.Start(start)!;
            git.ErrorDataReceived += static (_, _) => { };
            git.BeginErrorReadLine();
            var reading = Task.Run(() => Read(git.StandardOutput));
            var inTime = reading.Wait(Longest);
            if (!inTime || !reading.Result.Whole)
            {
                git.Kill();
            }

            git.WaitForExit();
            return inTime && (!reading.Result.Whole || git.ExitCode == 0) ? reading.Result : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static Said Read(StreamReader output)
    {
        var text = new StringBuilder();
        var part = new char[4096];
        while (text.Length <= MostCharacters)
        {
            var length = output.Read(part);
            if (length == 0)
            {
                return new Said(text.ToString(), Whole: true);
            }

            text.Append(part, 0, length);
        }

        return new Said(text.ToString(), Whole: false);
    }

    /// <summary>What a program answered.</summary>
    /// <param name="Whole">Whether that is all.</param>
    private sealed record Said(string Text, bool Whole);
}
