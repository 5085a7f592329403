namespace Digest.Analysis.Numbers;

/// <summary>What a token is made of.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters and the marks on them.</summary>
    Word,

    /// <summary>ASCII digits.</summary>
    Digits,

    /// <summary>Any other single character that is no white space.</summary>
    Symbol,

    /// <summary>A web or mail address, whole: nothing in it is a number or a date.</summary>
    Address,
}

/// <summary>The white space before a token.</summary>
internal enum Gap : byte
{
    /// <summary>None: the token is glued to the one before it.</summary>
    None,

    /// <summary>Within a line.</summary>
    Space,

    /// <summary>One line break.</summary>
    Line,

    /// <summary>An empty line, or the start of the text.</summary>
    Paragraph,
}

/// <summary>A word, a run of digits, a character or an address of a text.</summary>
internal readonly record struct Token(int Start, int End, TokenKind Kind, Gap Before);
