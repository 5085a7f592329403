using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Digest.Reliability.Disk;

/// <summary>Publishing while somebody else is there: readers of the site, and other builds.</summary>
internal static partial class Publishing
{
    private const int Readers = 50;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    /// <summary>Readers open the home page and a page that it links to, while two sites take turns in one place: each page is one site's, whole.</summary>
    public static void ReadMeanwhile(SuiteRun run, int times, Tally tally)
    {
        var project = new SmallProject(run.Folder("read"));
        string[] titles = ["Odd", "Even"];
        var sites = titles.Select(title => Publish(run, project, title, tally)).ToArray();
        using var over = new CancellationTokenSource();
        var faults = new ConcurrentQueue<string>();
        var (pairs, mixed) = (0L, 0L);
        var readers = Enumerable.Range(0, Readers).Select(_ => new Thread(() =>
        {
            while (!over.IsCancellationRequested)
            {
                var (first, linked) = Read(project.Output, sites, faults);
                Interlocked.Increment(ref pairs);
                Interlocked.Add(ref mixed, first == linked ? 0 : 1);
                Thread.Sleep(20);
            }
        })).ToArray();
        Array.ForEach(readers, reader => reader.Start());
        for (var i = 0; i < times; i++)
        {
            Publish(run, project, titles[i % 2], tally);
            tally.Count("publishes while it is read");
        }

        over.Cancel();
        Array.ForEach(readers, reader => reader.Join());
        tally.Count("times a page and a linked page were read", pairs);
        tally.Count("of them around an exchange", mixed);
        tally.Require(pairs > times, $"only {pairs} pages were read");
        foreach (var fault in faults.Distinct().Take(20))
        {
            tally.Require(false, fault);
        }
    }

    /// <summary>Two builds of one project at once: both succeed, and what is published is what one would publish.</summary>
    public static void Twice(SuiteRun run, int times, Tally tally)
    {
        var project = new SmallProject(run.Folder("twice"));
        for (var i = 0; i < times; i++)
        {
            project.Write("input/site.yml", SmallProject.Site($"Title {i}"));
            var builds = Enumerable.Range(0, 2).Select(_ => Task.Run(() => run.Digest(project.Root, Limit, "build"))).ToArray();
            var failed = builds.Select(build => build.Result).FirstOrDefault(ran => ran.Exit != 0);
            var published = Snapshot.Of(project.Output);
            var place = Path.Combine(run.Work, "clean-twice", $"{i}");
            var clean = run.Digest(project.Root, Limit, "build", "--out", place);
            var fault = failed is not null ? $"one ended with {failed.Exit}: {failed.Problems}"
                : clean.Exit != 0 ? $"a clean build ended with {clean.Exit}: {clean.Problems}"
                : Snapshot.Difference(Snapshot.Of(place), published) is { } differs ? $"'{differs}' differs from a clean build's"
                : null;
            tally.Case("double builds", fault is null ? null : $"double build {i}: {fault}");
        }
    }

    /// <summary>Publishes the site of a title.</summary>
    private static SortedDictionary<string, string> Publish(SuiteRun run, SmallProject project, string title, Tally tally)
    {
        project.Write("input/site.yml", SmallProject.Site(title));
        var ran = run.Digest(project.Root, Limit, "build");
        tally.Require(ran.Exit == 0, $"publishing while readers read ended with {ran.Exit}: {ran.Problems}");
        return Snapshot.Of(project.Output);
    }

    /// <summary>Reads the home page and a page that it links to.</summary>
    /// <returns>The number of the site that each is of; none where it is of neither.</returns>
    private static (int First, int Linked) Read(string output, SortedDictionary<string, string>[] sites, ConcurrentQueue<string> faults)
    {
        try
        {
            var home = File.ReadAllBytes(Path.Combine(output, "index.html"));
            string[] links = [.. Links().Matches(System.Text.Encoding.UTF8.GetString(home)).Select(link => link.Groups[1].Value)];
            var linked = links[Random.Shared.Next(links.Length)] + "index.html";
            return (SiteOf("index.html", home), SiteOf(linked, File.ReadAllBytes(Path.Combine(output, linked))));
        }
        catch (Exception exception) when (exception is IOException or IndexOutOfRangeException or UnauthorizedAccessException)
        {
            faults.Enqueue($"a reader met {exception.GetType().Name}: {exception.Message}");
            return (-1, -1);
        }

        int SiteOf(string file, byte[] bytes)
        {
            var hash = Snapshot.HashOf(bytes);
            var site = Array.FindIndex(sites, site => site.GetValueOrDefault(file) == hash);
            if (site < 0)
            {
                faults.Enqueue($"a reader read '{file}' as neither site has it ({bytes.Length} bytes)");
            }

            return site;
        }
    }

    [GeneratedRegex("href=\"/([a-z]+/)\"")]
    private static partial Regex Links();
}
