using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Reading.Schema;

namespace Digest.Reading.Records;

/// <summary>Reads pages about the site itself.</summary>
public static class PageReader
{
    /// <summary>Reads a page; its id is its file name.</summary>
    /// <param name="path">Relative to the project folder.</param>
    public static Diagnosed<Page> Read(string path, string text)
    {
        var file = MarkdownFile.Read(path, text, FileKind.Page);
        file.CheckName(path);
        return file.Problems.With(new Page(
            file.Name,
            path,
            file.Title,
            file.Values.Text("standfirst"),
            file.Values.Date("updated"),
            file.Values.IsTrue("draft"),
            file.Written,
            Location.Of(path)));
    }
}
