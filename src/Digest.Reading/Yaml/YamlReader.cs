using Digest.Model;
using Digest.Model.Diagnostics;

namespace Digest.Reading.Yaml;

/// <summary>
/// Reads a strict part of YAML 1.2: one document of mappings, lists and texts. No anchors, aliases and tags; no key twice; every scalar is
/// text. Bounded in size, depth and number of nodes, so that no file takes longer than its length warrants.
/// </summary>
public static class YamlReader
{
    /// <summary>How many keys, values and lists a file may have.</summary>
    public const int MostNodes = 500_000;

    /// <summary>Reads a file. The value is null where the file is empty or no YAML; the latter is reported.</summary>
    /// <param name="path">Relative to the project folder.</param>
    /// <param name="text">A byte order mark at its start does not count as a column.</param>
    public static Diagnosed<YamlNode?> Read(string path, string text)
    {
        var problems = new Problems();
        if (text.Length > Bounds.TextLength)
        {
            problems.Add(LengthReport.Of(path, Bounds.TextLength));
            return problems.With<YamlNode?>(null);
        }

        var file = new YamlText(path, text.StartsWith('\uFEFF') ? text[1..] : text);
        return HostileCharacters.Report(file, problems)
            ? problems.With<YamlNode?>(null)
            : problems.With(new YamlTree(file, problems).Read());
    }
}
