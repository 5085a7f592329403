using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Digest.Reports;

/// <summary>JSON for other programs, written member by member, quotation marks and all scripts left readable.</summary>
internal static class JsonLines
{
    /// <summary>Writes one value.</summary>
    public static string Write(Action<Utf8JsonWriter> value, bool indented = false)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = indented, NewLine = "\n" }))
        {
            value(json);
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan) + "\n";
    }
}
