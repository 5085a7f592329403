namespace Digest.Pipelines.Parts;

/// <summary>A source at a glance, as the head of a column.</summary>
/// <param name="Words">Length of the article text in words.</param>
/// <param name="Origin">Where the text really comes from, if that is known.</param>
/// <param name="Says">Statements of this comparison to which it says yes.</param>
/// <param name="Otherwise">Statements to which it says otherwise, or both.</param>
/// <param name="Silent">Statements that it does not mention.</param>
/// <param name="Findings">How many things a reader should know about it.</param>
internal sealed record ColumnView(SourceChip Source, int Words, string? Origin, int Says, int Otherwise, int Silent, int Findings);
