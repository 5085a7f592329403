using System.Diagnostics;
using System.Globalization;

namespace Digest.Reliability.Fuzzing;

/// <summary>
/// Made inputs of every kind that the program reads, changed as people and machines change them: none ends in an exception, none takes the processor two seconds.
/// Beside <c>--seed</c>: <c>--inputs N</c> tries so many, and <c>--keep FOLDER</c> keeps what fails, made small, in a folder for each kind.
/// </summary>
internal sealed class FuzzSuite : ISuite
{
    private const long QuickInputs = 4_000;
    private const long AllInputs = 1_000_000;
    private static readonly TimeSpan Stuck = TimeSpan.FromSeconds(120);

    /// <inheritdoc/>
    public static string Name => "fuzz";

    /// <inheritdoc/>
    public static string About => "made inputs of every kind that is read, none of which ends in an exception or takes two seconds";

    /// <inheritdoc/>
    public static void Run(SuiteRun run, Tally tally)
    {
        var ways = new HashSet<string>(StringComparer.Ordinal);
        var inputs = run.Option("--inputs") is { } wanted ? long.Parse(wanted, CultureInfo.InvariantCulture) : run.Quick ? QuickInputs : AllInputs;
        var workers = Environment.ProcessorCount;
        (string Seed, long From, long To)[] parts =
        [
            (FuzzWorker.Replayed, 0, long.MaxValue),
            .. Enumerable.Range(0, workers).Select(i => (run.Seed.ToString(CultureInfo.InvariantCulture), inputs * i / workers, inputs * (i + 1) / workers)),
        ];
        Parallel.ForEach(parts, new ParallelOptions { MaxDegreeOfParallelism = workers }, part => Try(run, part.Seed, part.From, part.To, tally, ways));
        tally.Require(parts.Length > 1, "nothing was tried");
    }

    /// <summary>Lets workers try a stretch of inputs; where one ends before it should, the next goes on behind the input that ended it.</summary>
    private static void Try(SuiteRun run, string seed, long from, long to, Tally tally, HashSet<string> ways)
    {
        var progress = Path.Combine(run.Work, $"at-{seed}-{from.ToString(CultureInfo.InvariantCulture)}");
        while (from < to)
        {
            File.WriteAllBytes(progress, BitConverter.GetBytes(from));
            var (exit, problem) = Work(run, seed, from, to, progress, tally, ways);
            if (exit == 0)
            {
                return;
            }

            var at = BitConverter.ToInt64(File.ReadAllBytes(progress));
            tally.Case("inputs", string.Create(CultureInfo.InvariantCulture, $"input {at} of seed {seed} ({(seed == FuzzWorker.Replayed ? "" : FuzzKinds.Of(at).Name)}) ended its process, exit code {exit}: {problem}"));
            if (seed == FuzzWorker.Replayed)
            {
                return;
            }

            Keep(run, new InputFault(FuzzKinds.Of(at).Name, "", "", Mutator.Make(FuzzKinds.Of(at), run.Seed, at)));
            tally.Count("inputs", at - from);
            from = at + 1;
        }
    }

    private static (int Exit, string Problem) Work(SuiteRun run, string seed, long from, long to, string progress, Tally tally, HashSet<string> ways)
    {
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "Digest.Reliability.dll"), FuzzWorker.Command, seed,
            from.ToString(CultureInfo.InvariantCulture), to.ToString(CultureInfo.InvariantCulture), progress,
        ];
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x60000000";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        using var process = Process.Start(start)!;
        var problems = process.StandardError.ReadToEndAsync();
        var reading = Task.Run(() =>
        {
            while (process.StandardOutput.ReadLine() is { } line)
            {
                Take(run, line, tally, ways);
            }
        });
        var (last, since) = (-1L, Stopwatch.StartNew());
        while (!process.WaitForExit(500))
        {
            var at = BitConverter.ToInt64(File.ReadAllBytes(progress));
            if (at != last)
            {
                (last, since) = (at, Stopwatch.StartNew());
            }
            else if (since.Elapsed > Stuck)
            {
                process.Kill();
                process.WaitForExit();
                reading.Wait();
                return (-1, $"still at work after {Stuck.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s");
            }
        }

        reading.Wait();
        return (process.ExitCode, string.Join(" ⏎ ", problems.Result.Split('\n').Take(8)));
    }

    private static void Take(SuiteRun run, string line, Tally tally, HashSet<string> ways)
    {
        switch (line.Split('\t', 2))
        {
            case ["count", var counted] when counted.Split('\t') is [var kind, var count]:
                tally.Count(kind, long.Parse(count, CultureInfo.InvariantCulture));
                tally.Count("inputs", long.Parse(count, CultureInfo.InvariantCulture));
                break;
            case ["fault", var told]:
                var fault = InputFault.Of(told);
                lock (ways)
                {
                    if (!ways.Add($"{fault.Kind} {fault.Way}"))
                    {
                        break;
                    }
                }

                tally.Require(false, $"{fault.Message} — {Shown(fault.Input)}");
                Keep(run, fault);
                break;
            default:
                tally.Require(false, $"a worker said: {line}");
                break;
        }
    }

    private static string Shown(byte[] input)
    {
        var text = string.Concat(input.Take(160).Select(static letter => letter is >= 0x20 and < 0x7F ? ((char)letter).ToString() : $"\\x{letter:X2}"));
        return input.Length > 160 ? string.Create(CultureInfo.InvariantCulture, $"{text}… ({input.Length} bytes)") : text;
    }

    private static void Keep(SuiteRun run, InputFault fault)
    {
        if (run.Option("--keep") is { } folder)
        {
            var kept = Directory.CreateDirectory(Path.Combine(folder, fault.Kind)).FullName;
            File.WriteAllBytes(Path.Combine(kept, fault.FileName), fault.Input);
        }
    }
}
