using System.Collections.Immutable;
using Digest.Model.Sources;

namespace Digest.Engine;

/// <summary>The project's files.</summary>
internal sealed class InputContext(FileTree project) : IInputContext
{
    public ImmutableArray<Document<InputFile>> Files(string folder, params ReadOnlySpan<string> endings)
    {
        var wanted = endings.ToArray();
        return
        [
            .. project.List(folder)
                .Where(file => wanted.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
                .Select(file => (File: file, Bytes: project.Read(file) ?? []))
                .Select(read => new Document<InputFile>(read.File, new InputFile(read.File, read.Bytes), Hash.Of(read.Bytes))),
        ];
    }
}

/// <summary>What the pipelines have understood.</summary>
internal sealed class LinkContext(IReadOnlyDictionary<IPipeline, Content> contents) : ILinkContext
{
    public ImmutableArray<Document<T>> Contents<T>(IPipeline<T> pipeline) => ((Content<T>)contents[pipeline]).Documents;
}
