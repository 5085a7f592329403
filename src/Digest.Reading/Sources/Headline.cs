using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Digest.Reading.Sources;

/// <summary>Chooses the headline of a page, and takes the name of the site off it.</summary>
internal static class Headline
{
    private const int MaxLength = 500;

    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " · ", " • ", " » ", " :: ", " « ", " / ", ": "];

    /// <summary>The headline on which most of the metadata, the headings of the first level and the title of the page agree, the first of them where none does; null where there is none.</summary>
    /// <param name="stated">From metadata, the best first.</param>
    /// <param name="outlet">The name of the site, where it is known.</param>
    public static string? Choose(IHtmlDocument page, ReadOnlySpan<string?> stated, string? outlet)
    {
        var headings = page.QuerySelectorAll("h1").Take(20).Select(heading => Fold(heading.TextContent)).Where(text => text.Length is > 0 and <= MaxLength).ToList();
        List<string> said = [.. stated.ToArray().OfType<string>().Select(title => WithoutSite(Cut(title), outlet, headings))];
        if (Fold(page.QuerySelector("title")?.TextContent ?? "") is { Length: > 0 } named)
        {
            said.Add(WithoutSite(Cut(named), outlet, headings));
        }

        // A heading is no statement of its own where the page has many.
        List<string> voices = [.. said, .. headings.Distinct(StringComparer.OrdinalIgnoreCase).Take(2)];
        var best = said.Count > 0 ? said.MaxBy(title => voices.Count(voice => Same(voice, title))) : headings.Count > 0 ? headings[0] : null;

        // Metadata may be cut to a length; the whole of it stands on the page.
        return best is not null && best.TrimEnd('.', '…', ' ') is { Length: > 30 } opening && (best.EndsWith('…') || best.EndsWith("...", StringComparison.Ordinal))
            ? voices.Find(voice => voice.Length > opening.Length && voice.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && !voice.EndsWith('…') && !voice.EndsWith("...", StringComparison.Ordinal)) ?? best
            : best;
    }

    /// <summary>The name of the site, where the title of the page is its only heading of the first level and a few words more; else null.</summary>
    public static string? Site(IHtmlDocument page)
    {
        const int Most = 5;
        if (page.QuerySelectorAll("h1") is not [var heading] || Fold(heading.TextContent) is not { Length: > 15 } headline || Fold(page.QuerySelector("title")?.TextContent ?? "") is not { Length: > 0 } title)
        {
            return null;
        }

        foreach (var separator in Separators)
        {
            if (title.StartsWith(headline + separator, StringComparison.Ordinal) && title[(headline.Length + separator.Length)..].Trim() is { Length: > 0 } site && Words(site) <= Most)
            {
                return site;
            }
        }

        return null;
    }

    /// <summary>Takes the name of the site off the end or the start: where it is known, where a heading of the page is the rest, or where what a bar parts off is short.</summary>
    public static string WithoutSite(string title, string? outlet, IReadOnlyList<string> headings)
    {
        if (headings.Contains(title, StringComparer.Ordinal))
        {
            return title;
        }

        foreach (var separator in Separators)
        {
            var last = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (last <= 0)
            {
                continue;
            }

            var first = title.IndexOf(separator, StringComparison.Ordinal);
            var (head, tail) = (title[..last].Trim(), title[(last + separator.Length)..].Trim());
            var (site, rest) = (title[..first].Trim(), title[(first + separator.Length)..].Trim());
            if (headings.Contains(head, StringComparer.Ordinal) || IsSite(tail, outlet))
            {
                return WithoutSite(head, outlet, headings);
            }

            if (headings.Contains(rest, StringComparer.Ordinal) || IsSite(site, outlet))
            {
                return rest;
            }

            // A colon parts headlines too often to mean a site; a bar hardly ever does.
            if (separator != ": " && headings.FirstOrDefault(heading => title.StartsWith(heading, StringComparison.Ordinal) && heading.Length > 15) is { } whole)
            {
                return whole;
            }

            if (separator is not (": " or " - " or " – " or " — " or " / ") && outlet is null && Words(tail) <= 4 && Words(head) > Words(tail))
            {
                return head;
            }
        }

        return title;
    }

    /// <summary>Equal but for case and kinds of marks.</summary>
    private static bool Same(string left, string right) => string.Equals(Plain(left), Plain(right), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string text) => text.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"').Replace('–', '-').Replace('—', '-').TrimEnd('.');

    private static bool IsSite(string part, string? outlet) => outlet is not null && string.Equals(part, outlet, StringComparison.OrdinalIgnoreCase);

    private static int Words(string text) => text.Split(' ').Length;

    private static string Cut(string text) => text.Length <= MaxLength ? text : text[..MaxLength];

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
