using System.Collections.Immutable;
using Digest.Model;
using Digest.Model.Records;

namespace Digest.Pipelines.Data;

/// <summary>A person, place, organisation, agreement or event.</summary>
/// <param name="Page">Its page on the site.</param>
/// <param name="Aliases">Other spellings, as the texts have them.</param>
internal sealed record EntityData(string Id, string Page, string Name, EntityType Type, ImmutableArray<string> Aliases, string? Description, ImmutableArray<LinkData> Links)
{
    /// <summary>An entity as the editors describe it.</summary>
    public static EntityData Of(Corpus corpus, Entity entity) => new(
        entity.Id,
        DataRoutes.Url(corpus, RecordKind.Entity, entity.Id),
        entity.Name,
        entity.Type,
        entity.Aliases,
        entity.Description,
        [.. entity.Links.Select(link => new LinkData(link.Name, link.Value))]);
}

/// <summary>Where else something is described.</summary>
internal sealed record LinkData(string Name, string Value);
