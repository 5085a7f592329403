using System.Globalization;
using System.Text;
using Digest.Model.Text;

namespace Digest.Analysis.Quotes;

/// <summary>Where words and numbers begin and end in a folded text, in any script.</summary>
internal static class WordBorders
{
    /// <summary>Whether words may be taken out between these two places: both are borders.</summary>
    public static bool Stand(FoldedText text, int start, int end) => IsBorder(text, start) && IsBorder(text, end);

    /// <summary>Whether a word or number may begin or end here: not between letters, nor at an apostrophe between letters, nor at a separator within a number.</summary>
    public static bool IsBorder(FoldedText text, int index) =>
        IsPlainBorder(text, index) && !IsAtApostrophe(text.Text, index) && !IsInNumber(text.Text, index);

    /// <summary>As <see cref="IsBorder"/>, but an apostrophe counts as the end of a word: what an editor's bracket may stand at, as in <c>[Kim]'s</c>.</summary>
    public static bool IsPlainBorder(FoldedText text, int index)
    {
        if (index <= 0 || index >= text.Text.Length)
        {
            return index == 0 || index == text.Text.Length;
        }

        if (!text.IsBetweenCharacters(index))
        {
            return false;
        }

        Rune.DecodeFromUtf16(text.Text.AsSpan(index), out var after, out _);
        if (IsMark(after))
        {
            return false;
        }

        Rune.DecodeLastFromUtf16(text.Text.AsSpan(0, index), out var before, out _);
        return !IsWord(before) || !IsWord(after) || IsUnspaced(before) || IsUnspaced(after);
    }

    /// <summary>A stretch widened to the whole words and numbers that it cuts into.</summary>
    public static TextSpan Whole(FoldedText text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (!IsBorder(text, start) && span.Start - start < 40)
        {
            start--;
        }

        while (!IsBorder(text, end) && end - span.End < 40)
        {
            end++;
        }

        return new TextSpan(start, end);
    }

    /// <summary>Whether a character is part of a word: letter, digit, mark or connector.</summary>
    public static bool IsWord(Rune rune) => rune.IsAscii
        ? char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value == '_'
        : Rune.IsLetterOrDigit(rune) || IsMark(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.ConnectorPunctuation or UnicodeCategory.LetterNumber;

    /// <summary>As above for one code unit; half of a pair counts as a letter.</summary>
    public static bool IsWord(char c) => char.IsSurrogate(c) || IsWord(new Rune(c));

    /// <summary>Whether a character belongs to a script that writes no spaces between words: Chinese, Japanese, Thai, Lao, Khmer, Burmese.</summary>
    public static bool IsUnspaced(Rune rune) => rune.Value is >= 0x0e00 and (<= 0x0eff or (>= 0x1000 and <= 0x109f) or (>= 0x1780 and <= 0x17ff)
        or (>= 0x3041 and <= 0x30ff) or (>= 0x31f0 and <= 0x31ff) or (>= 0x3400 and <= 0x4dbf) or (>= 0x4e00 and <= 0x9fff)
        or (>= 0xf900 and <= 0xfaff) or (>= 0x20000 and <= 0x3ffff));

    private static bool IsMark(Rune rune) => rune.Value >= 0x300
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsAtApostrophe(string text, int index) =>
        (IsApostrophe(text, index) && index > 0) || IsApostrophe(text, index - 1);

    private static bool IsApostrophe(string text, int index) =>
        index > 0 && index + 1 < text.Length && text[index] == '\'' && char.IsLetter(text[index - 1]) && char.IsLetter(text[index + 1]);

    /// <summary>Whether a place touches a separator that has a digit on both sides, as in <c>6,000</c>, <c>10 000</c>, <c>11:08</c> or <c>2/3</c>.</summary>
    private static bool IsInNumber(string text, int index) => IsSeparator(text, index) || IsSeparator(text, index - 1);

    private static bool IsSeparator(string text, int index)
    {
        if (index <= 0 || index + 1 >= text.Length || !char.IsDigit(text[index - 1]) || !char.IsDigit(text[index + 1]))
        {
            return false;
        }

        return text[index] switch
        {
            '.' or ',' or '\'' or ':' or '/' or '·' or '٫' or '٬' => true,
            ' ' => IsThousandsSpace(text, index),
            _ => false,
        };
    }

    /// <summary>A space before exactly three digits and after one to three: <c>10 000</c>, but not <c>2024 300</c>.</summary>
    private static bool IsThousandsSpace(string text, int index)
    {
        var before = 0;
        while (before < 4 && index - 1 - before >= 0 && char.IsDigit(text[index - 1 - before]))
        {
            before++;
        }

        var after = 0;
        while (after < 4 && index + 1 + after < text.Length && char.IsDigit(text[index + 1 + after]))
        {
            after++;
        }

        return before is >= 1 and <= 3 && after == 3;
    }
}
