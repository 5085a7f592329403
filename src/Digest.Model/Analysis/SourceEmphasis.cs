using System.Collections.Immutable;
using Digest.Model.Text;

namespace Digest.Model.Analysis;

/// <summary>What one source dwells on more than the others do, and what only it has.</summary>
/// <param name="Source">Its id.</param>
/// <param name="Terms">The terms it uses more than the others, the most marked first; few.</param>
/// <param name="OnlyHere">Its sentences that match none of any other source, in order.</param>
/// <param name="OnlyEntities">The ids of entities that no other source names, in ordinal order.</param>
public sealed record SourceEmphasis(string Source, ImmutableArray<EmphasisedTerm> Terms, ImmutableArray<SentencePlace> OnlyHere, ImmutableArray<string> OnlyEntities);

/// <summary>A term that a source uses more than the others.</summary>
/// <param name="Text">The term as the source writes it most often.</param>
/// <param name="Entity">The id of the entity that it names; null for a word.</param>
/// <param name="Count">How often the source has it.</param>
/// <param name="Others">How often all other sources have it.</param>
/// <param name="Score">The log-odds against the others in standard deviations; above 1.96 chance is an unlikely reason.</param>
/// <param name="First">Where it stands first.</param>
public sealed record EmphasisedTerm(string Text, string? Entity, int Count, int Others, double Score, TextSpan First);

/// <summary>How often each source names an entity.</summary>
/// <param name="Entity">Its id.</param>
/// <param name="Counts">By source, those that do not name it left out; the sources in ordinal order.</param>
public sealed record EntityCoverage(string Entity, ImmutableArray<SourceCount> Counts);

/// <summary>How often one source names something.</summary>
public sealed record SourceCount(string Source, int Count);
