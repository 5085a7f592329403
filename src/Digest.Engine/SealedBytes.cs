using System.Security.Cryptography;
using System.Text;

namespace Digest.Engine;

/// <summary>What a build keeps for the next one: a head that says what it is and who has made it, the contents, and the hash of both.</summary>
internal static class SealedBytes
{
    /// <summary>The contents; null where they are damaged, or of another kind or maker.</summary>
    /// <param name="head">In ASCII.</param>
    public static ReadOnlyMemory<byte>? Open(string head, ReadOnlyMemory<byte> bytes)
    {
        var start = Encoding.ASCII.GetBytes(head);
        var end = bytes.Length - SHA256.HashSizeInBytes;
        return end >= start.Length && bytes.Span.StartsWith(start) && SHA256.HashData(bytes.Span[..end]).AsSpan().SequenceEqual(bytes.Span[end..])
            ? bytes[start.Length..end]
            : null;
    }

    /// <summary>Seals what is written.</summary>
    /// <param name="head">In ASCII.</param>
    public static byte[] Close(string head, Action<Stream> write)
    {
        using var stream = new MemoryStream();
        stream.Write(Encoding.ASCII.GetBytes(head));
        write(stream);
        stream.Write(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        return stream.ToArray();
    }
}
