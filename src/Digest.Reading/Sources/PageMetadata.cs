using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Digest.Model.Dates;

namespace Digest.Reading.Sources;

/// <summary>What a page states about its article: in JSON-LD, in meta elements, and in elements that are marked as author or date.</summary>
internal sealed record PageMetadata(string? Title, string? Byline, Edtf? Published, string? Outlet, string? Language, string? Url)
{
    private const int MaxBylineLength = 150;

    /// <summary>What programs write where they know no date.</summary>
    private const string Epoch = "1970-01-01";

    private static readonly HashSet<string> Desks = new("admin administrator desk newsdesk newsroom redaktion webredaktion redaction staff team editor editors online web import".Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads it; of several statements the one made for machines counts first.</summary>
    /// <param name="html">The page's own characters, for the comment in which browsers keep the address of a saved page.</param>
    public static PageMetadata Of(IHtmlDocument page, string html)
    {
        var linked = LinkedData.Of(page);
        var meta = Metas(page);
        var outlet = Clean(linked.Publisher) ?? Meta(meta, "og:site_name", "application-name", "dc.publisher", "publisher") ?? Headline.Site(page);
        return new(
            Headline.Choose(page, [linked.Headline, Meta(meta, "og:title", "twitter:title", "dc.title")], outlet),
            FindByline(page, linked, meta),
            FindPublished(page, linked, meta),
            outlet,
            FindLanguage(page, linked, meta),
            FindAddress(page, linked, meta, html));
    }

    private static Dictionary<string, string> Metas(IHtmlDocument page)
    {
        var metas = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? meta.GetAttribute("http-equiv");
            if (name is not null && Clean(meta.GetAttribute("content")) is { } content)
            {
                metas.TryAdd(name.Trim(), content);
            }
        }

        return metas;
    }

    private static string? Meta(Dictionary<string, string> metas, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (metas.TryGetValue(name, out var content))
            {
                return content;
            }
        }

        return null;
    }

    private static string? FindByline(IHtmlDocument page, LinkedData linked, Dictionary<string, string> metas)
    {
        string?[] stated = [linked.Author, Meta(metas, "author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl", "twitter:creator")];
        var marked = page.QuerySelectorAll("[rel=author], [itemprop=author], .byline, .author, .article-author, .byline-name").Select(element => Clean(element.TextContent));
        var names = stated.Concat(marked.Take(10)).Select(WithoutBy).Where(name => name is { Length: > 1 and <= MaxBylineLength } && !name.Contains("://", StringComparison.Ordinal) && name[0] != '@').ToList();
        return names.Find(IsPerson) ?? names.FirstOrDefault();
    }

    /// <summary>Whether it may be the name of somebody, and not that of a desk or of a program.</summary>
    public static bool IsPerson(string? name) =>
        name is not null && name.Contains(' ', StringComparison.Ordinal) && !name.Contains('_', StringComparison.Ordinal) && name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).All(word => !Desks.Contains(word));

    /// <summary>The name without the word that introduces it.</summary>
    public static string? WithoutBy(string? byline)
    {
        var name = Clean(byline);
        foreach (var word in (string[])["by ", "by: ", "written by ", "von ", "par ", "por "])
        {
            if (name?.StartsWith(word, StringComparison.OrdinalIgnoreCase) ?? false)
            {
                return name[word.Length..].Trim();
            }
        }

        return name;
    }

    private static Edtf? FindPublished(IHtmlDocument page, LinkedData linked, Dictionary<string, string> metas)
    {
        string?[] stated =
        [
            linked.Published,
            Meta(metas, "article:published_time", "article:published", "og:published_time", "og:article:published_time", "datePublished", "parsely-pub-date", "sailthru.date", "publication_date", "publish-date", "publishdate", "pubdate", "date", "dc.date.issued", "dcterms.created", "dc.date"),
        ];
        var marked = page.QuerySelectorAll("[itemprop=datePublished], time[pubdate], article time, time").Take(20)
            .SelectMany(element => (string?[])[element.GetAttribute("datetime"), element.GetAttribute("content"), element.TextContent]);
        var named = page.QuerySelectorAll("[class*=publish], [class*=date], [class*=timestamp], [class*=byline]").Take(20).Select(element => element.TextContent).Where(text => text.Length < MaxBylineLength);
        return stated.Concat(marked).Concat(named).Select(PrintedDate.Read).FirstOrDefault(date => date is not null && date.Text != Epoch);
    }

    private static string? FindLanguage(IHtmlDocument page, LinkedData linked, Dictionary<string, string> metas)
    {
        var language = Clean(page.DocumentElement.GetAttribute("lang")) ?? linked.Language ?? Meta(metas, "content-language", "og:locale", "dc.language");
        var tag = language?.Split(',')[0].Trim().Replace('_', '-');
        return tag is { Length: >= 2 and <= 35 } && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? tag : null;
    }

    private static string? FindAddress(IHtmlDocument page, LinkedData linked, Dictionary<string, string> metas, string html)
    {
        string?[] stated = [page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"), Meta(metas, "og:url", "twitter:url"), linked.Url, SavedFrom(html)];
        return stated.Select(address => address?.Trim()).FirstOrDefault(address =>
            Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.Host.Length > 0);
    }

    /// <summary>The address in the comment <c>saved from url=(0021)https://example.org/</c>, or after <c>url:</c> in one of other programs.</summary>
    private static string? SavedFrom(string html)
    {
        var head = html.AsSpan(0, Math.Min(html.Length, 2000));
        foreach (var mark in (string[])["saved from url=", "\n url: "])
        {
            if (head.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var found)
            {
                var rest = head[(found + mark.Length)..];
                var start = rest.IndexOf("http", StringComparison.Ordinal);
                var end = start < 0 ? -1 : rest[start..].IndexOfAny(" \r\n");
                return end < 0 ? null : rest.Slice(start, end).ToString();
            }
        }

        return null;
    }

    private static string? Clean(string? text)
    {
        var folded = text is null ? "" : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return folded.Length == 0 ? null : folded;
    }
}
