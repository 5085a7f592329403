using System.Collections.Immutable;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Digest.Model.Dates;

namespace Digest.Reading.Sources;

/// <summary>An entry of a feed. What the feed does not state is null.</summary>
/// <param name="Content">The words of the entry, the longest that the feed gives.</param>
/// <param name="IsHtml">Whether the content is markup.</param>
public sealed record FeedEntry(string? Title, string? Byline, Edtf? Published, string? Outlet, string? Language, string? Url, string Content, bool IsHtml);

/// <summary>Reads the entries of a feed: RSS 2.0, RSS 1.0 (RDF) and Atom. Nothing is loaded; a document type is refused, and with it all entities.</summary>
public static class FeedReader
{
    /// <summary>The most entries that are read of one feed.</summary>
    public const int MaxEntries = 500;

    private const int Searched = 1024;
    private const int MaxDepth = 200;
    private const int MaxElements = 500_000;
    private static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CheckCharacters = false };

    private static readonly string[] Contents = ["encoded", "content", "description", "summary"];

    /// <summary>Whether a text begins as a feed does.</summary>
    public static bool IsFeed(ReadOnlySpan<char> text)
    {
        var head = text[..Math.Min(text.Length, Searched)].TrimStart();
        return head.StartsWith("<") && (head.Contains("<rss", StringComparison.Ordinal) || head.Contains("<rdf:RDF", StringComparison.Ordinal) || head.Contains("<feed", StringComparison.Ordinal));
    }

    /// <summary>The entries in the order of the feed; null where it is no well-formed feed, or one of more depth or elements than feeds have.</summary>
    public static ImmutableArray<FeedEntry>? Read(string xml)
    {
        try
        {
            xml = xml.TrimStart();
            if (!IsBounded(xml))
            {
                return null;
            }

            using var reader = XmlReader.Create(new StringReader(xml), Strict);
            var root = XDocument.Load(reader).Root!;
            var channel = Child(root, "channel") ?? root;
            var outlet = Text(channel, "title");
            var language = Text(channel, "language") ?? root.Attribute(XNamespace.Xml + "lang")?.Value;
            return [.. root.Elements().Concat(channel.Elements()).Distinct().Where(element => element.Name.LocalName is "item" or "entry").Take(MaxEntries).Select(element => Entry(element, outlet, language))];
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>Looks through a feed before it is held in memory, where a small element takes much.</summary>
    private static bool IsBounded(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml), Strict);
        var elements = 0;
        while (reader.Read())
        {
            elements += reader.NodeType == XmlNodeType.Element ? 1 : 0;
            if (reader.Depth > MaxDepth || elements > MaxElements)
            {
                return false;
            }
        }

        return true;
    }

    private static FeedEntry Entry(XElement entry, string? outlet, string? language)
    {
        var (content, html) = Contents.Select(name => Child(entry, name)).OfType<XElement>().Select(element => (Words(element), IsMarkup(element))).Append(("", false)).MaxBy(found => found.Item1.Length);
        return new FeedEntry(
            Text(entry, "title"),
            Text(entry, "creator") ?? (Child(entry, "author") is { } author ? Text(author, "name") ?? Fold(author.Value) : null),
            PrintedDate.Read(Text(entry, "pubDate") ?? Text(entry, "published") ?? Text(entry, "date") ?? Text(entry, "updated")),
            outlet,
            language,
            entry.Elements().FirstOrDefault(element => element.Name.LocalName == "link" && (element.Attribute("rel")?.Value ?? "alternate") == "alternate") is { } link ? Fold(link.Attribute("href")?.Value ?? link.Value) : null,
            content.Trim(),
            html);
    }

    private static bool IsMarkup(XElement element) => element.Attribute("type")?.Value is "html" or "xhtml" or "text/html" || (element.Attribute("type") is null && (element.HasElements || element.Value.Contains('<', StringComparison.Ordinal) && element.Value.Contains('>', StringComparison.Ordinal)));

    /// <summary>The words of an element; of markup that is not escaped its source.</summary>
    private static string Words(XElement element) => element.HasElements ? Source(element) : element.Value;

    // A feed may hold control characters by number; what writes by default refuses them.
    private static string Source(XElement element)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { CheckCharacters = false, ConformanceLevel = ConformanceLevel.Fragment, OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.None }))
        {
            foreach (var node in element.Nodes())
            {
                node.WriteTo(writer);
            }
        }

        return text.ToString();
    }

    private static XElement? Child(XElement parent, string name) => parent.Elements().FirstOrDefault(element => element.Name.LocalName == name);

    private static string? Text(XElement parent, string name) => Child(parent, name) is { } element ? Fold(element.Value) : null;

    private static string? Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } folded ? folded : null;
}
