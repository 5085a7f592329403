using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace Digest.Reliability.Execution;

/// <summary>A headless Chromium that tells what pages execute, where they lead and whom they ask.</summary>
internal sealed class Watched : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private const int Windows = 2;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly string _script;

    private Watched(IPlaywright playwright, IBrowser browser, string script) => (_playwright, _browser, _script) = (playwright, browser, script);

    /// <summary>Starts the browser. Every host but this machine is found at a port of the suite's own.</summary>
    /// <exception cref="FileNotFoundException">There is no Chromium, with how to get it.</exception>
    public static async Task<Watched> Start(int elsewhere)
    {
        var chromium = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException("Chromium is missing: run tests/run, or install it with `apt-get install chromium`");
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", $"--host-resolver-rules=MAP * 127.0.0.1:{elsewhere}, EXCLUDE 127.0.0.1"],
        });
        return new(playwright, browser, await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Data/page.js")));
    }

    /// <summary>A window on a site.</summary>
    public async Task<Tab> Open(string address)
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = address, ViewportSize = new ViewportSize { Width = 1000, Height = 800 }, AcceptDownloads = false });
        context.SetDefaultTimeout(60_000);
        await context.AddInitScriptAsync(_script);
        return new Tab(context, await context.NewPageAsync(), address);
    }

    /// <summary>Looks at many things in a few windows side by side. A window in which something could not be looked at is left, and a new one opened.</summary>
    public async Task Each<T>(string address, IReadOnlyList<T> all, Func<Tab, T, Task<Looked>> look)
    {
        var at = -1;
        await Task.WhenAll(Enumerable.Range(0, Windows).Select(async _ =>
        {
            var tab = await Open(address);
            for (int next; (next = Interlocked.Increment(ref at)) < all.Count;)
            {
                if ((await look(tab, all[next])).Problem is not null)
                {
                    await tab.DisposeAsync();
                    tab = await Open(address);
                }
            }

            await tab.DisposeAsync();
        }));
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.CloseAsync();
        _playwright.Dispose();
    }
}

/// <summary>A window, and all that happened in it.</summary>
internal sealed class Tab : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly IBrowserContext _context;
    private readonly string _address;
    private readonly ConcurrentQueue<string> _executed = [];
    private readonly ConcurrentQueue<string> _led = [];
    private readonly ConcurrentQueue<string> _foreign = [];

    public Tab(IBrowserContext context, IPage page, string address)
    {
        (_context, Page, _address) = (context, page, address);
        context.Console += (_, message) => Note(_executed, message.Text.StartsWith("executed: ", StringComparison.Ordinal), message.Text);
        context.Dialog += async (_, dialog) =>
        {
            _executed.Enqueue($"a dialog of its own: {dialog.Message}");
            await dialog.DismissAsync();
        };
        context.Page += (_, other) => _led.Enqueue($"a window of its own at {other.Url}");
        page.FrameNavigated += (_, frame) => Note(_led, frame != page.MainFrame || !IsAsked(frame.Url), $"{(frame == page.MainFrame ? "the page" : "a frame")} went to {frame.Url}");
        context.Request += (_, request) => Note(_foreign, !request.Url.StartsWith(address + "/", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal) && !request.Url.StartsWith("about:", StringComparison.Ordinal), request.Url);
    }

    public IPage Page { get; }

    private string Asked { get; set; } = "";

    /// <summary>Opens an address, looks the page over and touches what is in it.</summary>
    /// <param name="bound">How many elements are touched.</param>
    public async Task<Looked> Look(string path, int bound, string? waitFor = null)
    {
        (Asked, var problem, var text, var found, var touched) = (path, (string?)null, "", Array.Empty<string>(), 0);
        try
        {
            await Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
            if (waitFor is not null)
            {
                await Page.WaitForFunctionAsync(waitFor);
            }

            var looked = await Page.EvaluateAsync<JsonElement>("bound => __visit(bound, true)", bound).WaitAsync(Patience);
            text = looked.GetProperty("text").GetString()!;
            touched = looked.GetProperty("touched").GetInt32();
            found = [.. looked.GetProperty("found").EnumerateArray().Select(one => one.GetString()!)];
        }
        catch (PlaywrightException exception) when (exception.Message.Contains("Download is starting", StringComparison.Ordinal))
        {
            // A text with control characters is kept, and not shown: nothing of it can run.
        }
        catch (Exception exception) when (exception is PlaywrightException or TimeoutException)
        {
            problem = exception.Message.Split('\n')[0];
        }

        return new Looked(path, text, found, Take(_executed), Take(_led), Take(_foreign), problem) { Touched = touched };
    }

    /// <summary>Opens a page of many frames, touches what is in them, and tells what was executed.</summary>
    public async Task<Looked> LookAtFrames(string path, int bound)
    {
        string? problem = null;
        Asked = path;
        try
        {
            await Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
            await Task.WhenAny(Page.WaitForLoadStateAsync(LoadState.Load), Task.Delay(3_000));
            await Page.EvaluateAsync("bound => __frames(bound)", bound).WaitAsync(Patience);
            await Task.Delay(150);
        }
        catch (Exception exception) when (exception is PlaywrightException or TimeoutException)
        {
            problem = exception.Message.Split('\n')[0];
        }

        return new Looked(path, "", [], Take(_executed), Take(_led), Take(_foreign), problem);
    }

    /// <summary>What happened until now, which is then forgotten.</summary>
    public Looked Taken(string where) => new(where, "", [], Take(_executed), Take(_led), Take(_foreign), null);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _context.CloseAsync().WaitAsync(Patience);
        }
        catch (Exception exception) when (exception is PlaywrightException or TimeoutException)
        {
            // A page that does not come to its end is ended with the browser.
        }
    }

    private static void Note(ConcurrentQueue<string> queue, bool noted, string what)
    {
        if (noted)
        {
            queue.Enqueue(what);
        }
    }

    private static List<string> Take(ConcurrentQueue<string> queue)
    {
        var taken = new List<string>();
        while (queue.TryDequeue(out var one))
        {
            taken.Add(one);
        }

        return taken;
    }

    /// <summary>A search writes what is searched for into its address, and a link within a page its place; the page stays.</summary>
    private bool IsAsked(string url) => url == "about:blank" || (url.StartsWith(_address + "/", StringComparison.Ordinal) && url[_address.Length..].Split('?', '#')[0] == Asked.Split('?', '#')[0]);
}

/// <summary>What was seen of a page.</summary>
/// <param name="Text">The words of the page.</param>
/// <param name="Found">Markup that could run, whether or not it did.</param>
/// <param name="Problem">Why it could not be looked at; null where it could.</param>
internal sealed record Looked(string Path, string Text, IReadOnlyList<string> Found, IReadOnlyList<string> Executed, IReadOnlyList<string> Led, IReadOnlyList<string> Foreign, string? Problem)
{
    /// <summary>How many elements were touched.</summary>
    public int Touched { get; init; }

    /// <summary>What is wrong with a page of a site; null where all is well.</summary>
    public string? Fault => Problem is null && Executed.Count + Led.Count + Foreign.Count + Found.Count == 0
        ? null
        : $"{Path}: {string.Join("; ", Executed.Concat(Led).Concat(Foreign).Concat(Found).Prepend(Problem ?? "").Where(one => one.Length > 0).Take(5))}";
}
