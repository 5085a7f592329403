using Digest.Model.Diagnostics;

namespace Digest.Reading.Yaml;

/// <summary>
/// Reads a strict part of YAML 1.2: one document of mappings, lists and texts. No anchors, aliases and tags; no key twice; every scalar is
/// text. Bounded in size, depth and number of nodes, so that no file takes longer than its length warrants.
/// </summary>
public static class YamlReader
{
    /// <summary>The longest file that is read, in UTF-16 code units.</summary>
    public const int LongestText = 4 * 1024 * 1024;

    /// <summary>How many keys, values and lists a file may have.</summary>
    public const int MostNodes = 500_000;

    /// <summary>Reads a file. The value is null where the file is empty or no YAML; the latter is reported.</summary>
    /// <param name="path">Relative to the project folder.</param>
    /// <param name="text">A byte order mark at its start does not count as a column.</param>
    public static Diagnosed<YamlNode?> Read(string path, string text)
    {
        var problems = new Problems();
        if (text.Length > LongestText)
        {
            problems.Add(Rules.TooLarge, Location.Of(path), $"the file has more than {LongestText / 1024 / 1024} million characters");
            return problems.With<YamlNode?>(null);
        }

        var file = new YamlText(path, text.StartsWith('\uFEFF') ? text[1..] : text);
        return HostileCharacters.Report(file, problems)
            ? problems.With<YamlNode?>(null)
            : problems.With(new YamlTree(file, problems).Read());
    }
}
