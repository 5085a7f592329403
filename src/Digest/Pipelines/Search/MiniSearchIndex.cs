using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Digest.Model.Records;

namespace Digest.Pipelines.Search;

/// <summary>An index as the library MiniSearch writes and loads it (serialisation version 2), so that a browser need not build it.</summary>
internal static class MiniSearchIndex
{
    /// <summary>How all that a search loads is written: letters as they are, since no markup is near.</summary>
    public static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The index of these documents; a document's id is its place.</summary>
    /// <param name="basePath">What stands before every address.</param>
    public static byte[] Write(ImmutableArray<SearchDocument> documents, string basePath)
    {
        var terms = new TermIndex(documents);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Json))
        {
            json.WriteStartObject();
            json.WriteNumber("documentCount", documents.Length);
            json.WriteNumber("nextId", documents.Length);
            ByDocument(json, "documentIds", documents, (_, i) => json.WriteNumberValue(i));
            json.WriteStartObject("fieldIds");
            for (var field = 0; field < TermIndex.Fields.Length; field++)
            {
                json.WriteNumber(TermIndex.Fields[field], field);
            }

            json.WriteEndObject();
            ByDocument(json, "fieldLength", documents, (_, i) => Numbers(json, Enumerable.Range(0, TermIndex.Fields.Length).Select(field => terms.Length(i, field))));
            Averages(json, terms);
            ByDocument(json, "storedFields", documents, (document, _) => Stored(json, document, basePath));
            json.WriteNumber("dirtCount", 0);
            json.WriteStartArray("index");
            foreach (var term in terms.Terms)
            {
                Uses(json, terms, term);
            }

            json.WriteEndArray();
            json.WriteNumber("serializationVersion", 2);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>How long the fields are in the mean.</summary>
    public static void Averages(Utf8JsonWriter json, TermIndex terms)
    {
        json.WriteStartArray("averageFieldLength");
        foreach (var average in terms.Averages)
        {
            json.WriteNumberValue(average);
        }

        json.WriteEndArray();
    }

    /// <summary>A kind as facets name it.</summary>
    public static string KindWord(RecordKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    private static void Uses(Utf8JsonWriter json, TermIndex terms, string term)
    {
        json.WriteStartArray();
        json.WriteStringValue(term);
        json.WriteStartObject();
        for (var field = 0; field < TermIndex.Fields.Length; field++)
        {
            if (terms.Uses(term, field) is { } uses)
            {
                json.WriteStartObject(Name(field));
                foreach (var (document, count) in uses)
                {
                    json.WriteNumber(Name(document), count);
                }

                json.WriteEndObject();
            }
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Stored(Utf8JsonWriter json, SearchDocument document, string basePath)
    {
        json.WriteStartObject();
        json.WriteString("url", basePath + document.Route.Href);
        json.WriteString("kind", KindWord(document.Kind));
        json.WriteString("title", document.Title);
        json.WriteString("text", document.Text);
        Texts(json, "source", document.Sources);
        Texts(json, "entity", document.Entities);
        json.WritePropertyName("year");
        Numbers(json, document.Years);
        json.WriteEndObject();
    }

    private static void ByDocument(Utf8JsonWriter json, string name, ImmutableArray<SearchDocument> documents, Action<SearchDocument, int> write)
    {
        json.WriteStartObject(name);
        for (var i = 0; i < documents.Length; i++)
        {
            json.WritePropertyName(Name(i));
            write(documents[i], i);
        }

        json.WriteEndObject();
    }

    private static void Numbers(Utf8JsonWriter json, IEnumerable<int> numbers)
    {
        json.WriteStartArray();
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static string Name(int number) => number.ToString(CultureInfo.InvariantCulture);
}
