using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Digest.Reports;

/// <summary>JSON that is written while it is made, for results larger than memory should hold twice.</summary>
internal sealed class JsonStream(TextWriter results) : IBufferWriter<byte>
{
    private const int Smallest = 16 * 1024;

    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private byte[] _bytes = new byte[Smallest];
    private char[] _characters = new char[Smallest];

    /// <summary>Writes one value and a line break.</summary>
    public static void Line(TextWriter results, Action<Utf8JsonWriter> value)
    {
        var stream = new JsonStream(results);
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true }))
        {
            value(json);
        }

        results.Write('\n');
    }

    /// <inheritdoc/>
    public void Advance(int count)
    {
        if (_characters.Length < count)
        {
            _characters = new char[count];
        }

        var written = _decoder.GetChars(_bytes, 0, count, _characters, 0);
        results.Write(_characters, 0, written);
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_bytes.Length < sizeHint)
        {
            _bytes = new byte[sizeHint];
        }

        return _bytes;
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
