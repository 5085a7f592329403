using Digest.Model.Prose;
using Digest.Model.Sites;

namespace Digest.Pipelines.Parts;

/// <summary>Verbatim words of a source in the whole sentence around them.</summary>
/// <param name="Place">The words themselves on the source's page.</param>
/// <param name="Passage">Number of the paragraph, from 1.</param>
/// <param name="Sentence">The sentence or sentences, the quoted words marked.</param>
/// <param name="Words">The quoted words alone; parts are joined by […].</param>
/// <param name="Attribution">Whose words or count it is, if not the source's own.</param>
internal sealed record QuoteView(SourceChip Source, Route Place, int Passage, InlineText Sentence, string Words, string? Attribution);
