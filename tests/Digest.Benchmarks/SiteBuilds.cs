using System.Diagnostics;
using System.Globalization;
using Digest.Engine;

namespace Digest.Benchmarks;

/// <summary>Times whole builds of the project's own site, from the start of the process to its end, with and without a cache.</summary>
internal static class SiteBuilds
{
    private const int Runs = 9;

    /// <summary>Milliseconds between two looks at the memory; looking takes time from the program that is measured.</summary>
    private const int Poll = 10;

    /// <summary>Prints a row for each program and kind of build: minimum, median and maximum in milliseconds, and the peak of memory.</summary>
    /// <param name="programs">Native programs to measure beside <c>dotnet digest.dll</c>.</param>
    public static int Run(string[] programs)
    {
        var original = FileTree.Upward(AppContext.BaseDirectory, "input/site.yml")!;
        var work = Directory.CreateTempSubdirectory("digest-bench-").FullName;
        try
        {
            var project = new FileTree(Path.Combine(work, "project"));
            foreach (var file in original.List("input").Concat(original.List("theme")))
            {
                project.Copy(original, file);
            }

            Console.WriteLine($"{"program",-12} {"build",-10} {"min",8} {"median",8} {"max",8} ms   {"memory",7} MiB");
            Measure("dotnet", work, ["dotnet", Path.Combine(AppContext.BaseDirectory, "digest.dll")]);
            foreach (var program in programs)
            {
                Measure(Path.GetFileName(program), work, [Path.GetFullPath(program)]);
            }

            return 0;
        }
        finally
        {
            new FileTree(work).Clear();
        }
    }

    private static void Measure(string name, string work, string[] command)
    {
        Row(name, "cold", [.. Enumerable.Range(0, Runs + 1).Select(_ =>
        {
            new FileTree(Path.Combine(work, "project", ".digest")).Clear();
            new FileTree(Path.Combine(work, "out")).Clear();
            new FileTree(Path.Combine(work, ".out.standby")).Clear();
            return Once(work, command);
        }).Skip(1)]);
        Row(name, "no change", [.. Enumerable.Range(0, Runs).Select(_ => Once(work, command))]);
    }

    private static (double Milliseconds, double Mebibytes) Once(string work, string[] command)
    {
        var start = new ProcessStartInfo(command[0]) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in command.Skip(1).Concat(["build", "--root", Path.Combine(work, "project"), "--out", Path.Combine(work, "out")]))
        {
            start.ArgumentList.Add(argument);
        }

        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var problems = process.StandardError.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(Poll))
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It has ended between the two calls.
            }
        }

        var elapsed = clock.Elapsed.TotalMilliseconds;
        return process.ExitCode == 0 ? (elapsed, peak / 1048576.0) : throw new InvalidOperationException(output.Result + problems.Result);
    }

    private static void Row(string name, string build, (double Milliseconds, double Mebibytes)[] runs)
    {
        var times = runs.Select(run => run.Milliseconds).Order().ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-12} {build,-10} {times[0],8:0} {times[times.Length / 2],8:0} {times[^1],8:0}      {runs.Max(run => run.Mebibytes),7:0}"));
    }
}
