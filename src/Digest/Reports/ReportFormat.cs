namespace Digest.Reports;

/// <summary>How diagnostics are written.</summary>
internal enum ReportFormat
{
    /// <summary>For people: the line with carets under it.</summary>
    Text,

    /// <summary>JSON Lines, one diagnostic a line.</summary>
    Json,

    /// <summary>SARIF 2.1.0, one log for all.</summary>
    Sarif,

    /// <summary>Workflow commands, which a forge shows beside the changed lines.</summary>
    Github,
}
