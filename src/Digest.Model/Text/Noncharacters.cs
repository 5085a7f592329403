using System.Buffers;
using System.Globalization;
using System.Text;

namespace Digest.Model.Text;

/// <summary>
/// Code points that Unicode will never give a character (U+FDD0 to U+FDEF and the last two of each plane), and halves of surrogate pairs.
/// Texts may hold them, and nothing that reads a text may fail on them.
/// </summary>
public static class Noncharacters
{
    /// <summary>All that needs a second look.</summary>
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Range('\ud800', '\udfff'), .. Range('\ufdd0', '\ufdef'), '\ufffe', '\uffff']);

    /// <summary>Whether a code point is a noncharacter.</summary>
    public static bool Is(int codePoint) => (codePoint & 0xFFFE) == 0xFFFE || codePoint is >= 0xFDD0 and <= 0xFDEF;

    /// <summary>Where the first noncharacter or half of a pair stands, and how many code units it has; -1 where there is none.</summary>
    public static (int Offset, int Length) Find(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (text[at..].IndexOfAny(Suspects) is >= 0 and var next)
        {
            at += next;
            if (Rune.DecodeFromUtf16(text[at..], out var rune, out var length) != OperationStatus.Done || Is(rune.Value))
            {
                return (at, length);
            }

            at += length;
        }

        return (-1, 0);
    }

    /// <summary>How many stand in a text.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var (offset, length) = Find(text); offset >= 0; (offset, length) = Find(text))
        {
            count++;
            text = text[(offset + length)..];
        }

        return count;
    }

    /// <summary>The name of the one at an offset, such as <c>U+FFFE</c>.</summary>
    public static string NameAt(ReadOnlySpan<char> text, int offset)
    {
        var codePoint = Rune.DecodeFromUtf16(text[offset..], out var rune, out _) == OperationStatus.Done ? rune.Value : text[offset];
        return string.Create(CultureInfo.InvariantCulture, $"U+{codePoint:X4}");
    }

    /// <summary>A text in a normal form. What is no character stays as it is, where <see cref="string.Normalize(NormalizationForm)"/> would throw.</summary>
    public static string Normalized(string text, NormalizationForm form)
    {
        if (Find(text).Offset < 0)
        {
            return text.Normalize(form);
        }

        var normal = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        for (var (offset, length) = Find(rest); offset >= 0; (offset, length) = Find(rest))
        {
            normal.Append(rest[..offset].ToString().Normalize(form)).Append(rest.Slice(offset, length));
            rest = rest[(offset + length)..];
        }

        return normal.Append(rest.ToString().Normalize(form)).ToString();
    }

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(static value => (char)value);
}
