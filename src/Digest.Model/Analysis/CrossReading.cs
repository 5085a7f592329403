using System.Collections.Immutable;

namespace Digest.Model.Analysis;

/// <summary>What the analysis finds when it reads sources against each other; nobody has checked it, and a reader is told so.</summary>
/// <param name="Pairs">By pair that has a page: its matching sentences and shared wording.</param>
/// <param name="Stories">By story: what is found within it.</param>
public sealed record CrossReading(IReadOnlyDictionary<SourcePair, PairReading> Pairs, IReadOnlyDictionary<string, StoryReading> Stories);

/// <summary>What the analysis finds in the sources of a story.</summary>
/// <param name="Emphasis">What marks each source against the others of the story, in their order.</param>
/// <param name="Coverage">Which of them name which entities; those that most name first.</param>
/// <param name="Origins">Those that may go back to one text.</param>
public sealed record StoryReading(ImmutableArray<SourceEmphasis> Emphasis, ImmutableArray<EntityCoverage> Coverage, ImmutableArray<SuggestedOrigin> Origins);
