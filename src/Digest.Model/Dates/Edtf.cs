using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Digest.Model.Dates;

/// <summary>A date with its precision, in the Extended Date/Time Format of ISO 8601-2: levels 0 and 1, and of level 2 <c>XXXX-MM-DD</c> and the quarters 33 to 36.</summary>
[JsonConverter(typeof(EdtfJson))]
public sealed record Edtf
{
    private Edtf(string text) => Text = text;

    /// <summary>As written, such as <c>2024-10-22</c>, <c>2025-06~</c> or <c>2024-07/2024-10</c>.</summary>
    public string Text { get; }

    /// <summary>The first day that it can mean; null where that is unknown or open.</summary>
    public CalendarDay? Earliest { get; private init; }

    /// <summary>The last day that it can mean; null where that is unknown or open.</summary>
    public CalendarDay? Latest { get; private init; }

    /// <summary>Reads a date.</summary>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Edtf? date)
    {
        date = string.IsNullOrWhiteSpace(text) ? null : new Edtf(text);
        return date is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private sealed class EdtfJson : JsonConverter<Edtf>
    {
        public override Edtf? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TryParse(reader.GetString(), out var date) ? date : throw new JsonException("not a date in EDTF");

        public override void Write(Utf8JsonWriter writer, Edtf value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
    }
}
