using System.Collections.Immutable;

namespace Digest.Model.Analysis;

/// <summary>What was verified of a text that an editor wrote.</summary>
/// <param name="Citations">In the order of the footnotes and of the citations within them.</param>
/// <param name="CitedSentences">How many sentences quote or cite.</param>
/// <param name="Sentences">How many sentences there are, headings not counted.</param>
public sealed record CheckedWritten(ImmutableArray<CheckedCitation> Citations, int CitedSentences, int Sentences)
{
    /// <summary>Nothing written, nothing verified.</summary>
    public static readonly CheckedWritten Empty = new([], 0, 0);
}

/// <summary>A citation whose quotes were found.</summary>
/// <param name="Footnote">The number of its footnote.</param>
/// <param name="Index">Its place within the footnote, from 0.</param>
/// <param name="Excerpts">Where its quotes stand; those of the prose before it for a bare link.</param>
public sealed record CheckedCitation(int Footnote, int Index, ImmutableArray<Excerpt> Excerpts);
