using System.Collections.Immutable;
using Digest.Model.Diagnostics;
using Digest.Model.Text;

namespace Digest.Model.Analysis;

/// <summary>Something that readers of a source should know, found by the analysis; evidence, never a score.</summary>
/// <param name="Rule">One of DG601 to DG699.</param>
/// <param name="Span">The words that show it; null where it is about the text as a whole.</param>
/// <param name="Message">One sentence without a full stop.</param>
public sealed record Finding(Rule Rule, TextSpan? Span, string Message)
{
    /// <summary>What the message says in words of the text, or out of them.</summary>
    public ImmutableArray<TextSpan> Said { get; init; } = [];
}
