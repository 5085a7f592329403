using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Digest.Reliability.Fuzzing;

/// <summary>The data of the fuzzer, in files beside the program.</summary>
internal static partial class Fragments
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Data");

    /// <summary>Pieces that hurt any kind of input.</summary>
    public static byte[][] Any { get; } = Of("any");

    /// <summary>Pieces of a kind of input.</summary>
    public static byte[][] Of(string kind) => [.. File.ReadLines(Path.Combine(Folder, "fragments", kind + ".txt")).Select(Bytes)];

    /// <summary>Whole inputs of a kind that are right.</summary>
    public static byte[][] Seeds(string kind) => Files(Path.Combine(Folder, "seeds", kind));

    /// <summary>Inputs of a kind that once failed.</summary>
    public static byte[][] Failed(string kind) => Files(Path.Combine(Folder, "fuzz", kind));

    private static byte[][] Files(string folder) => Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)] : [];

    /// <summary>A line of a file of fragments as the bytes that it means.</summary>
    public static byte[] Bytes(string line)
    {
        var bytes = new List<byte>();
        var from = 0;
        foreach (Match escape in Escape().Matches(line))
        {
            bytes.AddRange(Encoding.UTF8.GetBytes(line[from..escape.Index]));
            bytes.AddRange(Meant(escape));
            from = escape.Index + escape.Length;
        }

        bytes.AddRange(Encoding.UTF8.GetBytes(line[from..]));
        return [.. bytes];
    }

    /// <summary>A code point in the form that UTF-8 would give it, half a character or not.</summary>
    public static byte[] Encoded(int point) => point switch
    {
        < 0x80 => [(byte)point],
        < 0x800 => [(byte)(0xC0 | (point >> 6)), Rest(point, 0)],
        < 0x1_0000 => [(byte)(0xE0 | (point >> 12)), Rest(point, 6), Rest(point, 0)],
        _ => [(byte)(0xF0 | (point >> 18)), Rest(point, 12), Rest(point, 6), Rest(point, 0)],
    };

    private static byte Rest(int point, int shift) => (byte)(0x80 | ((point >> shift) & 0x3F));

    private static byte[] Meant(Match escape) => escape.Value switch
    {
        "\\n" => [(byte)'\n'],
        "\\r" => [(byte)'\r'],
        "\\t" => [(byte)'\t'],
        "\\\\" => [(byte)'\\'],
        ['\\', 'x', .. var hex] => [byte.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture)],
        var point => Encoded(int.Parse(point[3..^1], NumberStyles.HexNumber, CultureInfo.InvariantCulture)),
    };

    [GeneratedRegex(@"\\(n|r|t|\\|x[0-9A-F]{2}|u\{[0-9A-F]{1,6}\})")]
    private static partial Regex Escape();
}
