using System.Collections.Immutable;
using Digest.Model.Sites;
using Digest.Model.Sources;

namespace Digest.Engine;

/// <summary>The project's input as it stood when the build began: each file is read once, so that every pipeline sees the same bytes.</summary>
internal sealed class InputContext : IInputContext
{
    private readonly ImmutableArray<Document<InputFile>> _files;

    private InputContext(ImmutableArray<Document<InputFile>> files) => _files = files;

    /// <summary>Stands for all of it.</summary>
    public Hash Hash => Hash.Of([.. _files.SelectMany(file => new[] { file.Id, file.Hash.Hex })]);

    /// <summary>Reads the files below a folder of the project.</summary>
    public static InputContext Of(FileTree project, string folder) =>
        new([
            .. Build.Each(project.List(folder), file =>
            {
                var bytes = project.Read(file) ?? [];
                return new Document<InputFile>(file, new InputFile(file, bytes), Hash.Of(bytes));
            }),
        ]);

    public ImmutableArray<Document<InputFile>> Files(string folder, params ReadOnlySpan<string> endings)
    {
        var wanted = endings.ToArray();
        return [.. _files.Where(file => file.Id.StartsWith(folder + "/", StringComparison.Ordinal) && wanted.Any(ending => file.Id.EndsWith(ending, StringComparison.Ordinal)))];
    }
}

/// <summary>What the pipelines have understood.</summary>
internal sealed class LinkContext(IReadOnlyDictionary<IPipeline, Content> contents, History history) : ILinkContext
{
    public History History { get; } = history;

    public ImmutableArray<Document<T>> Contents<T>(IPipeline<T> pipeline) => ((Content<T>)contents[pipeline]).Documents;
}
