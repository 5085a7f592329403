using System.Collections.Immutable;
using Digest.Model.Text;

namespace Digest.Model.Analysis;

/// <summary>Words of a source, found: where a verified quote stands.</summary>
/// <param name="Passage">The anchor of the passage in which it starts.</param>
/// <param name="Parts">The spans of its parts in the source's text; one, unless the quote was cut with […].</param>
public sealed record Excerpt(string Source, string Passage, ImmutableArray<TextSpan> Parts)
{
    /// <summary>Words within the parts for which the quote has the editor's own in brackets, in order: they stand in the source, and nobody quotes them.</summary>
    public ImmutableArray<TextSpan> Replaced { get; init; } = [];

    /// <summary>The words that are quoted, in order: the parts without what is replaced in them.</summary>
    public IEnumerable<TextSpan> Quoted
    {
        get
        {
            foreach (var part in Parts)
            {
                var at = part.Start;
                foreach (var replaced in Replaced.Where(part.Contains))
                {
                    yield return new TextSpan(at, replaced.Start);
                    at = replaced.End;
                }

                yield return new TextSpan(at, part.End);
            }
        }
    }

    /// <summary>From the start of the first part to the end of the last.</summary>
    public TextSpan Span => new(Parts[0].Start, Parts[^1].End);
}
