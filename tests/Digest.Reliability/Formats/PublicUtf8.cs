using System.Globalization;
using System.Text;

namespace Digest.Reliability.Formats;

/// <summary>A public list of byte sequences: lines <c>number:valid:text</c>, <c>number:valid hex:bytes</c> and <c>number:invalid hex:bytes:skipped:replaced</c>.</summary>
internal static class PublicUtf8
{
    /// <summary>Tries every line of the list as a text.</summary>
    public static void Run(string path, Tally tally)
    {
        foreach (var line in File.ReadLines(path).Where(static line => line.Length > 0 && line[0] != '#'))
        {
            var (bytes, replaced) = line.Split(':', 3).Select(static (part, i) => i == 1 ? part.Trim() : part).ToArray() switch
            {
                [_, "valid", var text] => (Encoding.ASCII.GetBytes(text), null),
                [_, "valid hex", var hex] => (Bytes(hex), null),
                [_, "invalid hex", var rest] when rest.Split(':') is [var hex, _, var expected] => (Bytes(hex), Bytes(expected)),
                _ => throw new FormatException($"no case: {line}"),
            };
            tally.Case("public encoding cases", EncodingCases.Wrong(() => Check(bytes, replaced), line.Split(':')[0], bytes));
        }
    }

    private static string? Check(byte[] bytes, byte[]? replaced) =>
        replaced is not null && MaximalSubparts.Decode(bytes).Text != Encoding.UTF8.GetString(replaced) ? "our own decoder has another text than the list"
        : bytes is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? null
        : EncodingCases.OfText(bytes);

    private static byte[] Bytes(string hex) => hex.Trim() == "nothing" ? [] : Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal).ToUpper(CultureInfo.InvariantCulture));
}
