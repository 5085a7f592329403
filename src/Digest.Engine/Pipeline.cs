using System.Collections.Immutable;
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
        var listed = Attempt.Of(Name, () => Input(input).ToImmutableArray());
        if (listed.Failure is { } unlisted)
        {
            return new Content<TContent>([], []) { Failures = [unlisted] };
        }

        var documents = listed.Value;
        var attempts = Build.Each(documents, document => Attempt.Of(document.Id, () => Understand(document, cache)));
        var understood = documents.Zip(attempts, (document, attempt) => (Document: document, Content: attempt.Value)).Where(pair => pair.Content is not null);
        return new Content<TContent>(
            [.. understood.Select(pair => new Document<TContent>(pair.Document.Id, pair.Content!.Value, pair.Document.Hash))],
            [.. understood.SelectMany(pair => pair.Content!.Diagnostics)])
        {
            Failures = [.. attempts.Select(attempt => attempt.Failure).OfType<DocumentFailure>()],
        };
    }

    private Diagnosed<TContent> Understand(Document<TInput> document, ContentCache cache) => ContentJson is { } json
        ? cache.Get(Hash.Of(Name, document.Id, document.Hash.Hex), json, () => Process(document))
        : Process(document);
}

/// <summary>Four phases, read from top to bottom: what there is, what it says, how it links, what is written.</summary>
/// <typeparam name="TInput">What Input lists and Process reads.</typeparam>
/// <typeparam name="TContent">What Process understands, and what linking reads.</typeparam>
/// <typeparam name="TView">What PostProcess shows, and all that Output may read: a page is a function of its view and the theme.</typeparam>
public abstract class Pipeline<TInput, TContent, TView> : Pipeline<TInput, TContent>, IOutputPipeline
    where TView : class
{
    /// <summary>The schema of a view: what its template may read.</summary>
    protected abstract JsonTypeInfo<TView> ViewJson { get; }

    /// <summary>The template that shows a view, such as <c>source</c>.</summary>
    protected abstract string Template { get; }

    /// <summary>Sees one document among all others. Pure; it cannot fail: what could be wrong, the linker has reported.</summary>
    /// <returns>The view; null for a document without a page, such as a draft.</returns>
    protected abstract TView? PostProcess(Document<TContent> document, Corpus corpus);

    /// <summary>Where a view is published.</summary>
    protected abstract Route AddressOf(TView view);

    /// <summary>Writes one view. Pure: the same view, theme and program give the same bytes.</summary>
    protected virtual Diagnosed<ReadOnlyMemory<byte>> Output(TView view, ITheme theme) => theme.Render(Template, view, ViewJson);

    IEnumerable<Diagnostic> IOutputPipeline.Check(ITheme theme) => theme.Check(Template, ViewJson);

    ImmutableArray<PageJob> IOutputPipeline.Pages(Content content, Corpus corpus, Hash theme, Hash program)
    {
        return [.. ((Content<TContent>)content).Documents.Select(document => new PageJob(Name, document.Id, true, seen => PostProcess(document, seen) is { } view ? Show(view) : null))];

        ShownPage Show(TView view) => new(AddressOf(view), null, shown => Output(view, shown));
    }
}

/// <summary>Two phases, PostProcess and Output: pages that show what the corpus holds and have no input of their own, such as an index.</summary>
/// <typeparam name="TView">What PostProcess shows, and all that Output may read.</typeparam>
public abstract class Pipeline<TView> : IOutputPipeline
    where TView : class
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <summary>How a view is hashed, where that costs much less than its page: the page is then made again only when the view, the theme or the program has changed.</summary>
    protected virtual JsonTypeInfo<TView>? KeyJson => null;

    /// <summary>Whether what a page asks of the corpus is remembered, so that it is made again only when an answer has changed. Not worth it for a page that holds the whole site.</summary>
    protected virtual bool IsTraced => true;

    /// <summary>The schema of a view: what its template may read. Null where there is none.</summary>
    protected virtual JsonTypeInfo<TView>? ViewJson => null;

    /// <summary>The template that shows a view; null where <see cref="Output"/> needs none.</summary>
    protected virtual string? Template => null;

    /// <summary>The ids of the pages; one with the pipeline's name where nothing else is said.</summary>
    protected virtual IEnumerable<string> List(Corpus corpus) => [Name];

    /// <summary>The view of one page. Pure; it cannot fail.</summary>
    protected abstract TView PostProcess(string id, Corpus corpus);

    /// <summary>Where a view is published.</summary>
    protected abstract Route AddressOf(TView view);

    /// <summary>Writes one view. Pure: the same view, theme and program give the same bytes.</summary>
    protected virtual Diagnosed<ReadOnlyMemory<byte>> Output(TView view, ITheme theme) =>
        theme.Render(Template ?? throw new InvalidOperationException($"the pipeline '{Name}' names no template"), view, Schema);

    Content IPipeline.Read(IInputContext input, ContentCache cache) => new Content<string>([], []);

    IEnumerable<Diagnostic> IOutputPipeline.Check(ITheme theme) => Template is { } template ? theme.Check(template, Schema) : [];

    ImmutableArray<PageJob> IOutputPipeline.Pages(Content content, Corpus corpus, Hash theme, Hash program)
    {
        return [.. List(corpus).Select(id => new PageJob(Name, id, IsTraced, seen => Show(PostProcess(id, seen))))];

        ShownPage Show(TView view) => new(AddressOf(view), Key(view), shown => Output(view, shown));

        Hash? Key(TView view) => KeyJson is { } json ? Hash.Of(Name, Hash.OfJson(view, json).Hex, theme.Hex, program.Hex) : null;
    }

    private JsonTypeInfo<TView> Schema => ViewJson ?? throw new InvalidOperationException($"the pipeline '{Name}' does not say what its template may read");
}
