using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Digest.Reliability.Execution;

/// <summary>Texts that run something, or ask somebody else, in a page that takes them for markup.</summary>
internal static partial class Payloads
{
    /// <summary>Our own list, and the lines of a file besides.</summary>
    /// <param name="more">A file with a payload a line; null for none.</param>
    public static ImmutableArray<string> Read(string? more)
    {
        var lines = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "payloads.txt"));
        var own = lines.Where(line => line.Length > 0 && line[0] != '#').Select(Unescaped);
        var all = own.Concat(more is null ? [] : File.ReadLines(more)).Select(line => line.Trim());
        return [.. all.Where(line => line.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    private static string Unescaped(string line) =>
        Escape().Replace(line, escape => ((char)int.Parse(escape.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("""\\u([0-9A-F]{4})""")]
    private static partial Regex Escape();
}
