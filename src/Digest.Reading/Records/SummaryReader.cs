using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Reading.Schema;

namespace Digest.Reading.Records;

/// <summary>Reads summaries.</summary>
public static class SummaryReader
{
    /// <summary>Reads a summary; its id is its file name.</summary>
    /// <param name="path">Relative to the project folder.</param>
    public static Diagnosed<Summary> Read(string path, string text)
    {
        var file = MarkdownFile.Read(path, text, FileKind.Summary);
        file.CheckName(path);
        return file.Problems.With(new Summary(
            file.Name,
            path,
            file.Title,
            file.Values.Texts("authors"),
            file.Values.Text("reviewed_by"),
            file.Values.Date("updated"),
            file.Corrections,
            file.Values.Valid("reviewed", Scalars.Sha256),
            file.Values.IsTrue("draft"),
            file.Written,
            Location.Of(path))
        {
            Own = file.Own,
        });
    }
}
