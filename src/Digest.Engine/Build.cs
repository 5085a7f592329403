using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Digest.Model;
using Digest.Model.Diagnostics;
using Digest.Model.Theme;

namespace Digest.Engine;

/// <summary>What a build came to.</summary>
/// <param name="Diagnostics">Everything that is wrong, in order of path, line and column.</param>
/// <param name="Published">What was published; null where errors stopped it, or where it was only a check.</param>
/// <param name="Processed">Documents that had to be understood anew.</param>
public sealed record BuildResult(ImmutableArray<Diagnostic> Diagnostics, Published? Published, int Processed)
{
    /// <summary>Documents on which the program failed; each has its diagnostic.</summary>
    [JsonIgnore]
    public ImmutableArray<DocumentFailure> Failures { get; init; } = [];
}

/// <summary>A site as the engine sees it.</summary>
/// <param name="Pipelines">In the order in which they are listed and told; none reads what another makes but through the corpus.</param>
/// <param name="Link">Turns all contents into one corpus; it gets a look at any pipeline's documents.</param>
/// <param name="Theme">The theme in the site's language; it needs no corpus, so that templates are checked while the corpus is linked.</param>
/// <param name="Levels">The severity of each diagnostic by the site's own check levels; it may drop one.</param>
/// <param name="Program">Stands for the program: a cache made by another one does not count.</param>
/// <param name="Setting">Stands for the theme and the options of this run.</param>
/// <param name="Input">The folder of the project that the pipelines read.</param>
/// <param name="ResultJson">How the result of a build is kept for the next.</param>
public sealed record Site(
    ImmutableArray<IPipeline> Pipelines,
    Func<ILinkContext, Diagnosed<Corpus>> Link,
    Func<ILinkContext, ITheme> Theme,
    Func<Corpus, ImmutableArray<Diagnostic>, ImmutableArray<Diagnostic>> Levels,
    Hash Program,
    Hash Setting,
    string Input,
    JsonTypeInfo<BuildResult> ResultJson)
{
    /// <summary>Is told what each page asks of the corpus, by its pipeline and id; for measures of what pages cost.</summary>
    public Action<string, string, Question>? Asked { get; init; }

    /// <summary>What a corpus answers, given the hash of a file of the input by its path.</summary>
    public Func<Corpus, Func<string, Hash?>, IAnswers>? Answers { get; init; }
}

/// <summary>Runs the four phases of every pipeline: all is understood before anything is linked, and all is right before anything is written.</summary>
public static class Build
{
    /// <summary>Builds a site.</summary>
    /// <param name="project">The project folder.</param>
    /// <param name="output">Where to publish; null to check everything and write nothing.</param>
    public static BuildResult Run(FileTree project, FileTree? output, Site site)
    {
        if (output is not null && OutputPlace.Check(project, output) is { } misplaced)
        {
            return new BuildResult([misplaced], null, 0);
        }

        var asking = Task.Run(() => GitHistory.Of(project));
        var input = InputContext.Of(project, site.Input);
        var history = asking.Result;
        if (output is null)
        {
            return Run(project, output, site, input, history);
        }

        var last = new LastBuild(project, output, site.Program, Hash.Of(site.Program.Hex, site.Setting.Hex, input.Hash.Hex, history.Key), site.ResultJson);
        if (last.Result() is { } same)
        {
            return same;
        }

        var result = Run(project, output, site, input, history);
        return result with { Diagnostics = [.. result.Diagnostics, .. last.Keep(result)] };
    }

    /// <summary>Keeps something for the next build. What cannot be kept costs time only: the site is published by then.</summary>
    /// <param name="bytes">Makes what is kept; it may read files.</param>
    /// <returns>What is wrong where it cannot be kept.</returns>
    internal static ImmutableArray<Diagnostic> Keep(FileTree project, string file, Func<byte[]> bytes)
    {
        try
        {
            project.Replace(file, bytes());
            return [];
        }
        catch (IOException exception)
        {
            var message = $"what this build found out cannot be kept, and the next one does all the work again: {exception.Message}";
            return [new Diagnostic(Rules.NotKept, Location.Of(file), message) { Help = $"see whether there is room and whether '{file}' may be written" }];
        }
    }

    private static BuildResult Run(FileTree project, FileTree? output, Site site, InputContext input, GitHistory history)
    {
        var changes = Task.Run(() => history.Read(site.Input));
        var cache = ContentCache.Read(site.Program, project.Read(".digest/cache"));
        var contents = Each(site.Pipelines, pipeline => pipeline.Read(input, cache));
        var byPipeline = site.Pipelines.Zip(contents).ToDictionary(pair => pair.First, pair => pair.Second);
        var processed = cache.Made;
        var context = new LinkContext(byPipeline, changes.Result);
        ImmutableArray<IOutputPipeline> shown = [.. site.Pipelines.OfType<IOutputPipeline>()];
        var checking = Task.Run(() =>
        {
            var theme = site.Theme(context);
            return new Diagnosed<ITheme>(theme, [.. Each(shown, pipeline => pipeline.Check(theme).ToImmutableArray()).SelectMany(problems => problems)]);
        });
        var corpus = site.Link(context);
        var theme = checking.Result;
        ImmutableArray<DocumentFailure> failures = [.. contents.SelectMany(content => content.Failures)];

        // Where a document is missing, what links to it would be told as wrong, and is not.
        ImmutableArray<Diagnostic> linked = failures.IsEmpty ? corpus.Diagnostics : [.. failures.Select(failure => failure.Problem)];
        var found = Sorted(site, corpus.Value, [.. input.Problems, .. contents.SelectMany(content => content.Diagnostics), .. linked, .. theme.Diagnostics]);
        if (HasErrors(found))
        {
            return new BuildResult(found, null, processed) { Failures = failures };
        }

        var pages = Each(shown, pipeline => pipeline.Pages(byPipeline[pipeline], corpus.Value, new Hash(theme.Value.Hash), site.Program));

        // The first page of each pipeline comes first: it works out what the others of its pipeline would wait for, all threads at once.
        ImmutableArray<PageJob> jobs = [.. pages.SelectMany(pages => pages.Take(1)), .. pages.SelectMany(pages => pages.Skip(1))];
        if (output is null)
        {
            return new BuildResult(Sorted(site, corpus.Value, [.. found, .. Addresses.Check(jobs, corpus.Value)]), null, processed);
        }

        var standby = new FileTree(Path.Combine(Path.GetDirectoryName(output.Root)!, $".{Path.GetFileName(output.Root)}.standby"));
        var answers = site.Answers?.Invoke(corpus.Value, input.HashOf);
        var traces = answers is null ? null : PageTraces.Read(Hash.Of(site.Program.Hex, site.Setting.Hex, theme.Value.Hash, answers.Everywhere.Hex), answers, project.Read(".digest/pages"));
        var published = new Publisher(output, standby).Publish(jobs, corpus.Value, theme.Value, cache, traces, site.Asked);
        ImmutableArray<Diagnostic> unkept =
        [
            .. cache.Changed ? Keep(project, ".digest/cache", cache.ToBytes) : [],
            .. traces is { Changed: true } && published.Value is not null ? Keep(project, ".digest/pages", traces.ToBytes) : [],
        ];
        return new BuildResult(Sorted(site, corpus.Value, [.. found, .. published.Diagnostics, .. unkept]), published.Value, processed);
    }

    /// <summary>The same for each, side by side, begun in the order given.</summary>
    internal static TResult[] Each<T, TResult>(ImmutableArray<T> all, Func<T, TResult> make)
    {
        var results = new TResult[all.Length];
        var next = Partitioner.Create(Enumerable.Range(0, all.Length), EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(next, i => results[i] = make(all[i]));
        return results;
    }

    private static bool HasErrors(ImmutableArray<Diagnostic> found) => found.Any(problem => problem.Rule.Severity == Severity.Error);

    private static ImmutableArray<Diagnostic> Sorted(Site site, Corpus corpus, ImmutableArray<Diagnostic> found) =>
    [
        .. site.Levels(corpus, found)
            .Distinct()
            .OrderBy(problem => problem.Location.Path, StringComparer.Ordinal)
            .ThenBy(problem => problem.Location.Line)
            .ThenBy(problem => problem.Location.Column)
            .ThenBy(problem => problem.Rule.Code, StringComparer.Ordinal)
            .ThenBy(problem => problem.Message, StringComparer.Ordinal),
    ];
}
