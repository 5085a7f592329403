using System.Collections.Immutable;
using System.Net;
using System.Text;
using Digest.Browser.Tests.Site;
using Digest.Commands.Serving;
using Digest.Engine;

namespace Digest.Reliability.Execution;

/// <summary>Nothing that stands in a text, a field or a file's name runs in a reader's browser; it is read as it was written.</summary>
internal sealed class ExecutionSuite : ISuite
{
    private const int Batch = 60;
    private const int QuickPayloads = 8;
    private const int LeastControls = 200;

    // Where a program could forget that a text is no markup.
    private static readonly string[] Holes =
    [
        "<p>PAYLOAD</p>", "<a title=\"PAYLOAD\" href=\"PAYLOAD\">x</a>", "<a title='PAYLOAD' href='PAYLOAD'>x</a>", "<a title=PAYLOAD>x</a>",
        "<textarea>PAYLOAD</textarea>", "<style>PAYLOAD</style>", "<script>const x = \"PAYLOAD\";</script>", "<script>const x = 'PAYLOAD';</script>",
        "<!-- PAYLOAD -->",
        "<table><tr><td>PAYLOAD</td></tr></table>", "<svg><text>PAYLOAD</text></svg>", "<title>PAYLOAD</title>",
    ];

    /// <inheritdoc/>
    public static string Name => "execution";

    /// <inheritdoc/>
    public static string About =>
        "payloads in every field and in names of files, opened and touched in Chromium: nothing runs or asks others, all is read as text";

    /// <inheritdoc/>
    public static void Run(SuiteRun run, Tally tally) => RunAsync(run, tally).GetAwaiter().GetResult();

    private static async Task RunAsync(SuiteRun run, Tally tally)
    {
        var payloads = Payloads.Read(run.Option("--payloads"));
        tally.Count("payloads", payloads.Length);
        await using var browser = await Browser.Start();
        await Control(run, browser, payloads, tally);
        var dice = new Dice((ulong)run.Seed);
        var left = payloads.ToList();
        var tried = run.Quick ? Enumerable.Range(0, QuickPayloads).Select(_ => dice.Draw(left)).ToImmutableArray() : payloads;
        foreach (var (i, batch) in tried.Chunk(Batch).Index())
        {
            await Publish(run, browser, batch, $"site-{i}", tally);
        }
    }

    /// <summary>The payloads as markup: they run, and with the policy that the host declares they do not.</summary>
    private static async Task Control(SuiteRun run, Browser browser, ImmutableArray<string> payloads, Tally tally)
    {
        var raw = new FileTree(run.Folder("raw"));
        raw.Write("404.html", "<!doctype html>"u8);
        int[] chosen = [.. Enumerable.Range(0, payloads.Length).Where(i => !run.Quick || i % 2 == 0)];
        foreach (var i in chosen)
        {
            var pages = Holes.Select(hole => Page(hole.Replace("PAYLOAD", payloads[i], StringComparison.Ordinal)));
            var places = pages.Select((page, place) => (File: $"{i}-{place}.html", Page: page)).ToArray();
            Array.ForEach(places, place => raw.Write(place.File, place.Page));
            raw.Write($"all-{i}.html", Page(string.Concat(places.Select(place => $"<iframe src=/{place.File}></iframe>"))));
        }

        using (var bare = new SiteServer(raw, []))
        {
            var met = await browser.Visit(bare.Address, chosen.Select(i => $"/all-{i}.html"));
            var seen = met.Values.Sum(each => each.Executions);
            tally.Count("executions of the control", seen);
            tally.Count("requests and navigations of the control", met.Values.Sum(each => each.Elsewhere.Count));
            tally.Require(seen >= LeastControls, $"control: only {seen} executions were seen where payloads are markup");
        }

        // What runs in a text runs in the other places too.
        var policy = DeclaredHeaders.Read(Encoding.UTF8.GetString(FileTree.Upward(AppContext.BaseDirectory, "netlify.toml")!.Read("netlify.toml")!));
        using var guarded = new SiteServer(raw, policy);
        foreach (var (path, each) in await browser.Visit(guarded.Address, chosen.Where(i => !run.Quick || i % 6 == 0).Select(i => $"/{i}-0.html")))
        {
            var page = Encoding.UTF8.GetString(raw.Read(path[1..])!);
            tally.Case("planted holes behind the policy", each.Executions == 0 ? null : $"a planted hole ran {each.Executions} times behind the policy: {page}");
        }
    }

    private static byte[] Page(string body) => Encoding.UTF8.GetBytes($"<!doctype html>\n<meta charset=utf-8>\n<title>Control</title>\n{body}\n");

    private static async Task Publish(SuiteRun run, Browser browser, string[] payloads, string name, Tally tally)
    {
        var project = run.Folder(name);
        var site = new PayloadSite(payloads);
        tally.Count("files laid", site.Laid);
        tally.Count("files refused", site.Publish(run, project));
        var output = new FileTree(Path.Combine(project, "output"));
        using var server = new SiteServer(output, []);
        var met = await browser.Visit(server.Address, output.List().Where(file => file != ".digest-manifest" && !LeadsOn(output, file)).Select(AddressOf));
        foreach (var (path, each) in met)
        {
            tally.Case("pages, feeds and data files opened", Fault(path, each));
        }

        var seen = string.Join('\n', met.Values.Select(each => each.Text));
        foreach (var (field, text) in site.ShownFields())
        {
            var shown = seen.Contains(Collapsed(text), StringComparison.Ordinal);
            tally.Case("fields read as they were written", shown ? null : $"{field}: “{text}” is read nowhere");
        }

        await Serve(project, browser, payloads, tally);
    }

    /// <summary>What <c>serve</c> shows where nothing can be published: a report that names files and shows their lines.</summary>
    private static async Task Serve(string project, Browser browser, string[] payloads, Tally tally)
    {
        using var end = new CancellationTokenSource();
        using var listener = new HttpListener();
        var address = Digest.Tests.Sites.LocalPort.FreeAddress();
        listener.Prefixes.Add(address + "/");
        listener.Start();
        var live = new LiveReload();
        var serving = new PreviewServer(new FileTree(Path.Combine(project, "output")), "/", live).Run(listener, end.Token);
        live.Tell(string.Join('\n', payloads));

        // The overlay over a page, and the page in place of one that is not there.
        foreach (var (path, each) in await browser.Visit(address, ["/", "/nothing-here.html"]))
        {
            tally.Case("pages of the preview", Fault(path, each));
            foreach (var payload in payloads)
            {
                var shown = each.Text.Contains(Collapsed(payload), StringComparison.Ordinal);
                tally.Case("reports of the preview read as they were written", shown ? null : $"{path} of the preview: “{payload}” is read nowhere");
            }
        }

        await end.CancelAsync();
        await serving;
    }

    private static string? Fault(string path, Met met) => met.Executions > 0 ? $"{path}: something ran {met.Executions} times"
        : met.Elsewhere is [var first, ..] ? $"{path}: {first}"
        : null;

    // The comparison of b and a leads on to that of a and b.
    private static bool LeadsOn(FileTree output, string file) =>
        file.StartsWith("compare/", StringComparison.Ordinal)
        && output.Read(file).AsSpan().IndexOf("<meta http-equiv=\"refresh\" content=\"0; url=/compare/"u8) >= 0;

    private static string AddressOf(string file) => "/" + string.Join('/', file.Split('/').Select(Uri.EscapeDataString));

    // As the browser's \s has it.
    private static string Collapsed(string text) => System.Text.RegularExpressions.Regex.Replace(text.Replace('\uFEFF', ' '), @"\s+", " ");
}
