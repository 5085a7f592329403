namespace Digest.Model.Analysis;

/// <summary>How exactly a quote has the words of its source.</summary>
public enum QuoteVerdict
{
    /// <summary>Character for character, white space run together.</summary>
    Verbatim,

    /// <summary>But for the shape of marks, dashes and spaces, invisible characters, or a comma or full stop at the end.</summary>
    Typography,

    /// <summary>With cuts and words in brackets, which are shown.</summary>
    Edited,

    /// <summary>Not there.</summary>
    Absent,
}
