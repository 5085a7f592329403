using System.Collections.Immutable;
using Digest.Model.Text;

namespace Digest.Model.Analysis;

/// <summary>Words of a source, found: where a verified quote stands.</summary>
/// <param name="Passage">The anchor of the passage in which it starts.</param>
/// <param name="Parts">The spans of its parts in the source's text; one, unless the quote was cut with […].</param>
public sealed record Excerpt(string Source, string Passage, ImmutableArray<TextSpan> Parts)
{
    /// <summary>From the start of the first part to the end of the last.</summary>
    public TextSpan Span => new(Parts[0].Start, Parts[^1].End);
}
