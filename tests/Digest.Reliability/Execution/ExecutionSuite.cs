using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Digest.Reliability.Execution;

/// <summary>Payloads in every field that ends on a page, in a feed, a data file or the preview: nothing may run, lead away or ask anybody else, and what was written is what is seen.</summary>
internal sealed partial class ExecutionSuite : ISuite
{
    private const int LeastInControl = 200;
    private const int FeedsInQuick = 4;

    private static readonly string[] Folders = ["xss", "naughty-strings"];

    /// <summary>Fields that are data of other kinds, or for programs alone, so that no page shows them.</summary>
    private static readonly string[] Unseen = ["received as", "alias"];

    /// <summary>Fields that stand in the data for programs just as they were written.</summary>
    private static readonly string[] InData = ["statement", "why", "attribution", "partly", "what of a figure", "counts", "what of an event", "name", "description", "title of a briefing", "title of a summary"];

    public static string Name => "execution";

    public static string About => "payloads in every field, in Chromium without a policy; a control; a planted hole under the policy";

    public static void Run(SuiteRun run, Tally tally) => RunAsync(run, tally).GetAwaiter().GetResult();

    private static async Task RunAsync(SuiteRun run, Tally tally)
    {
        var payloads = run.Option("--corpora") is { } corpora ? Payload.Shared([.. Folders.Select(name => Path.Combine(corpora, name)).Where(Directory.Exists)]) : Payload.Own;
        tally.Count("payloads", payloads.Count);
        tally.Require(payloads.Count >= 300, "there are fewer than 300 payloads");
        var random = new Random(run.Seed);
        Payload[] shuffled = [.. payloads];
        random.Shuffle(shuffled);

        using var elsewhere = new Elsewhere();
        await using var browser = await Watched.Start(elsewhere.Port);
        Console.Error.WriteLine($"DEBUG {DateTime.Now:T} control");
        var ran = await RunControl(run, browser, elsewhere, payloads, tally);

        Console.Error.WriteLine($"DEBUG {DateTime.Now:T} sites");
        // Each record has its own payloads in quick runs; in full ones each field of the site has all of the site's.
        var perSite = run.Quick ? 7 : 20;
        var sites = run.Quick ? 1 : (shuffled.Length + perSite - 1) / perSite;
        PayloadSite Site(int number) => new(run.Folder($"site-{number}"), perSite, run.Quick
            ? (record, field) => shuffled[((((number * perSite) + record) * PayloadSite.Fields) + field) % shuffled.Length]
            : (record, field) => shuffled[((number * perSite) + ((record + (7 * field)) % perSite)) % shuffled.Length]);
        Payload[] Subjects(int number) => [.. Enumerable.Range(0, run.Quick ? 60 : perSite).Select(i => shuffled[((number * perSite) + i) % shuffled.Length])];
        (PayloadSite Site, string? Problem) Built(int number)
        {
            var site = Site(number);
            return (site, site.Build(run, tally, Subjects(number)));
        }

        var policy = Declared();
        var next = Task.Run(() => Built(0));
        if (Environment.GetEnvironmentVariable("PLANT") is not null) { var (s, _) = await next; await Plant(browser, elsewhere, s, payloads, ran, policy, tally); Directory.Move(s.Folder, Environment.GetEnvironmentVariable("PLANT")!); return; }
        for (var number = 0; number < sites; number++)
        {
            var (site, problem) = await next;
            var following = number + 1;
            next = following < sites ? Task.Run(() => Built(following)) : next;
            tally.Case("sites", problem);
            Console.Error.WriteLine($"DEBUG {DateTime.Now:T} built {number} {problem}");
            if (problem is null)
            {
                await Visit(run, browser, site, shuffled, tally);
                if (number == 0)
                {
                    await Plant(browser, elsewhere, site, payloads, ran, policy, tally);
                }
            }

            if (Environment.GetEnvironmentVariable("KEEP") is { } keep) Directory.Move(site.Folder, keep + number);
            else Directory.Delete(site.Folder, recursive: true);
        }

        Console.Error.WriteLine($"DEBUG {DateTime.Now:T} overlay");
        foreach (var fault in tally.Faults) Console.Error.WriteLine("F " + fault);
        await Overlay.Run(run, browser, run.Quick ? shuffled[..150] : shuffled, tally);
        var foreign = elsewhere.Taken();
        tally.Count("foreign requests", foreign.Count);
        tally.Require(foreign.Count == 0, $"other hosts were asked: {string.Join("; ", foreign.Take(5))}");
    }

    /// <summary>What the host declares in its settings.</summary>
    private static string Declared()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "netlify.toml")))
            {
                return Declaration().Match(File.ReadAllText(Path.Combine(folder, "netlify.toml"))).Groups[1].Value;
            }
        }

        throw new FileNotFoundException("netlify.toml is missing");
    }

    private static async Task<IReadOnlySet<int>> RunControl(SuiteRun run, Watched browser, Elsewhere elsewhere, IReadOnlyList<Payload> payloads, Tally tally)
    {
        using var control = new SiteServer(run.Folder("control"), Policy.None, "", path => Control.Page(path, payloads));
        var ran = await Control.Run(run.Quick, browser, control.Address, payloads, tally);
        tally.Count("in the control: payloads that ran", ran.Count);
        tally.Count("in the control: hosts asked", elsewhere.Taken().Count);
        tally.Require(ran.Count >= LeastInControl, $"only {ran.Count} payloads run in the control");
        return ran;
    }

    /// <summary>Opens everything of a site without any policy.</summary>
    private static async Task Visit(SuiteRun run, Watched browser, PayloadSite site, IReadOnlyList<Payload> payloads, Tally tally)
    {
        tally.Count("slots", site.Placed);
        using var server = new SiteServer(site.Output, Policy.None, "", path => path == "/_reader/" ? Reader(site.Output) : null);
        var files = Directory.EnumerateFiles(site.Output, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(site.Output, file)).Where(file => file[0] != '.').Order(StringComparer.Ordinal).ToList();
        var texts = new List<string>();
        var pages = files.Where(file => file.EndsWith(".html", StringComparison.Ordinal) && !IsLedOn(Path.Combine(site.Output, file)))
            .Select(file => (Path: "/" + (file.EndsWith("index.html", StringComparison.Ordinal) ? file[..^"index.html".Length] : file), Kind: "pages", Wait: (string?)null));
        string[] feeds = [.. files.Where(file => file.EndsWith("feed.xml", StringComparison.Ordinal))];
        tally.Count("feeds as readers show them", feeds.Length);
        var data = files.Where(file => Path.GetExtension(file) is ".xml" or ".json" or ".svg" or ".txt" or ".webmanifest").Except(run.Quick ? feeds[FeedsInQuick..] : []).Select(file => (Path: "/" + file, Kind: "data files", Wait: (string?)null));
        var readers = new[] { (Path: "/_reader/", Kind: "pages of a reader of feeds", Wait: (string?)null) };
        var asked = payloads.Take(run.Quick ? 6 : 20).SelectMany((payload, i) => new[]
        {
            (Path: $"/search/?q={Uri.EscapeDataString(Words(payload))}", Kind: "searches", Wait: (string?)"() => document.getElementById('search-status').textContent.length > 0"),
            (Path: $"/{Uri.EscapeDataString(Words(payload)).Replace("%2F", "/", StringComparison.Ordinal)}", Kind: "addresses that there are not", Wait: null),
            (Path: $"/?{Words(payload).Replace('#', '+')}#{Words(payload)}", Kind: "places that there are not", Wait: null),
        });
        await browser.Each(server.Address, [.. pages, .. data, .. readers, .. asked], async (tab, page) =>
        {
            var looked = await tab.Look(page.Path, run.Quick ? 40 : 300, page.Wait);
            tally.Count("executions", looked.Executed.Count);
            tally.Count("navigations", looked.Led.Count);
            tally.Count("elements touched", looked.Touched);
            tally.Case(page.Kind, looked.Fault);
            if (page.Kind == "pages")
            {
                var seen = Slot.Seen(looked.Text);
                lock (texts)
                {
                    texts.Add(seen);
                }
            }

            return looked;
        });
        Console.Error.WriteLine($"DEBUG {DateTime.Now:T} visited {texts.Count}");
        tally.Require(server.Policies > 0, "no page has a policy of its own");
        var written = Slot.Seen(DataChecks.Check(site.Output, tally));
        var all = string.Join('\n', texts);
        foreach (var slot in site.Shown.Where(slot => !Unseen.Contains(slot.Field)))
        {
            var expected = Slot.Seen(slot.Text(false));
            tally.Case("texts seen as written", all.Contains(expected, StringComparison.Ordinal) ? null : $"{slot.Field}: not seen as it was written: {expected}");
            if (InData.Contains(slot.Field))
            {
                tally.Case("texts in data as written", written.Contains(expected, StringComparison.Ordinal) ? null : $"{slot.Field}: not in the data as it was written: {expected}");
            }
        }

        foreach (var file in Directory.EnumerateFiles(Path.Combine(site.Output, "data/sources"), "*.txt"))
        {
            var source = File.ReadAllBytes(Path.Combine(site.Folder, "input/sources", Path.GetFileName(file)) is { } path && File.Exists(path) ? path : file);
            tally.Case("texts published byte for byte", File.ReadAllBytes(file).AsSpan().SequenceEqual(source) ? null : $"{Path.GetFileName(file)} is not the text that was received");
        }
    }

    /// <summary>Plants in a page what a hole in the escaping would let through, under the policy that the host sends and under that of the page.</summary>
    private static async Task Plant(Watched browser, Elsewhere elsewhere, PayloadSite site, IReadOnlyList<Payload> payloads, IReadOnlySet<int> ran, string policy, Tally tally)
    {
        tally.Require(policy.Contains("default-src 'self'", StringComparison.Ordinal), "netlify.toml declares no policy");
        string[][] planted =
        [
            ["<script>hit()</script>"],
            ["<script src=\"http://evil.example/a.js\"></script>", "<script type=\"module\" src=\"//evil.example/a.mjs\"></script>"],
            .. ran.Order().Select(number => payloads[number].Text).Where(text => !text.Contains("refresh", StringComparison.OrdinalIgnoreCase)).Chunk(12),
        ];
        var home = File.ReadAllText(Path.Combine(site.Output, "index.html"));
        var end = home.LastIndexOf("</main>", StringComparison.Ordinal);
        string? Made(string path) => path.StartsWith("/planted/", StringComparison.Ordinal) ? home.Insert(end, string.Join("\n", planted[int.Parse(path["/planted/".Length..], System.Globalization.CultureInfo.InvariantCulture)])) : null;
        foreach (var kind in Enum.GetValues<Policy>())
        {
            using var server = new SiteServer(site.Output, kind, policy, Made);
            var executed = 0;
            await browser.Each(server.Address, [.. Enumerable.Range(0, kind == Policy.None ? 2 : planted.Length)], async (tab, number) =>
            {
                var looked = await tab.Look($"/planted/{number}", 80);
                var asked = elsewhere.Taken(); if (asked.Count > 0) Console.Error.WriteLine($"ASKED {kind} {number}: {string.Join(";", asked)} LED {string.Join(";", looked.Led)} FOR {string.Join(";", looked.Foreign)} BY {string.Join("  ", planted[number])}");
                Interlocked.Add(ref executed, looked.Executed.Count);
                if (kind != Policy.None)
                {
                    tally.Case("pages with holes planted under the policy", looked.Executed.Count == 0 ? null : $"policy of the {kind}: {string.Join("; ", looked.Executed.Take(3))} with {string.Join(" ", planted[number])}");
                }

                return looked;
            });
            var hosts = elsewhere.Taken();
            tally.Require(kind == Policy.None ? executed >= 3 && hosts.Count > 0 : hosts.Count == 0, $"policy {kind}: {executed} executions, and other hosts were asked: {string.Join("; ", hosts.Take(5))}");
        }
    }

    /// <summary>What a program makes of feeds that trusts them: the words of all entries as markup.</summary>
    private static string Reader(string output) =>
        "<!doctype html><meta charset=\"utf-8\"><title>a</title>" + string.Concat(Directory.EnumerateFiles(output, "feed.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(file => XDocument.Load(file).Descendants()).Where(element => element.Attribute("type")?.Value == "html").Select(element => element.Value).Distinct(StringComparer.Ordinal).Select(entry => $"<article>{entry}</article>"));

    /// <summary>A payload as somebody can type it.</summary>
    private static string Words(Payload payload) => Slot.Seen(payload.Text) is { Length: > 0 } words ? words[..Math.Min(words.Length, 300)] : "a";

    /// <summary>A page that only leads on.</summary>
    private static bool IsLedOn(string file) => File.ReadAllText(file).Contains("http-equiv=\"refresh\"", StringComparison.Ordinal);

    [GeneratedRegex("^Content-Security-Policy = \"(.*)\"$", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
