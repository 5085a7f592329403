using System.Collections.Immutable;
using Digest.Model.Diagnostics;
using Digest.Model.Sources;

namespace Digest.Reading.Sources;

/// <summary>Reads a source file of either kind into its text.</summary>
public static class SourceReader
{
    /// <summary>Decodes a file, and takes the article out of it where it is a saved page. A file that cannot be read has an empty text, and says why.</summary>
    public static Diagnosed<ReceivedText> Read(InputFile file)
    {
        var decoded = SourceDecoder.Decode(file);
        if (!IsHtml(file.Path) || decoded.Value.Text.Length == 0)
        {
            return decoded;
        }

        var page = HtmlArticleReader.Read(file.Path, decoded.Value.Text);
        ImmutableArray<Diagnostic> problems = [.. decoded.Diagnostics, .. page.Diagnostics];
        return new(decoded.Value with { Text = page.Value.Text, Page = page.Value }, problems);
    }

    /// <summary>Whether a file is read as a web page.</summary>
    public static bool IsHtml(string path) => path.EndsWith(".html", StringComparison.Ordinal) || path.EndsWith(".htm", StringComparison.Ordinal);
}
