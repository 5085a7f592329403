using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Threading.Channels;

namespace Digest.Commands.Serving;

/// <summary>Tells open pages that the site has changed, or what is wrong with it, over server-sent events.</summary>
internal sealed class LiveReload
{
    private readonly ConcurrentDictionary<Channel<string>, bool> _pages = new();
    private volatile string? _problems;

    /// <summary>What is wrong since the last build; null where nothing is.</summary>
    public string? Problems => _problems;

    /// <summary>The script that listens in each page. It is added while a page is served, and never published.</summary>
    public const string Script =
        """
        (() => {
          const events = new EventSource('/_digest/events');
          events.addEventListener('reload', () => location.reload());
          events.addEventListener('problems', event => {
            const old = document.getElementById('digest-problems');
            const pane = old ?? document.createElement('pre');
            pane.id = 'digest-problems';
            pane.setAttribute('role', 'alert');
            pane.textContent = event.data;
            Object.assign(pane.style, { position: 'fixed', inset: '0', zIndex: '2147483647', margin: '0', padding: '2rem', overflow: 'auto', background: '#1b1b1b', color: '#f5f5f5', font: '14px/1.5 ui-monospace, monospace', whiteSpace: 'pre' });
            if (!old) document.body.append(pane);
          });
          addEventListener('pagehide', () => events.close());
        })();
        """;

    /// <summary>A build has come to its end.</summary>
    /// <param name="problems">The report of errors; null where the site was published.</param>
    public void Tell(string? problems)
    {
        _problems = problems;
        var message = problems is null ? "event: reload\ndata:\n\n" : Event(problems);
        foreach (var page in _pages.Keys)
        {
            page.Writer.TryWrite(message);
        }
    }

    /// <summary>Keeps a page's connection until it closes or the program ends.</summary>
    public async Task Listen(HttpListenerResponse response, CancellationToken end)
    {
        var page = Channel.CreateUnbounded<string>();
        _pages[page] = true;
        try
        {
            response.ContentType = "text/event-stream";
            response.SendChunked = true;
            await Write(response, _problems is { } problems ? Event(problems) : ": listening\n\n", end);
            await foreach (var message in page.Reader.ReadAllAsync(end))
            {
                await Write(response, message, end);
            }
        }
        finally
        {
            _pages.TryRemove(page, out _);
        }
    }

    private static string Event(string problems) => $"event: problems\n{string.Concat(problems.Split('\n').Select(line => $"data: {line}\n"))}\n";

    private static async Task Write(HttpListenerResponse response, string message, CancellationToken end)
    {
        await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(message), end);
        await response.OutputStream.FlushAsync(end);
    }
}
