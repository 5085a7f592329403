using System.Collections.Immutable;
using Digest.Model.Dates;
using Digest.Model.Diagnostics;
using Digest.Model.Text;

namespace Digest.Model.Records;

/// <summary>Something that happened or is to happen, dated with the precision that the sources give.</summary>
/// <param name="DateAt">Where the date is written.</param>
/// <param name="Inferred">The reason, where the date is the editor's inference and no text states it.</param>
/// <param name="Reported">When it was reported, if on another day.</param>
/// <param name="DatedBy">The words that give the date.</param>
/// <param name="Quotes">The words that speak of it.</param>
public sealed record Event(
    string Id,
    string What,
    Edtf Date,
    Location DateAt,
    string? Inferred,
    Edtf? Reported,
    ImmutableArray<SourceQuote> DatedBy,
    ImmutableArray<SourceQuote> Quotes,
    bool Draft,
    Location At)
{
    /// <summary>What editors say in it in their own words.</summary>
    public ImmutableArray<OwnWords> Own { get; init; } = [];
}

/// <summary>Verbatim words of a source.</summary>
/// <param name="Line">The line of the source in which they stand, where they stand more than once; from 1.</param>
public sealed record SourceQuote(IdRef Source, ImmutableArray<PlacedText> Quotes, int? Line, Location At);
