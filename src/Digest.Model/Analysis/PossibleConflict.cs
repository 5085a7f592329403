using Digest.Model.Text;

namespace Digest.Model.Analysis;

/// <summary>A figure or date in which two sentences differ that otherwise say the same. It is a question to an editor, never a finding that one is wrong.</summary>
/// <param name="A">The figure or date in the one.</param>
/// <param name="B">The figure or date in the other.</param>
public sealed record PossibleConflict(DifferenceKind Kind, TextSpan A, TextSpan B);

/// <summary>In what two sentences differ.</summary>
public enum DifferenceKind
{
    /// <summary>In a number of the same unit and the same counted thing.</summary>
    Figure,

    /// <summary>In a day, month or year.</summary>
    Date,
}
