using System.Collections.Immutable;

namespace Digest.Model.Analysis;

/// <summary>What the analysis finds when it reads sources against each other; nobody has checked it, and a reader is told so. It is found out when it is asked for.</summary>
public interface ICrossReading
{
    /// <summary>The matching sentences and shared wording of a pair that has a page.</summary>
    PairReading Of(SourcePair pair);

    /// <summary>What is found within a story.</summary>
    StoryReading Of(Story story);
}

/// <summary>What the analysis finds in the sources of a story.</summary>
/// <param name="Emphasis">What marks each source against the others of the story, in their order.</param>
/// <param name="Coverage">Which of them name which entities; those that most name first.</param>
/// <param name="Origins">Those that may go back to one text.</param>
public sealed record StoryReading(ImmutableArray<SourceEmphasis> Emphasis, ImmutableArray<EntityCoverage> Coverage, ImmutableArray<SuggestedOrigin> Origins);
