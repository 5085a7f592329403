using System.Collections.Immutable;
using System.Diagnostics;
using Digest.Engine;

namespace Digest.Reliability.Bytes;

/// <summary>Surroundings of a build that must not change what it publishes.</summary>
/// <param name="Build">Lays a site and builds it there.</param>
/// <param name="Everywhere">Whether they can be had on every machine: without a device of the kernel, and within seconds.</param>
internal sealed record Variation(string Name, Action<Trial> Build, bool Everywhere = true)
{
    /// <summary>A moment long ago and one to come, in whose words a date would not be seen.</summary>
    internal static readonly string[] Times = ["@2001-09-09 01:46:40", "@2039-02-28 23:59:58"];

    /// <summary>Every variation.</summary>
    /// <param name="locales">A folder that holds the locales.</param>
    public static ImmutableArray<Variation> All(SuiteRun run, string locales) =>
    [
        new("cold", trial => Plain(trial)),
        new("warm", Warm),
        new("an edit made and put back", EditedAndBack),
        new("a time zone ahead", trial => Plain(trial, ("TZ", "Pacific/Kiritimati"))),
        new("a time zone behind, with half hours", trial => Plain(trial, ("TZ", "America/St_Johns"))),
        .. Locales.Names.Select(name => new Variation($"the culture {name}", trial => Plain(trial, ("LC_ALL", name), ("LANG", name), ("LOCPATH", locales)))),
        new("no culture", trial => Plain(trial, ("LC_ALL", "C"), ("LANG", null))),
        new("files for nobody else", trial => Within(trial, "sh", "-c", "umask 077; exec \"$@\"", "sh")),
        new("files for everybody", trial => Within(trial, "sh", "-c", "umask 0; exec \"$@\"", "sh")),
        new("a folder with an odd name", trial => At(trial, "Ünïcode İı '\"$(x) & 日本語")),
        new("a folder deep down", trial => At(trial, string.Join('/', Enumerable.Repeat("deeper-and-deeper", 40)))),
        new("a folder behind a link", BehindALink),
        new("another output folder", Elsewhere),
        new("files made in another order", InReverse),
        new("one processor", trial => Plain(trial, ("DOTNET_PROCESSOR_COUNT", "1"))),
        new("16 processors", trial => Plain(trial, ("DOTNET_PROCESSOR_COUNT", "10"))),
        new("a collection for every megabyte", trial => Plain(trial, ("DOTNET_GCgen0size", "100000"))),
        .. Times.Select(time => new Variation($"the time {time}", trial => Within(trial, "faketime", "-f", time))),
        new("no other program to be found", trial => trial.Having(each => each.Program = Whole(each.Program)).Laid().Build([], ("PATH", "/nowhere"))),
        new("compiled as it runs", trial => With(trial, ["dotnet", Path.Combine(AppContext.BaseDirectory, "digest.dll")])),
        new("a disk that lists files in any order", Shuffled, Everywhere: false),
        new("compiled beforehand", Native(run), Everywhere: false),
    ];

    private static void Plain(Trial trial, params (string Name, string? Value)[] environment) => trial.Laid().Build([], environment);

    private static void Within(Trial trial, params string[] before) => trial.Laid().Build(before, ("FAKETIME_DONT_FAKE_MONOTONIC", "1"));

    private static void With(Trial trial, string[] program) => Plain(trial.Having(each => each.Program = program));

    private static void At(Trial trial, string place) => Plain(trial.Having(each => each.Project = Path.Combine(each.Project, place)));

    private static void Warm(Trial trial)
    {
        Plain(trial);
        trial.Build([]);
    }

    private static void EditedAndBack(Trial trial)
    {
        Plain(trial);
        var project = new FileTree(trial.Project);
        const string Settings = "input/site.yml";
        var before = project.Read(Settings)!;
        project.Write(Settings, [.. before, .. "\n"u8]);
        project.Write("input/pages/extra.md", "---\ntitle: Extra\n---\n\nWords of our own.\n"u8);
        trial.Build([]);
        project.Write(Settings, before);
        project.Remove("input/pages/extra.md");
        trial.Build([]);
    }

    private static void BehindALink(Trial trial)
    {
        var link = Path.Combine(trial.Beside, "link");
        File.CreateSymbolicLink(link, trial.Project);
        Plain(trial.Having(each => each.Seen = link));
    }

    private static void Elsewhere(Trial trial) => Plain(trial.Having(each => each.Output = "../beside/public/site"));

    private static void InReverse(Trial trial)
    {
        trial.Lay(reversed: true);
        trial.Build([]);
    }

    /// <summary>A project seen through disorderfs, which lists what is in a folder in another order each time.</summary>
    private static void Shuffled(Trial trial)
    {
        trial.Laid().Seen = trial.Beside;
        Call("disorderfs", "--shuffle-dirents=yes", "--multi-user=no", trial.Project, trial.Beside);
        try
        {
            trial.Build([]);
        }
        finally
        {
            Call("fusermount", "-u", trial.Beside);
        }
    }

    private static Action<Trial> Native(SuiteRun run)
    {
        var product = new Lazy<string>(() => Digest.Reliability.Native.Published.Product(FileTree.Upward(AppContext.BaseDirectory, "input/site.yml")!, run));
        return trial => With(trial, [product.Value]);
    }

    // A command of which each part is a path.
    private static string[] Whole(IReadOnlyList<string> program) => [.. program.Select(Found)];

    private static string Found(string program) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, program)).First(File.Exists);

    private static void Call(string command, params string[] arguments)
    {
        using var process = Process.Start(command, arguments);
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{command} ended with {process.ExitCode}");
        }
    }
}
