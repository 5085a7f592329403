using System.Text;

namespace Digest.Theme.Markup;

/// <summary>Escapes text, for elements and quoted attributes alike.</summary>
internal static class HtmlText
{
    /// <summary>Appends a text so that it is read as just that text; characters that HTML does not allow become U+FFFD.</summary>
    public static StringBuilder Escaped(this StringBuilder output, ReadOnlySpan<char> text)
    {
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var replacement = text[i] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                '\t' or '\n' or '\r' => null,
                (< ' ') or (>= '\u007f' and <= '\u009f') or '\ufffe' or '\uffff' => "\ufffd",
                (>= '\ufdd0' and <= '\ufdef') => "\ufffd",
                _ => IsLoneSurrogate(text, i) ? "\ufffd" : null,
            };
            if (replacement is not null)
            {
                output.Append(text[from..i]).Append(replacement);
                from = i + 1;
            }
        }

        return output.Append(text[from..]);
    }

    /// <summary>The text, escaped.</summary>
    public static string Escape(string text) => new StringBuilder(text.Length + 16).Escaped(text).ToString();

    private static bool IsLoneSurrogate(ReadOnlySpan<char> text, int at) =>
        (char.IsHighSurrogate(text[at]) && (at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1])))
        || (char.IsLowSurrogate(text[at]) && (at == 0 || !char.IsHighSurrogate(text[at - 1])));
}
