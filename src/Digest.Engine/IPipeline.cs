using System.Collections.Immutable;
using Digest.Model;
using Digest.Model.Diagnostics;
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
    /// <summary>What is wrong with this pipeline's template, before anything is rendered.</summary>
    internal IEnumerable<Diagnostic> Check(ITheme theme);

    /// <summary>The pages to be made, each for itself: no view outlives its page.</summary>
    internal ImmutableArray<PageJob> Pages(Content content, Corpus corpus, Hash theme, Hash program);
}
