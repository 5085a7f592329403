using System.Collections.Immutable;
using Digest.Model.Prose;

namespace Digest.Pipelines.Parts;

/// <summary>A text by the editors with its notes.</summary>
/// <param name="Cited">How many of its sentences quote or cite.</param>
/// <param name="Updated">The day of the last change that the front matter names.</param>
internal sealed record WrittenView(
    ProseText Text,
    ImmutableArray<NoteView> Notes,
    int Cited,
    int Sentences,
    int Minutes,
    ImmutableArray<string> Authors,
    string? ReviewedBy,
    DateView? Updated,
    ImmutableArray<CorrectionView> Corrections,
    string? EditUrl);

/// <summary>A footnote: cards with verbatim words, and what else the editors say.</summary>
/// <param name="Uses">How often the text refers to it.</param>
internal sealed record NoteView(int Number, int Uses, ImmutableArray<CardView> Cards, InlineText? Note, string? Arithmetic);

/// <summary>A citation: a source or record, and its words.</summary>
/// <param name="Label">The editor's words for the link.</param>
/// <param name="Target">The source's or record's page.</param>
/// <param name="Kind">What it leads to, such as <c>source</c> or <c>claim</c>.</param>
internal sealed record CardView(LinkView Target, string Kind, string Label, ImmutableArray<QuoteView> Quotes);

/// <summary>Something that was published wrong and put right.</summary>
internal sealed record CorrectionView(DateView Date, string What);
