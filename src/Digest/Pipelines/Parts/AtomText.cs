using System.Text;
using System.Xml;
using Digest.Model.Theme;

namespace Digest.Pipelines.Parts;

/// <summary>Writes feeds as Atom, RFC 4287.</summary>
internal static class AtomText
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>A feed with the full text of its entries.</summary>
    public static byte[] Write(FeedView view, ITheme theme)
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
            Author(xml, view.Author);
            Link(xml, "self", view.Self, "application/atom+xml");
            Link(xml, "alternate", view.Home, "text/html");
            foreach (var entry in view.Entries)
            {
                Entry(xml, entry, theme);
            }

            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void Entry(XmlWriter xml, FeedEntry entry, ITheme theme)
    {
        xml.WriteStartElement("entry", Namespace);
        Element(xml, "id", entry.Url);
        Element(xml, "title", entry.Title);
        Link(xml, "alternate", entry.Url, "text/html");
        Element(xml, "published", entry.Published);
        Element(xml, "updated", entry.Updated);
        foreach (var author in entry.Authors)
        {
            Author(xml, author);
        }

        if (entry.Summary is { } summary)
        {
            Element(xml, "summary", summary);
        }

        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(Controls.Removed(entry.Text.Markup(theme)));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Namespace);
        Element(xml, "name", name);
        xml.WriteEndElement();
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
