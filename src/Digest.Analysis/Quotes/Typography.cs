using System.Globalization;
using System.Text;

namespace Digest.Analysis.Quotes;

/// <summary>Which characters are the same to a quotation: kinds of marks, dashes and spaces, and those that nobody sees.</summary>
internal static class Typography
{
    /// <summary>The character that stands for all of its kind: <c>"</c>, <c>'</c>, <c>-</c>, a space, or the character itself.</summary>
    public static char Fold(char c) => c switch
    {
        <= '\u007f' => c is '\t' or '\n' or '\v' or '\f' or '\r' ? ' ' : c,
        '\u00ab' or '\u00bb' or (>= '\u201c' and <= '\u201f') or '\u275d' or '\u275e' or '\u2e42' or (>= '\u301d' and <= '\u301f') or '\uff02' => '"',
        (>= '\u2018' and <= '\u201b') or '\u2039' or '\u203a' or '\u02bc' or '\u275b' or '\u275c' or '\uff07' => '\'',
        (>= '\u2010' and <= '\u2015') or '\u2212' or '\ufe58' or '\ufe63' or '\uff0d' => '-',
        _ => char.IsWhiteSpace(c) ? ' ' : c,
    };

    /// <summary>Soft hyphens, zero-width spaces and joiners, and marks of direction; not the overrides of direction, which change what is read.</summary>
    public static bool IsInvisible(char c) => c is '\u00ad' or '\u061c' or (>= '\u200b' and <= '\u200f') or (>= '\u202a' and <= '\u202c')
        or (>= '\u2060' and <= '\u2064') or (>= '\u2066' and <= '\u2069') or '\ufeff';

    /// <summary>White space that any copy may fold: not the no-break spaces, which somebody chose.</summary>
    public static bool IsOrdinarySpace(char c) => char.IsWhiteSpace(c) && c is not ('\u00a0' or '\u2007' or '\u202f');

    /// <summary>Whether a character may melt into the one before it: a combining mark, or the vowel or final of a Hangul syllable.</summary>
    public static bool IsContinuation(Rune rune) => rune.Value >= 0x300
        && (rune.Value is (>= 0x1160 and <= 0x11ff) or (>= 0x16d63 and <= 0x16d6a)
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark);

    /// <summary>Whether a character is by itself in the composed form NFC, told without asking the tables of Unicode; false where it is not certain.</summary>
    public static bool IsComposed(char c) => c is < '\u0300' or (>= '\u0400' and <= '\u052f') or (>= '\u2010' and <= '\u205e')
        or (>= '\u3041' and <= '\u3096') or (>= '\u30a1' and <= '\u30fa') or (>= '\u4e00' and <= '\u9fff') or (>= '\uac00' and <= '\ud7a3') or '\u3001' or '\u3002';
}
