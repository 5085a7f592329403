using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Digest.Model.Dates;

/// <summary>A date with its precision, in the Extended Date/Time Format of ISO 8601-2: levels 0 and 1, and of level 2 <c>XXXX-MM-DD</c>, <c>XXXX-MM</c> and the quarters 33 to 36.</summary>
[JsonConverter(typeof(EdtfJson))]
public sealed record Edtf
{
    internal Edtf(string text) => Text = text;

    /// <summary>As written, such as <c>2024-10-22</c>, <c>2025-06~</c> or <c>2024-07/2024-10</c>.</summary>
    public string Text { get; }

    /// <summary>The date, or the beginning of the interval; null where that is unknown or open.</summary>
    public EdtfDate? Start { get; internal init; }

    /// <summary>The date again, or the end of the interval; null where that is unknown or open.</summary>
    public EdtfDate? End { get; internal init; }

    /// <summary>How exactly it is stated.</summary>
    public Precision Precision { get; internal init; }

    /// <summary>Whether a side of the interval is open (<c>..</c>): it goes on, or has always been.</summary>
    public bool IsOpen { get; internal init; }

    /// <summary>The first day that it can mean; null where that is unknown or open.</summary>
    public CalendarDay? Earliest => Start?.Earliest;

    /// <summary>The last day that it can mean; null where that is unknown or open.</summary>
    public CalendarDay? Latest => End?.Latest;

    /// <summary>Whether it, or one of its ends, is marked as uncertain: <c>?</c> or <c>%</c>.</summary>
    public bool IsUncertain => (Start?.IsUncertain ?? false) || (End?.IsUncertain ?? false);

    /// <summary>Whether it, or one of its ends, is marked as approximate: <c>~</c> or <c>%</c>.</summary>
    public bool IsApproximate => (Start?.IsApproximate ?? false) || (End?.IsApproximate ?? false);

    /// <summary>Reads a date.</summary>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Edtf? date) => TryParse(text, out date, out _);

    /// <summary>Reads a date, and says what is wrong with it where it is none.</summary>
    /// <param name="problem">What is wrong, for an editor, without a full stop: <c>February 2023 has 28 days</c>.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Edtf? date, [NotNullWhen(false)] out string? problem)
    {
        date = EdtfReader.Read(text, out problem);
        return date is not null;
    }

    /// <summary>Reads a date as <see cref="TryParse(string?, out Edtf?, out string?)"/> does, or a date-time of RFC 3339 in all its spellings, which becomes one of EDTF:
    /// <c>2025-02-15 09:30:00.5z</c> is <c>2025-02-15T09:30:00Z</c>. The day is the one that is written, in its own time zone.</summary>
    /// <returns>Whether it is one.</returns>
    public static bool TryParseTimestamp(string? text, [NotNullWhen(true)] out Edtf? date, [NotNullWhen(false)] out string? problem) =>
        TryParse(EdtfReader.Plain(text), out date, out problem);

    /// <summary>Whether this date allows every day that the other allows: it says no more than the other does. A date without a year covers that day or month of every year.</summary>
    public bool Covers(Edtf other)
    {
        if (IsYearless)
        {
            return YearlyDays is { } days && other.YearlyDays is { } others && Within(days, others.First) && Within(days, others.Last);
        }

        // What has no known end is covered only by what is open there too.
        return (Start is null || (other.Earliest is { } earliest && Earliest <= earliest))
            && (End is null || (other.Latest is { } latest && Latest >= latest));
    }

    /// <summary>Whether the two can mean the same day. A side that is open or unknown excludes nothing; without a year, months and days decide.</summary>
    public bool Overlaps(Edtf other) =>
        IsYearless || other.IsYearless
            ? YearlyDays is not { } days || other.YearlyDays is not { } others || Within(days, others.First) || Within(others, days.First)
            : !(Earliest > other.Latest) && !(other.Earliest > Latest);

    /// <summary>Whether this date says more than the other, whose words are to give it: a day where they give a month, a year where they give none.</summary>
    public bool IsFinerThan(Edtf other) => !Covers(other);

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>First and last day within a year, as 100 × month + day, of a date that recurs yearly or lies within one year; null where it spans more.</summary>
    private (int First, int Last)? YearlyDays
    {
        get
        {
            if (Start is null || End is null || Start.Year != End.Year || Start.Month is null or > 12 || End.Month is null or > 12)
            {
                return null;
            }

            return ((Start.Month.Value * 100) + (Start.Day ?? 1), (End.Month.Value * 100) + (End.Day ?? 31));
        }
    }

    private bool IsYearless => Start is { Year: null } || End is { Year: null };

    // A range of days may run over the turn of the year: XXXX-12-20/XXXX-01-10.
    private static bool Within((int First, int Last) range, int day) =>
        range.First <= range.Last ? range.First <= day && day <= range.Last : range.First <= day || day <= range.Last;

    /// <summary>A date as it is written.</summary>
    public sealed class EdtfJson : JsonConverter<Edtf>
    {
        /// <inheritdoc/>
        public override Edtf? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TryParse(reader.GetString(), out var date) ? date : throw new JsonException("not a date in EDTF");

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, Edtf value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
    }
}
