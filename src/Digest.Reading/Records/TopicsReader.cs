using System.Collections.Immutable;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Reading.Schema;

namespace Digest.Reading.Records;

/// <summary>Reads the list of topics.</summary>
public static class TopicsReader
{
    /// <summary>Reads the file. A topic without an id or a name is left out, and reported.</summary>
    /// <param name="path">Relative to the project folder.</param>
    public static Diagnosed<ImmutableArray<Topic>> Read(string path, string text)
    {
        var file = CheckedFile.Read(path, text, FileKind.Topics);
        return file.Problems.With(file.Records((id, topic, _) => topic.Text("name") is { } name ? new Topic(id.Id, name, topic.Text("description"), id.At) : null));
    }
}
