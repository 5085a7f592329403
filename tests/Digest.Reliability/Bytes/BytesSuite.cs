using System.Collections.Immutable;
using Digest.Engine;
using Digest.Reliability.Disk;
using Digest.Reliability.Sites;

namespace Digest.Reliability.Bytes;

/// <summary>The same input gives the same bytes, whatever the surroundings.</summary>
internal sealed class BytesSuite : ISuite
{
    /// <inheritdoc/>
    public static string Name => "bytes";

    /// <inheritdoc/>
    public static string About =>
        "three sites in more than twenty surroundings: zones, cultures, folders, processors, orders of files, times, caches, programs";

    /// <inheritdoc/>
    public static void Run(SuiteRun run, Tally tally)
    {
        var locales = run.Folder("locales");
        Locales.Make(locales);
        Variation[] variations = [.. Variation.All(run, locales).Where(variation => variation.Everywhere || !run.Quick)];
        tally.Count("surroundings", variations.Length);
        Control(run, locales, tally);
        foreach (var (name, files) in Sites(run))
        {
            var first = new Dictionary<string, SortedDictionary<string, string>>(StringComparer.Ordinal);
            foreach (var variation in variations)
            {
                // Strings are hashed in another way in each process, so that one process tells little.
                for (var time = 0; time < (run.Quick ? 1 : 3); time++)
                {
                    tally.Case("builds", Fault(run, name, files, variation, first));
                }
            }
        }
    }

    /// <summary>Whether a program meets the time and the cultures that it is to meet.</summary>
    private static void Control(SuiteRun run, string locales, Tally tally)
    {
        foreach (var time in Variation.Times)
        {
            var told = Ran.Of(["faketime", "-f", time, "date", "-u", "+%Y"], run.Work, TimeSpan.FromSeconds(10), new Dictionary<string, string?>());
            tally.Require(told.Results.Trim() == time[1..5], $"control: at the time {time} it is {told.Results.Trim()}");
        }

        foreach (var name in Locales.Names)
        {
            var culture = new Dictionary<string, string?> { ["LC_ALL"] = name, ["LOCPATH"] = locales };
            var told = Ran.Of(["date", "+%A"], run.Work, TimeSpan.FromSeconds(10), culture);
            tally.Require(!told.Results.Contains("day", StringComparison.Ordinal), $"control: in the culture {name} it is {told.Results.Trim()}");
        }
    }

    private static string? Fault(
        SuiteRun run,
        string site,
        ImmutableArray<(string Path, byte[] Bytes)> files,
        Variation variation,
        Dictionary<string, SortedDictionary<string, string>> first)
    {
        var folder = run.Folder("trial");
        try
        {
            var trial = new Trial(run, folder, files);
            variation.Build(trial);
            var published = trial.Published();
            var differs = first.TryAdd(site, published) ? null : Snapshot.Difference(first[site], published);
            return differs is not null ? $"{site}, {variation.Name}: '{differs}' is another"
                : published.Count < files.Length ? $"{site}, {variation.Name}: {published.Count} files are published, which cannot be all"
                : null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException or System.ComponentModel.Win32Exception)
        {
            return $"{site}, {variation.Name}: {exception.Message}";
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<(string Name, ImmutableArray<(string Path, byte[] Bytes)> Files)> Sites(SuiteRun run)
    {
        var own = FileTree.Upward(AppContext.BaseDirectory, "input/site.yml")!;
        yield return ("our own site", [.. own.List("input").Select(file => (file, own.Read(file)!))]);
        yield return ("the hostile site", [.. HostileSite.Files().Select(file => ("input/" + file.Path, file.Bytes))]);
        var made = run.Folder("newsroom");
        Newsroom.Write(made, run.Quick ? 10 : 100, wire: true, run.Seed);
        var newsroom = new FileTree(made);
        yield return ("a newsroom", [.. newsroom.List().Select(file => (file, newsroom.Read(file)!))]);
    }
}
