using System.Collections.Immutable;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Reading.Schema;
using Digest.Reading.Yaml;

namespace Digest.Reading.Records;

/// <summary>A YAML file that has been read and checked against the shape of its kind.</summary>
/// <param name="Root">Null where the file is empty or no YAML.</param>
/// <param name="Problems">What was found so far; the reader adds what concerns several keys.</param>
internal sealed record CheckedFile(string Path, YamlNode? Root, Problems Problems)
{
    /// <summary>Reads and checks a file.</summary>
    public static CheckedFile Read(string path, string text, FileKind kind)
    {
        var problems = new Problems();
        var read = YamlReader.Read(path, text);
        problems.Add(read.Diagnostics);
        if (read.Value is { } root)
        {
            var what = kind is FileKind.Summary or FileKind.Briefing or FileKind.Page ? "the front matter" : "the file";
            ShapeChecker.Check(root, Shapes.Of(kind), what, problems);
        }

        return new CheckedFile(path, read.Value, problems);
    }

    /// <summary>The values of the root.</summary>
    public Fields Values => new(Root, Path);

    /// <summary>The records of a file that is a list, each by its id; one without an id has been reported, one whose id stands twice is reported here.</summary>
    /// <param name="read">Reads one; null where too little of it is there.</param>
    public ImmutableArray<T> Records<T>(Func<IdRef, Fields, Problems, T?> read)
        where T : class
    {
        var records = ImmutableArray.CreateBuilder<T>();
        var seen = new Dictionary<string, Location>(StringComparer.Ordinal);
        foreach (var item in Fields.All(Root, Path))
        {
            if (item.Id("id") is not { } id)
            {
                continue;
            }

            if (!seen.TryAdd(id.Id, id.At))
            {
                Problems.Add(new Diagnostic(Rules.DuplicateId, id.At, $"'{id.Id}' is used twice")
                {
                    Notes = [new Note("used here first", seen[id.Id])],
                    Help = "give one of the two another id",
                });
            }
            else if (read(id, item, Problems) is { } record)
            {
                records.Add(record);
            }
        }

        return records.ToImmutable();
    }
}
