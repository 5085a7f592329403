using Digest.Model.Dates;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Reading.Schema;

namespace Digest.Reading.Records;

/// <summary>Reads briefings.</summary>
public static class BriefingReader
{
    private const int DateLength = 10;

    /// <summary>Reads a briefing; its file name is <c>DATE-ID.md</c>.</summary>
    /// <param name="path">Relative to the project folder.</param>
    public static Diagnosed<Briefing> Read(string path, string text)
    {
        var file = MarkdownFile.Read(path, text, FileKind.Briefing);
        var (date, id) = ReadName(file, path);
        return file.Problems.With(new Briefing(
            id,
            path,
            date,
            file.Title,
            file.Values.Text("standfirst"),
            file.Values.Texts("authors"),
            file.Values.Text("reviewed_by"),
            file.Values.IdList("key"),
            file.Values.IdList("claims"),
            file.Values.IdList("figures"),
            file.Values.IdList("events"),
            file.Values.IdList("sources"),
            file.Values.IdList("related"),
            file.Values.Date("updated"),
            file.Corrections,
            file.Values.IsTrue("draft"),
            file.Written,
            Location.Of(path))
        {
            Own = file.Own,
            Topics = file.Values.IdList("topics"),
        });
    }

    /// <summary>The date and the id of a file name. One of another form is reported, and its briefing stands at the first day of the calendar.</summary>
    private static (Edtf Date, string Id) ReadName(MarkdownFile file, string path)
    {
        var name = file.Name;
        if (name.Length > DateLength
            && name[DateLength] == '-'
            && Ids.IsId(name.AsSpan(DateLength + 1))
            && Edtf.TryParse(name[..DateLength], out var date)
            && date.Precision == Precision.Day
            && date.Earliest == date.Latest)
        {
            return (date, name[(DateLength + 1)..]);
        }

        file.Problems.Add(Rules.BadFileName, Location.Of(path), "the file name is not a day and an id", "call it like 2026-11-24-troops-in-russia.md");
        return Edtf.TryParse("0001-01-01", out var first) ? (first, name) : throw new InvalidOperationException("a day is no date");
    }
}
