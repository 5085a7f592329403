using System.Diagnostics;

namespace Digest.Benchmarks;

/// <summary>What a build cost as a process, from its start to its end.</summary>
/// <param name="Processor">Milliseconds of all processors, to a hundredth of a second.</param>
/// <param name="Mebibytes">The peak of its memory.</param>
internal sealed record BuildProcess(double Milliseconds, double Processor, double Mebibytes)
{
    /// <summary>Milliseconds between two looks at the process; looking takes time from the program that is measured.</summary>
    private const int Poll = 10;

    /// <summary>Builds the site of a folder.</summary>
    /// <param name="program">A native program, or a <c>.dll</c> that <c>dotnet</c> runs.</param>
    /// <exception cref="InvalidOperationException">The build failed.</exception>
    public static BuildProcess Of(string program, string folder)
    {
        string[] command = program.EndsWith(".dll", StringComparison.Ordinal) ? ["dotnet", program] : [program];
        return Run([.. command, "build", "--root", folder], folder);
    }

    /// <summary>Runs a command in a folder.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static BuildProcess Run(string[] command, string folder)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = folder };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var problems = process.StandardError.ReadToEndAsync();
        var (peak, busy) = (0L, TimeSpan.Zero);
        while (!process.WaitForExit(Poll))
        {
            try
            {
                process.Refresh();
                (peak, busy) = (Math.Max(peak, process.PeakWorkingSet64), process.TotalProcessorTime);
            }
            catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                // It has ended between the two calls.
            }
        }

        var elapsed = clock.Elapsed.TotalMilliseconds;
        return process.ExitCode == 0
            ? new BuildProcess(elapsed, busy.TotalMilliseconds, peak / 1048576.0)
            : throw new InvalidOperationException(output.Result + problems.Result);
    }

    /// <summary>The run with the median of the times.</summary>
    public static BuildProcess Median(IReadOnlyCollection<BuildProcess> runs) => new(
        Middle(runs.Select(run => run.Milliseconds)),
        Middle(runs.Select(run => run.Processor)),
        Middle(runs.Select(run => run.Mebibytes)));

    private static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
