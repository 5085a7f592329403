using System.Collections.Immutable;
using Digest.Model.Diagnostics;
using Digest.Model.Sources;
using Digest.Model.Text;

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
            return Bounded(decoded, file.Path);
        }

        var page = HtmlArticleReader.Read(file.Path, decoded.Value.Text);
        ImmutableArray<Diagnostic> problems = [.. decoded.Diagnostics, .. page.Diagnostics];
        if (Noncharacters.Find(decoded.Value.Text).Offset < 0 && NoncharacterReport.OfValue(page.Value.Text + page.Value.Title, () => NumberedCharacter.First(file.Path, decoded.Value.Text)) is { } numbered)
        {
            problems = problems.Add(numbered);
        }

        return Bounded(new(decoded.Value with { Text = page.Value.Text, Page = page.Value }, problems), file.Path);
    }

    /// <summary>Nothing but the report where the text is too long.</summary>
    private static Diagnosed<ReceivedText> Bounded(Diagnosed<ReceivedText> read, string path) => LengthReport.OfSource(path, read.Value.Text) is { } report
        ? new(read.Value with { Text = "", Page = null }, [.. read.Diagnostics, report])
        : read;

    /// <summary>Whether a file is read as a web page.</summary>
    public static bool IsHtml(string path) => path.EndsWith(".html", StringComparison.Ordinal) || path.EndsWith(".htm", StringComparison.Ordinal);
}
