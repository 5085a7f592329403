using System.Collections.Immutable;

namespace Digest.Browser.Tests.Site;

/// <summary>The headers that <c>netlify.toml</c> declares, as the host would send them.</summary>
internal static class DeclaredHeaders
{
    /// <summary>Every header by the pattern of the addresses that it is for, in the order of the file.</summary>
    /// <exception cref="FormatException">The file declares no headers where they were looked for.</exception>
    public static ImmutableArray<(string For, string Name, string Value)> Read(string toml)
    {
        var found = ImmutableArray.CreateBuilder<(string, string, string)>();
        var (table, pattern) = ("", "");
        foreach (var line in toml.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '[')
            {
                table = line.Trim('[', ']');
                continue;
            }

            var parts = line.Split('=', 2, StringSplitOptions.TrimEntries);
            var (key, value) = (parts[0].Trim('"'), parts[1].Length > 1 && parts[1][0] == '"' ? parts[1][1..^1].Replace("\\\"", "\"", StringComparison.Ordinal) : parts[1]);
            if (table == "headers" && key == "for")
            {
                pattern = value;
            }
            else if (table == "headers.values")
            {
                found.Add((pattern, key, value));
            }
        }

        return found.Any(header => header.Item2 == "Content-Security-Policy") ? found.ToImmutable() : throw new FormatException("netlify.toml declares no content security policy");
    }

    /// <summary>Whether a pattern such as <c>/assets/*</c> is for a path.</summary>
    public static bool IsFor(string pattern, string path) => pattern.EndsWith('*') ? path.StartsWith(pattern[..^1], StringComparison.Ordinal) : path == pattern;
}
