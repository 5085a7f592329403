using System.Collections.Immutable;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Model.Text;

namespace Digest.Model.Prose;

/// <summary>What an editor wrote in Markdown: the text and its footnotes.</summary>
/// <param name="Footnotes">Those that the text refers to, in the order of their numbers.</param>
public sealed record Written(ProseText Text, ImmutableArray<Footnote> Footnotes)
{
    /// <summary>Nothing written.</summary>
    public static readonly Written Empty = new(ProseText.Empty, []);
}

/// <summary>A footnote: links with quotes make it a citation; other text is the editor's note.</summary>
/// <param name="Label">As defined, without brackets and caret.</param>
/// <param name="Number">From 1, by first reference in the text.</param>
/// <param name="Citations">Its links to sources and records, in order.</param>
/// <param name="Note">What else it says; empty where nothing.</param>
/// <param name="Arithmetic">A declared calculation <c>(= 3 × 12,000 = 36,000)</c>, without the brackets and the first sign.</param>
public sealed record Footnote(
    string Label,
    int Number,
    ImmutableArray<Citation> Citations,
    ImmutableArray<Run> Note,
    PlacedText? Arithmetic,
    Location At);

/// <summary>A link in a footnote to a source or a record, with the words quoted from it.</summary>
/// <param name="Target">The record it leads to; null where the link leads to none, which has been reported.</param>
/// <param name="Line">The line of the source named by <c>#L8</c>, from 1.</param>
/// <param name="Label">The words of the link.</param>
/// <param name="Quotes">Verbatim words; empty for a bare link.</param>
public sealed record Citation(RecordRef? Target, int? Line, string Label, ImmutableArray<PlacedText> Quotes, Location At);
