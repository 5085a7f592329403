using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Digest.Pipelines.Parts;

namespace Digest.Pipelines.Data;

/// <summary>Tables as RFC 4180 has them: commas, quotation marks doubled, CRLF behind every row.</summary>
internal static class Csv
{
    private static readonly ImmutableArray<char> FormulaStarts = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

    /// <summary>Rows as CSV in UTF-8, each written as it comes. A cell that a spreadsheet would take for a formula gets an apostrophe before it.</summary>
    public static ReadOnlyMemory<byte> Write(IEnumerable<ImmutableArray<string?>> rows)
    {
        var bytes = new ArrayBufferWriter<byte>();
        foreach (var row in rows)
        {
            Encoding.UTF8.GetBytes(string.Join(',', row.Select(Cell)) + "\r\n", bytes);
        }

        return bytes.WrittenMemory;
    }

    private static string Cell(string? words)
    {
        var text = Safe(Controls.Removed(words ?? ""));
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 && text.Trim().Length == text.Length ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>Spreadsheets run what starts with one of a few signs, white space before it or not; a plain number stays one.</summary>
    private static string Safe(string text)
    {
        var start = text.AsSpan().TrimStart();
        return (start.Length > 0 && FormulaStarts.Contains(start[0])) || (text.Length > 0 && text[0] is ('\t' or '\r' or '\n'))
            ? IsNumber(text) ? text : "'" + text
            : text;
    }

    private static bool IsNumber(string text) => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
