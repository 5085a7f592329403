using System.Collections.Immutable;
using Digest.Model.Dates;
using Digest.Model.Diagnostics;
using Digest.Model.Text;

namespace Digest.Model.Records;

/// <summary>One statement, with the positions of sources towards it: the unit of comparison.</summary>
/// <param name="Conflicts">Why sources differ; empty where they do not.</param>
/// <param name="Why">The editors' account of the conflict.</param>
/// <param name="Silent">Sources that were read and do not speak of it. A source in neither list is not checked yet.</param>
public sealed record Claim(
    string Id,
    string Statement,
    ClaimKind Kind,
    ImmutableArray<ConflictKind> Conflicts,
    string? Why,
    ImmutableArray<Position> Positions,
    ImmutableArray<IdRef> Silent,
    bool Draft,
    Location At)
{
    /// <summary>What editors say in it in their own words.</summary>
    public ImmutableArray<OwnWords> Own { get; init; } = [];
}

/// <summary>What sort of statement a claim is.</summary>
public enum ClaimKind
{
    /// <summary>Something that is or is not so.</summary>
    Fact,

    /// <summary>An assessment.</summary>
    Judgement,

    /// <summary>Something intended.</summary>
    Plan,

    /// <summary>Something expected.</summary>
    Forecast,
}

/// <summary>Why sources differ.</summary>
public enum ConflictKind
{
    /// <summary>They speak of different dates.</summary>
    Date,

    /// <summary>They count or mean different things.</summary>
    Definition,

    /// <summary>What was said earlier was later said otherwise.</summary>
    Changed,

    /// <summary>They disagree.</summary>
    Disagreement,

    /// <summary>A source contradicts itself.</summary>
    Self,
}

/// <summary>A source's stance towards a claim, with the words that show it.</summary>
/// <param name="Quotes">Verbatim quotes from the source; at least one.</param>
/// <param name="Line">The line of the source in which the quote stands, where it stands more than once; from 1.</param>
/// <param name="Attribution">Whose words or count it is, if not the source's own.</param>
/// <param name="AsOf">The day the statement speaks of, if it is not that of the source.</param>
/// <param name="Partly">In what the source goes only part of the way.</param>
public sealed record Position(
    IdRef Source,
    Stance Stance,
    ImmutableArray<PlacedText> Quotes,
    int? Line,
    string? Attribution,
    Edtf? AsOf,
    string? Partly,
    Location At);

/// <summary>Where a source stands towards a claim.</summary>
public enum Stance
{
    /// <summary>It says so.</summary>
    Supports,

    /// <summary>It says otherwise.</summary>
    Contradicts,

    /// <summary>It speaks of it and takes no side.</summary>
    Mentions,
}
