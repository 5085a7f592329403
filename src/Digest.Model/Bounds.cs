namespace Digest.Model;

/// <summary>What bounds the work on one file wherever several readers share the bound. What is beyond one is told by rule DG108, at its place.</summary>
public static class Bounds
{
    /// <summary>How deep lists, quotes and marks of Markdown, and lists and mappings of YAML, may lie in each other.</summary>
    public const int Depth = 64;

    /// <summary>How deep the JSON of a text may be that is as deep as it may be: three levels for a list in a list, two for a mark in a mark, and marks within lists.</summary>
    public const int JsonDepth = 6 * Depth;
}
