using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Digest.Browser.Tests.Site;

/// <summary>A reader's window on the site, and what went wrong in it: errors, forbidden content, requests to other hosts.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _problems = [];

    private Visit(IPage page, string address)
    {
        Page = page;
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

    public static async Task<Visit> Begin(IBrowserContext reader, string address) => new(await reader.NewPageAsync(), address);

    /// <summary>Closes the window. The reader's browser is used again, so it forgets what the site has kept in it.</summary>
    public async ValueTask DisposeAsync()
    {
        await Page.EvaluateAsync("() => { localStorage.clear(); sessionStorage.clear(); }");
        await Page.CloseAsync();
    }

    private void Note(bool wrong, string what)
    {
        if (wrong)
        {
            _problems.Enqueue(what);
        }
    }
}
