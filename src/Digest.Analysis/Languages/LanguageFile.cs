using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Digest.Analysis.Languages;

/// <summary>The lists of words that the program carries, a file a subject, under <c>Languages/</c>.</summary>
internal static class LanguageFile
{
    /// <summary>The entries of a file, one a line, in its order; empty lines and those that start with <c>#</c> are for who reads it.</summary>
    /// <param name="name">The language and the subject, as <c>en/bounds</c>.</param>
    public static ImmutableArray<string> Lines(string name)
    {
        using var stream = typeof(LanguageFile).Assembly.GetManifestResourceStream($"Languages/{name}.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Where(line => !line.StartsWith('#'))];
    }

    /// <summary>The named lists of a file: a name, a colon, and words parted by spaces.</summary>
    public static FrozenDictionary<string, string> Lists(string name) =>
        Lines(name).Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries)).ToFrozenDictionary(list => list[0], list => list[1], StringComparer.Ordinal);
}
