using System.Collections.Immutable;
using System.Text;
using System.Xml;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Dates;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Model.Theme;
using Digest.Pipelines.Data;
using Digest.Pipelines.Parts;

namespace Digest.Pipelines;

/// <summary>The addresses of all pages, for search engines.</summary>
internal sealed class Sitemap : Pipeline<SitemapView>
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public override string Name => "sitemap";

    protected override bool IsTraced => false;

    protected override Route AddressOf(SitemapView view) => new("sitemap.xml");

    protected override SitemapView PostProcess(string id, Corpus corpus)
    {
        RecordKind[] indexes = [RecordKind.Briefing, RecordKind.Source, RecordKind.Claim, RecordKind.Figure, RecordKind.Event, RecordKind.Entity];
        var routes = indexes.Select(Route.Index)
            .Prepend(Route.Home)
            .Append(Route.Comparisons)
            .Concat(corpus.Briefings.SelectMany(briefing => new[] { Route.Of(RecordKind.Briefing, briefing.Id), Route.Comparison(briefing.Id) }))
            .Concat(corpus.Sources.Select(source => Route.Of(RecordKind.Source, source.Id)))
            .Concat(corpus.Claims.Select(claim => Route.Of(RecordKind.Claim, claim.Id)))
            .Concat(corpus.Figures.Select(figure => Route.Of(RecordKind.Figure, figure.Id)))
            .Concat(corpus.Events.Select(happening => Route.Of(RecordKind.Event, happening.Id)))
            .Concat(corpus.Entities.Select(entity => Route.Of(RecordKind.Entity, entity.Id)))
            .Concat(corpus.Pages.Select(page => Route.Of(RecordKind.Page, page.Id)))
            .Concat(corpus.Pairs.Select(pair => Route.Pair(pair.A, pair.B)));
        var changed = Changed(corpus);
        return new SitemapView([.. routes.Append(DataRoutes.Page).Append(Changes.Page).Select(route => new SitemapEntry(corpus.Site.BaseUrl + route.Href, changed.GetValueOrDefault(route))).OrderBy(entry => entry.Address, StringComparer.Ordinal)]);
    }

    /// <summary>The day of the last change: the one that the front matter of a page names, else the last one in the history of its files.</summary>
    private static Dictionary<Route, string?> Changed(Corpus corpus)
    {
        var changed = new Dictionary<Route, string?>();
        foreach (var briefing in corpus.Briefings)
        {
            changed[Route.Of(RecordKind.Briefing, briefing.Id)] = changed[Route.Comparison(briefing.Id)] = DateWords.Day(briefing.Updated ?? briefing.Date);
        }

        changed[Route.Home] = changed[Route.Index(RecordKind.Briefing)] = changed.Values.Max(StringComparer.Ordinal);
        foreach (var source in corpus.Sources)
        {
            changed[Route.Of(RecordKind.Source, source.Id)] = Later(corpus.Summary(source.Id) is { } summary ? Day(summary.Updated, summary.Path) : null, Day(null, [.. source.Files]));
        }

        (RecordKind Kind, string Id, Location At)[] listed =
        [
            .. corpus.Claims.Select(claim => (RecordKind.Claim, claim.Id, claim.At)),
            .. corpus.Figures.Select(figure => (RecordKind.Figure, figure.Id, figure.At)),
            .. corpus.Events.Select(happening => (RecordKind.Event, happening.Id, happening.At)),
            .. corpus.Entities.Select(entity => (RecordKind.Entity, entity.Id, entity.At)),
        ];
        foreach (var (kind, id, at) in listed)
        {
            changed[Route.Of(kind, id)] = Day(null, at.Path);
        }

        foreach (var page in corpus.Pages)
        {
            changed[Route.Of(RecordKind.Page, page.Id)] = Day(page.Updated, page.Path);
        }

        changed[Changes.Page] = corpus.History.Changes is [var last, ..] ? DateWords.Day(last.Day) : null;
        return changed;

        string? Day(Edtf? stated, params ReadOnlySpan<string> files)
        {
            var day = stated is null ? null : DateWords.Day(stated);
            foreach (var file in stated is null ? files : [])
            {
                day = Later(day, corpus.ChangesOf(file) is [var change, ..] ? DateWords.Day(change.Day) : null);
            }

            return day;
        }

        static string? Later(string? a, string? b) => string.CompareOrdinal(a, b) >= 0 ? a : b;
    }

    protected override Diagnosed<ReadOnlyMemory<byte>> Output(SitemapView view, ITheme theme)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("urlset", Namespace);
            foreach (var entry in view.Entries)
            {
                xml.WriteStartElement("url", Namespace);
                xml.WriteElementString("loc", Namespace, entry.Address);
                if (entry.Changed is { } day)
                {
                    xml.WriteElementString("lastmod", Namespace, day);
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return new ReadOnlyMemory<byte>(stream.ToArray());
    }
}

/// <summary>Whole addresses, in ordinal order.</summary>
internal sealed record SitemapView(ImmutableArray<SitemapEntry> Entries);

/// <summary>A page for search engines.</summary>
/// <param name="Changed">The day of the last change; null where nothing tells it.</param>
internal sealed record SitemapEntry(string Address, string? Changed);

/// <summary>What robots may read: everything.</summary>
internal sealed class Robots : Pipeline<RobotsView>
{
    public override string Name => "robots";

    protected override Route AddressOf(RobotsView view) => new("robots.txt");

    protected override RobotsView PostProcess(string id, Corpus corpus) => new($"{corpus.Site.BaseUrl}/sitemap.xml");

    protected override Diagnosed<ReadOnlyMemory<byte>> Output(RobotsView view, ITheme theme) =>
        new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\nSitemap: {view.Sitemap}\n"));
}

/// <summary>The address of the sitemap.</summary>
internal sealed record RobotsView(string Sitemap);
