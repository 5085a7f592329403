using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Digest.Commands;
using Digest.Commands.Importing;
using Digest.Reliability.Loopback;
using Spectre.Console;

namespace Digest.Reliability.Importing;

/// <summary>Pages from servers that are broken, slow, endless or hostile.</summary>
internal sealed partial class Import : ISuite
{
    private const string Private = "the address is not one of the open internet";
    private const long MostMemory = 512L << 20;
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(25);

    /// <summary>What may pass beyond the time that a page may take: the page is read, and the machine may be busy.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(15);

    public static string Name => "import";

    public static string About => "a server of the suite's own: redirects, names that change, slow, endless, packed, wrong lengths";

    private static Network Loopback { get; } = new() { MayReach = IPAddress.IsLoopback, Patience = Long };

    public static void Run(SuiteRun run, Tally tally)
    {
        tally.Require(new Network().Patience == TimeSpan.FromSeconds(30), "a page may take 30 seconds, and no longer");
        var answers = new ConcurrentDictionary<string, Func<NetworkStream, CancellationToken, Task>>(StringComparer.Ordinal) { ["/good"] = Answers.Good(Answers.PageBytes), ["/loop/a"] = Answers.Moved("/loop/b"), ["/loop/b"] = Answers.Moved("/loop/a") };
        answers["/slow-turn"] = async (stream, stop) =>
        {
            await Task.Delay(400, stop);
            await Answers.Moved("/slow-turn")(stream, stop);
        };
        answers["/turn/1"] = Answers.Moved("/good");
        for (var turn = 2; turn < 100; turn++)
        {
            answers[$"/turn/{turn}"] = Answers.Moved($"/turn/{turn - 1}");
        }

        var canaries = 0;
        using var server = new RawServer(IPAddress.Loopback, 0, async (asked, stream, stop) =>
        {
            canaries += asked.Path == "/canary" ? 1 : 0;
            await (answers.TryGetValue(asked.Path, out var answer) ? answer : Answers.Status(404))(stream, stop);
            return false;
        });
        var address = $"http://127.0.0.1:{server.Port}";
        foreach (var (cases, network) in new[]
        {
            (ImportedCases.Redirections(address), Loopback),
            (ImportedCases.Slow(), Loopback with { Patience = Short }),
            (ImportedCases.Large(), Loopback),
            (ImportedCases.Wrong(), Loopback),
            (ImportedCases.Kinds(), Loopback),
            (ImportedCases.Built(), Loopback),
        })
        {
            foreach (var each in cases)
            {
                var path = $"/case/{NoLetters().Replace(each.Name, "-")}";
                answers[path] = each.Answer;
                tally.Case("answers", Try(run, each, address + path, network, tally));
            }
        }

        tally.Require(canaries == 0, $"what a document type names was asked for {canaries} times");
        Names(run, tally);
        Written(run, server, tally);
    }

    /// <summary>Tries one case in a project of its own.</summary>
    /// <returns>What is wrong; null where all is well.</returns>
    private static string? Try(SuiteRun run, ImportedCase each, string address, Network network, Tally tally)
    {
        var project = Project(run);
        using var memory = new MemoryWatch();
        var imported = Imported.Of(project, network, ["import", address, .. each.Arguments]);
        var peak = memory.Peak();
        var files = Files(project);
        var fault = imported.Code is not (0 or 1 or 2) ? $"ended with {imported.Code}"
            : imported.Elapsed > network.Patience + Grace ? $"took {imported.Elapsed.TotalSeconds:0.0} s"
            : peak > MostMemory ? $"took {peak >> 20} MB"
            : each.Kept is { } kept ? Kept(each, kept, imported, project, files)
            : imported.Code == 0 ? "was imported"
            : files.Count > 0 ? $"left {string.Join(", ", files)}"
            : !imported.Problems.Contains(each.Told!, StringComparison.Ordinal) ? "was refused for another reason"
            : null;
        tally.Count(each.Kept is null ? "refused" : "imported");
        Directory.Delete(project, recursive: true);
        return fault is null ? null : $"{each.Name}: {fault}: {imported.Problems.Trim()}";
    }

    private static string? Kept(ImportedCase each, byte[] kept, Imported imported, string project, List<string> files)
    {
        if (each.Told is null ? imported.Code != 0 : !imported.Problems.Contains(each.Told, StringComparison.Ordinal))
        {
            return "was not imported as it should be";
        }

        if (files.Count != 2 * each.Sources || files.FirstOrDefault(file => !file.EndsWith(".yml", StringComparison.Ordinal)) is not { } source)
        {
            return $"left {string.Join(", ", files)}";
        }

        var sidecar = File.ReadAllText(Path.Combine(project, files.First(file => file.EndsWith(".yml", StringComparison.Ordinal))));
        return !File.ReadAllBytes(Path.Combine(project, source)).AsSpan().SequenceEqual(kept) ? "other bytes were kept"
            : each.Sidecar is { } words && !sidecar.Contains(words, StringComparison.Ordinal) ? $"the sidecar lacks '{words}': {sidecar}"
            : null;
    }

    /// <summary>Names and addresses that mean this machine or the network around it, and names that change their meaning.</summary>
    private static void Names(SuiteRun run, Tally tally)
    {
        var asked = new ConcurrentQueue<string>();
        Func<Asked, NetworkStream, CancellationToken, Task<bool>> answer = async (request, stream, stop) =>
        {
            asked.Enqueue($"{((IPEndPoint)stream.Socket.LocalEndPoint!).Address}{request.Path}");
            await (request.Path == "/again" ? Answers.Moved($"http://changing.example:{((IPEndPoint)stream.Socket.LocalEndPoint!).Port}/good") : Answers.Good(Answers.PageBytes))(stream, stop);
            return false;
        };
        using var first = new RawServer(IPAddress.Loopback, 0, answer);
        using var second = new RawServer(IPAddress.Parse("127.0.0.2"), first.Port, answer);
        var ports = new[] { "", $":{first.Port}" };

        // As the program is shipped: nothing of this may be asked, and no name of another machine is in it.
        foreach (var host in Addresses.Inward)
        {
            foreach (var at in ports)
            {
                tally.Case("addresses", Refused(run, new Network { Patience = Long }, $"http://{host}{at}/good"));
            }
        }

        foreach (var other in Addresses.NotWeb)
        {
            tally.Case("addresses", Refused(run, new Network { Patience = Long, Resolve = Only("127.0.0.1") }, other));
        }

        // A name is asked of the suite, so that it can mean anything.
        foreach (var inward in Addresses.Inward)
        {
            if (IPAddress.TryParse(inward.Trim('[', ']'), out var parsed))
            {
                tally.Case("names", Refused(run, new Network { Resolve = (_, _) => Task.FromResult<IPAddress[]>([parsed]) }, $"http://inward.example:{first.Port}/good", Private));
                tally.Case("names", Refused(run, new Network { Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("93.184.216.34"), parsed]) }, $"http://both.example:{first.Port}/good", Private));
            }
        }

        foreach (var open in Addresses.Open)
        {
            tally.Case("addresses", new Network().MayReach(IPAddress.Parse(open)) ? null : $"{open} is of the open internet");
        }

        tally.Require(asked.IsEmpty, $"the server was asked: {string.Join(", ", asked)}");

        // 127.0.0.1 stands for the open internet, 127.0.0.2 for the network around.
        var meanings = new[] { "127.0.0.1", "127.0.0.2" };
        var turn = 0;
        var changing = new Network { Patience = Long, MayReach = address => address.Equals(IPAddress.Loopback), Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(meanings[turn++ % 2])]) };
        var project = Project(run);
        var imported = Imported.Of(project, changing, ["import", $"http://changing.example:{first.Port}/good"]);
        tally.Case("names", imported.Code == 0 && turn == 1 && asked.All(one => one.StartsWith("127.0.0.1/", StringComparison.Ordinal)) ? null : $"a name that changes between check and connection: asked for {turn} times: {imported.Problems}");
        turn = 0;
        tally.Case("names", Refused(run, changing, $"http://changing.example:{first.Port}/again", Private));
        turn = 1;
        tally.Case("names", Refused(run, changing, $"http://changing.example:{first.Port}/good", Private));
        tally.Case("names", Refused(run, changing with { Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback, IPAddress.Parse("127.0.0.2")]) }, $"http://both.example:{first.Port}/good", Private));
        tally.Case("names", Refused(run, changing with { Resolve = (_, _) => Task.FromResult<IPAddress[]>([]) }, $"http://none.example:{first.Port}/good"));
        tally.Case("names", Refused(run, changing with { Resolve = (_, _) => throw new SocketException((int)SocketError.HostNotFound) }, $"http://none.example:{first.Port}/good", "it cannot be reached"));
        tally.Case("names", Refused(run, changing with { Patience = Short, Resolve = async (_, stop) => { await Task.Delay(Timeout.Infinite, stop); return []; } }, $"http://slow.example:{first.Port}/good", "it takes longer than"));
        tally.Case("names", Refused(run, changing with { Resolve = Dns.GetHostAddressesAsync }, $"http://{new string('a', 300)}.example:{first.Port}/good"));
        tally.Case("names", Refused(run, changing with { Resolve = Dns.GetHostAddressesAsync }, $"http://{string.Join('.', Enumerable.Repeat("aaaaaaaaa", 40))}:{first.Port}/good"));
        tally.Require(asked.All(one => one.StartsWith("127.0.0.1/", StringComparison.Ordinal)), $"the network around was asked: {string.Join(", ", asked)}");

        // And the program itself, as a process.
        var before = first.Connections;
        foreach (var host in new[] { "127.0.0.1", "localhost", "2130706433", "[::ffff:127.0.0.1]" })
        {
            var ran = run.Digest(Project(run), TimeSpan.FromSeconds(60), "import", $"http://{host}:{first.Port}/good");
            tally.Case("addresses", ran.Exit == 2 && ran.Problems.Contains(Private, StringComparison.Ordinal) ? null : $"the program asks {host}: {ran.Exit} {ran.Problems}");
        }

        tally.Require(first.Connections == before, "the program connected to this machine");
    }

    /// <summary>What cannot be written leaves nothing behind.</summary>
    private static void Written(SuiteRun run, RawServer server, Tally tally)
    {
        var project = Project(run);
        var sources = Directory.CreateDirectory(Path.Combine(project, "input/sources")).FullName;

        // A folder stands where the sidecar would have to be.
        Directory.CreateDirectory(Path.Combine(sources, "found.yml"));
        var imported = Imported.Of(project, Loopback, ["import", $"http://127.0.0.1:{server.Port}/good", "--id", "found"]);
        tally.Case("writes", imported.Code != 0 && Files(project) is [] ? null : $"half a source was left: {imported.Code} {string.Join(", ", Files(project))} {imported.Problems}");
        Directory.Delete(Path.Combine(sources, "found.yml"));
        File.WriteAllText(Path.Combine(sources, "found.txt"), "The words that were there.");
        imported = Imported.Of(project, Loopback, ["import", $"http://127.0.0.1:{server.Port}/good", "--id", "found"]);
        tally.Case("writes", imported.Code == 1 && Files(project) is ["input/sources/found.txt"] && File.ReadAllText(Path.Combine(sources, "found.txt")) == "The words that were there." ? null : $"a source that was there did not stay: {imported.Problems}");
    }

    private static string? Refused(SuiteRun run, Network network, string address, string told = "")
    {
        var project = Project(run);
        var imported = Imported.Of(project, network, ["import", address, "--id", "found"]);
        var files = Files(project);
        return imported.Code is not (1 or 2) || !imported.Problems.StartsWith("digest: ", StringComparison.Ordinal) || !imported.Problems.Contains(told, StringComparison.Ordinal)
            ? $"{address}: {imported.Code}: {imported.Problems.Trim()}"
            : files.Count > 0 ? $"{address}: left {string.Join(", ", files)}"
            : null;
    }

    private static Func<string, CancellationToken, Task<IPAddress[]>> Only(string address) => (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(address)]);

    private static string Project(SuiteRun run)
    {
        var project = Path.Combine(run.Work, Path.GetRandomFileName());
        Directory.CreateDirectory(Path.Combine(project, "input"));
        File.WriteAllText(Path.Combine(project, "input/site.yml"), "title: >-\n  Rivers\nbase_url: https://example.org\n");
        return project;
    }

    /// <summary>All that stands in a project besides its settings.</summary>
    private static List<string> Files(string project) =>
    [
        .. Directory.EnumerateFiles(project, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(project, file)).Where(file => file != "input/site.yml").Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NoLetters();
}

/// <summary>How an import within this process ended.</summary>
internal sealed record Imported(int Code, string Problems, TimeSpan Elapsed)
{
    /// <summary>Runs the command in a folder, with a network of the suite's own.</summary>
    public static Imported Of(string folder, Network network, string[] arguments)
    {
        using var results = new StringWriter(CultureInfo.InvariantCulture);
        using var problems = new StringWriter(CultureInfo.InvariantCulture);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(problems) });
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var code = CommandLine.Run(arguments, new Surroundings(results, problems, console, folder, () => clock.Elapsed, false) { Network = network });
        return new(code, problems.ToString(), clock.Elapsed);
    }
}
