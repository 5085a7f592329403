using Digest.Engine;

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

        var fails = Enumerable.Range(0, Controls).Any(_ => Collect(jumping, 10, run, tally) is not null);
        tally.Require(fails, $"control: the small program with tail jumps ran {Controls} times without a fault");
        tally.Case("runs of the small program", Collect(sound, run.Quick ? 10 : 60, run, tally));
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
