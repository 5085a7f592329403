using System.Collections.Immutable;
using Digest.Model.Sites;
using Digest.Model.Sources;

namespace Digest.Engine;

/// <summary>All that the phase Input may look at.</summary>
public interface IInputContext
{
    /// <summary>The files below a folder of the project, such as <c>input/claims</c>, with one of these endings, ordered by path.</summary>
    ImmutableArray<Document<InputFile>> Files(string folder, params ReadOnlySpan<string> endings);
}

/// <summary>What the pipelines have understood, for linking.</summary>
public interface ILinkContext
{
    /// <summary>What was done to the input, from version control.</summary>
    History History { get; }

    /// <summary>The documents of a pipeline, in the order of its Input.</summary>
    ImmutableArray<Document<T>> Contents<T>(IPipeline<T> pipeline);
}
