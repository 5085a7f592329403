using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Digest.Pipelines.Data;

/// <summary>Data as the bytes of their file, written record by record: what a record is made into lives no longer than it is written, so that a large file needs memory for its bytes alone.</summary>
internal static class DataBytes
{
    /// <summary>A value as JSON; sequences in it are asked for one item after the other.</summary>
    public static ReadOnlyMemory<byte> Json<T>(T value, JsonTypeInfo<T> json)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var options = json.Options;
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = options.Encoder, Indented = options.WriteIndented, NewLine = options.NewLine, SkipValidation = true }))
        {
            JsonSerializer.Serialize(writer, value, json);
        }

        return bytes.WrittenMemory;
    }
}
