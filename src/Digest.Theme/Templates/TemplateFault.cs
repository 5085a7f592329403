using Digest.Model.Diagnostics;

namespace Digest.Theme.Templates;

/// <summary>Ends the rendering of a page for what could not be known before; caught where rendering starts.</summary>
internal sealed class TemplateFault(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    /// <summary>What went wrong.</summary>
    public Diagnostic Diagnostic { get; } = diagnostic;
}
