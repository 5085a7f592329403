using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Xml;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Dates;
using Digest.Model.Diagnostics;
using Digest.Model.Prose;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Model.Theme;
using Digest.Pipelines.Parts;

namespace Digest.Pipelines;

/// <summary>The briefings as an Atom feed (RFC 4287) with their full text.</summary>
internal sealed class AtomFeed(DigestJson json) : Pipeline<FeedView>
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public override string Name => "atom feed";

    protected override JsonTypeInfo<FeedView> ViewJson => json.FeedView;

    protected override Route AddressOf(FeedView view) => new("feed.xml");

    protected override FeedView PostProcess(string id, Corpus corpus) => FeedView.Of(corpus, new Route("feed.xml"));

    protected override Diagnosed<ReadOnlyMemory<byte>> Output(FeedView view, ITheme theme)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, view.Language);
            Element(xml, "id", view.Home);
            Element(xml, "title", view.Title);
            if (view.Description is { } description)
            {
                Element(xml, "subtitle", description);
            }

            Element(xml, "updated", view.Updated);
            Link(xml, "self", view.Self, "application/atom+xml");
            Link(xml, "alternate", view.Home, "text/html");
            foreach (var entry in view.Entries)
            {
                xml.WriteStartElement("entry", Namespace);
                Element(xml, "id", entry.Url);
                Element(xml, "title", entry.Title);
                Link(xml, "alternate", entry.Url, "text/html");
                Element(xml, "published", entry.Published);
                Element(xml, "updated", entry.Updated);
                foreach (var author in entry.Authors)
                {
                    xml.WriteStartElement("author", Namespace);
                    Element(xml, "name", author);
                    xml.WriteEndElement();
                }

                if (entry.Summary is { } summary)
                {
                    Element(xml, "summary", summary);
                }

                xml.WriteStartElement("content", Namespace);
                xml.WriteAttributeString("type", "html");
                xml.WriteString(theme.Markup(entry.Text).Markup);
                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return new ReadOnlyMemory<byte>(stream.ToArray());
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, Controls.Removed(text));

    private static void Link(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}

/// <summary>The same as a JSON Feed, version 1.1.</summary>
internal sealed class JsonFeed(DigestJson json) : Pipeline<FeedView>
{
    public override string Name => "json feed";

    protected override JsonTypeInfo<FeedView> ViewJson => json.FeedView;

    protected override Route AddressOf(FeedView view) => new("feed.json");

    protected override FeedView PostProcess(string id, Corpus corpus) => FeedView.Of(corpus, new Route("feed.json"));

    protected override Diagnosed<ReadOnlyMemory<byte>> Output(FeedView view, ITheme theme)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            writer.WriteString("version", "https://jsonfeed.org/version/1.1");
            writer.WriteString("title", view.Title);
            writer.WriteString("home_page_url", view.Home);
            writer.WriteString("feed_url", view.Self);
            if (view.Description is { } description)
            {
                writer.WriteString("description", description);
            }

            writer.WriteString("language", view.Language);
            writer.WriteStartArray("items");
            foreach (var entry in view.Entries)
            {
                writer.WriteStartObject();
                writer.WriteString("id", entry.Url);
                writer.WriteString("url", entry.Url);
                writer.WriteString("title", entry.Title);
                if (entry.Summary is { } summary)
                {
                    writer.WriteString("summary", summary);
                }

                writer.WriteString("content_html", theme.Markup(entry.Text).Markup);
                writer.WriteString("date_published", entry.Published);
                writer.WriteString("date_modified", entry.Updated);
                writer.WriteStartArray("authors");
                foreach (var author in entry.Authors)
                {
                    writer.WriteStartObject();
                    writer.WriteString("name", author);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return new ReadOnlyMemory<byte>(stream.ToArray());
    }
}

/// <summary>A feed, in whole addresses.</summary>
/// <param name="Updated">The latest date in the front matter: a build does not ask what time it is.</param>
internal sealed record FeedView(string Title, string? Description, string Language, string Home, string Self, string Updated, ImmutableArray<FeedEntry> Entries)
{
    private const int Longest = 50;

    /// <summary>The latest briefings of the site.</summary>
    public static FeedView Of(Corpus corpus, Route self)
    {
        ImmutableArray<FeedEntry> entries = [.. corpus.Records.Briefings.Take(Longest).Select(briefing => FeedEntry.Of(corpus, briefing))];
        return new FeedView(
            corpus.Site.Title,
            corpus.Site.Description,
            corpus.Site.Language,
            corpus.Site.BaseUrl + Route.Home.Href,
            corpus.Site.BaseUrl + self.Href,
            entries.Select(entry => entry.Updated).Append("1970-01-01T00:00:00Z").Max(StringComparer.Ordinal)!,
            entries);
    }
}

/// <summary>A briefing in a feed.</summary>
/// <param name="Published">RFC 3339.</param>
/// <param name="Updated">RFC 3339.</param>
internal sealed record FeedEntry(string Url, string Title, string? Summary, string Published, string Updated, ImmutableArray<string> Authors, ProseText Text)
{
    /// <summary>A briefing with its whole text; references to its notes lead to its page.</summary>
    public static FeedEntry Of(Corpus corpus, Briefing briefing)
    {
        var url = corpus.Site.BaseUrl + Route.Of(RecordKind.Briefing, briefing.Id).Href;
        var published = Day(briefing.Date);
        return new FeedEntry(
            url,
            briefing.Title,
            briefing.Standfirst,
            published,
            briefing.Updated is { } updated ? Day(updated) : published,
            briefing.Authors is [] ? [corpus.Site.Publisher ?? corpus.Site.Title] : briefing.Authors,
            ProseShown.Whole(corpus, briefing.Written.Text, url));
    }

    private static string Day(Edtf date) => date.Latest is { Year: > 0 and <= 9999 } day ? $"{day.Year:0000}-{day.Month:00}-{day.Day:00}T00:00:00Z" : "1970-01-01T00:00:00Z";
}
