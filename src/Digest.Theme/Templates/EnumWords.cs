using System.Collections.Immutable;
using System.Text.Json;

namespace Digest.Theme.Templates;

/// <summary>The words of an enumeration as templates write and compare them: <c>ContradictsItself</c> is <c>contradicts-itself</c>.</summary>
internal static class EnumWords
{
    /// <summary>Every word, in the order of the values.</summary>
    public static ImmutableArray<string> All(Type type) => [.. Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    /// <summary>Reads the word instead of the value.</summary>
    public static Read Reading(Read read, Type type)
    {
        var words = new Dictionary<object, string>();
        foreach (var name in Enum.GetNames(type))
        {
            words.TryAdd(Enum.Parse(type, name), JsonNamingPolicy.KebabCaseLower.ConvertName(name));
        }

        return frame => read(frame) is { } value ? words.GetValueOrDefault(value) : null;
    }
}
