using System.Text.RegularExpressions;

namespace Digest.Reliability.Disk;

/// <summary>No build writes outside its output, standby and <c>.digest/</c>, reads through a link, or asks the network.</summary>
internal sealed partial class ConfinementSuite : ISuite
{
    private const string FileNames = "file names";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    // Calls that make, remove or rename something by its path.
    private static readonly string[] Changing =
        ["mkdir", "mkdirat", "unlink", "unlinkat", "rmdir", "rename", "renameat", "renameat2", "symlink", "symlinkat", "link", "linkat", "truncate"];

    // What is a link, and where it leads.
    private static readonly (string Link, string Target)[] Links =
    [
        (".digest", "../outside"), (".digest", "../outside/new"), (".digest/cache", "../../outside/victim"), (".digest/cache.new", "../../outside/victim"),
        (".digest/last", "../../outside/victim"), (".digest/last.new", "../../outside/made"), (".digest/lock", "../../outside/made"),
        (".output.standby", "../outside"),
        (".output.standby", "../outside/new"), ("output", "../outside"), ("output", "../outside/new"), ("output", "input"),
        ("output.aside", "../outside"), ("input", "../outside"),
        ("input/pages", "../../outside"), ("input/pages/secret.md", "../../../outside/secret.md"), ("input/sources/b.txt", "../../../outside/victim"),
        ("input/sources/deep", "../../../outside/deep"), ("input/site.yml", "../../outside/victim"), ("input/entities.yml", "/proc/self/environ"),
        ("theme", "../outside"),
        ("theme/page.html", "../../outside/index.html"), ("theme/strings.en.yml", "../../outside/victim"), ("input/pages/loop.md", "loop.md"),
        ("input/pages/up", ".."),
    ];

    // What is asked to be the output, and whether it is a place to publish.
    private static readonly (string Out, bool Good)[] Outputs =
    [
        ("input/site", false), ("INPUT/site", false), ("theme", false), (".digest/site", false), (".git/site", false), (".", false), ("..", false),
        ("../outside", false),
        ("input/../input/site", false), ("public", true), ("deep/er/public", true), ("../beside", true),
    ];

    // Names of files that a source can have in a folder that somebody else made.
    private static readonly string[] Names =
    [
        "..txt", "...txt", "-rf.txt", "--out=x.txt", "con.txt", "NUL.txt", "aux.txt", "com1.txt", "a:b.txt", "a|b.txt", "a?b*.txt",
        "a\\..\\..\\b.txt", "%2e%2e%2f.txt", "a\nb.txt",
        "a\tb.txt", " a.txt", "a .txt", "a\u202Etxt.txt", "é.txt", "e\u0301.txt", "İ.txt", "ı.txt", "A.txt", "ａ.txt", "$(touch x).txt", "`x`.txt", "'; x.txt",
        "<img src=x>.txt", "&amp;.txt", "~.txt", "#a.txt", ".hidden.txt", "a.TXT", "a.txt.txt", "\U0001F600.txt",
    ];

    /// <inheritdoc/>
    public static string Name => "confinement";

    /// <inheritdoc/>
    public static string About => "links, places and names that lead elsewhere: nothing outside changes or is read, and nothing is asked of the network";

    /// <inheritdoc/>
    public static void Run(SuiteRun run, Tally tally)
    {
        Layout[] layouts =
        [
            .. Links.Select(link => new Layout($"{link.Link} → {link.Target}", project => project.Link(link.Link, link.Target), "output", null)),
            .. Outputs.Select(place => new Layout($"--out {place.Out}", _ => { }, place.Out, place.Good)),
            new Layout(FileNames, LayNames, "output", null),
        ];
        foreach (var (i, layout) in layouts.Index().Where(each => !run.Quick || each.Index % 3 == run.Seed % 3 || each.Item.Name == FileNames))
        {
            var project = new SmallProject(run.Folder($"{i}"));
            layout.Lay(project);
            var before = Snapshot.Of(project.Outside);
            var input = Snapshot.Of(Path.Combine(project.Root, "input"));
            var trace = Path.Combine(run.Work, $"{i}.trace");
            var calls = $"trace=network,openat,openat2,creat,{string.Join(',', Changing)}";
            string[] command = ["strace", "-f", "-y", "--seccomp-bpf", "-o", trace, "-e", calls, .. run.Program, "build", "--out", layout.Out];
            var ran = Ran.Of(command, project.Root, Limit, new Dictionary<string, string?> { ["DOTNET_EnableDiagnostics"] = "0" });
            var traced = File.Exists(trace) ? File.ReadAllText(trace) : "";
            tally.Require(traced.Contains("openat", StringComparison.Ordinal), $"{layout.Name}: strace saw nothing: {ran.Problems}");
            tally.Case("layouts", Fault(layout, ran, project, before, input));
            tally.Case("traces without the network", Asked().Match(traced) is { Success: true } asked ? $"{layout.Name}: {asked.Value}" : null);
            tally.Case("traces that write at home alone", WrittenElsewhere(traced, project, layout.Out) is { } written ? $"{layout.Name}: {written}" : null);
        }
    }

    private static void LayNames(SmallProject project)
    {
        foreach (var name in Names)
        {
            project.Write("input/sources/" + name, $"A headline\n\nThe minister said of {name.Length} names that they were odd.\n");
        }
    }

    private static string? Fault(Layout layout, Ran ran, SmallProject project, SortedDictionary<string, string> before, SortedDictionary<string, string> input)
    {
        var failed = ran.Problems.Contains("bug in Digest", StringComparison.Ordinal) || ran.Problems.Contains("   at ", StringComparison.Ordinal);
        var fault =
            ran.Exit is null ? "took too long"
            : failed || ran.Exit > 3 ? $"exit code {ran.Exit}: {ran.Problems}"
            : Snapshot.Difference(before, Snapshot.Of(project.Outside)) is { } changed ? $"'{changed}' changed outside"
            : Snapshot.Difference(input, Snapshot.Of(Path.Combine(project.Root, "input"))) is { } own ? $"'{own}' of the input changed"
            : layout.Good is { } good && good != (ran.Exit == 0) ? $"exit code {ran.Exit}: {ran.Problems}"
            : Leaked(project) is { } leaked ? $"what stands outside is in '{leaked}'"
            : null;
        return fault is null ? null : $"{layout.Name}: {fault}";
    }

    /// <summary>A file of the project that holds what stands outside alone.</summary>
    private static string? Leaked(SmallProject project) => Directory
        .EnumerateFiles(project.Root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        .FirstOrDefault(file => File.ReadAllText(file).Contains(SmallProject.Canary, StringComparison.Ordinal));

    /// <summary>The first line of a trace in which a file that is not the build's own to write was opened for that, made, removed or renamed.</summary>
    private static string? WrittenElsewhere(string trace, SmallProject project, string output)
    {
        var place = Path.GetFullPath(Path.Combine(project.Root, output));
        string[] own =
        [
            place, Path.Combine(Path.GetDirectoryName(place)!, $".{Path.GetFileName(place)}.standby"), Path.Combine(project.Root, ".digest"),
            "/dev/", "/memfd:",
        ];
        return Array.Find(trace.Split('\n'), line => Written(line).Any(path => !IsOwn(path)));

        // The folders above the output are made where they are missing.
        bool IsOwn(string path) =>
            own.Any(folder => path.StartsWith(folder, StringComparison.Ordinal))
            || place.StartsWith(path + "/", StringComparison.Ordinal)
            || IsThreadName(path);
    }

    /// <summary>The paths that a line of a trace says were written, where the call succeeded.</summary>
    private static IEnumerable<string> Written(string line)
    {
        if (Opened().Match(line) is { Success: true } opened)
        {
            return Writing().IsMatch(line) ? [opened.Groups[1].Value] : [];
        }

        var changes = Changing.Any(call => line.Contains($" {call}(", StringComparison.Ordinal)) && line.EndsWith(" = 0", StringComparison.Ordinal);
        return changes ? Named().Matches(line).Select(name => Path.Combine(name.Groups[1].Value, name.Groups[2].Value)) : [];
    }

    // The runtime gives its threads names.
    private static bool IsThreadName(string path) => path.StartsWith("/proc/", StringComparison.Ordinal) && path.EndsWith("/comm", StringComparison.Ordinal);

    [GeneratedRegex(@"(socket\(AF_INET6?|connect\(.*sa_family=AF_INET6?).*")]
    private static partial Regex Asked();

    [GeneratedRegex("O_CREAT|O_WRONLY|O_RDWR|O_TRUNC")]
    private static partial Regex Writing();

    // A path after the folder that it is relative to: `17</folder>, "name"`, `AT_FDCWD</folder>, "name"` or the path alone.
    [GeneratedRegex(@"(?:(?:AT_FDCWD|\d+)<([^>]+)>, )?""([^""]*)""")]
    private static partial Regex Named();

    // What -y shows of the file that was opened: `= 17</path>`.
    [GeneratedRegex(@"\) = \d+<([^>]+)>")]
    private static partial Regex Opened();

    /// <summary>A project and how it is built.</summary>
    /// <param name="Good">Whether the build must succeed; null where it may do either.</param>
    private sealed record Layout(string Name, Action<SmallProject> Lay, string Out, bool? Good);
}
