using System.Collections.Immutable;
using Digest.Model.Text;

namespace Digest.Model.Analysis;

/// <summary>Two sentences of two sources that say much the same.</summary>
/// <param name="Score">From 0, nothing in common, to 1, the same words.</param>
/// <param name="Reasons">What the two share, the weightiest first.</param>
/// <param name="Conflict">Where they differ in a figure or date that can be compared; null where they do not.</param>
public sealed record SentenceMatch(SentencePlace A, SentencePlace B, double Score, ImmutableArray<MatchReason> Reasons, PossibleConflict? Conflict);

/// <summary>A term that two sentences share.</summary>
/// <param name="A">Where it stands in the one.</param>
/// <param name="B">Where it stands in the other, in the same words or in others of the same meaning.</param>
/// <param name="Text">The words of A, and those of B where they are others: <c>troops</c>, <c>troops ~ soldiers</c>.</param>
public sealed record MatchReason(TextSpan A, TextSpan B, string Text, ReasonKind Kind);

/// <summary>What sort of term two sentences share.</summary>
public enum ReasonKind
{
    /// <summary>The same word in any inflection.</summary>
    Word,

    /// <summary>A name, full, short or as an acronym.</summary>
    Name,

    /// <summary>A number of the same value.</summary>
    Number,

    /// <summary>A date that can be the same day.</summary>
    Date,

    /// <summary>Another word of much the same meaning, or another spelling.</summary>
    Related,
}
