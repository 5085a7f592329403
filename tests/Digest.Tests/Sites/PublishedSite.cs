using System.Collections.Immutable;
using AngleSharp.Dom;
using Digest.Engine;
using Xunit;

namespace Digest.Tests.Sites;

/// <summary>The project's site, built once for all tests that look at its pages.</summary>
public sealed class PublishedSite : IDisposable
{
    private readonly ProjectCopy _copy = new();

    public PublishedSite()
    {
        Result = _copy.Build();
        Assert.NotNull(Result.Published);
        Pages = HtmlFiles.In(_copy.Output);
    }

    internal BuildResult Result { get; }

    internal FileTree Output => _copy.Output;

    /// <summary>By path below the output folder.</summary>
    public ImmutableSortedDictionary<string, IDocument> Pages { get; }

    public IDocument Page(string file) => Pages[file];

    public void Dispose() => _copy.Dispose();
}
