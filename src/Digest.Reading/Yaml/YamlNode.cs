using System.Collections.Immutable;
using Digest.Model.Diagnostics;

namespace Digest.Reading.Yaml;

/// <summary>A node of a YAML document with the place where it stands.</summary>
/// <param name="At">From its first character to after its last one.</param>
public abstract record YamlNode(Location At);

/// <summary>A list.</summary>
public sealed record YamlSequence(ImmutableArray<YamlNode> Items, Location At) : YamlNode(At);

/// <summary>Keys with values, in the order of the file. No key stands twice: of two only the first is kept, and the other is reported.</summary>
public sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, Location At) : YamlNode(At)
{
    private readonly Lazy<Dictionary<string, YamlEntry>> _byKey = new(() => Entries.ToDictionary(static entry => entry.Key.Value, StringComparer.Ordinal));

    /// <summary>The entry of a key, or null.</summary>
    public YamlEntry? Find(string key) => _byKey.Value.GetValueOrDefault(key);
}

/// <summary>One key with its value.</summary>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);

/// <summary>A node that was refused, such as an alias: it has been reported, and nobody needs to report it again.</summary>
public sealed record YamlRefused(Location At) : YamlNode(At);
