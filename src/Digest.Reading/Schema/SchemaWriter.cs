using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Digest.Reading.Schema;

/// <summary>Writes the shapes of files as JSON Schemas (draft 2020-12), so that editors' tools complete and check while somebody types.</summary>
/// <remarks>The schemas accept whatever Digest accepts; Digest checks more. A tool takes <c>2024</c> for a number where Digest takes a text, so numbers are allowed there.</remarks>
public static class SchemaWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The name of the schema's file, such as <c>claims.schema.json</c>.</summary>
    public static string FileName(FileKind kind) => Name(kind) + ".schema.json";

    /// <summary>The schema of a kind of file, as JSON with a line break at its end; the same bytes every time.</summary>
    public static string Write(FileKind kind)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("title", Name(kind));
            WriteShape(json, Shapes.Of(kind));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static string Name(FileKind kind) => kind switch
    {
        FileKind.Site => "site",
        FileKind.Sidecar => "sidecar",
        FileKind.Claims => "claims",
        FileKind.Figures => "figures",
        FileKind.Events => "events",
        FileKind.Entities => "entities",
        FileKind.Topics => "topics",
        FileKind.Summary => "summary",
        FileKind.Briefing => "briefing",
        _ => "page",
    };

    private static void WriteShape(Utf8JsonWriter json, Shape shape)
    {
        switch (shape)
        {
            case ScalarShape scalar:
                WriteScalar(json, scalar);
                break;
            case ListShape { OrOne: true } list:
                WriteAnyOf(json, list.Item, list with { OrOne = false });
                break;
            case ListShape list:
                json.WriteString("type", "array");
                if (list.NotEmpty)
                {
                    json.WriteNumber("minItems", 1);
                }

                WriteNested(json, "items", list.Item, null);
                break;
            case RecordShape record:
                WriteRecord(json, record);
                break;
            case DictionaryShape dictionary:
                json.WriteString("type", "object");
                WriteNested(json, "propertyNames", dictionary.KeyShape with { JsonTypes = ["string"] }, null);
                WriteNested(json, "additionalProperties", dictionary.Value, null);
                break;
            case EitherShape either:
                WriteAnyOf(json, either.Scalar, either.Record);
                break;
        }
    }

    private static void WriteScalar(Utf8JsonWriter json, ScalarShape scalar)
    {
        if (scalar.JsonTypes is ["boolean"])
        {
            json.WriteString("type", "boolean");
            return;
        }

        if (!scalar.Words.IsEmpty)
        {
            WriteStrings(json, "enum", scalar.Words);
            return;
        }

        if (scalar.JsonTypes is [var single])
        {
            json.WriteString("type", single);
        }
        else
        {
            WriteStrings(json, "type", scalar.JsonTypes);
        }

        if (!scalar.JsonTypes.Contains("string"))
        {
            return;
        }

        json.WriteNumber("minLength", 1);
        if (scalar.MostCharacters is { } most)
        {
            json.WriteNumber("maxLength", most);
        }

        if (scalar.Pattern is { } pattern)
        {
            json.WriteString("pattern", pattern);
        }
    }

    private static void WriteRecord(Utf8JsonWriter json, RecordShape record)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var key in record.Keys)
        {
            WriteNested(json, key.Name, key.Shape, key.Documentation);
        }

        json.WriteEndObject();
        ImmutableArray<string> required = [.. record.Keys.Where(key => key.Required).Select(key => key.Name)];
        if (!required.IsEmpty)
        {
            WriteStrings(json, "required", required);
        }

        json.WriteBoolean("additionalProperties", false);
    }

    private static void WriteNested(Utf8JsonWriter json, string name, Shape shape, string? documentation)
    {
        json.WriteStartObject(name);
        if (documentation is not null)
        {
            json.WriteString("description", documentation);
        }

        WriteShape(json, shape);
        json.WriteEndObject();
    }

    private static void WriteAnyOf(Utf8JsonWriter json, params ReadOnlySpan<Shape> shapes)
    {
        json.WriteStartArray("anyOf");
        foreach (var shape in shapes)
        {
            json.WriteStartObject();
            WriteShape(json, shape);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
