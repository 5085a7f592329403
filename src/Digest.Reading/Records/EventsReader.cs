using System.Collections.Immutable;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Model.Text;
using Digest.Reading.Schema;
using Digest.Reading.Yaml;

namespace Digest.Reading.Records;

/// <summary>Reads lists of events.</summary>
public static class EventsReader
{
    /// <summary>Reads a file. An event without an id or a date is left out, and reported.</summary>
    /// <param name="path">Relative to the project folder.</param>
    public static Diagnosed<ImmutableArray<Event>> Read(string path, string text)
    {
        var file = CheckedFile.Read(path, text, FileKind.Events);
        return file.Problems.With(file.Records(ReadEvent));
    }

    private static Event? ReadEvent(IdRef id, Fields written, Problems problems)
    {
        if (!written.Has("quotes") && !written.Has("dated_by"))
        {
            problems.Add(Rules.MissingKey, written.At, $"'quotes' is missing: nothing shows that a source speaks of '{id.Id}'", "add 'quotes' with the source and its words, or 'dated_by' with those that give the date");
        }

        return written.Date("date") is { } date
            ? new Event(
                id.Id,
                written.Text("what") ?? "",
                date,
                written.Where("date"),
                written.Text("inferred"),
                written.Date("reported"),
                ReadQuotes(written, "dated_by"),
                ReadQuotes(written, "quotes"),
                written.IsTrue("draft"),
                id.At)
            {
                Own = [.. written.Own("what", OwnWords.Inferred)],
            }
            : null;
    }

    private static ImmutableArray<SourceQuote> ReadQuotes(Fields written, string key)
    {
        var quotes = ImmutableArray.CreateBuilder<SourceQuote>();
        foreach (var quote in written.Records(key))
        {
            if (quote.Id("source") is { } source)
            {
                quotes.Add(new SourceQuote(source, quote.PlacedTexts("quote"), quote.Line("line"), quote.At));
            }
        }

        return quotes.ToImmutable();
    }
}
