using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;

namespace Digest.Reliability.Execution;

/// <summary>What the preview shows where nothing could be published: names and words that somebody else wrote, in a page and over a page.</summary>
internal static class Overlay
{
    private const int LongestName = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>Serves a project in which every name, key and link is a payload.</summary>
    public static async Task Run(SuiteRun run, Watched browser, IReadOnlyList<Payload> payloads, Tally tally)
    {
        var folder = run.Folder("preview");
        void Put(string file, string text)
        {
            var path = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Put("input/site.yml", "title: >-\n  Rivers\nbase_url: https://example.org\n");
        Put("input/sources/lock.txt", "The lock is closed\n\nThe upper lock was closed for an hour on Monday because a heron stood on its gate.\n");
        Put("input/pages/about.md", "---\ntitle: About\n---\n\nAbout this site.\n");
        var names = new List<string>();
        foreach (var payload in payloads)
        {
            var name = Slot.Seen(payload.Text.Replace('/', '∕')).Trim();
            if (name.Length > 0 && name[0] != '.' && Encoding.UTF8.GetByteCount(name) < LongestName)
            {
                names.Add(name);
            }
        }

        names = [.. names.Distinct(StringComparer.OrdinalIgnoreCase)];
        void Break()
        {
            foreach (var (i, name) in names.Index())
            {
                Put($"{(i % 3 == 0 ? "input/sources/" : i % 3 == 1 ? "input/claims/" : "input/pages/")}{name}.{(i % 3 == 0 ? "txt" : i % 3 == 1 ? "yml" : "md")}", "A: b\n");
            }

            // Keys, ids, values and links that are told in the words in which they were written.
            Put("input/claims/keys.yml", string.Concat(payloads.Select((payload, i) => $"- id: {JsonSerializer.Serialize(payload.Text)}\n  {JsonSerializer.Serialize($"k{i} {payload.Text}")}: a\n  kind: {JsonSerializer.Serialize(payload.Text)}\n")));
            Put("input/pages/links.md", "---\ntitle: Links\n---\n\n" + string.Concat(payloads.Select((payload, i) => $"[a]({Slot.Seen(payload.Text).Replace(' ', '+')}) [^{i}{Slot.Seen(payload.Text)}]\n\n")));
            Put("input/summaries/lock.md", "---\ntitle: A lock\n---\n\n" + string.Concat(payloads.Select((payload, i) => $"It says so.[^{i}]\n\n[^{i}]: [Lock](../sources/lock.txt): “{Slot.Seen(payload.Text)}”\n\n")));
        }

        void Mend()
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "input"), "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) is not ("site.yml" or "lock.txt" or "about.md")))
            {
                File.Delete(file);
            }
        }

        Break();
        var address = FreeAddress();
        var start = new ProcessStartInfo(run.Program[0], [.. run.Program.Skip(1), "serve", "--port", address[(address.LastIndexOf(':') + 1)..]]) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true, RedirectStandardInput = true };
        using var preview = Process.Start(start)!;
        try
        {
            preview.OutputDataReceived += (_, _) => { };
            preview.ErrorDataReceived += (_, _) => { };
            preview.BeginOutputReadLine();
            preview.BeginErrorReadLine();
            await Answering(address);
            await using var tab = await browser.Open(address);
            var page = await tab.Look("/", 200);
            Judge(page, names, "the page of problems", tally);
            Mend();
            await Until(async () => (await tab.Look("/about/", 200)).Text.Contains("About this site.", StringComparison.Ordinal));
            var taken = tab.Taken("the preview");
            tally.Require(taken.Executed.Count == 0, "the preview executed something");
            Break();
            await tab.Page.WaitForFunctionAsync("() => document.getElementById('digest-problems')?.textContent.length > 1000", null, new PageWaitForFunctionOptions { Timeout = (float)Patience.TotalMilliseconds });
            var over = await tab.Page.EvaluateAsync<JsonElement>("bound => __visit(bound, true)", 200);
            taken = tab.Taken("the pane over a page");
            Judge(taken with { Text = over.GetProperty("text").GetString()! }, names, "the pane over a page", tally);
            tally.Case("pages", await tab.Page.EvaluateAsync<int>("() => document.getElementById('digest-problems').childElementCount") == 0 ? null : "the pane over a page has markup in it");
        }
        finally
        {
            preview.Kill(entireProcessTree: true);
            preview.WaitForExit();
        }
    }

    private static void Judge(Looked looked, List<string> names, string where, Tally tally)
    {
        tally.Count("executions", looked.Executed.Count);
        tally.Case("pages", looked.Fault is { } fault ? $"{where}: {fault}" : null);
        var text = Slot.Seen(looked.Text);
        var unseen = names.Where(name => !text.Contains(name, StringComparison.Ordinal)).ToList();
        tally.Count("file names seen", names.Count - unseen.Count);
        foreach (var name in unseen)
        {
            tally.Case("file names", $"{where} does not show the file name '{name}'");
        }
    }

    private static async Task Answering(string address)
    {
        using var client = new HttpClient();
        await Until(async () =>
        {
            try
            {
                using var answer = await client.GetAsync(address + "/");
                return true;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        });
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        var clock = Stopwatch.StartNew();
        while (!await holds())
        {
            if (clock.Elapsed > Patience)
            {
                throw new TimeoutException("the preview did not come to show what it should");
            }

            await Task.Delay(100);
        }
    }

    private static string FreeAddress()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}");
    }
}
