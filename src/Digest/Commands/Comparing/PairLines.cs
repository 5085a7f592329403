using System.Text;
using System.Text.Json;
using Digest.Engine;

namespace Digest.Commands.Comparing;

/// <summary>A line of a list of pairs.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Pair">Null where the line is not understood.</param>
/// <param name="Problem">Why it is not; else null.</param>
internal readonly record struct PairLine(int Number, (string A, string B)? Pair, string? Problem);

/// <summary>Reads a list of pairs: JSON lines <c>{a, b}</c>; empty lines count and are passed over.</summary>
internal static class PairLines
{
    /// <summary>The lines of a file; null where there is none.</summary>
    public static IEnumerable<PairLine>? Read(Surroundings world, string path)
    {
        var full = Path.GetFullPath(path, world.Folder);
        return FileTree.ReadNamed(full) is { } bytes ? Lines(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF')) : null;
    }

    private static IEnumerable<PairLine> Lines(string text)
    {
        var number = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
            var line = text[start..end].Trim();
            (start, number) = (end + 1, number + 1);
            if (line.Length > 0)
            {
                yield return Pair(line) is { } pair ? new PairLine(number, pair, null) : new PairLine(number, null, "not an object with 'a' and 'b'");
            }
        }
    }

    private static (string A, string B)? Pair(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return Member(json, "a") is { } a && Member(json, "b") is { } b ? (a, b) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Not JSON, or a string with half a surrogate pair.
            return null;
        }
    }

    private static string? Member(JsonDocument json, string name) =>
        json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String
            ? member.GetString()
            : null;
}
