using System.Globalization;
using Digest.Engine;
using Digest.Reliability.Disk;
using Digest.Reliability.Sites;

namespace Digest.Reliability.Native;

/// <summary>
/// The native program against the fault of its runtime that <c>src/RUNTIME-REPORT.md</c> describes: a thread that is stopped for a collection just before a jump
/// to the start of its own method has a frame of its callers overwritten.
/// </summary>
internal sealed class NativeSuite : ISuite
{
    private const string Small = "tests/Digest.Collecting";

    /// <summary>Fewer methods or jumps than any native program has tell that the disassembly was not understood.</summary>
    private const int Least = 1000;

    /// <summary>How often the control is run until it fails. It does so 19 times in 20, within ten seconds.</summary>
    private const int Controls = 5;

    // What a build makes in a project.
    private static readonly string[] Made = ["output", ".output.standby", ".digest"];

    /// <inheritdoc/>
    public static string Name => "native";

    /// <inheritdoc/>
    public static string About => "the native program: no jump to a method's own start; a small program that such jumps break; newsrooms with equal bytes";

    /// <inheritdoc/>
    public static void Run(SuiteRun run, Tally tally)
    {
        var root = FileTree.Upward(AppContext.BaseDirectory, "input/site.yml")!;
        var jumping = Published.Publish(root, Small, "collecting", run.Folder("jumping"), "-p:TailJumps=true");
        var sound = Published.Publish(root, Small, "collecting", run.Folder("sound"));
        var product = Published.Product(root, run);

        tally.Require(Read(jumping, tally).ToOwnStart.Length > 0, "control: the small program with tail jumps has no jump to a method's own start");
        foreach (var program in new[] { sound, product })
        {
            var jumps = Read(program, tally);
            tally.Case("programs without a jump to a method's own start", jumps.ToOwnStart is [] ? null : $"{program} jumps to its own start in {string.Join(", ", jumps.ToOwnStart)}");
            tally.Count("jumps out of a method left", jumps.Leaving);
        }

        Build(product, run, tally);
        var fails = Enumerable.Range(0, Controls).Any(_ => Collect(jumping, 10, run, tally) is not null);
        tally.Require(fails, $"control: the small program with tail jumps ran {Controls} times without a fault");
        tally.Case("runs of the small program", Collect(sound, run.Quick ? 10 : 60, run, tally));
    }

    /// <summary>Builds a newsroom again and again: every build ends well, and publishes the same.</summary>
    private static void Build(string product, SuiteRun run, Tally tally)
    {
        var folder = run.Folder("newsroom");
        Newsroom.Write(folder, run.Quick ? 200 : 300, wire: false, run.Seed);
        var first = new SortedDictionary<string, string>();
        var times = run.Option("--builds") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : run.Quick ? 3 : 100;
        for (var i = 0; i < times; i++)
        {
            foreach (var made in Made.Select(name => Path.Combine(folder, name)).Where(Directory.Exists))
            {
                Directory.Delete(made, recursive: true);
            }

            var ran = Ran.Of([product, "build"], folder, TimeSpan.FromMinutes(5), new Dictionary<string, string?>());
            var published = Snapshot.Of(Path.Combine(folder, Made[0]));
            first = first.Count == 0 ? published : first;
            var fault = ran.Exit != 0 ? $"native build {i} of a newsroom ended with {ran.Exit}: {ran.Results}{ran.Problems}"
                : Snapshot.Difference(first, published) is { } differs ? $"native build {i} of a newsroom publishes another '{differs}'"
                : null;
            tally.Case("native builds of a newsroom", fault);
        }
    }

    private static Jumps Read(string program, Tally tally)
    {
        var jumps = Jumps.Of(program);
        tally.Count("methods read", jumps.Methods);
        tally.Count("jumps read", jumps.All);
        tally.Require(jumps.Methods >= Least && jumps.All >= Least, $"{program}: {jumps.Methods} methods and {jumps.All} jumps were read, which cannot be all");
        return jumps;
    }

    // The fault of a run; null where it ended well.
    private static string? Collect(string program, int seconds, SuiteRun run, Tally tally)
    {
        var ran = Ran.Of([program, $"{seconds}"], run.Work, TimeSpan.FromSeconds(seconds + 60), new Dictionary<string, string?> { ["DOTNET_DbgEnableMiniDump"] = "0" });
        tally.Count("seconds of collecting", (long)ran.Elapsed.TotalSeconds);
        return ran.Exit == 0 ? null : $"{program} {seconds} ended with {ran.Exit}: {ran.Results}{ran.Problems}";
    }
}
