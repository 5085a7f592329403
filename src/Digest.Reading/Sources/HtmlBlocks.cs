using System.Text;
using AngleSharp.Dom;

namespace Digest.Reading.Sources;

/// <summary>Takes the text of a page apart into blocks, in the order of the page.</summary>
internal sealed class HtmlBlocks
{
    private static readonly HashSet<string> Silent = Names("audio button canvas datalist dialog embed head iframe input label map math meter noscript object optgroup option progress rp rt script select style svg template textarea video");
    private static readonly HashSet<string> Furniture = Names("aside footer nav");

    private static readonly HashSet<string> Breaking = Names(
        "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul");

    /// <summary>Words of a class or id that never stand on an article's own text.</summary>
    private static readonly HashSet<string> Offers = Names("paywall newsletter related share sharing social promo advert advertisement ads adslot sponsored comments disqus recirc recommended outbrain taboola cookie consent signup subscribe subscription breadcrumb breadcrumbs");

    private readonly List<HtmlBlock> blocks = [];
    private readonly StringBuilder text = new();
    private int linkLength;
    private int furniture;
    private int links;
    private int offers;
    private int preformatted;

    private HtmlBlocks()
    {
    }

    /// <summary>All blocks under an element.</summary>
    public static List<HtmlBlock> Of(IElement root)
    {
        var reading = new HtmlBlocks();
        reading.Children(root, root);
        reading.Flush(root);
        return reading.blocks;
    }

    /// <summary>Whether an element is not shown or shows no text of an article, whatever it holds.</summary>
    public static bool IsSilent(IElement element) => Silent.Contains(element.LocalName) || IsHidden(element);

    private static HashSet<string> Names(string names) => new(names.Split(' '), StringComparer.Ordinal);

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the element names itself one of <see cref="Offers"/>; a body or main part may be named for what it also holds.</summary>
    private static bool IsOffer(IElement element)
    {
        if (element.LocalName is "body" or "main" or "article" or "html")
        {
            return false;
        }

        foreach (var name in (ReadOnlySpan<string?>)[element.GetAttribute("class"), element.Id])
        {
            if (name is { Length: > 1 and < 300 } && (name is "ad" || name.Split([' ', '-', '_', ':'], StringSplitOptions.RemoveEmptyEntries).Any(word => Offers.Contains(word.ToLowerInvariant()))
                || name.Split(' ').Any(word => word is "ad" || word.StartsWith("ad-", StringComparison.Ordinal) || word.EndsWith("-ad", StringComparison.Ordinal))))
            {
                return true;
            }
        }

        return false;
    }

    private void Children(IElement parent, IElement block)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText words)
            {
                Words(words.Data);
            }
            else if (node is IElement element)
            {
                Element(element, block);
            }
        }
    }

    private void Element(IElement element, IElement block)
    {
        var name = element.LocalName;
        if (IsSilent(element))
        {
            return;
        }

        if (name == "br")
        {
            LineBreak(block);
        }
        else if (name == "table" && IsData(element))
        {
            Flush(block);
            Table(element);
        }
        else if (Breaking.Contains(name))
        {
            Flush(block);
            var offer = IsOffer(element) ? 1 : 0;
            furniture += Furniture.Contains(name) ? 1 : 0;
            offers += offer;
            preformatted += name == "pre" ? 1 : 0;
            Children(element, element);
            Flush(element);
            furniture -= Furniture.Contains(name) ? 1 : 0;
            offers -= offer;
            preformatted -= name == "pre" ? 1 : 0;
        }
        else
        {
            links += name == "a" ? 1 : 0;
            Children(element, block);
            links -= name == "a" ? 1 : 0;
        }
    }

    private void Words(string words)
    {
        var before = text.Length;
        foreach (var c in words)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                if (preformatted > 0 && c == '\n')
                {
                    text.Append('\n');
                }
                else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
                {
                    text.Append(' ');
                }
            }
            else
            {
                text.Append(c);
            }
        }

        linkLength += links > 0 ? text.Length - before : 0;
    }

    /// <summary>One break is a line, two are a paragraph.</summary>
    private void LineBreak(IElement block)
    {
        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        if (text.Length > 0 && text[^1] == '\n')
        {
            Flush(block);
        }
        else if (text.Length > 0)
        {
            text.Append('\n');
        }
    }

    private void Flush(IElement block)
    {
        var words = text.ToString().Trim();
        if (words.Length > 0)
        {
            blocks.Add(new HtmlBlock(words, Kind(block), block, Math.Min(linkLength, words.Length), furniture > 0, offers > 0));
        }

        text.Clear();
        linkLength = 0;
    }

    private static HtmlBlockKind Kind(IElement block) => block.LocalName switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => HtmlBlockKind.Heading,
        "li" or "dt" or "dd" => HtmlBlockKind.Item,
        "figcaption" or "caption" => HtmlBlockKind.Caption,
        "p" when block.ParentElement?.LocalName == "figcaption" => HtmlBlockKind.Caption,
        "p" when block.ParentElement?.LocalName == "li" => HtmlBlockKind.Item,
        _ => HtmlBlockKind.Paragraph,
    };

    /// <summary>A table of data has rows of several cells and no blocks within them; any other one is there for the layout.</summary>
    private static bool IsData(IElement table) =>
        table.QuerySelector("table, h1, h2, h3, h4, ul, ol, p + p, div + div, blockquote") is null && table.QuerySelector("td + td, th + td, th + th") is not null;

    private void Table(IElement table)
    {
        if (table.QuerySelector("caption") is { } caption)
        {
            Children(caption, caption);
            Flush(caption);
        }

        var rows = new List<string>();
        var linked = 0;
        foreach (var row in table.QuerySelectorAll("tr"))
        {
            var cells = new List<string>();
            foreach (var cell in row.Children)
            {
                Children(cell, cell);
                cells.Add(text.ToString().Trim().Replace('\n', ' '));
                linked += linkLength;
                text.Clear();
                linkLength = 0;
            }

            rows.Add(string.Join('\t', cells).TrimEnd());
        }

        var words = string.Join('\n', rows.Where(row => row.Length > 0));
        if (words.Length > 0)
        {
            blocks.Add(new HtmlBlock(words, HtmlBlockKind.Table, table, Math.Min(linked, words.Length), furniture > 0, offers > 0));
        }
    }
}
