using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Digest.Reading.Sources;

/// <summary>Takes the comments of readers off a page: under a short article they are the longest text there is.</summary>
internal static partial class CommentSection
{
    private const int MaxLength = 40;

    /// <summary>A page has no more of them; looking at each costs a walk over its paragraphs.</summary>
    private const int MaxHeadings = 10;

    /// <summary>An article has at least so many characters before its comments begin.</summary>
    private const int Before = 250;

    /// <summary>So many paragraphs are enough to tell whether an article has begun.</summary>
    private const int MaxParagraphs = 200;

    /// <summary>Removes what stands under a heading that counts or names comments, with the part of the page that it heads.</summary>
    public static void Remove(IElement body)
    {
        foreach (var heading in body.QuerySelectorAll("h2, h3, h4, h5, h6, [role=heading]").Where(IsHeading).Take(MaxHeadings).ToList())
        {
            if (body.Contains(heading) && TextBefore(body, heading) >= Before)
            {
                var part = Headed(body, heading);
                while (part.NextSibling is { } next && part == heading)
                {
                    next.RemoveFromParent();
                }

                part.Remove();
            }
        }
    }

    private static bool IsHeading(IElement element) => element.TextContent is { Length: <= 3 * MaxLength } words && words.Trim() is { Length: <= MaxLength } name && Name().IsMatch(name);

    /// <summary>The largest element that begins with the heading.</summary>
    private static IElement Headed(IElement body, IElement heading)
    {
        var part = heading;
        while (part.ParentElement is { } parent && parent != body && parent.LocalName is not ("article" or "main") && StartsWith(parent, part))
        {
            part = parent;
        }

        return part;
    }

    private static bool StartsWith(IElement parent, IElement child)
    {
        for (var node = child.PreviousSibling; node is not null; node = node.PreviousSibling)
        {
            if (!string.IsNullOrWhiteSpace(node.TextContent))
            {
                return false;
            }
        }

        return child.ParentElement == parent;
    }

    private static int TextBefore(IElement body, IElement heading)
    {
        var length = 0;
        foreach (var paragraph in body.QuerySelectorAll("p").Where(paragraph => !string.IsNullOrWhiteSpace(paragraph.TextContent)).Take(MaxParagraphs))
        {
            if (length >= Before || (paragraph.CompareDocumentPosition(heading) & DocumentPositions.Following) == 0)
            {
                break;
            }

            length += paragraph.TextContent.Length;
        }

        return length;
    }

    [GeneratedRegex(@"^(([0-9][0-9.,]*\s+)?(reader\s+|all\s+)?(comments?|kommentare|commentaires|comentarios|commenti|reacties)(\s*[(:]?\s*[0-9]*\s*\)?)?|leave a (reply|comment)|join the conversation)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
