using System.Collections.Immutable;
using Digest.Model.Dates;
using Digest.Model.Diagnostics;
using Digest.Model.Prose;
using Digest.Model.Text;

namespace Digest.Model.Records;

/// <summary>An editor's account of one source; it has the source's id.</summary>
/// <param name="Path">Its file, relative to the project folder.</param>
/// <param name="Reviewed">The sha256 of the source that was reviewed.</param>
public sealed record Summary(
    string Id,
    string Path,
    string Title,
    ImmutableArray<string> Authors,
    string? ReviewedBy,
    Edtf? Updated,
    ImmutableArray<Correction> Corrections,
    string? Reviewed,
    bool Draft,
    Written Written,
    Location At)
{
    /// <summary>What editors say in it in their own words.</summary>
    public ImmutableArray<OwnWords> Own { get; init; } = [];
}

/// <summary>Something that was published wrong and put right.</summary>
public sealed record Correction(Edtf Date, string What, Location At);

/// <summary>An editor's account of a story over several sources.</summary>
/// <param name="Id">The file name without its date.</param>
/// <param name="Date">The date of the file name.</param>
/// <param name="Key">The claims or figures that matter most, in order.</param>
/// <param name="Claims">Those of its comparison; empty for all that have positions of two of its sources.</param>
/// <param name="Sources">Added to those that it cites.</param>
public sealed record Briefing(
    string Id,
    string Path,
    Edtf Date,
    string Title,
    string? Standfirst,
    ImmutableArray<string> Authors,
    string? ReviewedBy,
    ImmutableArray<IdRef> Key,
    ImmutableArray<IdRef> Claims,
    ImmutableArray<IdRef> Figures,
    ImmutableArray<IdRef> Events,
    ImmutableArray<IdRef> Sources,
    ImmutableArray<IdRef> Related,
    Edtf? Updated,
    ImmutableArray<Correction> Corrections,
    bool Draft,
    Written Written,
    Location At)
{
    /// <summary>What editors say in it in their own words.</summary>
    public ImmutableArray<OwnWords> Own { get; init; } = [];

    /// <summary>The topics that it belongs to.</summary>
    public ImmutableArray<IdRef> Topics { get; init; } = [];
}

/// <summary>A page about the site itself.</summary>
public sealed record Page(string Id, string Path, string Title, string? Standfirst, Edtf? Updated, bool Draft, Written Written, Location At);
