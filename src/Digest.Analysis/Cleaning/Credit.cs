namespace Digest.Analysis.Cleaning;

/// <summary>What a line credits, if it does nothing else.</summary>
internal enum Credit
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Who wrote it, with the words that say so.</summary>
    Byline,

    /// <summary>When, and perhaps where.</summary>
    Dateline,

    /// <summary>A picture: words under it, or who took it.</summary>
    Caption,

    /// <summary>A name alone, which beside headline and date is a byline.</summary>
    Name,
}
