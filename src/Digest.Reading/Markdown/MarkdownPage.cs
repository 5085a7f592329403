using Digest.Model.Diagnostics;
using Digest.Model.Text;
using Markdig.Syntax;

namespace Digest.Reading.Markdown;

/// <summary>The file that is being read: its text, its lines, and what has been found wrong so far.</summary>
/// <param name="Start">Offset of the body after the front matter; Markdig counts from there.</param>
internal sealed record MarkdownPage(string Path, string Text, int Start, LineStarts Lines, List<Diagnostic> Diagnostics)
{
    /// <summary>Links to headings of the same page, to be judged when all headings are known.</summary>
    public List<(string Anchor, Location At)> Fragments { get; } = [];

    /// <summary>The place of a node in the file.</summary>
    public Location Locate(SourceSpan span) => Locate(Span(span));

    /// <summary>The place of a stretch of the file.</summary>
    public Location Locate(TextSpan span) => Lines.Locate(Path, span);

    /// <summary>A node's stretch of the file; empty and inside the file where Markdig knows none.</summary>
    public TextSpan Span(SourceSpan span)
    {
        var start = Math.Clamp(span.Start + Start, Start, Text.Length);
        return new(start, Math.Clamp(span.End + 1 + Start, start, Text.Length));
    }

    /// <summary>Reports a problem.</summary>
    public void Report(Rule rule, Location at, string message, string? help = null) =>
        Diagnostics.Add(new Diagnostic(rule, at, message) { Help = help });
}
