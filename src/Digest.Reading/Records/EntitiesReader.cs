using System.Collections.Immutable;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Reading.Schema;
using Digest.Reading.Yaml;

namespace Digest.Reading.Records;

/// <summary>Reads the list of entities.</summary>
public static class EntitiesReader
{
    /// <summary>Reads the file. An entity without an id or a name is left out, and reported.</summary>
    /// <param name="path">Relative to the project folder.</param>
    public static Diagnosed<ImmutableArray<Entity>> Read(string path, string text)
    {
        var file = CheckedFile.Read(path, text, FileKind.Entities);
        return file.Problems.With(file.Records(ReadEntity));
    }

    private static Entity? ReadEntity(IdRef id, Fields entity, Problems problems) =>
        entity.Text("name") is { } name
            ? new Entity(
                id.Id,
                name,
                entity.Word("type", Words.EntityTypes) ?? EntityType.Person,
                entity.Texts("aliases"),
                entity.Texts("not"),
                entity.Text("description"),
                [.. entity.Pairs("links").Where(link => ShapeChecker.Fault(link.Value, RecordShapes.LinkValue) is null).Select(link => new ExternalLink(link.Key, link.Value))],
                id.At)
            {
                Own = [.. entity.Own("description")],
            }
            : null;
}
