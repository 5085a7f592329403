using System.Globalization;
using Digest.Engine;

namespace Digest.Benchmarks;

/// <summary>Times whole builds of the project's own site, from the start of the process to its end, with and without a cache.</summary>
internal static class SiteBuilds
{
    private const int Runs = 9;

    /// <summary>Prints a row for each program and kind of build: minimum, median and maximum in milliseconds, and the peak of memory.</summary>
    /// <param name="programs">Programs to measure beside <c>dotnet digest.dll</c> as it was built here: native ones, or others that <c>dotnet</c> runs.</param>
    public static int Run(string[] programs)
    {
        var original = FileTree.Upward(AppContext.BaseDirectory, "input/site.yml")!;
        var work = Directory.CreateTempSubdirectory("digest-bench-").FullName;
        string[] all = [Path.Combine(AppContext.BaseDirectory, "digest.dll"), .. programs.Select(Path.GetFullPath)];
        try
        {
            // Each cold build has folders of its own: a file system takes its time to use again what has just been deleted.
            var files = original.List("input").AddRange(original.List("theme"));
            foreach (var folder in all.SelectMany((_, i) => Enumerable.Range(0, Runs + 1).Select(run => new FileTree(Folder(work, i, run)))))
            {
                foreach (var file in files)
                {
                    folder.Copy(original, file);
                }
            }

            // One after the other, so that a machine that slows down slows all of them. The first round warms up.
            var cold = Rounds(all, (i, run) => BuildProcess.Of(all[i], Folder(work, i, run)));
            var same = Rounds(all, (i, _) => BuildProcess.Of(all[i], Folder(work, i, 0)));
            Console.WriteLine($"{"build",-10} {"min",8} {"median",8} {"max",8} ms   {"memory",7} MiB   program");
            for (var i = 0; i < all.Length; i++)
            {
                Row("cold", cold[i], all[i]);
                Row("no change", same[i], all[i]);
            }

            return 0;
        }
        finally
        {
            new FileTree(work).Clear();
        }
    }

    private static string Folder(string work, int program, int run) => Path.Combine(work, $"{program}-{run}");

    private static BuildProcess[][] Rounds(string[] programs, Func<int, int, BuildProcess> once)
    {
        var rounds = Enumerable.Range(0, Runs + 1).Select(run => programs.Select((_, i) => once(i, run)).ToArray()).ToArray();
        return [.. programs.Select((_, i) => rounds[1..].Select(round => round[i]).ToArray())];
    }

    private static void Row(string build, BuildProcess[] runs, string program)
    {
        var times = runs.Select(run => run.Milliseconds).Order().ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{build,-10} {times[0],8:0} {times[times.Length / 2],8:0} {times[^1],8:0}      {runs.Max(run => run.Mebibytes),7:0}       {program}"));
    }
}
