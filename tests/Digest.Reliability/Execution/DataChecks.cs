using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace Digest.Reliability.Execution;

/// <summary>What a site publishes for programs.</summary>
internal static class DataChecks
{
    /// <summary>Reads every data file strictly, and collects the texts in them.</summary>
    /// <returns>All texts of XML and JSON, one after the other.</returns>
    public static string Check(string output, Tally tally)
    {
        var texts = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(output, file);
            switch (Path.GetExtension(file))
            {
                case ".xml" or ".svg":
                    tally.Case("XML files", Xml(name, file, texts));
                    break;
                case ".json" or ".webmanifest":
                    tally.Case("JSON files", Json(name, file, texts));
                    break;
                case ".csv":
                    Table(name, File.ReadAllText(file), tally);
                    break;
            }
        }

        return texts.ToString();
    }

    private static string? Xml(string name, string file, StringBuilder texts)
    {
        try
        {
            using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = true });
            var root = XDocument.Load(reader).Root!;
            foreach (var text in root.DescendantNodes().OfType<XText>())
            {
                texts.Append(text.Value).Append('\n');
            }

            return root.Descendants().Any(element => element.Name.Namespace == "http://www.w3.org/1999/xhtml") ? $"{name}: elements of XHTML" : null;
        }
        catch (XmlException exception)
        {
            return $"{name}: {exception.Message}";
        }
    }

    private static string? Json(string name, string file, StringBuilder texts)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            Collect(json.RootElement, texts);
            return null;
        }
        catch (JsonException exception)
        {
            return $"{name}: {exception.Message}";
        }
    }

    private static void Collect(JsonElement element, StringBuilder texts)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                texts.Append(element.GetString()).Append('\n');
                break;
            case JsonValueKind.Array:
                foreach (var one in element.EnumerateArray())
                {
                    Collect(one, texts);
                }

                break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    Collect(member.Value, texts);
                }

                break;
        }
    }

    /// <summary>Reads a table as RFC 4180 has it; no cell may begin as a formula does.</summary>
    private static void Table(string name, string csv, Tally tally)
    {
        var cell = new StringBuilder();
        var (within, columns, row, expected) = (false, 1, 1, 0);
        for (var i = 0; i < csv.Length; i++)
        {
            var c = csv[i];
            if (within)
            {
                if (c == '"' && i + 1 < csv.Length && csv[i + 1] == '"')
                {
                    cell.Append(csv[i++]);
                }
                else if (c == '"')
                {
                    within = false;
                }
                else
                {
                    cell.Append(c);
                }
            }
            else if (c == '"' && cell.Length == 0)
            {
                within = true;
            }
            else if (c is ',' or '\n')
            {
                tally.Case("CSV cells", Formula(name, row, cell.ToString().TrimEnd('\r')));
                cell.Clear();
                if (c == '\n')
                {
                    tally.Require(expected == 0 || columns == expected, $"{name}: row {row} has {columns} columns, and not {expected}");
                    (expected, columns, row) = (columns, 1, row + 1);
                }
                else
                {
                    columns++;
                }
            }
            else
            {
                cell.Append(c);
            }
        }

        tally.Require(!within, $"{name}: a cell is never closed");
    }

    private static string? Formula(string name, int row, string cell) =>
        cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' && !decimal.TryParse(cell, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _)
            ? $"{name}: row {row} has the cell {cell[..Math.Min(40, cell.Length)]}"
            : null;
}
