using System.Text;

namespace Digest.Reliability.Formats;

/// <summary>
/// UTF-8 as the Unicode Standard says it is decoded (table 3-7 and the practice of maximal subparts, which the web follows too),
/// written out byte by byte, so that the program is not measured against the library that it uses.
/// </summary>
internal static class MaximalSubparts
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text of some bytes, and where in it an ill-formed sequence was replaced.</summary>
    public static (string Text, IReadOnlyList<int> Replaced) Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var replaced = new List<int>();
        for (var at = 0; at < bytes.Length;)
        {
            var (wanted, low, high) = Second(bytes[at]);
            var point = wanted switch { 0 => bytes[at], 1 => bytes[at] & 0x1F, 2 => bytes[at] & 0x0F, _ => bytes[at] & 0x07 };
            var read = 1;
            while (read <= wanted && at + read < bytes.Length && bytes[at + read] >= low && bytes[at + read] <= high)
            {
                point = (point << 6) | (bytes[at + read] & 0x3F);
                (low, high) = (0x80, 0xBF);
                read++;
            }

            if (read == wanted + 1)
            {
                text.Append(char.ConvertFromUtf32(point));
            }
            else
            {
                replaced.Add(text.Length);
                text.Append(Replacement);
            }

            at += read;
        }

        return (text.ToString(), replaced);
    }

    /// <summary>How many bytes must follow a first one, and between which two the second must lie; -1 where none begins so.</summary>
    private static (int Following, byte Low, byte High) Second(byte first) => first switch
    {
        <= 0x7F => (0, 0x80, 0xBF),
        >= 0xC2 and <= 0xDF => (1, 0x80, 0xBF),
        0xE0 => (2, 0xA0, 0xBF),
        0xED => (2, 0x80, 0x9F),
        >= 0xE1 and <= 0xEF => (2, 0x80, 0xBF),
        0xF0 => (3, 0x90, 0xBF),
        >= 0xF1 and <= 0xF3 => (3, 0x80, 0xBF),
        0xF4 => (3, 0x80, 0x8F),
        _ => (-1, 0x80, 0xBF),
    };
}
