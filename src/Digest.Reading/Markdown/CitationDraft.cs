using Digest.Model.Diagnostics;
using Digest.Model.Prose;
using Digest.Model.Records;
using Digest.Model.Text;

namespace Digest.Reading.Markdown;

/// <summary>A citation whose quotes are still being gathered.</summary>
internal sealed record CitationDraft(RecordRef? Target, int? Line, string Label, Location At)
{
    /// <summary>The quotes so far.</summary>
    public List<PlacedText> Quotes { get; } = [];

    /// <summary>The citation with all its quotes.</summary>
    public Citation Build() => new(Target, Line, Label, [.. Quotes], At);
}
