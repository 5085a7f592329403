using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Digest.Theme.Templates;

/// <summary>The words of an enumeration as its JSON has them, so that templates and data say the same.</summary>
internal static class EnumWords
{
    /// <summary>Every word, in the order of the values.</summary>
    public static ImmutableArray<string> All(JsonTypeInfo json)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var value in Enum.GetValuesAsUnderlyingType(json.Type))
        {
            words.Add(Of(Enum.ToObject(json.Type, value), json));
        }

        return words.ToImmutable();
    }

    /// <summary>The word of a value.</summary>
    public static string Of(object value, JsonTypeInfo json) => JsonSerializer.SerializeToElement(value, json).ToString();

    /// <summary>Reads the word instead of the value.</summary>
    public static Read Reading(Read read, JsonTypeInfo json)
    {
        var words = new Dictionary<object, string>();
        foreach (var number in Enum.GetValuesAsUnderlyingType(json.Type))
        {
            var value = Enum.ToObject(json.Type, number);
            words[value] = Of(value, json);
        }

        return frame => read(frame) is { } value ? words.GetValueOrDefault(value) : null;
    }
}
