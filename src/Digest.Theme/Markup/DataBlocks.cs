using System.Globalization;
using System.Text;
using Digest.Model.Theme;

namespace Digest.Theme.Markup;

/// <summary>Writes JSON into a page so that nothing in it can end its element, start another or be run.</summary>
internal static class DataBlocks
{
    /// <summary>The data as a <c>script</c> that browsers take for data.</summary>
    public static Html Render(DataBlock block)
    {
        var markup = new StringBuilder("<script type=\"application/ld+json\">", block.Json.Length + 64);
        foreach (var c in block.Json)
        {
            // In JSON these can stand only in texts, where the escape means the same.
            if (c is '<' or '>' or '&' or '\u2028' or '\u2029')
            {
                markup.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            }
            else
            {
                markup.Append(c);
            }
        }

        return new Html(markup.Append("</script>").ToString());
    }
}
