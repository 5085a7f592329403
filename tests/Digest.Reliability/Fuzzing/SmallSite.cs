using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Diagnostics;
using Digest.Model.Sites;
using Digest.Model.Sources;
using Digest.Model.Theme;

namespace Digest.Reliability.Fuzzing;

/// <summary>The small site of the seeds, built in memory, with one of its files changed.</summary>
internal static class SmallSite
{
    private static readonly Hash Program = Hash.Of("fuzz");
    private static readonly Lazy<Site> Own = new(static () => SiteLoader.Load(new FileTree(Path.Combine(AppContext.BaseDirectory, "no-such-folder")), new SiteOptions(Drafts: false, BaseUrl: null, Strict: false)));
    private static readonly Lazy<byte[]> Cache = new(Understood);
    private static readonly Lazy<ITheme> UsualTheme = new(static () => Own.Value.Theme(Read(Of([]))));

    /// <summary>Its files by path.</summary>
    public static ImmutableSortedDictionary<string, byte[]> Files { get; } = ReadFiles();

    /// <summary>All records of the site together, with other bytes for one file.</summary>
    public static Diagnosed<Corpus> Link(string path, byte[] bytes) => Own.Value.Link(Read(Of([new(path, bytes)])));

    /// <summary>Every page of the site, with other bytes for one file. Errors do not keep a page from being made: a site may lower them.</summary>
    /// <exception cref="BrokenPromiseException">A template of ours fails.</exception>
    public static void Show(string path, byte[] bytes)
    {
        var site = Own.Value;
        var context = Read(Of([new(path, bytes)]));
        var corpus = site.Link(context).Value;
        var theme = path == "input/site.yml" ? site.Theme(context) : UsualTheme.Value;
        foreach (var pipeline in site.Pipelines.OfType<IOutputPipeline>())
        {
            foreach (var job in pipeline.Pages(context.Of(pipeline), corpus, new Hash(theme.Hash), Program))
            {
                if (job.Show(corpus) is { } page && page.Render(theme).Diagnostics.FirstOrDefault(static problem => problem.Rule.Severity == Severity.Error) is { } problem)
                {
                    throw new BrokenPromiseException($"{job.Pipeline} {job.Id}: {problem.Rule.Code} {problem.Location.Path}:{problem.Location.Line} {problem.Message}");
                }
            }
        }
    }

    private static ImmutableSortedDictionary<string, byte[]> ReadFiles()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Data", "seeds", "site");
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToImmutableSortedDictionary(
            file => "input/" + Path.GetRelativePath(folder, file).Replace('\\', '/'),
            File.ReadAllBytes,
            StringComparer.Ordinal);
    }

    private static MemoryInput Of(IReadOnlyList<KeyValuePair<string, byte[]>> changed) => new(Files.SetItems(changed));

    /// <summary>What is known of the unchanged files, so that only the changed one is read anew, and all others go through the cache's JSON.</summary>
    private static byte[] Understood()
    {
        var cache = ContentCache.Read(Program, null);
        foreach (var pipeline in Own.Value.Pipelines)
        {
            pipeline.Read(Of([]), cache);
        }

        return cache.ToBytes();
    }

    private static Understanding Read(MemoryInput input)
    {
        var cache = ContentCache.Read(Program, Cache.Value);
        return new Understanding(Own.Value.Pipelines.ToDictionary(pipeline => pipeline, pipeline => Whole(pipeline.Read(input, cache))));
    }

    /// <summary>What a pipeline has understood, where the program failed on no document.</summary>
    private static Content Whole(Content content)
    {
        if (content.Failures is [var failure, ..])
        {
            ExceptionDispatchInfo.Throw(failure.Cause);
        }

        return content;
    }

    /// <summary>Files in memory.</summary>
    private sealed class MemoryInput(ImmutableSortedDictionary<string, byte[]> files) : IInputContext
    {
        private readonly ImmutableArray<Document<InputFile>> _files =
            [.. files.Select(file => new Document<InputFile>(file.Key, new InputFile(file.Key, file.Value), Hash.Of(file.Value)))];

        public ImmutableArray<Document<InputFile>> Files(string folder, params ReadOnlySpan<string> endings)
        {
            var wanted = endings.ToArray();
            return [.. _files.Where(file => file.Id.StartsWith(folder + "/", StringComparison.Ordinal) && wanted.Any(ending => file.Id.EndsWith(ending, StringComparison.Ordinal)))];
        }
    }

    /// <summary>What the pipelines have understood.</summary>
    private sealed class Understanding(IReadOnlyDictionary<IPipeline, Content> contents) : ILinkContext
    {
        public History History => History.Unknown;

        public ImmutableArray<Document<T>> Contents<T>(IPipeline<T> pipeline) => ((Content<T>)contents[pipeline]).Documents;

        public Content Of(IPipeline pipeline) => contents[pipeline];
    }
}
