using Digest.Model.Diagnostics;
using Scriban.Parsing;

namespace Digest.Theme.Templates;

/// <summary>Places in templates: Scriban counts lines and columns from 0 and its spans end at their last character.</summary>
internal static class Places
{
    public static Location Of(string path, SourceSpan span) =>
        new(path, Math.Max(span.Start.Line, 0) + 1, Math.Max(span.Start.Column, 0) + 1, Math.Max(span.End.Line, 0) + 1, Math.Max(span.End.Column, 0) + 2);
}
