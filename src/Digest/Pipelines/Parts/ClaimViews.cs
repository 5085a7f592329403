using System.Collections.Immutable;
using Digest.Analysis.Comparing;
using Digest.Model;
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
    ImmutableArray<ClaimCell> Cells)
{
    /// <summary>The row of a claim over these sources.</summary>
    public static ClaimRow Of(Corpus corpus, Claim claim, ImmutableArray<string> sources) => new(
        Route.Of(RecordKind.Claim, claim.Id),
        claim.Id,
        claim.Statement,
        claim.Kind,
        Comparer.Agreement(claim, sources),
        claim.Conflicts,
        claim.Why,
        [.. sources.Select(source => ClaimCell.Of(corpus, claim, source))]);
}

/// <summary>What one text says to a statement.</summary>
/// <param name="Partly">Whether it goes only part of the way in one of its positions.</param>
internal sealed record ClaimCell(SourceChip Source, ClaimState State, bool Partly, ImmutableArray<PositionView> Positions)
{
    /// <summary>What one source says to a claim.</summary>
    public static ClaimCell Of(Corpus corpus, Claim claim, string source)
    {
        ImmutableArray<Position> positions = [.. claim.Positions.Where(position => position.Source.Id == source)];
        return new ClaimCell(
            SourceChip.Of(corpus, source),
            Comparer.State(claim, source),
            positions.Any(position => position.Partly is not null),
            [.. positions.Select(position => PositionView.Of(corpus, position))]);
    }
}

/// <summary>One position with its quotes.</summary>
internal sealed record PositionView(Stance Stance, string? Attribution, DateView? AsOf, string? Partly, ImmutableArray<QuoteView> Quotes)
{
    /// <summary>A position of a claim.</summary>
    public static PositionView Of(Corpus corpus, Position position) => new(
        position.Stance,
        position.Attribution,
        DateWords.OfAny(corpus, position.AsOf),
        position.Partly,
        QuoteView.Of(corpus, position));
}
