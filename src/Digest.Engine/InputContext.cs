using System.Collections.Frozen;
using System.Collections.Immutable;
using Digest.Model.Diagnostics;
using Digest.Model.Sites;
using Digest.Model.Sources;

namespace Digest.Engine;

/// <summary>The project's input as it stood when the build began: each file is read once, so that every pipeline sees the same bytes.</summary>
internal sealed class InputContext : IInputContext
{
    private readonly ImmutableArray<Document<InputFile>> _files;
    private readonly Lazy<FrozenDictionary<string, Hash>> _hashes;

    private InputContext(ImmutableArray<Document<InputFile>> files, ImmutableArray<Diagnostic> problems)
    {
        (_files, Problems) = (files, problems);
        _hashes = new(() => files.ToFrozenDictionary(file => file.Id, file => file.Hash, StringComparer.Ordinal));
    }

    /// <summary>Files that cannot be read, and links.</summary>
    public ImmutableArray<Diagnostic> Problems { get; }

    /// <summary>Stands for all of it.</summary>
    public Hash Hash => Hash.Of([.. _files.SelectMany(file => new[] { file.Id, file.Hash.Hex }), .. Problems.Select(problem => problem.Message)]);

    /// <summary>The hash of a file; null where there is none.</summary>
    public Hash? HashOf(string path) => _hashes.Value.TryGetValue(path, out var hash) ? hash : null;

    /// <summary>Reads the files below a folder of the project.</summary>
    public static InputContext Of(FileTree project, string folder)
    {
        ImmutableArray<TreeEntry> entries;
        try
        {
            entries = project.Entries(folder);
        }
        catch (IOException exception)
        {
            return new InputContext([], [Unreadable(folder, exception)]);
        }

        var read = Build.Each(entries.RemoveAll(entry => entry.IsLink), entry => Read(project, entry.Path));
        return new InputContext(
            [.. read.Select(file => file.Document).OfType<Document<InputFile>>()],
            [.. read.Select(file => file.Problem).OfType<Diagnostic>(), .. entries.Where(entry => entry.IsLink && !IsHidden(entry.Path)).Select(entry => Link(entry.Path))]);
    }

    public ImmutableArray<Document<InputFile>> Files(string folder, params ReadOnlySpan<string> endings)
    {
        var wanted = endings.ToArray();
        return [.. _files.Where(file => file.Id.StartsWith(folder + "/", StringComparison.Ordinal) && wanted.Any(ending => file.Id.EndsWith(ending, StringComparison.Ordinal)))];
    }

    // A file that has gone since its folder was listed is no file of this build.
    private static (Document<InputFile>? Document, Diagnostic? Problem) Read(FileTree project, string file)
    {
        try
        {
            return project.Read(file) is { } bytes ? (new Document<InputFile>(file, new InputFile(file, bytes), Hash.Of(bytes)), null) : default;
        }
        catch (IOException exception)
        {
            return (null, Unreadable(file, exception));
        }
    }

    // Editors' programs leave links of this kind beside a file that is open.
    private static bool IsHidden(string path) => path.Contains("/.", StringComparison.Ordinal);

    private static Diagnostic Link(string path) =>
        new(Rules.UnreadableFile, Location.Of(path), $"'{path}' is a link, and is not followed") { Help = "put the file itself in its place" };

    private static Diagnostic Unreadable(string path, IOException exception) =>
        new(Rules.UnreadableFile, Location.Of(path), $"'{path}' cannot be read: {exception.Message}") { Help = "see whether it is an ordinary file and whether you may read it" };
}

/// <summary>What the pipelines have understood.</summary>
internal sealed class LinkContext(IReadOnlyDictionary<IPipeline, Content> contents, History history) : ILinkContext
{
    public History History { get; } = history;

    public ImmutableArray<Document<T>> Contents<T>(IPipeline<T> pipeline) => ((Content<T>)contents[pipeline]).Documents;
}
