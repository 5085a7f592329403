using Digest.Model.Analysis;

namespace Digest.Analysis.Suggesting;

/// <summary>A sentence with a date that no event quotes.</summary>
/// <param name="Date">The most exact of its dates that no event quotes; of several the first.</param>
public sealed record SuggestedEvent(DateMention Date, QuotableSentence Sentence);
