using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using Digest.Engine;
using Digest.Tests.Sites;
using Microsoft.Playwright;
using Xunit;

namespace Digest.Browser.Tests.Site;

/// <summary>The project's own site, built and served, and one browser for all who visit it.</summary>
public sealed class RunningSite : IAsyncLifetime, IDisposable
{
    private readonly ProjectCopy _copy = new();

    /// <summary>A reader comes back with the same browser: a new one for each visit takes a second.</summary>
    private readonly ConcurrentDictionary<Reader, Lazy<Task<IBrowserContext>>> _readers = new();
    private SiteServer? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Address => _server!.Address;

    /// <summary>Every page by its path, such as <c>/claims/</c>; pages that only lead on are left out.</summary>
    public ImmutableSortedDictionary<string, IDocument> Pages { get; private set; } = ImmutableSortedDictionary<string, IDocument>.Empty;

    /// <summary>The pages that only lead on, with where they lead.</summary>
    public ImmutableSortedDictionary<string, string> Redirects { get; private set; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The largest page of each kind, by the name of the kind.</summary>
    public ImmutableSortedDictionary<string, string> Kinds { get; private set; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The numbers of this run.</summary>
    public GateTable Gates { get; } = new();

    /// <summary>The latest briefing, which the home page opens with.</summary>
    public string Briefing => Pages["/"].QuerySelector(".front h1 a")!.GetAttribute("href")!;

    /// <summary>The paths that a browser asked for before a reader opened them.</summary>
    public IEnumerable<string> AskedAhead => _server!.AskedAhead;

    internal FileTree Output => _copy.Output;

    internal static FileTree Project { get; } = FileTree.Upward(AppContext.BaseDirectory, "input/site.yml")!;

    public async Task InitializeAsync()
    {
        var chromium = Chromium.Find();
        Assert.NotNull(_copy.Build().Published);
        _server = new SiteServer(_copy.Output, DeclaredHeaders.Read(Encoding.UTF8.GetString(Project.Read("netlify.toml")!)));
        var files = HtmlFiles.In(_copy.Output);
        var pages = files.ToImmutableSortedDictionary(file => PathOf(file.Key), file => file.Value, StringComparer.Ordinal);
        Redirects = pages.Where(page => page.Value.QuerySelector("meta[http-equiv=refresh]") is not null)
            .ToImmutableSortedDictionary(page => page.Key, page => page.Value.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content")!.Split("url=")[^1], StringComparer.Ordinal);
        Pages = pages.RemoveRange(Redirects.Keys);
        Kinds = files.Keys.Where(file => Pages.ContainsKey(PathOf(file))).GroupBy(file => KindOf(PathOf(file)), StringComparer.Ordinal)
            .ToImmutableSortedDictionary(kind => kind.Key, kind => PathOf(kind.MaxBy(file => _copy.Output.Length(file))!), StringComparer.Ordinal);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = Chromium.Arguments });
    }

    public async Task DisposeAsync()
    {
        Gates.Write();
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }
    }

    public void Dispose()
    {
        _playwright?.Dispose();
        _server?.Dispose();
        _copy.Dispose();
    }

    /// <summary>A window of a reader, at a page.</summary>
    internal async Task<Visit> Visit(string path, Reader reader)
    {
        var context = await _readers.GetOrAdd(reader, _ => new Lazy<Task<IBrowserContext>>(() => Begin(reader))).Value;
        var visit = await Site.Visit.Begin(context, Address);
        await visit.Page.GotoAsync(path);
        return visit;
    }

    /// <summary>A window of a reader, at a page of another site.</summary>
    internal async Task<Visit> VisitElsewhere(string address, string path, Reader reader)
    {
        var visit = await Site.Visit.Begin(await Begin(reader, address), address);
        await visit.Page.GotoAsync(path);
        return visit;
    }

    private Task<IBrowserContext> Begin(Reader reader) => Begin(reader, Address);

    private async Task<IBrowserContext> Begin(Reader reader, string address)
    {
        var context = await _browser!.NewContextAsync(reader.Options(address));
        context.SetDefaultTimeout(10_000);
        return context;
    }

    /// <summary>Opens pages one after the other in two windows of a reader, and collects what is wrong with them.</summary>
    /// <param name="look">Finds what is wrong with a page that has just been opened.</param>
    internal async Task<IReadOnlyList<string>> EachOf(IEnumerable<string> paths, Reader reader, Func<IPage, string, Task<IEnumerable<string>>> look)
    {
        var (open, found) = (new ConcurrentQueue<string>(paths), new ConcurrentQueue<string>());
        await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
        {
            await using var visit = await Visit("/", reader);
            while (open.TryDequeue(out var path))
            {
                await visit.Page.GotoAsync(path);
                foreach (var wrong in (await look(visit.Page, path)).Concat(visit.Taken()))
                {
                    found.Enqueue(wrong);
                }
            }
        }));
        return [.. found.Order(StringComparer.Ordinal)];
    }

    private static string PathOf(string file) => "/" + (file.EndsWith("index.html", StringComparison.Ordinal) ? file[..^"index.html".Length] : file);

    /// <summary>The path with the ids left out: <c>/claims/x/</c> is of the kind <c>claims/*</c>, and the pages that stand alone are each their own.</summary>
    private static string KindOf(string path) => path.Trim('/').Split('/') switch
    {
        [""] => "home",
        [var one] => one,
        [var one, _] => $"{one}/*",
        [var one, _, "compare"] => $"{one}/*/compare",
        [var one, .. var rest] => one + string.Concat(rest.Select(_ => "/*")),
        [] => "home",
    };
}
