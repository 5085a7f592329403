using System.Collections.Immutable;

namespace Digest.Model.Analysis;

/// <summary>What the analysis finds when it reads the sources against each other; nobody has checked it, and a reader is told so.</summary>
/// <param name="Pairs">By pair that has a page: its matching sentences and shared wording.</param>
/// <param name="Emphasis">By source: what marks it.</param>
/// <param name="Coverage">Which sources name which entities; those that most name first.</param>
/// <param name="Origins">Sources that may go back to one text.</param>
public sealed record CrossReading(
    IReadOnlyDictionary<SourcePair, PairReading> Pairs,
    IReadOnlyDictionary<string, SourceEmphasis> Emphasis,
    ImmutableArray<EntityCoverage> Coverage,
    ImmutableArray<SuggestedOrigin> Origins);
