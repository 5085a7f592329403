using System.Collections.Concurrent;
using Digest.Browser.Tests.Site;
using Microsoft.Playwright;

namespace Digest.Reliability.Execution;

/// <summary>What somebody met who opened a page and touched everything on it.</summary>
/// <param name="Executions">How often something ran that should be text.</param>
/// <param name="Elsewhere">Navigations to another place, and requests to others.</param>
/// <param name="Text">What can be read on the page.</param>
internal sealed record Met(int Executions, IReadOnlyList<string> Elsewhere, string Text);

/// <summary>Chromium, in which pages are opened and every element is clicked, pointed at and focused.</summary>
internal sealed class Browser : IAsyncDisposable
{
    /// <summary>What runs tells of itself: alert and its like are this suite's own.</summary>
    private const string Listening = "for (const name of ['alert', 'prompt', 'confirm']) window[name] = () => { window.tellExecution(); };";

    /// <summary>Touches every element; a link to a page is not followed, one that runs something is. A list of the site's pages leads on when
    /// one is chosen, and is left alone.</summary>
    private const string Touch = """
        async () => {
          const stay = event => {
            const link = event.target.closest?.('a[href], area[href]');
            if (link && /^https?:/.test(link.protocol ?? '')) event.preventDefault();
          };
          document.addEventListener('click', stay, true);
          document.addEventListener('submit', event => { if (/^https?:/.test(event.target.action ?? '')) event.preventDefault(); }, true);
          const pointing = ['pointerover', 'pointerenter', 'mouseover', 'mouseenter', 'mousemove', 'mousedown', 'mouseup'];
          const kinds = [...pointing, 'focus', 'focusin', 'keydown', 'input', 'change', 'toggle'];
          for (const element of [...document.querySelectorAll('*')].slice(0, 5000)) {
            if (element.localName === 'details') element.open = true;
            for (const kind of kinds) if (kind !== 'change' || element.localName !== 'select') element.dispatchEvent(new Event(kind));
            element.focus?.();
            const clicked = element.matches('a, area, button, summary, input, [onclick]');
            if (clicked) element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
          }
          await new Promise(done => setTimeout(done, 40));
          const copy = document.documentElement.cloneNode(true);
          for (const hidden of copy.querySelectorAll('script, style')) hidden.remove();
          return copy.textContent.replace(/\s+/g, ' ');
        }
        """;

    // What a browser shows of its own.
    private static readonly string[] Own = ["about:", "chrome-error:"];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Browser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    /// <summary>Starts Chromium.</summary>
    public static async Task<Browser> Start()
    {
        var playwright = await Playwright.CreateAsync();
        var options = new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Find(), Args = Chromium.Arguments };
        return new Browser(playwright, await playwright.Chromium.LaunchAsync(options));
    }

    /// <summary>Opens pages one after the other in two windows, and tells what was met on each.</summary>
    /// <param name="address">Scheme, host and port of the site.</param>
    public async Task<IReadOnlyDictionary<string, Met>> Visit(string address, IEnumerable<string> paths)
    {
        var (open, met) = (new ConcurrentQueue<string>(paths), new ConcurrentDictionary<string, Met>(StringComparer.Ordinal));
        await using var context = await _browser.NewContextAsync(new BrowserNewContextOptions { AcceptDownloads = false });
        context.SetDefaultTimeout(10_000);
        var windows = new ConcurrentDictionary<IPage, Window>();
        await context.ExposeBindingAsync("tellExecution", (BindingSource source) => windows[source.Page].Ran());
        await context.AddInitScriptAsync(Listening);
        await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
        {
            var page = await context.NewPageAsync();
            var window = windows[page] = new Window(page, address);
            while (open.TryDequeue(out var path))
            {
                met[path] = await window.Visit(path);
            }
        }));
        return met;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.CloseAsync();
        _playwright.Dispose();
    }

    /// <summary>A window, in which one page after the other is opened. What a page does late is told of the next.</summary>
    private sealed class Window
    {
        private readonly IPage _page;
        private readonly string _address;
        private readonly ConcurrentQueue<string> _elsewhere = new();
        private int _executions;

        public Window(IPage page, string address)
        {
            (_page, _address) = (page, address);
            page.Request += (_, request) => Note(request.Url, "asked for");
            page.FrameNavigated += (_, frame) => Note(frame.Url, "went to");
            page.Popup += (_, popup) => _elsewhere.Enqueue($"opened {popup.Url}");
        }

        /// <summary>Something ran.</summary>
        public void Ran() => Interlocked.Increment(ref _executions);

        /// <summary>Opens a page and touches all that is on it.</summary>
        public async Task<Met> Visit(string path)
        {
            var text = "";
            try
            {
                await _page.GotoAsync(_address + path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
                text = await _page.EvaluateAsync<string>(Touch);
                foreach (var frame in _page.Frames.Where(frame => frame != _page.MainFrame && frame.Url.StartsWith(_address, StringComparison.Ordinal)))
                {
                    await frame.EvaluateAsync<string>(Touch);
                }
            }
            catch (Exception exception) when (exception is PlaywrightException or TimeoutException)
            {
                // A file to take away is no page.
                if (!exception.Message.Contains("Download is starting", StringComparison.Ordinal))
                {
                    _elsewhere.Enqueue($"could not be read: {exception.Message.Split('\n')[0]}");
                }
            }

            var met = new Met(Interlocked.Exchange(ref _executions, 0), [.. _elsewhere], text);
            _elsewhere.Clear();
            return met;
        }

        private void Note(string url, string what)
        {
            if (url.Length > 0 && !Own.Append(_address).Any(start => url.StartsWith(start, StringComparison.Ordinal)))
            {
                _elsewhere.Enqueue($"{what} {url}");
            }
        }
    }
}
