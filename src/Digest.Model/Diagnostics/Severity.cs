namespace Digest.Model.Diagnostics;

/// <summary>What a diagnostic does to a build: nothing, nothing unless strict, or stop it.</summary>
public enum Severity
{
    /// <summary>Not reported at all; only a check level in site.yml sets it.</summary>
    Off,

    /// <summary>Worth knowing; exit code 0.</summary>
    Info,

    /// <summary>Probably wrong; exit code 0, an error under <c>--strict</c>.</summary>
    Warning,

    /// <summary>Wrong: nothing is published.</summary>
    Error,
}
