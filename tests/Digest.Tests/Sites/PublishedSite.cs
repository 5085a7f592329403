using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
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
        var parser = new HtmlParser();
        Pages = _copy.Output.List()
            .Where(file => file.EndsWith(".html", StringComparison.Ordinal))
            .ToImmutableSortedDictionary(file => file, file => (IDocument)parser.ParseDocument(System.Text.Encoding.UTF8.GetString(_copy.Output.Read(file)!)), StringComparer.Ordinal);
    }

    internal BuildResult Result { get; }

    internal FileTree Output => _copy.Output;

    /// <summary>By path below the output folder.</summary>
    public ImmutableSortedDictionary<string, IDocument> Pages { get; }

    public IDocument Page(string file) => Pages[file];

    public void Dispose() => _copy.Dispose();
}
