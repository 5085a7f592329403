using System.Buffers;
using System.Text;

namespace Digest.Reading.Sources;

/// <summary>The encoding that a web page names in its first kilobyte, as <c>&lt;meta charset="euc-kr"&gt;</c> or within a content type.</summary>
internal static class DeclaredEncoding
{
    private const int Searched = 1024;
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \"'/>;\r\n\t");

    /// <summary>The encoding; null where none is named, the name is unknown, or it is UTF-8 or another one that a page in ASCII letters cannot be in.</summary>
    public static Encoding? Of(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(Searched, bytes.Length)]);
        var name = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (name < 0)
        {
            return null;
        }

        var rest = head.AsSpan(name + "charset=".Length).TrimStart(" \"'");
        var length = rest.IndexOfAny(Ends);
        var label = (length < 0 ? rest : rest[..length]).ToString();

        // Browsers take both names for the wider Windows encoding.
        label = label.ToLowerInvariant() is "iso-8859-1" or "latin1" or "us-ascii" ? "windows-1252" : label;
        return label.StartsWith("utf", StringComparison.OrdinalIgnoreCase) ? null : CodePagesEncodingProvider.Instance.GetEncoding(label);
    }
}
