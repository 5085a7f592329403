using Digest.Model.Text;

namespace Digest.Analysis.Names;

/// <summary>A name as one line.</summary>
internal static class NameText
{
    /// <summary>The words of a span with white space run together.</summary>
    public static string Of(string text, TextSpan span)
    {
        var words = span.In(text);
        for (var i = 0; i < words.Length; i++)
        {
            if (char.IsWhiteSpace(words[i]) && (words[i] != ' ' || (i + 1 < words.Length && char.IsWhiteSpace(words[i + 1]))))
            {
                return string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return words;
    }
}
