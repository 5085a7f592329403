using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using Digest.Model;
using Digest.Model.Diagnostics;
using Digest.Model.Sites;
using Digest.Model.Theme;

namespace Digest.Engine;

/// <summary>Two phases, Input and Process: what there is, and what it says. What depends on other documents waits for the corpus, so that no cycle can be written.</summary>
/// <typeparam name="TInput">What Input lists and Process reads.</typeparam>
/// <typeparam name="TContent">What Process understands, and what linking reads.</typeparam>
public abstract class Pipeline<TInput, TContent> : IPipeline<TContent>
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <summary>How content is kept in the cache; null where reading it back costs more than making it.</summary>
    protected virtual JsonTypeInfo<Diagnosed<TContent>>? ContentJson => null;

    /// <summary>Lists the documents, from files.</summary>
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
        return new Content<TContent>(
            [.. documents.Zip(results, (document, result) => new Document<TContent>(document.Id, result.Value, document.Hash))],
            [.. results.SelectMany(result => result.Diagnostics)]);
    }
}

/// <summary>Four phases, read from top to bottom: what there is, what it says, how it links, what is written.</summary>
/// <typeparam name="TInput">What Input lists and Process reads.</typeparam>
/// <typeparam name="TContent">What Process understands, and what linking reads.</typeparam>
/// <typeparam name="TView">What PostProcess shows, and all that Output may read: a page is a function of its view and the theme.</typeparam>
public abstract class Pipeline<TInput, TContent, TView> : Pipeline<TInput, TContent>, IOutputPipeline
    where TView : class
{
    /// <summary>How a view is hashed, and handed to its template.</summary>
    protected abstract JsonTypeInfo<TView> ViewJson { get; }

    /// <summary>The template that shows a view, such as <c>source</c>.</summary>
    protected abstract string Template { get; }

    /// <summary>Sees one document among all others. Pure; it cannot fail: what could be wrong, the linker has reported.</summary>
    /// <returns>The view; null for a document without a page, such as a draft.</returns>
    protected abstract TView? PostProcess(Document<TContent> document, Corpus corpus);

    /// <summary>Where a view is published.</summary>
    protected abstract Route AddressOf(TView view);

    /// <summary>Writes one view. Pure, so done again only when the view, the theme or the program has changed.</summary>
    protected virtual Diagnosed<ReadOnlyMemory<byte>> Output(TView view, ITheme theme) => Pages.Render(theme, Template, view, ViewJson);

    IEnumerable<Diagnostic> IOutputPipeline.Check(ITheme theme) => theme.Check(Template, ViewJson);

    ImmutableArray<PageJob> IOutputPipeline.Pages(Content content, Corpus corpus, Hash theme, Hash program)
    {
        var documents = ((Content<TContent>)content).Documents;
        return Pages.Jobs(Name, [.. documents.Select(document => document.Id)], i => PostProcess(documents[i], corpus), ViewJson, AddressOf, Output, theme, program);
    }
}

/// <summary>Two phases, PostProcess and Output: pages that show what the corpus holds and have no input of their own, such as an index.</summary>
/// <typeparam name="TView">What PostProcess shows, and all that Output may read.</typeparam>
public abstract class Pipeline<TView> : IOutputPipeline
    where TView : class
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <summary>How a view is hashed, and handed to its template.</summary>
    protected abstract JsonTypeInfo<TView> ViewJson { get; }

    /// <summary>The template that shows a view; null where <see cref="Output"/> needs none.</summary>
    protected virtual string? Template => null;

    /// <summary>The ids of the pages; one with the pipeline's name where nothing else is said.</summary>
    protected virtual IEnumerable<string> List(Corpus corpus) => [Name];

    /// <summary>The view of one page. Pure; it cannot fail.</summary>
    protected abstract TView PostProcess(string id, Corpus corpus);

    /// <summary>Where a view is published.</summary>
    protected abstract Route AddressOf(TView view);

    /// <summary>Writes one view. Pure, so done again only when the view, the theme or the program has changed.</summary>
    protected virtual Diagnosed<ReadOnlyMemory<byte>> Output(TView view, ITheme theme) =>
        Pages.Render(theme, Template ?? throw new InvalidOperationException($"the pipeline '{Name}' names no template"), view, ViewJson);

    Content IPipeline.Read(IInputContext input, ContentCache cache) => new Content<string>([], []);

    IEnumerable<Diagnostic> IOutputPipeline.Check(ITheme theme) => Template is { } template ? theme.Check(template, ViewJson) : [];

    ImmutableArray<PageJob> IOutputPipeline.Pages(Content content, Corpus corpus, Hash theme, Hash program)
    {
        ImmutableArray<string> ids = [.. List(corpus)];
        return Pages.Jobs(Name, ids, i => PostProcess(ids[i], corpus), ViewJson, AddressOf, Output, theme, program);
    }
}

/// <summary>What all pipelines with pages do alike.</summary>
internal static class Pages
{
    /// <summary>Renders a view with its template.</summary>
    public static Diagnosed<ReadOnlyMemory<byte>> Render<TView>(ITheme theme, string template, TView view, JsonTypeInfo<TView> json)
        where TView : notnull
    {
        var page = theme.Render(template, view, json);
        return new(Encoding.UTF8.GetBytes(page.Value), page.Diagnostics);
    }

    /// <summary>The pages of a pipeline as work to be done.</summary>
    public static ImmutableArray<PageJob> Jobs<TView>(
        string pipeline,
        ImmutableArray<string> ids,
        Func<int, TView?> show,
        JsonTypeInfo<TView> json,
        Func<TView, Route> route,
        Func<TView, ITheme, Diagnosed<ReadOnlyMemory<byte>>> output,
        Hash theme,
        Hash program)
        where TView : class
    {
        return [.. ids.Select((id, i) => new PageJob(pipeline, id, () => show(i) is { } view ? Shown(view) : null))];

        ShownPage Shown(TView view) =>
            new(route(view), Hash.Of(pipeline, Hash.OfJson(view, json).Hex, theme.Hex, program.Hex), shown => output(view, shown));
    }
}
