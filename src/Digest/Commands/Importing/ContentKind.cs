using System.Net.Http.Headers;
using System.Text;

namespace Digest.Commands.Importing;

/// <summary>What a server says that it sends.</summary>
/// <param name="IsHtml">Whether it is a web page.</param>
/// <param name="Encoding">The encoding that is named, where it is known and not UTF-8.</param>
/// <param name="Problem">Why it is nothing to be read; null where it may be.</param>
internal sealed record ContentKind(bool IsHtml, Encoding? Encoding, string? Problem)
{
    private static readonly string[] Pages = ["text/html", "application/xhtml+xml"];
    private static readonly string[] Texts = ["text/plain", "text/markdown", "text/xml", "application/xml", "application/rss+xml", "application/atom+xml", "application/rdf+xml"];

    /// <summary>Reads what the headers of an answer say. A server that does not say what it sends may send a page.</summary>
    public static ContentKind Of(HttpContentHeaders headers)
    {
        // What could be unpacked has been, and is no longer named.
        if (headers.ContentEncoding.FirstOrDefault(packed => !packed.Equals("identity", StringComparison.OrdinalIgnoreCase)) is { } packing)
        {
            return new(false, null, $"it is packed in a way that is not read, {packing}");
        }

        if (headers.NonValidated.TryGetValues("Content-Length", out var lengths) && lengths.Distinct(StringComparer.Ordinal).Count() > 1)
        {
            return new(false, null, "the server says two lengths");
        }

        var type = headers.ContentType;
        var name = type?.MediaType?.ToLowerInvariant();
        var isHtml = Pages.Contains(name);
        return name is null || isHtml || Texts.Contains(name)
            ? new(isHtml, Named(type?.CharSet), null)
            : new(false, null, $"it is {name}, and no page, feed or text");
    }

    private static Encoding? Named(string? charset)
    {
        var label = charset?.Trim('"', '\'', ' ').ToLowerInvariant() ?? "";
        return label switch
        {
            "" or "utf-8" or "utf8" => null,
            "utf-16" or "utf-16le" => Encoding.Unicode,
            "utf-16be" => Encoding.BigEndianUnicode,

            // Browsers take these names for the wider Windows encoding.
            "iso-8859-1" or "latin1" or "us-ascii" => CodePagesEncodingProvider.Instance.GetEncoding("windows-1252"),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(label),
        };
    }
}
