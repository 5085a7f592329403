using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Digest.Model.Records;

namespace Digest.Pipelines.Search;

/// <summary>An index as the library MiniSearch writes and loads it (serialisation version 2), so that a browser need not build it.</summary>
internal static class MiniSearchIndex
{
    /// <summary>The fields that are searched, in the order of their numbers.</summary>
    private static readonly string[] Fields = ["title", "text"];

    /// <summary>The index of these documents; a document's id is its place.</summary>
    /// <param name="basePath">What stands before every address.</param>
    public static byte[] Write(IReadOnlyList<SearchDocument> documents, string basePath)
    {
        var (terms, lengths, averages) = Count(documents);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) }))
        {
            json.WriteStartObject();
            json.WriteNumber("documentCount", documents.Count);
            json.WriteNumber("nextId", documents.Count);
            ByDocument(json, "documentIds", documents, (_, i) => json.WriteNumberValue(i));
            json.WriteStartObject("fieldIds");
            for (var field = 0; field < Fields.Length; field++)
            {
                json.WriteNumber(Fields[field], field);
            }

            json.WriteEndObject();
            ByDocument(json, "fieldLength", documents, (_, i) => Numbers(json, lengths[i]));
            json.WriteStartArray("averageFieldLength");
            foreach (var average in averages)
            {
                json.WriteNumberValue(average);
            }

            json.WriteEndArray();
            ByDocument(json, "storedFields", documents, (document, _) => Stored(json, document, basePath));
            json.WriteNumber("dirtCount", 0);
            json.WriteStartArray("index");
            foreach (var (term, uses) in terms)
            {
                json.WriteStartArray();
                json.WriteStringValue(term);
                json.WriteStartObject();
                for (var field = 0; field < Fields.Length; field++)
                {
                    if (uses[field] is { } counts)
                    {
                        json.WriteStartObject(Name(field));
                        foreach (var (document, count) in counts)
                        {
                            json.WriteNumber(Name(document), count);
                        }

                        json.WriteEndObject();
                    }
                }

                json.WriteEndObject();
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteNumber("serializationVersion", 2);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>What stands where: for each term and field the documents and how often it stands in them.</summary>
    private static (IEnumerable<KeyValuePair<string, List<Use>?[]>> Terms, int[][] Lengths, double[] Averages) Count(IReadOnlyList<SearchDocument> documents)
    {
        var terms = new Dictionary<string, List<Use>?[]>(StringComparer.Ordinal);
        var lengths = new int[documents.Count][];
        var averages = new double[Fields.Length];
        for (var i = 0; i < documents.Count; i++)
        {
            string[] texts = [documents[i].IsPart ? "" : documents[i].Title, documents[i].Text];
            lengths[i] = new int[Fields.Length];
            for (var field = 0; field < Fields.Length; field++)
            {
                var words = SearchWords.Of(texts[field]);
                lengths[i][field] = words.Distinct(StringComparer.Ordinal).Count();

                // As the library does it, document by document, so that the same index comes out to the last bit.
                averages[field] = ((averages[field] * i) + lengths[i][field]) / (i + 1);
                foreach (var word in words)
                {
                    if (!terms.TryGetValue(word, out var uses))
                    {
                        terms[word] = uses = new List<Use>?[Fields.Length];
                    }

                    var counts = uses[field] ??= [];
                    if (counts is [.., var last] && last.Document == i)
                    {
                        counts[^1] = last with { Count = last.Count + 1 };
                    }
                    else
                    {
                        counts.Add(new Use(i, 1));
                    }
                }
            }
        }

        return (terms.OrderBy(term => term.Key, StringComparer.Ordinal), lengths, averages);
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

    /// <summary>A kind as facets name it.</summary>
    public static string KindWord(RecordKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    private static void ByDocument(Utf8JsonWriter json, string name, IReadOnlyList<SearchDocument> documents, Action<SearchDocument, int> write)
    {
        json.WriteStartObject(name);
        for (var i = 0; i < documents.Count; i++)
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

    private readonly record struct Use(int Document, int Count);

    private static string Name(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
