using System.Buffers;
using System.Globalization;
using Digest.Model.Theme;

namespace Digest.Theme.Markup;

/// <summary>Writes JSON into a page so that nothing in it can end its element, start another or be run.</summary>
internal static class DataBlocks
{
    /// <summary>In JSON these can stand only in texts, where the escape means the same.</summary>
    private static readonly SearchValues<char> Escaped = SearchValues.Create("<>&\u2028\u2029");

    /// <summary>Writes the data as a <c>script</c> that browsers take for data.</summary>
    public static void Write(PageWriter output, DataBlock block)
    {
        output.Append("<script type=\"application/ld+json\">");
        var rest = block.Json.AsSpan();
        while (rest.IndexOfAny(Escaped) is >= 0 and var at)
        {
            output.Append(rest[..at]).Append(string.Create(CultureInfo.InvariantCulture, $"\\u{(int)rest[at]:x4}"));
            rest = rest[(at + 1)..];
        }

        output.Append(rest).Append("</script>");
    }
}
