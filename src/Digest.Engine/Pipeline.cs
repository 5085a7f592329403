using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Digest.Model;
using Digest.Model.Diagnostics;
using Digest.Model.Sites;
using Digest.Model.Theme;

namespace Digest.Engine;

/// <summary>A pipeline as the build sees it.</summary>
public interface IPipeline
{
    /// <summary>Unique among the pipelines of a site.</summary>
    string Name { get; }

    /// <summary>The phases Input and Process: what there is, and what it says.</summary>
    internal Content Read(IInputContext input, ContentCache cache);
}

/// <summary>A pipeline whose content others may ask for.</summary>
/// <typeparam name="TContent">What Process understands.</typeparam>
public interface IPipeline<TContent> : IPipeline;

/// <summary>A pipeline that makes files.</summary>
public interface IOutputPipeline : IPipeline
{
    /// <summary>The phase PostProcess for all documents, and what Output has to do.</summary>
    internal ImmutableArray<OutputJob> Show(Content content, Corpus corpus, Hash theme, Hash program);

    /// <summary>What is wrong with this pipeline's template, before anything is rendered.</summary>
    internal IEnumerable<Diagnostic> Check(ITheme theme);
}

/// <summary>The first two phases: what there is, and what it says. A dependency is a constructor parameter, so that no cycle can be written.</summary>
/// <typeparam name="TInput">What Input lists and Process reads.</typeparam>
/// <typeparam name="TContent">What Process understands, and what other pipelines may ask for.</typeparam>
public abstract class Pipeline<TInput, TContent> : IPipeline<TContent>
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <summary>How content is kept in the cache; null where reading it back costs more than making it.</summary>
    protected virtual JsonTypeInfo<Diagnosed<TContent>>? ContentJson => null;

    /// <summary>Lists the documents, from files or from the content of the pipelines given to the constructor.</summary>
    protected abstract IEnumerable<Document<TInput>> Input(IInputContext context);

    /// <summary>Understands one document on its own. Pure, so kept under the document's hash.</summary>
    protected abstract Diagnosed<TContent> Process(Document<TInput> document);

    Content IPipeline.Read(IInputContext input, ContentCache cache)
    {
        var documents = Input(input).ToImmutableArray();
        var results = new Diagnosed<TContent>[documents.Length];
        Parallel.For(0, documents.Length, i =>
            results[i] = ContentJson is { } json
                ? cache.Get(Hash.Of(Name, documents[i].Id, documents[i].Hash.Hex), json, () => Process(documents[i]))
                : Process(documents[i]));
        var contents = documents.Select((document, i) => new Document<TContent>(document.Id, results[i].Value, document.Hash));
        return new Content<TContent>([.. contents], [.. results.SelectMany(result => result.Diagnostics)]);
    }
}

/// <summary>Four phases, read from top to bottom: what there is, what it says, how it links, what is written.</summary>
/// <typeparam name="TInput">What Input lists and Process reads.</typeparam>
/// <typeparam name="TContent">What Process understands, and what other pipelines may ask for.</typeparam>
/// <typeparam name="TView">What PostProcess shows, and all that Output may read: a page is a function of its view and the theme.</typeparam>
public abstract class Pipeline<TInput, TContent, TView> : Pipeline<TInput, TContent>, IOutputPipeline
    where TView : notnull
{
    /// <summary>How a view is hashed, and handed to its template.</summary>
    protected abstract JsonTypeInfo<TView> ViewJson { get; }

    /// <summary>The template that shows a view, such as <c>source.html</c>; null where Output needs none.</summary>
    protected virtual string? Template => null;

    /// <summary>Sees one document among all others. Pure; it cannot fail: what could be wrong, the linker has reported.</summary>
    protected abstract TView PostProcess(Document<TContent> document, Corpus corpus);

    /// <summary>Where a view is published.</summary>
    protected abstract Route Route(Document<TView> document);

    /// <summary>Writes one view. Pure, so done again only when the view, the theme or the program has changed.</summary>
    protected virtual Diagnosed<ReadOnlyMemory<byte>> Output(Document<TView> document, ITheme theme)
    {
        var page = theme.Render(Template ?? throw new InvalidOperationException($"the pipeline {Name} has no template"), document.Value, ViewJson);
        return new(System.Text.Encoding.UTF8.GetBytes(page.Value), page.Diagnostics);
    }

    IEnumerable<Diagnostic> IOutputPipeline.Check(ITheme theme) => Template is { } template ? theme.Check(template, ViewJson) : [];

    ImmutableArray<OutputJob> IOutputPipeline.Show(Content content, Corpus corpus, Hash theme, Hash program)
    {
        var documents = ((Content<TContent>)content).Documents;
        var jobs = new OutputJob[documents.Length];
        Parallel.For(0, documents.Length, i =>
        {
            var value = PostProcess(documents[i], corpus);
            var json = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(value, ViewJson);
            var view = new Document<TView>(documents[i].Id, value, Hash.Of(json));
            var key = Hash.Of(Name, view.Id, view.Hash.Hex, theme.Hex, program.Hex);
            jobs[i] = new OutputJob($"{Name} '{view.Id}'", Route(view), key, shown => Output(view, shown));
        });
        return [.. jobs];
    }
}
