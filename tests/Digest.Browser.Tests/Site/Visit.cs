using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Digest.Browser.Tests.Site;

/// <summary>A reader's window on the site, and what went wrong in it: errors, forbidden content, requests to other hosts.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _problems = [];

    private Visit(IBrowserContext context, IPage page, string address)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"{page.Url}: {message.Type}: {message.Text}");
        page.PageError += (_, error) => Note(true, $"{page.Url}: {error}");
        page.Request += (_, request) => Note(!request.Url.StartsWith(address + "/", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal), $"{page.Url} asks for {request.Url}");
        page.Response += (_, response) => Note(response.Status >= 400, $"{page.Url}: {response.Status} for {response.Url}");
    }

    public IPage Page { get; }

    /// <summary>What a developer would see in red, and every request that leaves the site.</summary>
    public IReadOnlyCollection<string> Problems => _problems;

    /// <summary>The problems until now, which are then forgotten.</summary>
    public IEnumerable<string> Taken()
    {
        while (_problems.TryDequeue(out var problem))
        {
            yield return problem;
        }
    }

    public static async Task<Visit> Begin(IBrowser browser, string address, Reader reader)
    {
        var context = await browser.NewContextAsync(reader.Options(address));
        context.SetDefaultTimeout(10_000);
        return new Visit(context, await context.NewPageAsync(), address);
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    private void Note(bool wrong, string what)
    {
        if (wrong)
        {
            _problems.Enqueue(what);
        }
    }
}
