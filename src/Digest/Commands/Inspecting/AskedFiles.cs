using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Digest.Engine;
using Digest.Model.Dates;

namespace Digest.Commands.Inspecting;

/// <summary>A file that is to be inspected.</summary>
/// <param name="Published">The date from which its relative dates count; null to take that of the file.</param>
internal sealed record Asked(string Path, Edtf? Published);

/// <summary>Reads a list of files: JSON lines <c>{path, published}</c>, the date optional.</summary>
internal static class AskedFiles
{
    /// <summary>The files of a list in order, or what is wrong with the list.</summary>
    public static (ImmutableArray<Asked> Files, string? Problem) Read(string folder, string list)
    {
        var full = Path.GetFullPath(list, folder);
        if (FileTree.ReadNamed(full) is not { } bytes)
        {
            return ([], $"there is no file '{list}'");
        }

        var files = ImmutableArray.CreateBuilder<Asked>();
        var number = 0;
        foreach (var line in Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (One(line) is not { } file)
            {
                return ([], string.Create(CultureInfo.InvariantCulture, $"{list}:{number}: not an object with 'path', and perhaps 'published' in EDTF"));
            }

            files.Add(file);
        }

        return (files.ToImmutable(), null);
    }

    private static Asked? One(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("path", out var path) || path.ValueKind != JsonValueKind.String)
            {
                return null;
            }

            if (!json.RootElement.TryGetProperty("published", out var published) || published.ValueKind == JsonValueKind.Null)
            {
                return new Asked(path.GetString()!, null);
            }

            return published.ValueKind == JsonValueKind.String && Edtf.TryParseTimestamp(published.GetString(), out var date, out _) ? new Asked(path.GetString()!, date) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Not JSON, or a string with half a surrogate pair.
            return null;
        }
    }
}
