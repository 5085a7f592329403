using System.Collections.Immutable;
using Digest.Model.Diagnostics;

namespace Digest.Engine;

/// <summary>What a pipeline's first two phases gave.</summary>
public abstract record Content(ImmutableArray<Diagnostic> Diagnostics);

/// <summary>The documents of a pipeline, in the order of its Input.</summary>
internal sealed record Content<T>(ImmutableArray<Document<T>> Documents, ImmutableArray<Diagnostic> Diagnostics) : Content(Diagnostics);

/// <summary>A file still to be written.</summary>
/// <param name="Pipeline">The pipeline it comes from.</param>
/// <param name="Id">The document's id: a path, where the document is a file.</param>
/// <param name="Key">Equal keys give equal bytes.</param>
internal sealed record OutputJob(string Pipeline, string Id, Model.Sites.Route Route, Hash Key, Func<Model.Theme.ITheme, Diagnosed<ReadOnlyMemory<byte>>> Render);
