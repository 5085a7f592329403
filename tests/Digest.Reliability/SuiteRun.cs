using System.ComponentModel;
using System.Diagnostics;

namespace Digest.Reliability;

/// <summary>What a suite runs with.</summary>
/// <param name="Quick">Fewer cases, chosen by the seed, so that all suites together take a few minutes.</param>
/// <param name="Program">The command that starts Digest: a native program, or <c>dotnet digest.dll</c>.</param>
/// <param name="Work">An empty folder of the suite's own, removed afterwards.</param>
/// <param name="Seed">Chooses made cases; the same seed gives the same cases.</param>
internal sealed record SuiteRun(bool Quick, IReadOnlyList<string> Program, string Work, int Seed)
{
    /// <summary>What stands behind an option of the suite's own on the command line; null where it is not there.</summary>
    public Func<string, string?> Option { get; init; } = static _ => null;

    /// <summary>A new empty folder below <see cref="Work"/>.</summary>
    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(Work, name)).FullName;

    /// <summary>Runs Digest to its end, or to the end of the time it may take.</summary>
    public Ran Digest(string folder, TimeSpan limit, params string[] arguments) => Ran.Of([.. Program, .. arguments], folder, limit, new Dictionary<string, string?>());

    /// <summary>Runs Digest to its end, or until processors have worked so long for it: what else the machine does counts little.</summary>
    public Ran DigestWorking(string folder, TimeSpan work, params string[] arguments) =>
        Ran.Of([.. Program, .. arguments], folder, Patience, new Dictionary<string, string?>(), work);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    /// <summary>Runs Digest with other environment variables; a null value takes one away.</summary>
    public Ran Digest(string folder, TimeSpan limit, IReadOnlyDictionary<string, string?> environment, params string[] arguments) =>
        Ran.Of([.. Program, .. arguments], folder, limit, environment);
}

/// <summary>How a process ended.</summary>
/// <param name="Exit">Its exit code; 128 and the signal's number where a signal ended it; null where it took longer than it may and was killed.</param>
/// <param name="PeakBytes">The largest resident memory that was seen, looked at every 10 ms.</param>
internal sealed record Ran(int? Exit, string Results, string Problems, TimeSpan Elapsed, long PeakBytes)
{
    /// <summary>What all processors together worked, looked at every 10 ms.</summary>
    public TimeSpan Processor { get; private init; }

    private const int Poll = 10;

    /// <summary>Runs a command.</summary>
    /// <param name="limit">What it may take.</param>
    /// <param name="work">What processors may work for it; null for as long as it takes.</param>
    public static Ran Of(IReadOnlyList<string> command, string folder, TimeSpan limit, IReadOnlyDictionary<string, string?> environment, TimeSpan? work = null)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var results = process.StandardOutput.ReadToEndAsync();
        var problems = process.StandardError.ReadToEndAsync();
        var (peak, worked) = (0L, TimeSpan.Zero);
        while (!process.WaitForExit(Poll))
        {
            (peak, worked) = Seen(process, peak, worked);
            if (clock.Elapsed > limit || worked > work)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
                return new Ran(null, results.Result, problems.Result, clock.Elapsed, peak) { Processor = worked };
            }
        }

        return new Ran(process.ExitCode, results.Result, problems.Result, clock.Elapsed, peak) { Processor = worked };
    }

    private static (long Peak, TimeSpan Worked) Seen(Process process, long peak, TimeSpan worked)
    {
        try
        {
            process.Refresh();
            return (Math.Max(peak, process.PeakWorkingSet64), process.TotalProcessorTime);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            // It has just ended: which of the two is thrown depends on what is still there to be read.
            return (peak, worked);
        }
    }
}
