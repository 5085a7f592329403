using System.Globalization;
using System.Text;
using Digest.Model.Text;

namespace Digest.Pipelines.Search;

/// <summary>
/// The words of a text as they are searched: runs of letters and digits in small, without marks and strokes, a comma that groups digits left out.
/// <c>theme/assets/search.js</c> does the same to what a reader types.
/// </summary>
internal static class SearchWords
{
    /// <summary>The words in order, as often as they stand.</summary>
    public static List<string> Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii)
            {
                Take((char)rune.Value, IsGroupComma(text, at));
            }
            else
            {
                // Folded one by one: the order of marks does not matter, as they go.
                foreach (var part in Noncharacters.Normalized(rune.ToString(), NormalizationForm.FormKD).EnumerateRunes())
                {
                    Fold(part);
                }
            }

            at += rune.Utf16SequenceLength;
        }

        Close();
        return words;

        void Take(char c, bool skip)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (!skip)
            {
                Close();
            }
        }

        void Fold(Rune part)
        {
            if (Rune.IsLetter(part) || Rune.IsNumber(part))
            {
                var small = Rune.ToLowerInvariant(part);
                word.Append(small.Value switch
                {
                    'ς' => "σ",
                    'ł' => "l",
                    'ø' => "o",
                    'đ' or 'ð' => "d",
                    'ı' => "i",
                    'ß' => "ss",
                    'æ' => "ae",
                    'œ' => "oe",
                    'þ' => "th",
                    _ => small.ToString(),
                });
            }
            else if (Rune.GetUnicodeCategory(part) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format))
            {
                Close();
            }
        }

        void Close()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }

    /// <summary>Whether a comma stands between digits with three of them behind it, as in <c>6,000</c>.</summary>
    private static bool IsGroupComma(string text, int at) =>
        text[at] == ',' && at > 0 && char.IsAsciiDigit(text[at - 1]) && at + 3 < text.Length
        && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3]);
}
