using System.Globalization;
using System.IO.Compression;
using System.Net.Sockets;
using System.Text;
using static Digest.Reliability.Importing.Answers;

namespace Digest.Reliability.Importing;

/// <summary>Every case, by what is wrong.</summary>
internal static class ImportedCases
{
    private const string NotReached = "it cannot be reached";
    private const string TooLarge = "it is larger than 16 MB";
    private const string TooSlow = "it takes longer than";
    private const string NotWeb = "only addresses with http:// or https:// and without a name and password are fetched";
    private const string NoText = "no page, feed or text";
    private const string NoFeed = "it begins as a feed does, and is not well-formed, declares a document type or is nested too deeply";
    private static readonly string Head = "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\n";

    /// <summary>Bytes that go through a page unchanged, and what the page says when they are read right.</summary>
    private const string Cyrillic = "<!DOCTYPE html><html lang=\"ru\"><title>Шлюз закрыт</title><body><article><h1>Шлюз закрыт</h1><p>Верхний шлюз был закрыт в понедельник на один час, потому что на воротах стояла цапля и не уходила.</p><p>Две лодки ждали внизу, и смотритель принёс цапле рыбу из деревни.</p></article></body></html>";

    /// <summary>Where a page leads on.</summary>
    public static IEnumerable<ImportedCase> Redirections(string address)
    {
        foreach (var status in new[] { 301, 302, 303, 307, 308 })
        {
            yield return new($"moved with {status} to a page", Moved($"{address}/good", status), null, PageBytes, "/good");
        }

        yield return new("a loop of one", Moved($"{address}/case/a-loop-of-one"), "it is redirected too often");
        yield return new("a loop of two", Moved($"{address}/loop/a"), "it is redirected too often");
        yield return new("five redirections", Moved("/turn/4"), null, PageBytes, "/good");
        yield return new("six redirections", Moved("/turn/5"), "it is redirected too often");
        yield return new("a hundred redirections", Moved("/turn/99"), "it is redirected too often");
        foreach (var other in new[] { "file:///etc/passwd", "ftp://127.0.0.1/a", "gopher://127.0.0.1/a", "data:text/html,<p>words</p>", "javascript:alert(1)", "ldap://127.0.0.1/", "mailto:a@example.org", "view-source:http://example.org/", "jar:http://example.org!/a" })
        {
            yield return new($"to {other}", Moved(other), NotWeb);
        }

        yield return new("to an address with a name", Moved(address.Replace("://", "://ann@", StringComparison.Ordinal) + "/good"), NotWeb);
        yield return new("to an address with a name and a password", Moved(address.Replace("://", "://ann:secret@", StringComparison.Ordinal) + "/good"), NotWeb);
        yield return new("to no address", Moved(""), "");
        yield return new("to what is no address", Moved("http://[::1/"), "");
        yield return new("to a port that there is not", Moved("http://127.0.0.1:99999/"), "");
        yield return new("moved and does not say where", Raw("HTTP/1.1 302 So\nContent-Length: 0\nConnection: close\n\n"), "the server answers 302");
        yield return new("to 64 kB of address", Moved("/" + new string('a', 60_000)), "the server answers 404");
    }

    /// <summary>Servers that take their time, or never end.</summary>
    public static IEnumerable<ImportedCase> Slow()
    {
        yield return new("says nothing", Silent, TooSlow);
        yield return new("drips its head", Dripping("HTTP/1.1 200 OK\n", Encoding.ASCII.GetBytes("X-Slow: " + new string('a', 4000))), TooSlow);
        yield return new("drips its body", Dripping(Head + "Content-Length: 4000\n\n", Encoding.ASCII.GetBytes(new string('a', 4000))), TooSlow);
        yield return new("drips chunks", Dripping(Head + "Transfer-Encoding: chunked\n\n", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("1\r\na\r\n", 700)))), TooSlow);
        yield return new("drips redirections", async (stream, stop) =>
        {
            await Task.Delay(400, stop);
            await Moved("/slow-turn")(stream, stop);
        }, TooSlow);
        yield return new("stops in its body", async (stream, stop) =>
        {
            await Raw(Head + "Content-Length: 100000\n\n", PageBytes)(stream, stop);
            await Task.Delay(Timeout.Infinite, stop);
        }, TooSlow);
        yield return new("1xx without end", Endless("", "HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n"u8.ToArray()), NotReached);
        yield return new("100 Continue without end", Endless("", "HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray()), NotReached);
        yield return new("empty extensions of a chunk without end", Endless(Head + "Transfer-Encoding: chunked\n\n", "1;a=b\r\na\r\n"u8.ToArray()), "");
        yield return new("trailers without end", Endless(Head + "Transfer-Encoding: chunked\n\n5\nwords\n0\n", "X-More: words\r\n"u8.ToArray()), "");
    }

    /// <summary>More than anybody reads.</summary>
    public static IEnumerable<ImportedCase> Large()
    {
        var part = new byte[64 * 1024];
        Array.Fill(part, (byte)'a');
        yield return new("a body without end", Endless(Head + "Connection: close\n\n", part), TooLarge);
        yield return new("chunks without end", Endless(Head + "Transfer-Encoding: chunked\n\n", [.. "10000\r\n"u8, .. part, .. "\r\n"u8]), TooLarge);
        yield return new("17 MB that are announced", Endless(Head + string.Create(CultureInfo.InvariantCulture, $"Content-Length: {17 << 20}\n\n"), part), TooLarge);
        yield return new("8 EB that are announced", Endless(Head + "Content-Length: 9223372036854775807\n\n", part), TooLarge);
        foreach (var how in new[] { "gzip", "deflate", "br" })
        {
            yield return new($"a bomb of 256 MB in {how}", Good(Bomb(how, 256), more: $"Content-Encoding: {how}\n"), TooLarge);
            yield return new($"a page in {how}", Good(Packed(how, PageBytes), more: $"Content-Encoding: {how}\n"), null, PageBytes, "The Vik Post");
            yield return new($"a page in {how} and once more", Good(Packed(how, Packed(how, PageBytes)), more: $"Content-Encoding: {how}, {how}\n"), "it is packed in a way that is not read");
            yield return new($"half a page in {how}", Good(Packed(how, PageBytes)[..^40], more: $"Content-Encoding: {how}\n"), NotReached);
            yield return new($"no {how} where it is said", Good(PageBytes, more: $"Content-Encoding: {how}\n"), NotReached);
        }

        yield return new("a bomb within a bomb", Good(Packed("gzip", Bomb("gzip", 64)), more: "Content-Encoding: gzip, gzip\n"), "it is packed in a way that is not read");
        yield return new("an unknown packing", Good(PageBytes, more: "Content-Encoding: zstd\n"), "it is packed in a way that is not read");
        yield return new("no packing, by its name", Good(PageBytes, more: "Content-Encoding: identity\n"), null, PageBytes, "The Vik Post");
        yield return new("an archive with a bomb", Good(Archive(64), "application/zip"), NoText);
        yield return new("an archive that is said to be a text", Good(Archive(4), "text/plain"), "it holds NUL bytes, as no text does");
        yield return new("a packed page that is said to be a page", Good(Packed("gzip", PageBytes)), "");
        foreach (var (name, size) in new[] { ("60 kB", 60_000), ("1 MB", 1 << 20) })
        {
            yield return new($"a header of {name}", Good(PageBytes, more: $"X-Large: {new string('a', size)}\n"), size > 65_536 ? NotReached : null, size > 65_536 ? null : PageBytes);
        }

        yield return new("ten thousand headers", Good(PageBytes, more: string.Concat(Enumerable.Range(0, 10_000).Select(number => string.Create(CultureInfo.InvariantCulture, $"X-{number}: a\n")))), NotReached);
        yield return new("headers without end", Endless("HTTP/1.1 200 OK\n", "X-More: words\r\n"u8.ToArray()), NotReached);
        yield return new("a line without end", Endless("HTTP/1.1 200 ", part), NotReached);
    }

    /// <summary>Answers that are not as they say.</summary>
    public static IEnumerable<ImportedCase> Wrong()
    {
        var length = PageBytes.Length;
        yield return new("shorter than it says", Raw(Head + string.Create(CultureInfo.InvariantCulture, $"Content-Length: {length + 500}\nConnection: close\n\n"), PageBytes), NotReached);
        yield return new("longer than it says", Raw(Head + string.Create(CultureInfo.InvariantCulture, $"Content-Length: {length}\n\n"), [.. PageBytes, .. "<p>More that nobody announced.</p>"u8]), null, PageBytes);
        yield return new("a length below nothing", Raw(Head + "Content-Length: -1\nConnection: close\n\n", PageBytes), null, PageBytes);
        yield return new("a length that is no number", Raw(Head + "Content-Length: many\nConnection: close\n\n", PageBytes), null, PageBytes);
        yield return new("two lengths", Raw(Head + string.Create(CultureInfo.InvariantCulture, $"Content-Length: {length - 80}\nContent-Length: {length}\nConnection: close\n\n"), PageBytes), "the server says two lengths");
        yield return new("no length", Raw(Head + "Connection: close\n\n", PageBytes), null, PageBytes);
        yield return new("a chunk of no number", Raw(Head + "Transfer-Encoding: chunked\n\nzz\nwords\n0\n\n"), NotReached);
        yield return new("a chunk shorter than it says", Raw(Head + "Transfer-Encoding: chunked\nConnection: close\n\nff\nwords\n"), NotReached);
        yield return new("a chunk longer than it says", Raw(Head + "Transfer-Encoding: chunked\n\n2\nwords\n0\n\n"), NotReached);
        yield return new("a chunk of a size that no number holds", Raw(Head + "Transfer-Encoding: chunked\n\nffffffffffffffffff\nwords\n0\n\n"), NotReached);
        yield return new("chunks that do not end", Raw(Head + "Transfer-Encoding: chunked\nConnection: close\n\n5\nwords\n"), NotReached);
        yield return new("chunks and a length", Raw(Head + "Transfer-Encoding: chunked\nContent-Length: 3\nConnection: close\n\n", Chunked(PageBytes)), null, PageBytes);
        yield return new("no HTTP at all", Raw("these are words\n\n"), NotReached);
        yield return new("HTTP of another age", Raw("HTTP/0.9 200 OK\n\n", PageBytes), NotReached);
        yield return new("TLS where none is expected", Raw("\u0016\u0003\u0001\u0002\u0000\u0001"), NotReached);
        yield return new("gone at once", (_, _) => Task.CompletedTask, NotReached);
        yield return new("gone within the head", Raw("HTTP/1.1 200 OK\nContent-Ty"), NotReached);
        yield return new("a status that there is not", Raw("HTTP/1.1 999 So\nContent-Length: 0\n\n"), "the server answers 999");
        yield return new("a status that is no number", Raw("HTTP/1.1 OK\nContent-Length: 0\n\n"), NotReached);
        foreach (var status in new[] { 101, 201, 202, 204, 205, 206, 304, 400, 401, 403, 404, 407, 410, 418, 429, 451, 500, 502, 503, 511 })
        {
            yield return new($"a page with {status}", Status(status), $"the server answers {status}");
        }

        yield return new("203", Status(203), null, PageBytes);
        yield return new("a NUL in the head", Good(PageBytes, more: "X-Odd: a\0b\n"), null, PageBytes);
        yield return new("a line end of a header that is none", Raw("HTTP/1.1 200 OK\nContent-Type: text/html\nX-Odd\n\n", PageBytes), "");
        yield return new("cookies and a refresh", Good(PageBytes, more: "Set-Cookie: a=b; Domain=example.org\nRefresh: 0; url=file:///etc/passwd\n"), null, PageBytes);
        yield return new("an error page after hints", Raw("HTTP/1.1 103 Early Hints\nLink: </a.css>\n\nHTTP/1.1 500 So\nContent-Length: 0\n\n"), "the server answers 500");
        yield return new("a page after hints", Raw("HTTP/1.1 103 Early Hints\nLink: </a.css>\n\n" + Head + string.Create(CultureInfo.InvariantCulture, $"Content-Length: {length}\n\n"), PageBytes), null, PageBytes);
    }

    /// <summary>What is sent is not what it is said to be, or not to be read.</summary>
    public static IEnumerable<ImportedCase> Kinds()
    {
        foreach (var type in new[] { "image/png", "application/pdf", "application/octet-stream", "video/mp4", "application/json", "text/css", "text/javascript", "font/woff2", "multipart/mixed; boundary=a", "application/x-msdownload", "image/svg+xml" })
        {
            yield return new($"said to be {type}", Good(PageBytes, type), NoText);
        }

        yield return new("kind of an odd form", Good(PageBytes, "text"), null, PageBytes);
        yield return new("no kind", Raw(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\nContent-Length: {PageBytes.Length}\n\n"), PageBytes), null, PageBytes);
        yield return new("a page in parts, said to be one", Good("<p>The upper lock was closed for an hour on Monday because a heron stood on its gate and would not leave it.</p>\n"u8.ToArray()), null, "<p>The upper lock was closed for an hour on Monday because a heron stood on its gate and would not leave it.</p>\n"u8.ToArray());
        yield return new("a picture that is said to be a page", Good([0x89, .. "PNG\r\n"u8, 0x1A, 10, 0, 0, 0, 13, .. "IHDR"u8, .. new byte[64]]), "it holds NUL bytes, as no text does");
        yield return new("a page with a NUL", Good([.. PageBytes[..200], 0, .. PageBytes[200..]]), "it holds NUL bytes, as no text does");
        yield return new("nothing", Good([]), "it is empty");
        yield return new("spaces", Good("  \r\n\t \n"u8.ToArray()), "it is empty");
        yield return new("a byte order mark", Good([0xEF, 0xBB, 0xBF]), "it is empty");
        yield return new("a page without words", Good("<!doctype html><html><title>T</title><body></body></html>"u8.ToArray()), "DG120");
        yield return new("a page of scripts", Good("<!doctype html><html><title>T</title><body><script>var words = 'These are the words of a script and not of an article.';</script></body></html>"u8.ToArray()), "DG120");
        foreach (var (charset, encoding) in new[] { ("windows-1251", 1251), ("\"windows-1251\"", 1251), ("koi8-r", 20866), ("iso-8859-5", 28595), ("utf-16", 1200), ("utf-16be", 1201) })
        {
            var bytes = CodePagesEncodingProvider.Instance.GetEncoding(encoding) is { } page ? page.GetBytes(Cyrillic) : Encoding.GetEncoding(encoding).GetBytes(Cyrillic);
            yield return new($"a page in {charset}, as the server says", Good(bytes, $"text/html; charset={charset}"), null, Encoding.UTF8.GetBytes(Cyrillic), "Шлюз закрыт");
        }

        yield return new("a charset that there is not", Good(PageBytes, "text/html; charset=klingon"), null, PageBytes);
        yield return new("a charset that is wrong", Good(PageBytes, "text/html; charset=windows-1251"), null, PageBytes, "The lock is closed");
        yield return new("a charset of odd form", Good(PageBytes, "text/html; charset=\"\u0001"), null, PageBytes);
        byte[] broken = [.. PageBytes[..^60], 0xC3, 0x28, 0xFF, 0xFE, .. PageBytes[^60..]];
        yield return new("letters that are none", Good(broken), null, broken);
        yield return new("letters that are none, in a charset that is utf-7", Good(broken, "text/html; charset=utf-7"), null, broken);
    }

    /// <summary>Pages and feeds that are built to be slow or to lead elsewhere.</summary>
    public static IEnumerable<ImportedCase> Built()
    {
        const string refused = "DG108";
        yield return new("20,000 nested elements", Good(Encoding.ASCII.GetBytes("<!doctype html><html><title>T</title><body>" + string.Concat(Enumerable.Repeat("<div>", 20_000)) + "words")), refused);
        yield return new("200,000 nested elements of two kinds", Good(Encoding.ASCII.GetBytes("<!doctype html><html><title>T</title><body>" + string.Concat(Enumerable.Repeat("<b><i>", 100_000)) + "words")), refused);
        yield return new("20,000 nested tables", Good(Encoding.ASCII.GetBytes("<!doctype html><html><title>T</title><body>" + string.Concat(Enumerable.Repeat("<table><tr><td>", 20_000)) + "words")), refused);
        yield return new("20,000 elements that are never closed in their order", Good(Encoding.ASCII.GetBytes("<!doctype html><html><title>T</title><body>" + string.Concat(Enumerable.Repeat("<a><b><p>", 7_000)) + "words")), "");
        yield return new("100,000 attributes", Good(Encoding.ASCII.GetBytes("<!doctype html><html><title>T</title><body><p " + string.Concat(Enumerable.Range(0, 100_000).Select(number => string.Create(CultureInfo.InvariantCulture, $"a{number}=\"\" "))) + ">words</p>")), "");
        yield return new("a comment that never ends", Good(Encoding.ASCII.GetBytes("<!doctype html><html><title>T</title><body><!--" + new string('-', 1 << 20))), "DG120");
        yield return new("entities within entities", Feed("<!DOCTYPE rss [<!ENTITY a \"lolololol\">" + string.Concat(Enumerable.Range(0, 10).Select(number =>
            $"<!ENTITY {(char)('b' + number)} \"{string.Concat(Enumerable.Repeat($"&{(char)('a' + number)};", 10))}\">")) + "]>", "&k;"), NoFeed);
        yield return new("one long entity many times", Feed($"<!DOCTYPE rss [<!ENTITY a \"{new string('a', 100_000)}\">]>", string.Concat(Enumerable.Repeat("&a;", 10_000))), "it is XML, and neither a page nor a feed");
        yield return new("an entity that is a file", Feed("<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", "&a;"), NoFeed);
        yield return new("an entity that is an address", Feed("<!DOCTYPE rss [<!ENTITY % a SYSTEM \"/canary\"> %a;]>", "words"), NoFeed);
        yield return new("a document type elsewhere", Feed("<!DOCTYPE rss SYSTEM \"/canary\">", "words"), NoFeed);
        yield return new("a feed that ends in the middle", Good(Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>A</title><item><title>B"), "application/rss+xml"), NoFeed);
        yield return new("an entity that there is not", Feed("", "&nbsp;words"), NoFeed);
        yield return new("a feed without entries", Good("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>A</title></channel></rss>"u8.ToArray(), "application/rss+xml"), "it is a feed without entries");
        yield return new("20,000 nested elements in a feed", Feed("", string.Concat(Enumerable.Repeat("<a>", 20_000)) + string.Concat(Enumerable.Repeat("</a>", 20_000))), NoFeed);
        yield return new("16 MB of small elements in a feed", Feed("", string.Concat(Enumerable.Repeat("<a/>", 4_100_000))), NoFeed);
        yield return new("XML that is a drawing", Good("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script><text>words</text></svg>"u8.ToArray(), "application/xml"), "it is XML, and neither a page nor a feed");
        yield return new("words of a feed that are markup of its own", Feed("", "<p>The upper lock was closed for an hour on Monday because a heron stood on its gate.</p>"), null, "<p>The upper lock was closed for an hour on Monday because a heron stood on its gate.</p>"u8.ToArray(), "https://example.org/heron");
        yield return new("a feed", Feed("", "&lt;p&gt;The upper lock was closed for an hour on Monday because a heron stood on its gate.&lt;/p&gt;"), null, "<p>The upper lock was closed for an hour on Monday because a heron stood on its gate.</p>"u8.ToArray(), "https://example.org/heron");
        yield return new("two entries with one title", Good("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>A</title><item><title>Heron</title><description>The upper lock was closed on Monday.</description></item><item><title>Heron</title><description>The lower lock was closed on Tuesday.</description></item></channel></rss>"u8.ToArray(), "application/rss+xml"), "there is a source 'heron' already", "The upper lock was closed on Monday."u8.ToArray())
        {
            Arguments = [],
        };
        yield return new("a title that would lead out of the folder", Good("<!doctype html><html><title>../../../etc/passwd</title><body><p>The upper lock was closed for an hour on Monday because a heron stood on its gate and would not leave it.</p></body></html>"u8.ToArray()), null, "<!doctype html><html><title>../../../etc/passwd</title><body><p>The upper lock was closed for an hour on Monday because a heron stood on its gate and would not leave it.</p></body></html>"u8.ToArray())
        {
            Arguments = [],
        };
        yield return new("a title in other letters, from which no id can be made", Good(Encoding.UTF8.GetBytes(Cyrillic.Replace("Шлюз закрыт", "閘門關閉", StringComparison.Ordinal))), "no title from which an id could be made")
        {
            Arguments = [],
        };
    }

    private static Func<NetworkStream, CancellationToken, Task> Feed(string type, string words) =>
        Good(Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?>{type}<rss version=\"2.0\"><channel><title>The Vik Post</title><item><title>Heron</title><link>https://example.org/heron</link><description>{words}</description></item></channel></rss>"), "application/rss+xml");

    private static byte[] Chunked(byte[] bytes) => [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{bytes.Length:x}\r\n")), .. bytes, .. "\r\n0\r\n\r\n"u8];

    private static byte[] Archive(int megabytes)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("page.html", CompressionLevel.Fastest).Open();
            entry.Write(new byte[megabytes << 20]);
        }

        return bytes.ToArray();
    }
}
