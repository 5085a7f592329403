using System.Globalization;
using System.IO.Compression;
using System.Net.Sockets;
using System.Text;

namespace Digest.Reliability.Importing;

/// <summary>Answers of a server, good and bad.</summary>
internal static class Answers
{
    private const int Drop = 50;

    /// <summary>A page that can be imported.</summary>
    public const string Page = """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The lock is closed</title><meta property="og:site_name" content="The Vik Post"></head>
        <body><article><h1>The lock is closed</h1><p>The upper lock was closed for an hour on Monday because a heron stood on its gate and would not leave it.</p>
        <p>Two boats waited below the lock, and the keeper of the lock brought the heron a fish from the village.</p></article></body></html>
        """;

    /// <summary>Its bytes.</summary>
    public static byte[] PageBytes { get; } = Encoding.UTF8.GetBytes(Page);

    /// <summary>Writes an answer just as it stands, with lines that end as HTTP has them.</summary>
    public static Func<NetworkStream, CancellationToken, Task> Raw(string head, byte[]? body = null) => async (stream, stop) =>
    {
        await stream.WriteAsync(Encoding.Latin1.GetBytes(head.ReplaceLineEndings("\r\n")), stop);
        await stream.WriteAsync(body ?? [], stop);
    };

    /// <summary>A proper answer with a body of a kind.</summary>
    public static Func<NetworkStream, CancellationToken, Task> Good(byte[] body, string type = "text/html; charset=utf-8", string more = "") =>
        Raw(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\nContent-Type: {type}\n{more}Content-Length: {body.Length}\nConnection: close\n\n"), body);

    /// <summary>Another status, with a page.</summary>
    public static Func<NetworkStream, CancellationToken, Task> Status(int status, string more = "") =>
        Raw(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} So\n{more}Content-Type: text/html\nContent-Length: {(status is 204 or 304 ? 0 : PageBytes.Length)}\nConnection: close\n\n"), status is 204 or 304 ? [] : PageBytes);

    /// <summary>Another status that leads elsewhere.</summary>
    public static Func<NetworkStream, CancellationToken, Task> Moved(string location, int status = 302) =>
        Raw(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} So\nLocation: {location}\nContent-Length: 0\nConnection: close\n\n"));

    /// <summary>A head, and then the same bytes again and again.</summary>
    public static Func<NetworkStream, CancellationToken, Task> Endless(string head, byte[] part) => async (stream, stop) =>
    {
        await Raw(head)(stream, stop);
        while (true)
        {
            await stream.WriteAsync(part, stop);
        }
    };

    /// <summary>Bytes one after the other, with a pause after each.</summary>
    public static Func<NetworkStream, CancellationToken, Task> Dripping(string head, byte[] slow) => async (stream, stop) =>
    {
        await Raw(head)(stream, stop);
        foreach (var drop in slow)
        {
            await stream.WriteAsync(new[] { drop }, stop);
            await Task.Delay(Drop, stop);
        }
    };

    /// <summary>Nothing at all, for as long as the other side waits.</summary>
    public static Func<NetworkStream, CancellationToken, Task> Silent { get; } = (_, stop) => Task.Delay(Timeout.Infinite, stop);

    /// <summary>Packs bytes in one of the ways of HTTP.</summary>
    public static byte[] Packed(string how, ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (Stream packer = how switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "deflate" => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            _ => throw new ArgumentOutOfRangeException(nameof(how)),
        })
        {
            packer.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>A page of spaces, packed: much larger than it travels.</summary>
    public static byte[] Bomb(string how, int megabytes)
    {
        using var packed = new MemoryStream();
        using (Stream packer = how switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "deflate" => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            _ => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
        })
        {
            var part = new byte[1 << 20];
            Array.Fill(part, (byte)'a');
            for (var i = 0; i < megabytes; i++)
            {
                packer.Write(part);
            }
        }

        return packed.ToArray();
    }
}
