using System.Collections.Immutable;
using System.Text.Json;
using Digest.Model.Analysis;
using Digest.Model.Text;

namespace Digest.Commands.Comparing;

/// <summary>Writes what was found in two texts for other programs.</summary>
internal static class ReadingJson
{
    /// <summary>Writes <c>{a, b, matches[{a{anchor, start, end}, b{…}, score, reasons[], conflict}], shared[{a{start, end}, b{…}, words}], only_a[{anchor, start, end}], only_b[…]}</c>.</summary>
    public static void Write(Utf8JsonWriter json, PairReading reading)
    {
        json.WriteStartObject();
        json.WriteString("a", reading.A);
        json.WriteString("b", reading.B);
        json.WriteStartArray("matches");
        foreach (var match in reading.Matches)
        {
            json.WriteStartObject();
            json.WritePropertyName("a");
            Write(json, match.A);
            json.WritePropertyName("b");
            Write(json, match.B);
            Common(json, match, conflictLast: true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("shared");
        foreach (var shared in reading.Shared)
        {
            json.WriteStartObject();
            json.WriteStartObject("a");
            Span(json, shared.A);
            json.WriteEndObject();
            json.WriteStartObject("b");
            Span(json, shared.B);
            json.WriteEndObject();
            json.WriteNumber("words", shared.Words);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Write(json, "only_a", reading.OnlyA);
        Write(json, "only_b", reading.OnlyB);
        json.WriteEndObject();
    }

    /// <summary>Writes <c>{score, conflict, reasons[]}</c>.</summary>
    public static void Write(Utf8JsonWriter json, SentenceMatch match)
    {
        json.WriteStartObject();
        Common(json, match, conflictLast: false);
        json.WriteEndObject();
    }

    private static void Common(Utf8JsonWriter json, SentenceMatch match, bool conflictLast)
    {
        json.WriteNumber("score", Math.Round(match.Score, 4));
        if (!conflictLast)
        {
            json.WriteString("conflict", Name(match.Conflict));
        }

        json.WriteStartArray("reasons");
        foreach (var reason in match.Reasons)
        {
            json.WriteStringValue(reason.Text);
        }

        json.WriteEndArray();
        if (conflictLast)
        {
            json.WriteString("conflict", Name(match.Conflict));
        }
    }

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<SentencePlace> places)
    {
        json.WriteStartArray(name);
        foreach (var place in places)
        {
            Write(json, place);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, SentencePlace place)
    {
        json.WriteStartObject();
        json.WriteString("anchor", place.Passage);
        Span(json, place.Span);
        json.WriteEndObject();
    }

    private static void Span(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

    private static string? Name(PossibleConflict? conflict) => conflict?.Kind switch
    {
        DifferenceKind.Figure => "figure",
        DifferenceKind.Date => "date",
        _ => null,
    };
}
