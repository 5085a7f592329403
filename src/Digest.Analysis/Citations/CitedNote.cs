using System.Collections.Immutable;
using Digest.Model.Analysis;
using Digest.Model.Prose;

namespace Digest.Analysis.Citations;

/// <summary>A footnote and what was found of what it cites.</summary>
/// <param name="Citations">Its citations of sources and records, with their excerpts.</param>
/// <param name="Sources">The ids of the sources that it cites, its records' too, each once.</param>
/// <param name="Stated">The numbers in each of the quotes.</param>
/// <param name="Sum">The result that its arithmetic declares; null without any.</param>
internal sealed record CitedNote(
    Footnote Footnote,
    ImmutableArray<CheckedCitation> Citations,
    ImmutableArray<string> Sources,
    ImmutableArray<StatedNumbers> Stated,
    decimal? Sum);
