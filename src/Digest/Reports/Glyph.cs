using System.Globalization;
using System.Text;

namespace Digest.Reports;

/// <summary>One character as a terminal shows it.</summary>
/// <param name="Offset">Where it stands in its text, in UTF-16 code units.</param>
/// <param name="Text">What is written for it: itself, or a picture of a character that would disturb the terminal.</param>
/// <param name="Width">In columns: 2 for wide East Asian characters, 0 for combining ones.</param>
internal readonly record struct Glyph(int Offset, string Text, int Width)
{
    private const int TabStop = 4;

    /// <summary>The characters of a text from one offset to another.</summary>
    public static List<Glyph> Of(string text, int start, int end)
    {
        var glyphs = new List<Glyph>(end - start);
        var column = 0;
        for (var at = start; at < end;)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(at, end - at), out var rune, out var length) != System.Buffers.OperationStatus.Done)
            {
                rune = Rune.ReplacementChar;
            }

            var glyph = One(at, rune, column);
            glyphs.Add(glyph);
            column += glyph.Width;
            at += length;
        }

        return glyphs;
    }

    /// <summary>A text of somebody else on one line, in which no character moves the cursor, turns the direction or hides.</summary>
    public static string Harmless(string text) => string.Concat(Of(text, 0, text.Length).Select(glyph => glyph.Text));

    private static Glyph One(int offset, Rune rune, int column) => rune.Value switch
    {
        '\t' => Shown(offset, new string(' ', TabStop - (column % TabStop))),
        < 0x20 => Shown(offset, ((char)(0x2400 + rune.Value)).ToString()),
        0x7F => Shown(offset, "\u2421"),
        // The joiners are part of how some scripts are spelled, and harmless.
        0x200C or 0x200D => new(offset, rune.ToString(), 0),
        _ => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                => Shown(offset, string.Create(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>")),
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => new(offset, rune.ToString(), 0),
            _ => new(offset, rune.ToString(), IsWide(rune.Value) ? 2 : rune.Value is >= 0x1160 and <= 0x11FF ? 0 : 1),
        },
    };

    private static Glyph Shown(int offset, string text) => new(offset, text, text.Length);

    /// <summary>Wide and full-width characters, after the property East_Asian_Width of Unicode.</summary>
    private static bool IsWide(int rune) => rune switch
    {
        < 0x1100 => false,
        <= 0x115F => true,
        < 0x2E80 => rune is 0x231A or 0x231B or 0x2329 or 0x232A or (>= 0x23E9 and <= 0x23EC) or 0x23F0 or 0x23F3 or 0x25FD or 0x25FE or 0x2614 or 0x2615
            or (>= 0x2648 and <= 0x2653) or 0x267F or 0x2693 or 0x26A1 or 0x26AA or 0x26AB or 0x26BD or 0x26BE or 0x26C4 or 0x26C5 or 0x26CE or 0x26D4 or 0x26EA
            or 0x26F2 or 0x26F3 or 0x26F5 or 0x26FA or 0x26FD or 0x2705 or 0x270A or 0x270B or 0x2728 or 0x274C or 0x274E or (>= 0x2753 and <= 0x2755) or 0x2757
            or (>= 0x2795 and <= 0x2797) or 0x27B0 or 0x27BF or 0x2B1B or 0x2B1C or 0x2B50 or 0x2B55,
        <= 0xA4CF => rune != 0x303F,
        <= 0xFFFF => rune is (>= 0xA960 and <= 0xA97C) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE10 and <= 0xFE19)
            or (>= 0xFE30 and <= 0xFE6B) or (>= 0xFF01 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6),
        _ => rune is (>= 0x16FE0 and <= 0x18DFF) or (>= 0x1AFF0 and <= 0x1B2FF) or 0x1F004 or 0x1F0CF or 0x1F18E or (>= 0x1F191 and <= 0x1F19A)
            or (>= 0x1F200 and <= 0x1F320) or (>= 0x1F32D and <= 0x1F335) or (>= 0x1F337 and <= 0x1F37C) or (>= 0x1F37E and <= 0x1F393)
            or (>= 0x1F3A0 and <= 0x1F3CA) or (>= 0x1F3CF and <= 0x1F3D3) or (>= 0x1F3E0 and <= 0x1F3F0) or 0x1F3F4 or (>= 0x1F3F8 and <= 0x1F43E)
            or 0x1F440 or (>= 0x1F442 and <= 0x1F4FC) or (>= 0x1F4FF and <= 0x1F53D) or (>= 0x1F54B and <= 0x1F54E) or (>= 0x1F550 and <= 0x1F567)
            or 0x1F57A or 0x1F595 or 0x1F596 or 0x1F5A4 or (>= 0x1F5FB and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6C5) or 0x1F6CC
            or (>= 0x1F6D0 and <= 0x1F6D2) or (>= 0x1F6D5 and <= 0x1F6D7) or (>= 0x1F6DC and <= 0x1F6DF) or 0x1F6EB or 0x1F6EC
            or (>= 0x1F6F4 and <= 0x1F6FC) or (>= 0x1F7E0 and <= 0x1F7EB) or 0x1F7F0 or (>= 0x1F90C and <= 0x1F93A) or (>= 0x1F93C and <= 0x1F945)
            or (>= 0x1F947 and <= 0x1F9FF) or (>= 0x1FA70 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD),
    };
}
