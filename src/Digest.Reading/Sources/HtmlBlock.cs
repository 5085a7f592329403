using AngleSharp.Dom;

namespace Digest.Reading.Sources;

/// <summary>What a block of a page is.</summary>
internal enum HtmlBlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    Item,

    /// <summary>Words under a picture.</summary>
    Caption,

    /// <summary>A table, a row a line.</summary>
    Table,
}

/// <summary>A block of text on a page.</summary>
/// <param name="Text">White space folded; a line break only where the page has one.</param>
/// <param name="Element">The block element that holds it.</param>
/// <param name="LinkLength">How many of its characters are words of links.</param>
/// <param name="Furniture">Whether it stands in a part that is no article by its own name: navigation, an aside, a footer.</param>
/// <param name="Offer">Whether an element around it calls itself an advertisement, an offer, a share bar, comments or related links.</param>
internal sealed record HtmlBlock(string Text, HtmlBlockKind Kind, IElement Element, int LinkLength, bool Furniture, bool Offer)
{
    /// <summary>The text with all white space alike, to find it again.</summary>
    public string Folded { get; } = string.Join(' ', Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether most of it is links.</summary>
    public bool IsLinks => LinkLength * 2 > Text.Length;
}
