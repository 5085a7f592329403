using System.Collections.Immutable;
using Digest.Model;
using Digest.Model.Diagnostics;
using Digest.Model.Sites;
using Digest.Model.Theme;

namespace Digest.Engine;

/// <summary>What a pipeline's first two phases gave.</summary>
public abstract record Content(ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Documents on which the program failed, and which are left out.</summary>
    public ImmutableArray<DocumentFailure> Failures { get; init; } = [];
}

/// <summary>The documents of a pipeline, in the order of its Input.</summary>
internal sealed record Content<T>(ImmutableArray<Document<T>> Documents, ImmutableArray<Diagnostic> Diagnostics) : Content(Diagnostics);

/// <summary>A page to be made.</summary>
/// <param name="Pipeline">The pipeline it comes from.</param>
/// <param name="Id">The document's id: a path, where the document is a file.</param>
/// <param name="IsTraced">Whether what it asks is remembered, so that it need not be made again.</param>
/// <param name="Show">The phase PostProcess, over the corpus or a watched view of it; null for a document without a page.</param>
internal sealed record PageJob(string Pipeline, string Id, bool IsTraced, Func<Corpus, ShownPage?> Show);

/// <summary>A page whose view has been made.</summary>
/// <param name="Key">Equal keys give equal bytes; null where making the page costs no more than the key.</param>
/// <param name="Render">The phase Output.</param>
internal sealed record ShownPage(Route Route, Hash? Key, Func<ITheme, Diagnosed<ReadOnlyMemory<byte>>> Render);
