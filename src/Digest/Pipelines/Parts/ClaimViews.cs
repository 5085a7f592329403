using System.Collections.Immutable;
using Digest.Model.Analysis;
using Digest.Model.Records;
using Digest.Model.Sites;

namespace Digest.Pipelines.Parts;

/// <summary>A statement and what each text says to it: a row of every comparison.</summary>
/// <param name="Conflicts">Why they differ, if they do.</param>
/// <param name="Cells">One a source, in the order of the columns.</param>
internal sealed record ClaimRow(
    Route Route,
    string Id,
    string Statement,
    ClaimKind Kind,
    Agreement Agreement,
    ImmutableArray<ConflictKind> Conflicts,
    string? Why,
    ImmutableArray<ClaimCell> Cells);

/// <summary>What one text says to a statement.</summary>
/// <param name="Partly">Whether it goes only part of the way in one of its positions.</param>
internal sealed record ClaimCell(SourceChip Source, ClaimState State, bool Partly, ImmutableArray<PositionView> Positions);

/// <summary>One position with its quotes.</summary>
internal sealed record PositionView(Stance Stance, string? Attribution, DateView? AsOf, string? Partly, ImmutableArray<QuoteView> Quotes);
