namespace Digest.Model;

/// <summary>What bounds the work on one file wherever several readers share the bound. What is beyond one is told by rule DG108, at its place.</summary>
public static class Bounds
{
    /// <summary>How long a text may be in UTF-16 code units, about as many as in two novels: the text of a source, out of its page where it has one, and a file of YAML.</summary>
    public const int TextLength = 1_000_000;

    /// <summary>The same for what is written in Markdown, where five letters can be a link and take a hundred times their length in memory.</summary>
    public const int ProseLength = TextLength / 2;

    /// <summary>How many lines the text of a source may have, empty ones too: each that is not becomes an element of the source's page.</summary>
    public const int TextLines = 30_000;

    /// <summary>How many characters of Markdown may follow each other on a line without a space: an address has some hundreds, a paragraph in Chinese a thousand.</summary>
    public const int WordLength = 10_000;

    /// <summary>How deep lists, quotes and marks of Markdown, and lists and mappings of YAML, may lie in each other.</summary>
    public const int Depth = 64;

    /// <summary>How deep the JSON of a text may be that is as deep as it may be: three levels for a list in a list, two for a mark in a mark, and marks within lists.</summary>
    public const int JsonDepth = 6 * Depth;
}
