using System.Collections.Immutable;
using Digest.Model.Text;

namespace Digest.Model.Analysis;

/// <summary>A sequence of words that two sources share, as long as it can be; case, marks and spaces may differ.</summary>
/// <param name="Words">How many words it has.</param>
/// <param name="Quoted">Whether it stands within quotation marks in both: words of a third that two may quote without one knowing the other.</param>
public sealed record SharedWording(TextSpan A, TextSpan B, int Words, bool Quoted);

/// <summary>Sources whose wording suggests that they go back to one text. A suggestion: a shared template or publisher is none.</summary>
/// <param name="Sources">Their ids in ordinal order, at least two.</param>
/// <param name="Share">The least share of a source's words that it has in common with another one of them, from 0 to 1.</param>
/// <param name="Words">The most words in sequence that two of them share.</param>
public sealed record SuggestedOrigin(ImmutableArray<string> Sources, double Share, int Words);
