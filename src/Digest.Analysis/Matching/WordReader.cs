using System.Globalization;
using System.Text;
using Digest.Analysis.Cleaning;
using Digest.Model.Text;

namespace Digest.Analysis.Matching;

/// <summary>A word of a sentence.</summary>
/// <param name="Text">In small letters, without accents, dots of acronyms and possessive endings.</param>
/// <param name="IsSmall">Whether it is a word that every text has: an article, a preposition, a pronoun, an auxiliary.</param>
internal readonly record struct Word(string Text, TextSpan Span, bool IsCapital, bool IsAcronym, bool IsSmall);

/// <summary>Reads a sentence into words.</summary>
internal static class WordReader
{
    /// <summary>Words of letters and digits, parted at hyphens; <c>U.S.</c> is one word, <c>Syria's</c> is Syria.</summary>
    public static List<Word> Read(string text, TextSpan span, int most)
    {
        var words = new List<Word>();
        var i = span.Start;
        while (i < span.End && words.Count < most)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            var dots = 0;
            while (i < span.End && (IsLetter(text[i]) || Joins(text, span, i, start, ref dots)))
            {
                i++;
            }

            var end = i;
            var possessive = end - start > 2 && text[end - 1] is 's' or 'S' && text[end - 2] is '\'' or '’';
            words.Add(Of(text, new TextSpan(start, possessive ? end - 2 : end), dots > 0));
        }

        return words;
    }

    private static bool IsLetter(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    /// <summary>Whether a mark stands within a word: an apostrophe, a separator of digits, the dot of an acronym.</summary>
    private static bool Joins(string text, TextSpan span, int i, int start, ref int dots)
    {
        var next = i + 1 < span.End ? text[i + 1] : ' ';
        switch (text[i])
        {
            case '\'' or '’':
                return char.IsLetter(next) && char.IsLetter(text[i - 1]);
            case ',' or '.' when char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(next):
                return true;
            case '.' when char.IsUpper(text[i - 1]) && (i - 1 == start || text[i - 2] == '.') && char.IsUpper(next) && (i + 2 >= span.End || !char.IsLetter(text[i + 2])):
                dots++;
                return true;
            default:
                return false;
        }
    }

    private static Word Of(string text, TextSpan span, bool dotted)
    {
        var raw = span.In(text);
        var capitals = raw.All(static c => char.IsUpper(c) || c == '.');
        var folded = Fold(raw, dotted);
        return new Word(folded, span, char.IsUpper(raw[0]), capitals && raw.Length > 1, !(capitals && raw.Length > 1) && FunctionWords.Contains(folded));
    }

    private static string Fold(string raw, bool dotted)
    {
        if (!Ascii.IsValid(raw))
        {
            var folded = new StringBuilder(raw.Length);
            foreach (var c in Noncharacters.Normalized(raw, NormalizationForm.FormD))
            {
                if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark || !char.IsLetter(raw[0]) || raw[0] > 'ɏ')
                {
                    folded.Append(c is '’' ? '\'' : c);
                }
            }

            raw = folded.ToString();
        }

        return (dotted ? raw.Replace(".", "", StringComparison.Ordinal) : raw).ToLowerInvariant();
    }
}
