using Digest.Model.Diagnostics;

namespace Digest.Reports;

/// <summary>What a severity is called in a report.</summary>
internal static class SeverityNames
{
    /// <summary>In reports for people and in JSON.</summary>
    public static string Name(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        _ => "off",
    };
}
