using System.Collections.Immutable;
using Digest.Model;
using Digest.Model.Records;

namespace Digest.Pipelines.Data;

/// <summary>A claim with its positions.</summary>
/// <param name="Page">Its page on the site.</param>
/// <param name="Conflict">Why sources differ; empty where they do not.</param>
/// <param name="Silent">Sources that were read and do not speak of it; one that is listed nowhere is not checked yet.</param>
internal sealed record ClaimData(
    string Id,
    string Page,
    string Statement,
    ClaimKind Kind,
    ImmutableArray<ConflictKind> Conflict,
    string? Why,
    ImmutableArray<PositionData> Positions,
    ImmutableArray<string> Silent)
{
    /// <summary>A claim whose quotes were verified.</summary>
    public static ClaimData Of(Corpus corpus, Claim claim) => new(
        claim.Id,
        DataRoutes.Url(corpus, RecordKind.Claim, claim.Id),
        claim.Statement,
        claim.Kind,
        claim.Conflicts,
        claim.Why,
        [.. claim.Positions.Select(position => PositionData.Of(corpus, position))],
        [.. claim.Silent.Select(source => source.Id)]);
}

/// <summary>A source's stance towards a claim.</summary>
/// <param name="Attribution">Whose words or count it is, if not the source's own.</param>
/// <param name="AsOf">EDTF.</param>
/// <param name="Partly">In what the source goes only part of the way.</param>
/// <param name="Quote">The first quote; null only where the site lets an error pass.</param>
/// <param name="FurtherQuotes">The others.</param>
internal sealed record PositionData(string Source, Stance Stance, string? Attribution, string? AsOf, string? Partly, QuoteData? Quote, ImmutableArray<QuoteData> FurtherQuotes)
{
    /// <summary>A position with its verified quotes.</summary>
    public static PositionData Of(Corpus corpus, Position position)
    {
        var quotes = QuoteData.Of(corpus, position.Source.Id, position.Quotes, position.Line);
        return new PositionData(position.Source.Id, position.Stance, position.Attribution, position.AsOf?.Text, position.Partly, quotes.FirstOrDefault(), [.. quotes.Skip(1)]);
    }
}
