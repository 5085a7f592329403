using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace Digest.Reliability.Disk;

/// <summary>Whatever breaks a build off, the published tree is the old one or the new one, and the next build needs no hand.</summary>
internal sealed class CrashSuite : ISuite
{
    /// <summary>How long each part of the quick form tries cases, in an order that the seed decides.</summary>
    private static readonly TimeSpan Share = TimeSpan.FromSeconds(10);

    /// <summary>Fewer cases than these tell nothing.</summary>
    private const int Least = 3;
    private const int Killed = 128 + 9;

    /// <inheritdoc/>
    public static string Name => "crash";

    /// <inheritdoc/>
    public static string About =>
        "builds killed at every file operation and at any time, errors of the disk, readers while a site is published, two builds at once";

    /// <inheritdoc/>
    public static void Run(SuiteRun run, Tally tally)
    {
        Step[] steps = [Step.First(run), Step.Changed(run)];
        (Step Step, FileCall Call)[] calls = [.. steps.SelectMany(step => Calls(run, step, tally).Select(call => (step, call)))];
        Try(run, "kills at a file operation", calls, tally, each => Kill(run, each.Step, each.Call));
        (Step Step, FileCall Call, string Error)[] errors = [.. calls.SelectMany(each => each.Call.Errors.Select(error => (each.Step, each.Call, error)))];
        Try(run, "errors of the disk", errors, tally, each => Fail(run, each.Step, each.Call, each.Error));
        Try(run, "kills without an exchange of folders", Moves(run, steps[1]), tally, call => KillWithoutExchange(run, steps[1], call));
        Try(run, "kills at any time", [.. Enumerable.Range(0, 200)], tally, time => KillAfter(run, steps[time % 2], time / 200d));
        Publishing.ReadMeanwhile(run, run.Quick ? 20 : 200, tally);
        Publishing.Twice(run, run.Quick ? 5 : 100, tally);
    }

    /// <summary>Tries all cases, or in the quick form as many as fit in its share of time.</summary>
    /// <param name="fault">What is wrong in a case: empty for nothing, null where the case did not come about.</param>
    private static void Try<T>(SuiteRun run, string what, IReadOnlyList<T> cases, Tally tally, Func<T, string?> fault)
    {
        var (dice, left, clock, tried) = (new Dice((ulong)run.Seed), cases.ToList(), Stopwatch.StartNew(), 0);
        while (left.Count > 0 && !(run.Quick && clock.Elapsed > Share))
        {
            var each = dice.Draw(left);
            if (fault(each) is { } found)
            {
                tried++;
                tally.Case(what, found.Length == 0 ? null : $"{each}: {found}");
            }
            else
            {
                tally.Count("cases that did not come about");
            }
        }

        tally.Require(tried >= Least, $"{what}: only {tried} were tried");
    }

    private static ImmutableArray<FileCall> Calls(SuiteRun run, Step step, Tally tally)
    {
        var folder = step.Lay();
        var (ran, trace) = Strace.Build(run, folder, FileCall.Traced);
        var calls = FileCall.Of(trace, folder);
        tally.Require(ran.Exit == 0 && calls.Length > 100, $"{step.Name}: strace saw {calls.Length} calls: {ran.Problems}");
        tally.Count("file operations listed", calls.Length);
        return calls;
    }

    private static string? Kill(SuiteRun run, Step step, FileCall call)
    {
        var folder = step.Lay();
        var (ran, _) = Strace.Build(run, folder, call.Call, call.Inject("signal=SIGKILL"));
        return ran.Exit == Killed ? Told(step, step.FaultAfter(folder)) : null;
    }

    private static string? Fail(SuiteRun run, Step step, FileCall call, string error)
    {
        var folder = step.Lay();
        var (ran, trace) = Strace.Build(run, folder, call.Call, call.Inject($"error={error}"));
        if (!trace.Contains("(INJECTED)", StringComparison.Ordinal))
        {
            return null;
        }

        var traced = ran.Problems.Contains("bug in Digest", StringComparison.Ordinal) || ran.Problems.Contains("   at ", StringComparison.Ordinal);
        var published = Snapshot.Difference(step.New, Snapshot.Of(Path.Combine(folder, "output"))) is null;
        var fault = ran.Exit is not (0 or 1 or 3) || traced ? $"exit code {ran.Exit}: {ran.Results}{ran.Problems}"
            : ran.Exit != 0 && ran.Problems.Length == 0 ? $"exit code {ran.Exit}, and nothing is told"
            : ran.Exit == 0 && !published ? "exit code 0, and the new tree is not published"
            : ran.Exit != 0 && published ? $"exit code {ran.Exit}, and the new tree is published: {ran.Problems}"
            : step.FaultAfter(folder);
        return Told(step, fault);
    }

    /// <summary>The calls that move the folders where the system cannot exchange two of them.</summary>
    private static FileCall[] Moves(SuiteRun run, Step step)
    {
        const string Calls = "rename,renameat,renameat2";
        var folder = step.Lay();
        var (_, trace) = Strace.Build(run, folder, Calls, "-e", "inject=renameat2:error=EINVAL");
        var flush = new FileCall("syncfs", Path.Combine(folder, ".output.standby"), 1, Creates: false);
        return [.. FileCall.Of(trace, folder).Where(call => call.Call == "rename"), flush];
    }

    private static string? KillWithoutExchange(SuiteRun run, Step step, FileCall call)
    {
        var folder = step.Lay();

        // No path is named here: it would hide the call that fails.
        string[] inject = ["-e", "inject=renameat2:error=EINVAL", "-e", $"inject={call.Call}:signal=SIGKILL:when={call.Time}"];
        var (ran, _) = Strace.Build(run, folder, $"renameat2,{call.Call}", inject);
        return ran.Exit == Killed ? Told(step, step.FaultAfter(folder, mayBeMissing: true)) : null;
    }

    /// <summary>Kills a build after a part of the time that it takes.</summary>
    private static string? KillAfter(SuiteRun run, Step step, double part)
    {
        var whole = step.Build(step.Lay()).Elapsed;
        var folder = step.Lay();
        var seconds = (whole * part).TotalSeconds.ToString("0.####", CultureInfo.InvariantCulture);
        string[] command = ["timeout", "--signal=KILL", seconds, .. run.Program, "build"];
        var ran = Ran.Of(command, folder, whole + TimeSpan.FromSeconds(60), new Dictionary<string, string?>());
        return ran.Exit == Killed ? Told(step, step.FaultAfter(folder)) : null;
    }

    private static string Told(Step step, string? fault) => fault is null ? "" : $"{step.Name}: {fault}";
}
