using System.Collections.Immutable;
using Digest.Model.Diagnostics;
using Digest.Model.Text;

namespace Digest.Model.Records;

/// <summary>A person, place, organisation, agreement or event, with the names that texts give it.</summary>
/// <param name="Aliases">Other spellings, as the texts have them; the name itself is always one.</param>
/// <param name="Not">Words that contain an alias and must not be linked.</param>
/// <param name="Links">Addresses or identifiers elsewhere, by the name of the place, in order.</param>
public sealed record Entity(
    string Id,
    string Name,
    EntityType Type,
    ImmutableArray<string> Aliases,
    ImmutableArray<string> Not,
    string? Description,
    ImmutableArray<ExternalLink> Links,
    Location At)
{
    /// <summary>What editors say in it in their own words.</summary>
    public ImmutableArray<OwnWords> Own { get; init; } = [];
}

/// <summary>What an entity is.</summary>
public enum EntityType
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>A country, region, town or building.</summary>
    Place,

    /// <summary>A body, company, medium or office.</summary>
    Organisation,

    /// <summary>A treaty, law or contract.</summary>
    Agreement,

    /// <summary>A named event.</summary>
    Event,

    /// <summary>People under one name, such as a generation.</summary>
    Group,

    /// <summary>A book, article, film or song.</summary>
    Work,
}

/// <summary>Where else something is described, such as <c>wikidata</c> and <c>Q423</c>.</summary>
public sealed record ExternalLink(string Name, string Value);
