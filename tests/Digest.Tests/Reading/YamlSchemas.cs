using System.Text.Json;
using Digest.Reading.Schema;
using Xunit;

namespace Digest.Tests.Reading;

public sealed class YamlSchemas
{
    public static TheoryData<FileKind> Kinds() => [.. Enum.GetValues<FileKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_of_file_has_a_closed_schema_with_a_sentence_for_every_key(FileKind kind)
    {
        var text = SchemaWriter.Write(kind);
        Assert.Equal(text, SchemaWriter.Write(kind));
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);

        using var schema = JsonDocument.Parse(text);
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.RootElement.GetProperty("$schema").GetString());
        Assert.Equal(SchemaWriter.FileName(kind), schema.RootElement.GetProperty("title").GetString() + ".schema.json");
        Assert.True(Records(schema.RootElement) > 0);
    }

    [Fact]
    public void A_page_has_these_keys() =>
        Assert.Equal(
            """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "title": "page",
              "type": "object",
              "properties": {
                "title": {
                  "description": "The title.",
                  "type": [
                    "string",
                    "number"
                  ],
                  "minLength": 1
                },
                "standfirst": {
                  "description": "One or two sentences under the title that answer the story.",
                  "type": [
                    "string",
                    "number"
                  ],
                  "minLength": 1
                },
                "updated": {
                  "description": "The day of the last change, in EDTF.",
                  "type": [
                    "string",
                    "integer"
                  ],
                  "minLength": 1
                },
                "draft": {
                  "description": "True keeps it out of the site until it is finished.",
                  "type": "boolean"
                }
              },
              "required": [
                "title"
              ],
              "additionalProperties": false
            }

            """,
            SchemaWriter.Write(FileKind.Page));

    /// <summary>How many records a schema describes; each is closed and documented.</summary>
    private static int Records(JsonElement schema)
    {
        if (schema.ValueKind == JsonValueKind.Array)
        {
            return schema.EnumerateArray().Sum(Records);
        }

        if (schema.ValueKind != JsonValueKind.Object)
        {
            return 0;
        }

        var inner = schema.EnumerateObject().Sum(member => Records(member.Value));
        if (!schema.TryGetProperty("properties", out var keys) || !schema.TryGetProperty("additionalProperties", out var others))
        {
            return inner;
        }

        Assert.False(others.GetBoolean());
        Assert.All(keys.EnumerateObject(), key => Assert.EndsWith(".", key.Value.GetProperty("description").GetString(), StringComparison.Ordinal));
        return inner + 1;
    }
}
