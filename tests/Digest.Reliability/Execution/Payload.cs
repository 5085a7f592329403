using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Digest.Reliability.Execution;

/// <summary>Words that do harm where they are not taken for words.</summary>
/// <param name="Kind">What they are made for: elements, attributes, links and so on.</param>
internal sealed partial record Payload(string Kind, string Text)
{
    private static readonly (char Written, char Meant)[] Pictures = [('␊', '\n'), ('␍', '\r'), ('␉', '\t'), ('␌', '\f'), ('␀', '\0')];

    /// <summary>Whether it is one of the suite's own, whose kind says where it runs.</summary>
    public bool IsOwn { get; private init; }

    /// <summary>The suite's own, in the order of their files.</summary>
    public static IReadOnlyList<Payload> Own { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Data/payloads"), "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadLines(file).Where(line => line.Length > 0).Select(line => new Payload(Path.GetFileNameWithoutExtension(file), Plain(line)) { IsOwn = true }))
            .DistinctBy(payload => payload.Text),
    ];

    /// <summary>Those of other people in some folders: a payload a line of each .txt; of each .json the texts of a list, or the <c>payload</c> of its objects.</summary>
    public static IReadOnlyList<Payload> Shared(IReadOnlyList<string> folders) =>
    [
        .. folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)).SelectMany(Read).Where(payload => payload.Text.Length > 0).DistinctBy(payload => payload.Text),
    ];

    private static IEnumerable<Payload> Read(string file)
    {
        var kind = Path.GetFileName(Path.GetDirectoryName(file))!;
        if (file.EndsWith(".txt", StringComparison.Ordinal))
        {
            return File.ReadLines(file).Select(line => new Payload(kind, line));
        }

        if (!file.EndsWith(".json", StringComparison.Ordinal))
        {
            return [];
        }

        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return [.. json.RootElement.EnumerateArray().Select(one => one.ValueKind == JsonValueKind.String ? one : one.GetProperty("payload")).Where(one => one.ValueKind == JsonValueKind.String).Select(one => new Payload(kind, one.GetString()!))];
    }

    private static string Plain(string line)
    {
        var text = new StringBuilder(Point().Replace(line, match => char.ConvertFromUtf32(int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture))));
        foreach (var (written, meant) in Pictures)
        {
            text.Replace(written, meant);
        }

        return text.ToString();
    }

    [GeneratedRegex("⟪([0-9A-F]{4,6})⟫")]
    private static partial Regex Point();
}
