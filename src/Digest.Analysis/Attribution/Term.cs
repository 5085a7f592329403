namespace Digest.Analysis.Attribution;

/// <summary>What a term is.</summary>
internal enum TermKind : byte
{
    /// <summary>A word or number.</summary>
    Word,

    /// <summary>Words between quotation marks, as a whole.</summary>
    Quote,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A colon.</summary>
    Colon,

    /// <summary>A semicolon, dash or bracket.</summary>
    Break,
}

/// <summary>A word, mark or quotation of a sentence.</summary>
/// <param name="Quote">Which quotation it is, counted over the text; -1 for others.</param>
internal readonly record struct Term(int Start, int End, TermKind Kind, Sort Sort, bool IsCapital, int Quote)
{
    /// <summary>Whether it has any of these sorts.</summary>
    public bool Is(Sort sorts) => (Sort & sorts) != 0;

    /// <summary>Whether it is a word.</summary>
    public bool IsWord => Kind == TermKind.Word;
}
