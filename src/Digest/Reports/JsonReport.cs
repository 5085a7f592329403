using System.Collections.Immutable;
using System.Text.Json;
using Digest.Model.Diagnostics;

namespace Digest.Reports;

/// <summary>Diagnostics for other programs: JSON Lines, one object a diagnostic, each with the same members in the same order.</summary>
internal static class JsonReport
{
    /// <summary>
    /// Writes <c>{code, severity, path, line, column, end_line, end_column, message, label, notes[{message, path, line, column, end_line, end_column}], help}</c>;
    /// lines and columns count from 1, columns in UTF-16 code units, the end exclusive; <c>label</c>, <c>help</c> and the place of a note may be null.
    /// </summary>
    public static string Of(ImmutableArray<Diagnostic> problems) => string.Concat(problems.Select(problem => JsonLines.Write(json => One(json, problem))));

    private static void One(Utf8JsonWriter json, Diagnostic problem)
    {
        json.WriteStartObject();
        json.WriteString("code", problem.Rule.Code);
        json.WriteString("severity", problem.Rule.Severity.Name());
        Place(json, problem.Location);
        json.WriteString("message", problem.Message);
        json.WriteString("label", problem.Label);
        json.WriteStartArray("notes");
        foreach (var note in problem.Notes)
        {
            json.WriteStartObject();
            json.WriteString("message", note.Message);
            Place(json, note.Location);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("help", problem.Help);
        json.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter json, Location? place)
    {
        json.WriteString("path", place?.Path);
        Number(json, "line", place?.Line);
        Number(json, "column", place?.Column);
        Number(json, "end_line", place?.EndLine);
        Number(json, "end_column", place?.EndColumn);
    }

    private static void Number(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
