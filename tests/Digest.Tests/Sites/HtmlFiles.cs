using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Digest.Engine;

namespace Digest.Tests.Sites;

/// <summary>The pages of a published site.</summary>
internal static class HtmlFiles
{
    /// <summary>Every page by its path below the output folder.</summary>
    public static ImmutableSortedDictionary<string, IDocument> In(FileTree output)
    {
        var parser = new HtmlParser();
        return output.List()
            .Where(file => file.EndsWith(".html", StringComparison.Ordinal))
            .ToImmutableSortedDictionary(file => file, file => (IDocument)parser.ParseDocument(Encoding.UTF8.GetString(output.Read(file)!)), StringComparer.Ordinal);
    }
}
