namespace Digest.Reports;

/// <summary>What a stretch of a report is, so that a terminal may colour it.</summary>
internal enum Ink
{
    /// <summary>Ordinary words.</summary>
    Plain,

    /// <summary>File, line and column.</summary>
    Place,

    /// <summary>An error: its name, carets and label.</summary>
    Error,

    /// <summary>A warning: its name, carets and label.</summary>
    Warning,

    /// <summary>Something worth knowing: its name, carets and label.</summary>
    Info,

    /// <summary>Line numbers and the marks beside them.</summary>
    Margin,
}

/// <summary>A stretch of a report with its ink.</summary>
internal readonly record struct Inked(string Text, Ink Ink = Ink.Plain)
{
    /// <summary>Plain words.</summary>
    public static implicit operator Inked(string text) => new(text);
}
