using System.Collections.Immutable;
using Digest.Model.Analysis;

namespace Digest.Analysis.Suggesting;

/// <summary>A number that no figure quotes, with the sentences of all sources that count the same in the same unit.</summary>
/// <param name="Counted">What is counted, in the words of the first sentence; null where the words after the number do not tell.</param>
/// <param name="Unit">One of <see cref="Digest.Model.Records.Units"/>.</param>
/// <param name="Like">Ids of figures that already count the same.</param>
public sealed record SuggestedFigure(string? Counted, string Unit, ImmutableArray<SuggestedValue> Values, ImmutableArray<string> Like);

/// <summary>A number in its sentence.</summary>
/// <param name="Attribution">Whom the text credits with it; null where it speaks for itself.</param>
public sealed record SuggestedValue(QuotableSentence Sentence, Quantity Quantity, string? Attribution);
