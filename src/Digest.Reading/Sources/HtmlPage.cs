using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Digest.Reading.Sources;

/// <summary>Parses a saved page, with no scripts and no network, and gives up on one that is built to be slow.</summary>
internal static class HtmlPage
{
    /// <summary>Elements within elements; the parser's time grows with the square of it. Browsers nest 512 deep, articles 30.</summary>
    public const int MaxDepth = 300;

    /// <summary>Elements in all; the parser's time grows with the square of the elements in one parent. Long articles have some thousands.</summary>
    public const int MaxElements = 50_000;

    /// <summary>Texts, comments and elements in one parent; asking for the next of them takes the longer the more there are. A long article has some hundreds.</summary>
    public const int MaxParts = 20_000;

    private static readonly HashSet<string> Wanted = new(StringComparer.OrdinalIgnoreCase)
    {
        "aria-hidden", "charset", "class", "colspan", "content", "datetime", "hidden", "href", "http-equiv", "id", "itemprop", "itemtype", "lang", "name", "property", "pubdate", "rel", "role", "style", "type",
    };

    /// <summary>The page; null with the reason, for an editor, where it is nested too deeply or has too many elements.</summary>
    public static (IHtmlDocument? Document, string? Problem) Parse(string html)
    {
        var guard = new Guard();
        var options = new HtmlParserOptions
        {
            IsScripting = false,
            SkipComments = true,
            SkipProcessingInstructions = true,
            DisableElementPositionTracking = true,
            MaximumDepth = int.MaxValue,
            OnCreated = (element, _) => guard.Watch(element),
            ShouldEmitAttribute = IsWanted,
        };
        try
        {
            var document = new HtmlParser(options).ParseDocument(html);
            if (!document.All.Append<INode>(document).Any(static node => node.ChildNodes.Length > MaxParts))
            {
                return (document, null);
            }

            document.Dispose();
            return (null, $"an element of the page has more than {MaxParts} parts");
        }
        catch (TooMuchException tooMuch)
        {
            return (null, tooMuch.Message);
        }
    }

    /// <summary>Formatting elements keep no attributes: equal ones are opened again at most three times in each paragraph, different ones without end.</summary>
    private static bool IsWanted(ref StructHtmlToken tag, ReadOnlyMemory<char> name) =>
        Wanted.Contains(name.ToString()) && tag.Name.ToString() is not ("b" or "big" or "code" or "em" or "font" or "i" or "nobr" or "s" or "small" or "strike" or "strong" or "tt" or "u");

    /// <summary>Counts elements while they are made; the way out of the parser's callback is an exception.</summary>
    private sealed class Guard
    {
        private int count;
        private IElement? last;

        public void Watch(IElement element)
        {
            if (++count > MaxElements)
            {
                throw new TooMuchException($"the page has more than {MaxElements} elements");
            }

            // The new element has no parent yet, the one before it has.
            var depth = 0;
            for (INode? ancestor = last; ancestor is not null; ancestor = ancestor.Parent)
            {
                if (++depth > MaxDepth)
                {
                    throw new TooMuchException($"the elements of the page are nested more than {MaxDepth} deep");
                }
            }

            last = element;
        }
    }

    private sealed class TooMuchException(string message) : Exception(message);
}
