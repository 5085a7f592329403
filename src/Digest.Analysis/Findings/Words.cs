using Digest.Model.Text;

namespace Digest.Analysis.Findings;

/// <summary>The words of a stretch of text, with their places.</summary>
internal static class Words
{
    /// <summary>Words of letters and digits, with inner apostrophes, hyphens and separators of numbers.</summary>
    public static List<TextSpan> Of(string text, TextSpan span)
    {
        var words = new List<TextSpan>();
        var i = span.Start;
        while (i < span.End)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < span.End && (char.IsLetterOrDigit(text[i]) || (text[i] is '\'' or '’' or '-' or ',' or '.' && i + 1 < span.End && char.IsLetterOrDigit(text[i + 1]) && (text[i] is not (',' or '.') || char.IsAsciiDigit(text[i + 1])))))
            {
                i++;
            }

            words.Add(new TextSpan(start, i));
        }

        return words;
    }

    /// <summary>A word in lower case, with plain apostrophes.</summary>
    public static string Lower(string text, TextSpan word) => word.In(text).ToLowerInvariant().Replace('’', '\'');

    /// <summary>Whether a word begins with a capital.</summary>
    public static bool IsCapital(string text, TextSpan word) => char.IsUpper(text[word.Start]);
}
